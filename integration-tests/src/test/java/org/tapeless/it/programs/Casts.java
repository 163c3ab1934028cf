package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Casts: those that keep the derivative, and those that end it. */
@SuppressWarnings("cast")
public final class Casts {

    private Casts() {}

    @Differentiable(order = 2)
    @Program(single = true)
    public static double toFloat(double x, double y) {
        float f = (float) (x * y); // ~ straight cast-float
        return f * x + (double) f * f;
    }

    @Differentiable(order = 2)
    @Program(single = true)
    public static double toFloatInside(double[] x, boolean p) {
        double y = 1;
        for (double v : x) {
            y += (float) (v * y); // ~ loop cast-float
        }
        if (p) {
            y *= (float) (x[0] * x[0]); // ~ branch cast-float
        }
        return y * narrowed(x[1]);
    }

    private static float narrowed(double t) {
        return (float) (t * t); // ~ callee cast-float
    }

    @Differentiable(order = 2)
    @Program
    public static double toDouble(float x, int n) {
        double y = (double) x * x; // ~ straight cast-double
        y += (double) n / 3 * x;
        for (int i = 0; i < 3; i++) {
            y += (double) (x * i) * y; // ~ loop cast-double
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double toDoubleInside(float[] x, long n) {
        double y = x[0];
        if (n > 1) {
            y *= (double) n * (double) x[1]; // ~ branch cast-double
        }
        return y * widened(x[2]);
    }

    private static double widened(float t) {
        return (double) t * (double) t; // ~ callee cast-double
    }

    /** The integer part has no derivative, but chooses what has; what is left of the number has one. */
    @Differentiable(order = 2)
    @Program
    public static double toInteger(@Arg(length = 8) double[] x, double t) {
        double left = 3 * t - (int) (3 * t); // ~ straight cast-integer
        double y = (1 - left) * x[(int) (3 * t)] + left * x[(int) (3 * t) + 1]; // ~ straight cast-integer
        return y * y * (long) (2 * x[7]); // ~ straight cast-integer
    }

    @Differentiable(order = 2)
    @Program
    public static double toIntegerInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            int cell = (int) (x[i] * 2);
            y += x[cell] * x[i]; // ~ loop cast-integer
        }
        if (f) {
            short s = (short) (x[0] * 3);
            char c = (char) (x[1] * 70);
            y *= x[0] * s + x[1] * (byte) c; // ~ branch cast-integer
        }
        return y * binned(x[2]);
    }

    private static double binned(double x) {
        int bin = (int) Math.floor(4 * x);
        double left = bin * 0.25;
        return (x - left) * (x - left) * (bin + 1); // ~ callee cast-integer
    }

    /** Out of range, negative and not a number: as Java says. */
    @Differentiable(order = 2)
    @Program
    public static double saturating(double x) {
        double y = x * x * 1e-9;
        y += (int) (x * 1e300) * y + (long) (-x * 1e300) * 1e-18 * y;
        y += (int) Double.NaN * y + (int) -2.9 * x + (byte) 300 * x + (char) -1 * x * y;
        return y * (short) 70000;
    }

    @Differentiable(order = 2)
    @Program
    public static double amongIntegers(double x, int n) {
        double y = (byte) (n * 100) * x * x; // ~ straight cast-among-integers
        for (int i = 0; i < 3; i++) {
            y += (char) (i - 1) % 10 * x * x; // ~ loop cast-among-integers
        }
        if (n > 0) {
            y *= x + (short) (n << 14); // ~ branch cast-among-integers
        }
        return y * (long) n * folded(x, n * 10_000_000_000L);
    }

    private static double folded(double x, long m) {
        return x * x + (int) m % 100 * x; // ~ callee cast-among-integers
    }
}
