package org.tapeless.it.laws;

/** A parameter that has a tangent and a bar: an independent, or a dependent of a {@code void} method. */
record Slot(int position, Class<?> type, boolean independent) {

    boolean isScalar() {
        return !type.isArray();
    }

    /** The type of its bar: the array itself, for a scalar an array of one element. */
    Class<?> barType() {
        return isScalar() ? type.arrayType() : type;
    }

    static Class<?> element(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        return element;
    }

    static boolean isFloating(Class<?> type) {
        Class<?> element = element(type);
        return element == double.class || element == float.class;
    }
}
