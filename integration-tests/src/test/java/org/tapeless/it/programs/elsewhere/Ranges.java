package org.tapeless.it.programs.elsewhere;

/** Checks as libraries have them: no derivatives, and none needed. */
public final class Ranges {
    private Ranges() {}

    /** Throws an IllegalArgumentException outside of [low, high]. */
    public static void check(double x, double low, double high) {
        if (x < low || x > high) {
            throw new IllegalArgumentException(x + " is not in [" + low + ", " + high + "]");
        }
    }

    /** Whether {@code |x| < bound}. */
    public static boolean isSmall(double x, double bound) {
        return Math.abs(x) < bound;
    }

    /** The sign of {@code x - y}. */
    public static int side(double x, double y) {
        return Double.compare(x, y);
    }

    /** Throws an IllegalArgumentException if an element is outside of [low, high]. */
    public static void checkAll(double[] x, double low, double high) {
        for (double one : x) {
            check(one, low, high);
        }
    }

    /** Whether all elements are below the bound. */
    public static boolean areSmall(double[] x, double bound) {
        for (double one : x) {
            if (!isSmall(one, bound)) {
                return false;
            }
        }
        return true;
    }

    /** Throws a NullPointerException for null. */
    public static void checkNotNull(Object object) {
        if (object == null) {
            throw new NullPointerException("null");
        }
    }
}
