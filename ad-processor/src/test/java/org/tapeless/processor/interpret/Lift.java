package org.tapeless.processor.interpret;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Between values made of hyper-dual numbers and their four parts made of plain ones. What is one array on one side is
 * one array on the other, so that aliases stay aliases.
 */
final class Lift {
    /** For each array of hyper-dual numbers seen, its four parts. */
    private final IdentityHashMap<Object, Object[]> parts = new IdentityHashMap<>();

    private final List<Object> order = new ArrayList<>();
    private final IdentityHashMap<Object, Object> hyperByValue = new IdentityHashMap<>();

    /** One part of a value, 0 for the value itself; what holds no floating numbers is returned as it is. */
    Object lowered(Object hyper, int part) {
        if (hyper instanceof HyperDual x) {
            return x instanceof HyperDual.Single ? (Object) (float) x.part(part) : (Object) x.part(part);
        }
        return isHyper(hyper) ? partsOf((Object[]) hyper)[part] : hyper;
    }

    /** The value without its infinitesimals. */
    static Object plain(Object hyper) {
        return new Lift().lowered(hyper, 0);
    }

    private static boolean isHyper(Object value) {
        return value != null && HyperDual.class.isAssignableFrom(base(value.getClass()));
    }

    private static boolean isFloating(Object value) {
        Class<?> base = base(value.getClass());
        return base == double.class || base == float.class;
    }

    private static Class<?> base(Class<?> type) {
        return type.isArray() ? base(type.componentType()) : type;
    }

    private Object[] partsOf(Object[] hyper) {
        Object[] known = parts.get(hyper);
        if (known != null) {
            return known;
        }
        Class<?> component = lower(hyper.getClass().componentType());
        Object[] four = new Object[HyperDual.PARTS];
        for (int k = 0; k < four.length; k++) {
            four[k] = Array.newInstance(component, hyper.length);
            for (int i = 0; i < hyper.length; i++) {
                Elements.set(four[k], i, lowered(hyper[i], k));
            }
        }
        register(hyper, four);
        return four;
    }

    private void register(Object[] hyper, Object[] four) {
        parts.put(hyper, four);
        order.add(hyper);
        hyperByValue.put(four[0], hyper);
    }

    private static Class<?> lower(Class<?> type) {
        if (type.isArray()) {
            return lower(type.componentType()).arrayType();
        }
        return type == HyperDual.Single.class ? float.class : double.class;
    }

    private static Class<?> raise(Class<?> type) {
        if (type.isArray()) {
            return raise(type.componentType()).arrayType();
        }
        return type == float.class ? HyperDual.Single.class : HyperDual.class;
    }

    /**
     * The value with these parts, which have one shape; a part that is null is zero. An array that was lowered comes
     * back as the one that it was.
     */
    Object lifted(Object... four) {
        Object value = four[0];
        if (value instanceof Double || value instanceof Float) {
            return HyperDual.of(value, real(four[1]), real(four[2]), real(four[3]));
        }
        if (value == null || !isFloating(value)) {
            return value;
        }
        Object known = hyperByValue.get(value);
        if (known != null) {
            return known;
        }
        int length = Array.getLength(value);
        Object[] hyper = (Object[]) Array.newInstance(raise(value.getClass().componentType()), length);
        register(hyper, four.clone());
        for (int i = 0; i < length; i++) {
            hyper[i] = lifted(elements(four, i));
        }
        return hyper;
    }

    private static double real(Object part) {
        return part == null ? 0 : ((Number) part).doubleValue();
    }

    private static Object[] elements(Object[] four, int i) {
        Object[] elements = new Object[four.length];
        for (int k = 0; k < four.length; k++) {
            elements[k] = four[k] == null ? null : Elements.get(four[k], i);
        }
        return elements;
    }

    /** Takes over what was written into the parts of lowered arrays. */
    void writeBack() {
        writeBack(false);
    }

    /** Takes over what was written into values of lowered arrays; it is constant. */
    void writeBackConstants() {
        writeBack(true);
    }

    private void writeBack(boolean constant) {
        for (Object array : List.copyOf(order)) {
            Object[] hyper = (Object[]) array;
            Object[] four = parts.get(array);
            for (int i = 0; i < hyper.length; i++) {
                Object[] elements = elements(four, i);
                if (constant && !isSame(hyper[i], elements[0])) {
                    hyper[i] = lifted(elements[0], null, null, null);
                } else if (!constant) {
                    hyper[i] = lifted(elements);
                }
            }
        }
    }

    private boolean isSame(Object hyper, Object value) {
        return hyper instanceof HyperDual x ? x.plain().equals(value) : hyperByValue.get(value) == hyper;
    }
}
