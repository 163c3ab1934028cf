package org.tapeless.it.laws;

import java.lang.reflect.Array;
import java.util.Objects;

/** Copies of arguments, and comparison of results bit by bit. */
final class Bits {

    private Bits() {}

    static Object[] copy(Object[] values) {
        Object[] out = new Object[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = copy(values[i]);
        }
        return out;
    }

    /** A deep copy of an array; anything else is returned as it is. */
    static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int n = Array.getLength(value);
        Object out = Array.newInstance(value.getClass().componentType(), n);
        for (int i = 0; i < n; i++) {
            Array.set(out, i, copy(Array.get(value, i)));
        }
        return out;
    }

    /** The first difference as text such as {@code [2][0]: 1.0 and 1.5}, or null where all bits agree. */
    static String difference(Object expected, Object actual) {
        if (expected instanceof Double a && actual instanceof Double b) {
            boolean same = Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
            return same ? null : ": expected " + a + " but was " + b;
        }
        if (expected instanceof Float a && actual instanceof Float b) {
            boolean same = Float.floatToIntBits(a) == Float.floatToIntBits(b);
            return same ? null : ": expected " + a + " but was " + b;
        }
        boolean arrays =
                expected != null && actual != null && expected.getClass().isArray();
        if (!arrays || expected.getClass() != actual.getClass()) {
            return Objects.equals(expected, actual) ? null : ": expected " + expected + " but was " + actual;
        }
        if (Array.getLength(expected) != Array.getLength(actual)) {
            return ".length: expected " + Array.getLength(expected) + " but was " + Array.getLength(actual);
        }
        for (int i = 0; i < Array.getLength(expected); i++) {
            String inner = difference(Array.get(expected, i), Array.get(actual, i));
            if (inner != null) {
                return "[" + i + "]" + inner;
            }
        }
        return null;
    }

    /** Where a value is one of the arguments or a row of one: {@code 0}, {@code 0[2]}, or the empty text if nowhere. */
    static String aliasOf(Object value, Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String path = path(value, arguments[i], Integer.toString(i));
            if (!path.isEmpty()) {
                return path;
            }
        }
        return "";
    }

    private static String path(Object value, Object within, String path) {
        if (value == null
                || within == null
                || !value.getClass().isArray()
                || !within.getClass().isArray()) {
            return "";
        }
        if (value == within) {
            return path;
        }
        if (within instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                String inner = path(value, rows[i], path + "[" + i + "]");
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return "";
    }
}
