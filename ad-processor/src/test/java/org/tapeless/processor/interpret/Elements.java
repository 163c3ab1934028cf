package org.tapeless.processor.interpret;

import java.lang.reflect.Array;

/** Reads and writes elements of arrays of any kind, with the exceptions that Java's own accesses throw. */
final class Elements {
    private Elements() {}

    static Object get(Object array, int index) {
        check(array, index);
        if (array instanceof double[] values) {
            return values[index];
        }
        if (array instanceof Object[] values) {
            return values[index];
        }
        if (array instanceof int[] values) {
            return values[index];
        }
        return Array.get(array, index);
    }

    static void set(Object array, int index, Object value) {
        check(array, index);
        if (array instanceof double[] values) {
            values[index] = (Double) value;
        } else if (array instanceof Object[] values) {
            // An ArrayStoreException is Java's own here.
            values[index] = value;
        } else {
            Array.set(array, index, value);
        }
    }

    /** Throws by hand: where an access fails often, the virtual machine's own exceptions lose their message. */
    private static void check(Object array, int index) {
        int length = Array.getLength(array);
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }

    static int length(Object array) {
        return Array.getLength(array);
    }

    /** An array of the lengths that are given, the others missing; the innermost elements are Java's defaults. */
    static Object create(Class<?> component, int[] lengths) {
        return Array.newInstance(component, lengths);
    }
}
