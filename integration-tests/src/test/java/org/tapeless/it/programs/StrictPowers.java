package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Powers, roots and fused operations, from {@code StrictMath}. */
public final class StrictPowers {

    private StrictPowers() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += StrictMath.pow(x, y); // ~ straight StrictMath.pow
        s += StrictMath.sqrt(x * y); // ~ straight StrictMath.sqrt
        s += StrictMath.cbrt(x * y - 3); // ~ straight StrictMath.cbrt
        s += StrictMath.hypot(x, y * x); // ~ straight StrictMath.hypot
        s += StrictMath.fma(x, y, x * x); // ~ straight StrictMath.fma
        s += StrictMath.IEEEremainder(7 * x, y) * x; // ~ straight StrictMath.IEEEremainder
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += StrictMath.pow(x[i], y[i]); // ~ loop StrictMath.pow
            s += StrictMath.sqrt(x[i] * y[i]); // ~ loop StrictMath.sqrt
            s += StrictMath.cbrt(x[i] * y[i] - 3); // ~ loop StrictMath.cbrt
            s += StrictMath.hypot(x[i], y[i] * x[i]); // ~ loop StrictMath.hypot
            s += StrictMath.fma(x[i], y[i], x[i] * x[i]); // ~ loop StrictMath.fma
            s += StrictMath.IEEEremainder(7 * x[i], y[i]) * x[i]; // ~ loop StrictMath.IEEEremainder
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += StrictMath.pow(x, y); // ~ branch StrictMath.pow
            s += StrictMath.sqrt(x * y); // ~ branch StrictMath.sqrt
            s += StrictMath.cbrt(x * y - 3); // ~ branch StrictMath.cbrt
            s += StrictMath.hypot(x, y * x); // ~ branch StrictMath.hypot
            s += StrictMath.fma(x, y, x * x); // ~ branch StrictMath.fma
            s += StrictMath.IEEEremainder(7 * x, y) * x; // ~ branch StrictMath.IEEEremainder
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inCallee(double x, double y) {
        return sum(x, y) * y;
    }

    private static double sum(double t, double u) {
        double s = 0;
        s += StrictMath.pow(t, u); // ~ callee StrictMath.pow
        s += StrictMath.sqrt(t * u); // ~ callee StrictMath.sqrt
        s += StrictMath.cbrt(t * u - 3); // ~ callee StrictMath.cbrt
        s += StrictMath.hypot(t, u * t); // ~ callee StrictMath.hypot
        s += StrictMath.fma(t, u, t * t); // ~ callee StrictMath.fma
        s += StrictMath.IEEEremainder(7 * t, u) * t; // ~ callee StrictMath.IEEEremainder
        return s;
    }
}
