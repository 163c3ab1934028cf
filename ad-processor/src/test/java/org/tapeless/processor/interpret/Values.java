package org.tapeless.processor.interpret;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Copies, comparisons and sums over values: boxed scalars, arrays of any rank, lists of them. */
public final class Values {
    private Values() {}

    /** Deep copies; what is one array among the values is one array among the copies. */
    public static List<Object> copy(List<?> values) {
        IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
        List<Object> result = new ArrayList<>();
        values.forEach(value -> result.add(copy(value, copies)));
        return result;
    }

    private static Object copy(Object value, IdentityHashMap<Object, Object> copies) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        if (!copies.containsKey(value)) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().componentType(), length);
            copies.put(value, copy);
            IntStream.range(0, length).forEach(i -> Array.set(copy, i, copy(Array.get(value, i), copies)));
        }
        return copies.get(value);
    }

    /**
     * The first difference in bits as text such as {@code [2][0]: 1.0 and 1.5}; empty where there is none. All NaNs are
     * one, 0.0 and -0.0 are not.
     */
    public static Optional<String> difference(Object left, Object right) {
        return difference("", left, right);
    }

    private static Optional<String> difference(String place, Object left, Object right) {
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return difference(place, a.toArray(), b.toArray());
        }
        boolean arrays = isArray(left) && isArray(right) && left.getClass() == right.getClass();
        if (!arrays || Array.getLength(left) != Array.getLength(right)) {
            // Double.equals and Float.equals compare bits.
            boolean same = left == null ? right == null : left.equals(right);
            return same ? Optional.empty() : Optional.of(place + ": " + show(left) + " and " + show(right));
        }
        return IntStream.range(0, Array.getLength(left))
                .mapToObj(i -> difference(place + "[" + i + "]", Array.get(left, i), Array.get(right, i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All floating numbers in order, as doubles; nothing else counts. */
    public static double[] numbers(Object value) {
        List<Double> numbers = new ArrayList<>();
        collect(value, numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(Object value, List<Double> numbers) {
        if (value instanceof Double || value instanceof Float) {
            numbers.add(((Number) value).doubleValue());
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, numbers));
        } else if (isArray(value)) {
            IntStream.range(0, Array.getLength(value)).forEach(i -> collect(Array.get(value, i), numbers));
        }
    }

    /** Those that are arrays. */
    public static List<Object> arrays(List<?> values) {
        List<Object> arrays = new ArrayList<>(values);
        arrays.removeIf(value -> !isArray(value));
        return arrays;
    }

    /** The sum of products of the floating numbers of two values of one shape. */
    public static double inner(Object left, Object right) {
        double[] a = numbers(left);
        double[] b = numbers(right);
        if (a.length != b.length) {
            throw new IllegalArgumentException(show(left) + " and " + show(right));
        }
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    /** The value with each floating number replaced by {@code number + h * direction}; a null direction is zero. */
    public static Object moved(Object value, Object direction, double h) {
        if (direction == null || value == null) {
            return value;
        }
        if (value instanceof Double x) {
            return x + h * (Double) direction;
        }
        if (value instanceof Float x) {
            return (float) (x + h * (Float) direction);
        }
        int length = Array.getLength(value);
        Object result = Array.newInstance(value.getClass().componentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(result, i, moved(Array.get(value, i), Array.get(direction, i), h));
        }
        return result;
    }

    /** {@link #moved} for each of a list. */
    public static List<Object> movedAll(List<?> values, List<?> directions, double h) {
        List<Object> result = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            result.add(moved(values.get(i), directions.get(i), h));
        }
        return result;
    }

    /** Arrays with their elements. */
    public static String show(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Values::show).toList().toString();
        }
        if (!isArray(value)) {
            return String.valueOf(value);
        }
        return IntStream.range(0, Array.getLength(value))
                .mapToObj(i -> show(Array.get(value, i)))
                .toList()
                .toString();
    }

    private static boolean isArray(Object value) {
        return value != null && value.getClass().isArray();
    }
}
