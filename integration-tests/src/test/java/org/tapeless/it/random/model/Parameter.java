package org.tapeless.it.random.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A parameter and how the laws draw its argument.
 *
 * @param lengths one per dimension
 * @param min the smallest value drawn
 * @param max the largest one
 */
public record Parameter(
        Type type, String name, Role role, List<Integer> lengths, boolean ragged, double min, double max) {

    /** What a parameter is to the derivative. */
    public enum Role {
        /** Differentiated; for types without derivatives just a parameter. */
        PLAIN,
        /** {@code @NoDerivative}. */
        EXCLUDED,
        /** Not in {@code wrt}; an array that is written all the same. */
        SCRATCH,
        /** A parameter of a helper, of which the laws know nothing. */
        INNER,
        /** The last one of a helper that takes any number of arguments. */
        VARARGS
    }

    /** A parameter of a helper. */
    public static Parameter inner(Type type, String name) {
        return new Parameter(type, name, Role.INNER, List.of(), false, 0, 0);
    }

    /** An array that callers may also give as so many arguments. */
    public static Parameter varargs(Type type, String name) {
        return new Parameter(type, name, Role.VARARGS, List.of(), false, 0, 0);
    }

    public boolean isVarargs() {
        return role == Role.VARARGS;
    }

    /** Whether there is a derivative by it. */
    public boolean isIndependent() {
        return role == Role.PLAIN && type.isReal();
    }

    /** The declaration; what a void method writes is a dependent even if it is no independent. */
    public String declaration(boolean inVoid) {
        if (role == Role.INNER) {
            return type + " " + name;
        }
        if (role == Role.VARARGS) {
            return type.component() + "... " + name;
        }
        StringBuilder text = new StringBuilder();
        if (role == Role.EXCLUDED) {
            text.append("@NoDerivative ");
        }
        if (type.isReal() && role != Role.PLAIN) {
            text.append(role == Role.SCRATCH && inVoid && type.isArray() ? "@Frozen(written = true) " : "@Frozen ");
        }
        if (type.element() != Type.Primitive.BOOLEAN) {
            text.append("@Arg(min = ").append(number(min)).append(", max = ").append(number(max));
            if (type.isArray()) {
                text.append(
                        lengths.stream().map(String::valueOf).collect(Collectors.joining(", ", ", length = {", "}")));
            }
            text.append(ragged ? ", ragged = true) " : ") ");
        }
        return text + type.toString() + " " + name;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
