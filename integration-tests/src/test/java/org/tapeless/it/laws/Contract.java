package org.tapeless.it.laws;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tapeless.it.laws.Subject.Kind;

/** The shape of the generated API: DESIGN's table of members, their records, names, visibility and exceptions. */
final class Contract {

    private Contract() {}

    static void check(Subject subject) {
        Companion companion = new Companion(subject);
        companionClass(subject);
        Class<?> result = subject.primal().getReturnType();
        Class<?>[] tangents = companion.tangentTypes();
        Class<?>[] bars = companion.barTypes();
        switch (subject.kind()) {
            case SCALAR -> {
                record(subject, "Gradient", companion.member("Gradient"), result, tangents);
                method(subject, companion.member("GradientInto", bars), result);
                method(subject, companion.member("Jvp", tangents), null);
                companion.dualJvp().ifPresent(m -> method(subject, m, null));
            }
            case ARRAY -> {
                record(subject, "Jvp", companion.member("Jvp", tangents), result, result);
                record(subject, "Vjp", companion.member("Vjp", result), result, tangents);
                if (result == double[].class && !Law.isImpure(subject)) {
                    method(subject, companion.member("Jacobian"), double[][].class);
                    method(subject, companion.member("Jvps", double[][].class), double[][].class);
                }
            }
            case VOID -> {
                method(subject, companion.member("Jvp", tangents), void.class);
                method(subject, companion.member("Vjp", bars), void.class);
            }
        }
        companion.writingVjp().filter(m -> subject.kind() != Kind.VOID).ifPresent(m -> method(subject, m, result));
        if (subject.isSecondOrder()) {
            record(subject, "Hvp", companion.member("Hvp", tangents), result, tangents);
            method(subject, companion.member("HvpInto", Companion.join(tangents, bars)), result);
            if (!Law.isImpure(subject)) {
                method(subject, companion.member("Hessian"), double[][].class);
            }
        }
    }

    private static void companionClass(Subject subject) {
        Class<?> companion = subject.companion();
        require(subject, Modifier.isFinal(companion.getModifiers()), companion + " is not final");
        boolean topLevel = subject.owner().getEnclosingClass() == null;
        require(
                subject,
                !topLevel
                        || Modifier.isPublic(companion.getModifiers())
                                == Modifier.isPublic(subject.owner().getModifiers()),
                companion + " is not as visible as " + subject.owner());
        for (Constructor<?> constructor : companion.getDeclaredConstructors()) {
            require(subject, Modifier.isPrivate(constructor.getModifiers()), "a constructor is not private");
        }
        for (Field field : companion.getDeclaredFields()) {
            boolean mutable = Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
            require(subject, !mutable || field.isSynthetic(), field + " is mutable static state");
        }
    }

    /** Visibility (private and protected become package-private), exceptions and result of one member. */
    private static void method(Subject subject, Method member, Class<?> result) {
        boolean isPublic = Modifier.isPublic(subject.primal().getModifiers());
        int access = member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE);
        require(subject, access == (isPublic ? Modifier.PUBLIC : 0), member + " has the wrong visibility");
        require(subject, Modifier.isStatic(member.getModifiers()), member + " is not static");
        require(subject, result == null || member.getReturnType() == result, member + " must return " + result);
        require(
                subject,
                List.of(member.getExceptionTypes())
                        .equals(List.of(subject.primal().getExceptionTypes())),
                member + " declares other exceptions than the primal");
        boolean last = member.getParameterCount() == subject.parameterTypes().length;
        require(
                subject,
                member.isVarArgs() == (last && subject.primal().isVarArgs()),
                member + ": varargs stay exactly where they stay last");
    }

    /** A record of the value and one component per independent, named as the member, with the names of the parameters. */
    private static void record(Subject subject, String kind, Method member, Class<?> value, Class<?>... rest) {
        method(subject, member, null);
        Class<?> type = member.getReturnType();
        require(subject, type.isRecord(), member + " must return a record");
        String name =
                Character.toUpperCase(subject.name().charAt(0)) + subject.name().substring(1) + kind;
        require(
                subject,
                type.getSimpleName().equals(name)
                        || (overloaded(subject) && type.getSimpleName().startsWith(name)),
                member + " must return " + name);
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Class<?>[] expected = Companion.join(new Class<?>[] {value}, rest);
        require(
                subject,
                Arrays.equals(types, expected),
                type + " has components " + Arrays.toString(types) + ", not " + Arrays.toString(expected));
        require(subject, components[0].getName().startsWith("value"), type + " starts with " + components[0]);
        Parameter[] parameters = subject.primal().getParameters();
        if (kind.equals("Jvp")) {
            require(subject, components[1].getName().equals("tangent"), type + " has no component 'tangent'");
            return;
        }
        for (int i = 0; i < subject.slots().size(); i++) {
            Parameter parameter = parameters[subject.slots().get(i).position() - (subject.isInstance() ? 1 : 0)];
            boolean named =
                    !parameter.isNamePresent() || components[i + 1].getName().startsWith(parameter.getName());
            require(subject, named, type + " has a component " + components[i + 1] + " for " + parameter);
        }
    }

    /** Whether another method under the same name makes, or may make, records carry their parameter types. */
    private static boolean overloaded(Subject subject) {
        List<Subject> programs = Subject.of(subject.owner(), subject.companion());
        Stream<String> names = programs.isEmpty()
                ? Stream.of(subject.owner().getDeclaredMethods()).map(Method::getName)
                : programs.stream().map(Subject::name);
        return names.filter(subject.name()::equals).count() > 1;
    }

    private static void require(Subject subject, boolean condition, String text) {
        if (!condition) {
            throw new AssertionError(subject.title() + ": " + text);
        }
    }
}
