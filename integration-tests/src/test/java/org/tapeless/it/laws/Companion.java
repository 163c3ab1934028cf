package org.tapeless.it.laws;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The generated members of one method, found by their contracted names and signatures and called on vectors: every
 * tangent, bar and direction below is the flat vector of the method's {@link Subject#slots}.
 */
final class Companion {

    private final Subject subject;

    Companion(Subject subject) {
        this.subject = subject;
    }

    /** What a forward member found: the tangent of the result, and of the arguments at exit. */
    @SuppressWarnings("ArrayRecordComponent")
    record Tangents(Object value, double[] result, double[] exit, Object[] arguments) {
        double[] all() {
            return Flat.concat(result, exit);
        }
    }

    /** What a reverse member found: the primal value and the bars at exit. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bars(Object value, double[] bars, Object[] arguments) {}

    Optional<Method> find(String member, Class<?>... extra) {
        return exact(member, join(subject.parameterTypes(), extra));
    }

    private Optional<Method> exact(String member, Class<?>... types) {
        try {
            Method method = subject.companion().getDeclaredMethod(subject.name() + member, types);
            method.setAccessible(true);
            return Optional.of(method);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    Method member(String member, Class<?>... extra) {
        return find(member, extra)
                .orElseThrow(() -> new AssertionError(subject.companion().getName() + " has no " + subject.name()
                        + member + Arrays.toString(join(subject.parameterTypes(), extra))));
    }

    Class<?>[] tangentTypes() {
        return subject.slots().stream().map(Slot::type).toArray(Class<?>[]::new);
    }

    Class<?>[] barTypes() {
        return subject.slots().stream().map(Slot::barType).toArray(Class<?>[]::new);
    }

    /** The array of exit adjoints comes after the seed of the result, which is a primitive or an array. */
    Optional<Method> writingVjp() {
        return find("Vjp", join(new Class<?>[] {subject.primal().getReturnType()}, barTypes()));
    }

    /** Calls a member on copies of the arguments; the extras are passed as they are. */
    Run call(Method member, Object[] arguments, List<?> extras) {
        Object[] own = Bits.copy(arguments);
        List<Object> passed = new ArrayList<>(Arrays.asList(own));
        passed.addAll(extras);
        return Run.of(member, null, passed.toArray(), own);
    }

    Tangents jvp(Object[] arguments, double[] direction) {
        List<Object> tangents = Flat.shaped(subject.shapes(arguments), direction);
        Run run = call(member("Jvp", tangentTypes()), arguments, tangents);
        Object result = run.value();
        double[] exit = Flat.of(tangents);
        return switch (subject.kind()) {
            case VOID -> new Tangents(null, new double[0], exit, run.arguments());
            case SCALAR -> new Tangents(component(result, 0), Flat.of(component(result, 1)), exit, run.arguments());
            case ARRAY -> new Tangents(component(result, 0), Flat.of(component(result, 1)), exit, run.arguments());
        };
    }

    /** The overload on dual numbers: there if the result and all independents are {@code double}. */
    Optional<Method> dualJvp() {
        boolean doubles = subject.primal().getReturnType() == double.class
                && subject.slots().stream().allMatch(s -> s.type() == double.class);
        if (!doubles) {
            return Optional.empty();
        }
        Class<?> dual = member("Jvp", tangentTypes()).getReturnType();
        Class<?>[] types = subject.parameterTypes();
        subject.slots().forEach(s -> types[s.position()] = dual);
        return Optional.of(exact("Jvp", types)
                .orElseThrow(() -> new AssertionError(
                        subject.companion().getName() + " has no " + subject.name() + "Jvp" + Arrays.toString(types))));
    }

    Tangents dualJvp(Method overload, Object[] arguments, double[] direction) {
        Object[] own = Bits.copy(arguments);
        try {
            Constructor<?> dual = overload.getReturnType().getDeclaredConstructor(double.class, double.class);
            for (int i = 0; i < direction.length; i++) {
                int position = subject.slots().get(i).position();
                own[position] = dual.newInstance(own[position], direction[i]);
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        Object result = Run.of(overload, null, own, own).value();
        return new Tangents(component(result, 0), Flat.of(component(result, 1)), direction, own);
    }

    Bars gradient(Object[] arguments) {
        Run run = call(member("Gradient"), arguments, List.of());
        return new Bars(component(run.value(), 0), Flat.of(tail(run.value())), run.arguments());
    }

    Bars gradientInto(Object[] arguments, double[] start) {
        return into(member("GradientInto", barTypes()), arguments, List.of(), start);
    }

    Bars vjp(Object[] arguments, double[] seed) {
        Object like = subject.run(arguments).result();
        Object resultBar = Flat.shaped(List.of(like), seed).get(0);
        Run run = call(member("Vjp", subject.primal().getReturnType()), arguments, List.of(resultBar));
        String written = Bits.difference(Flat.shaped(List.of(like), seed).get(0), resultBar);
        if (written != null) {
            throw new AssertionError("resultBar must only be read, but" + written);
        }
        return new Bars(component(run.value(), 0), Flat.of(tail(run.value())), run.arguments());
    }

    /** Either form that takes bars: for a void method the seed is empty. */
    Bars vjp(Object[] arguments, double[] seed, double[] exit) {
        if (subject.kind() == Subject.Kind.VOID) {
            return into(member("Vjp", barTypes()), arguments, List.of(), exit);
        }
        Object like = subject.run(arguments).result();
        Method member = writingVjp()
                .orElseThrow(() -> new AssertionError(
                        subject.companion().getName() + " has no " + subject.name() + "Vjp that takes bars"));
        return into(member, arguments, Flat.shaped(List.of(like), seed), exit);
    }

    double[][] jacobian(Object[] arguments) {
        return (double[][]) call(member("Jacobian"), arguments, List.of()).value();
    }

    double[][] jvps(Object[] arguments, double[][] directions) {
        return (double[][]) call(member("Jvps", double[][].class), arguments, List.of((Object) directions))
                .value();
    }

    Bars hvp(Object[] arguments, double[] direction) {
        List<Object> tangents = Flat.shaped(subject.shapes(arguments), direction);
        Run run = call(member("Hvp", tangentTypes()), arguments, tangents);
        return new Bars(component(run.value(), 0), Flat.of(tail(run.value())), run.arguments());
    }

    Bars hvpInto(Object[] arguments, double[] direction, double[] start) {
        List<Object> tangents = Flat.shaped(subject.shapes(arguments), direction);
        return into(member("HvpInto", join(tangentTypes(), barTypes())), arguments, tangents, start);
    }

    double[][] hessian(Object[] arguments) {
        return (double[][]) call(member("Hessian"), arguments, List.of()).value();
    }

    private Bars into(Method member, Object[] arguments, List<Object> before, double[] start) {
        List<Object> bars = Flat.bars(subject.shapes(arguments), start);
        List<Object> extras = new ArrayList<>(before);
        extras.addAll(bars);
        Run run = call(member, arguments, extras);
        return new Bars(run.value(), Flat.of(bars), run.arguments());
    }

    static Object component(Object record, int index) {
        RecordComponent component = record.getClass().getRecordComponents()[index];
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static List<Object> tail(Object record) {
        List<Object> out = new ArrayList<>();
        for (int i = 1; i < record.getClass().getRecordComponents().length; i++) {
            out.add(component(record, i));
        }
        return out;
    }

    static Class<?>[] join(Class<?>[] a, Class<?>... b) {
        Class<?>[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
