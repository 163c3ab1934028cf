package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Constants: of the language, of this class, of other classes, and arrays that never change. */
public final class Constants {

    static final double GRAVITY = 9.81;
    private static final double TWICE = 2 * GRAVITY;
    private static final int COUNT = 3;
    private static final float HALF = 0.5f;
    private static final double[] WEIGHTS = {0.25, 0.5, 1.25, 2.0, -1.0};
    private static final int[] ORDER = {4, 2, 0, 1, 3};
    private static final double[][] TABLE = {{1, 2}, {3, 4}, {5, 6}};
    private static final double[] SQUARES = squares();

    private Constants() {}

    private static double[] squares() {
        double[] s = new double[5];
        for (int i = 0; i < s.length; i++) {
            s[i] = i * i;
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double scalars(double x) {
        double y = GRAVITY * x * x / 2; // ~ straight constant
        y += Math.PI * x * TWICE + HALF * x;
        return y * Math.E + Integer.MAX_VALUE * 1e-9 * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double scalarsInside(double x, boolean f) {
        double y = x;
        for (int i = 0; i < COUNT; i++) {
            y = y * x + Math.E; // ~ loop constant
        }
        if (f) {
            y *= x * Constants.HALF; // ~ branch constant
        }
        return y * fall(x);
    }

    private static double fall(double t) {
        return -GRAVITY / 2 * t * t; // ~ callee constant
    }

    @Differentiable(order = 2)
    @Program
    public static double arrays(double[] x) {
        double y = WEIGHTS[1] * x[0] * x[1]; // ~ straight constant-array
        for (int i = 0; i < x.length; i++) {
            y += WEIGHTS[i] * x[ORDER[i]] * x[i]; // ~ loop constant-array
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double arraysInside(double[] x, int n) {
        double y = x[0];
        if (n > 1) {
            y *= TABLE[n - 2][1] * x[1] + SQUARES[n]; // ~ branch constant-array
        }
        return y * weighted(x);
    }

    private static double weighted(double[] x) {
        double sum = 0;
        for (double[] row : TABLE) {
            sum += row[0] * x[0] * x[2] + row[1] * x[1]; // ~ callee constant-array
        }
        return sum * WEIGHTS.length;
    }

    @Differentiable(order = 2)
    @Program
    public static double elsewhere(double x) {
        double y = x * x * Constants.GRAVITY + Double.MIN_VALUE; // ~ straight constant-of-other-class
        for (int i = 0; i < Byte.SIZE / 4; i++) {
            y += Kinematics.LIMIT * x * y; // ~ loop constant-of-other-class
        }
        if (y < Double.MAX_VALUE && y > Double.NEGATIVE_INFINITY) {
            y *= Kinematics.LIMIT + x; // ~ branch constant-of-other-class
        }
        return y + limited(x);
    }

    private static double limited(double x) {
        return x > Kinematics.LIMIT ? x * x * Kinematics.LIMIT : x; // ~ callee constant-of-other-class
    }

    /** A number that is not one, and one that has no end: they take part, but only where they are chosen. */
    @Differentiable(order = 2)
    @Program
    public static double unusual(double x, boolean f) {
        double y = f ? Double.NaN : x * x;
        double z = x < Float.POSITIVE_INFINITY ? x * x * x : Double.POSITIVE_INFINITY;
        return Double.isNaN(y) ? z : y + z;
    }
}
