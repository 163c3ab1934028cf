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
}
