package org.tapeless.it.laws;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One differentiable method under law: the primal, what it is differentiated by, and the class that holds its
 * derivatives. An instance method has its receiver as argument 0, as in the companion.
 *
 * @param primal the user's method
 * @param program what the test says about it
 * @param companion the class of its derivatives
 */
public record Subject(Method primal, Program program, Class<?> companion) {

    /** What a method returns, which decides the members that are generated for it. */
    enum Kind {
        SCALAR,
        ARRAY,
        VOID
    }

    public Subject {
        primal.setAccessible(true);
    }

    /** All methods of a class that carry {@link Program}, ordered by name and signature. */
    public static List<Subject> of(Class<?> owner, Class<?> companion) {
        List<Subject> subjects = new ArrayList<>();
        Method[] methods = owner.getDeclaredMethods();
        Arrays.sort(methods, (a, b) -> a.toGenericString().compareTo(b.toGenericString()));
        for (Method method : methods) {
            for (Program program : method.getAnnotationsByType(Program.class)) {
                subjects.add(new Subject(method, program, companion));
            }
        }
        return subjects;
    }

    /** A method of a class that knows nothing of laws: it has no {@link Program}, and all defaults apply. */
    public static Subject of(Method primal, Class<?> companion) {
        return new Subject(primal, like("plain"), companion);
    }

    /**
     * Such a method.
     *
     * @param order of the derivatives, 1 or 2
     * @param impure whether it makes a call that is not known to be pure
     */
    public static Subject of(Method primal, Class<?> companion, int order, boolean impure) {
        String example = order == 1 ? (impure ? "impureFirstOrder" : "firstOrder") : impure ? "impure" : "plain";
        return new Subject(primal, like(example), companion);
    }

    /** Methods that stand for those that nobody has annotated. */
    @SuppressWarnings("UnusedMethod")
    private static final class Examples {
        @Program
        private static void plain() {}

        @Program(order = 1)
        private static void firstOrder() {}

        @Program(impure = true)
        private static void impure() {}

        @Program(order = 1, impure = true)
        private static void impureFirstOrder() {}
    }

    private static Program like(String example) {
        try {
            return Examples.class.getDeclaredMethod(example).getAnnotation(Program.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** The binary name of the companion: {@code p.Outer_InnerDerivatives} for {@code p.Outer.Inner}. */
    public static String companionName(Class<?> owner) {
        String name = owner.getName();
        return name.substring(0, name.length() - nestedName(owner).length())
                + nestedName(owner).replace('$', '_') + "Derivatives";
    }

    /** The same program as another loader knows it. */
    public Subject in(ClassLoader loader) {
        try {
            Class<?> other = Class.forName(owner().getName(), true, loader);
            Class<?> derivatives = Class.forName(companion.getName(), true, loader);
            return of(other, derivatives).stream()
                    .filter(s -> s.primal.toString().equals(primal.toString()) && s.program.equals(program))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("not recompiled: " + title(), e);
        }
    }

    Class<?> owner() {
        return primal.getDeclaringClass();
    }

    /** The name its generated members start with. */
    String name() {
        return program.name().isEmpty() ? primal.getName() : program.name();
    }

    boolean isInstance() {
        return !Modifier.isStatic(primal.getModifiers());
    }

    boolean isSingle() {
        return program.single()
                || Slot.element(primal.getReturnType()) == float.class
                || slots().stream().anyMatch(s -> Slot.element(s.type()) == float.class);
    }

    Kind kind() {
        if (primal.getReturnType() == void.class) {
            return Kind.VOID;
        }
        return primal.getReturnType().isArray() ? Kind.ARRAY : Kind.SCALAR;
    }

    boolean isSecondOrder() {
        return kind() == Kind.SCALAR && program.order() >= 2;
    }

    /** Parameters of the generated members before tangents and bars: the receiver, then the parameters of the primal. */
    Class<?>[] parameterTypes() {
        List<Class<?>> types = new ArrayList<>(List.of(primal.getParameterTypes()));
        if (isInstance()) {
            types.add(0, owner());
        }
        return types.toArray(Class<?>[]::new);
    }

    /** The places of tangents and bars, in order. */
    List<Slot> slots() {
        Parameter[] parameters = primal.getParameters();
        int shift = isInstance() ? 1 : 0;
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            if (!Slot.isFloating(parameter.getType())) {
                continue;
            }
            int position = i;
            Frozen frozen = parameter.getAnnotation(Frozen.class);
            boolean listed =
                    program.wrt().length == 0 || Arrays.stream(program.wrt()).anyMatch(w -> w == position);
            if (frozen == null && listed) {
                slots.add(new Slot(i + shift, parameter.getType(), true));
            } else if (frozen != null && frozen.written() && kind() == Kind.VOID) {
                slots.add(new Slot(i + shift, parameter.getType(), false));
            }
        }
        return slots;
    }

    /** The differentiated arguments as one vector. */
    double[] flat(Object[] arguments) {
        return Flat.of(shapes(arguments));
    }

    /** The differentiated arguments, as shapes for tangents. */
    List<Object> shapes(Object[] arguments) {
        return slots().stream().map(s -> arguments[s.position()]).toList();
    }

    /** A copy of the arguments with the differentiated ones replaced from a vector. */
    Object[] with(Object[] arguments, double[] flat) {
        Object[] out = Bits.copy(arguments);
        List<Object> values = Flat.shaped(shapes(arguments), flat);
        for (int i = 0; i < values.size(); i++) {
            out[slots().get(i).position()] = values.get(i);
        }
        return out;
    }

    /** Runs the primal on a copy of the arguments. */
    Run run(Object[] arguments) {
        Object[] own = Bits.copy(arguments);
        return isInstance()
                ? Run.of(primal, own[0], Arrays.copyOfRange(own, 1, own.length), own)
                : Run.of(primal, null, own, own);
    }

    /** Result and exit values of the differentiated arguments, as one vector; null if the primal throws. */
    double[] outputs(Object[] arguments) {
        Run run = run(arguments);
        if (run.thrown() != null) {
            return null;
        }
        double[] result = kind() == Kind.VOID ? new double[0] : Flat.of(run.result());
        return Flat.concat(result, flat(run.arguments()));
    }

    /** Whether the primal, run on these arguments, changes an array that it is differentiated by. */
    boolean writes(Object[] arguments) {
        Object[] after = run(arguments).arguments();
        return slots().stream().anyMatch(s -> Bits.difference(arguments[s.position()], after[s.position()]) != null);
    }

    /** How many side effects the class has counted so far. */
    int effects() {
        if (program.effects().isEmpty()) {
            return 0;
        }
        try {
            Method counter = owner().getDeclaredMethod(program.effects());
            counter.setAccessible(true);
            return (int) counter.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** The class and the method, for messages. */
    public String title() {
        return nestedName(owner()).replace('$', '.') + "." + name();
    }

    /** The binary name without the package, which may have no name. */
    private static String nestedName(Class<?> owner) {
        return owner.getName().substring(owner.getName().lastIndexOf('.') + 1);
    }
}
