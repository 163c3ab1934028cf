package org.tapeless.it.laws;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Scalars and arrays of any rank as one flat vector of doubles, in row-major order, and back. */
final class Flat {

    private Flat() {}

    static double[] of(List<?> values) {
        List<Double> out = new ArrayList<>();
        values.forEach(v -> collect(v, out));
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static double[] of(Object value) {
        return of(List.of(value));
    }

    private static void collect(Object value, List<Double> out) {
        if (value instanceof Number number) {
            out.add(number.doubleValue());
        } else if (value instanceof Character c) {
            out.add((double) c);
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                collect(Array.get(value, i), out);
            }
        } else if (value != null) {
            throw new IllegalArgumentException("not a number: " + value.getClass());
        }
    }

    /** Values of the shapes given, filled from the vector. Scalars stay scalars. */
    static List<Object> shaped(List<?> shapes, double[] flat) {
        int[] next = {0};
        List<Object> out = new ArrayList<>();
        shapes.forEach(shape -> out.add(fill(shape, flat, next)));
        if (next[0] != flat.length) {
            throw new IllegalArgumentException(flat.length + " numbers for " + next[0] + " places");
        }
        return out;
    }

    private static Object fill(Object shape, double[] flat, int[] next) {
        if (shape instanceof Double) {
            return flat[next[0]++];
        }
        if (shape instanceof Float) {
            return (float) flat[next[0]++];
        }
        if (shape == null) {
            return null;
        }
        Object out = Array.newInstance(shape.getClass().componentType(), Array.getLength(shape));
        for (int i = 0; i < Array.getLength(shape); i++) {
            Array.set(out, i, fill(Array.get(shape, i), flat, next));
        }
        return out;
    }

    /** As {@link #shaped}, but a scalar becomes an array of one element. */
    static List<Object> bars(List<?> shapes, double[] flat) {
        List<Object> boxed = new ArrayList<>();
        for (Object shape : shapes) {
            if (shape instanceof Double) {
                boxed.add(new double[1]);
            } else if (shape instanceof Float) {
                boxed.add(new float[1]);
            } else {
                boxed.add(shape);
            }
        }
        return shaped(boxed, flat);
    }

    static double[] plus(double[] x, double factor, double[] direction) {
        double[] out = x.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += factor * direction[i];
        }
        return out;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double absDot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] * b[i]);
        }
        return sum;
    }

    static double max(double[] a) {
        double max = 0;
        for (double v : a) {
            max = Math.max(max, Math.abs(v));
        }
        return max;
    }

    static double[] unit(int n, int i) {
        double[] e = new double[n];
        e[i] = 1;
        return e;
    }

    static double[] concat(double[] a, double[] b) {
        double[] out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    static boolean isFinite(double[] a) {
        for (double v : a) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }
}
