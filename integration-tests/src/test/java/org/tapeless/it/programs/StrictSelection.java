package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Functions that choose among numbers or their signs, from {@code StrictMath}. */
public final class StrictSelection {

    private StrictSelection() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += StrictMath.abs(x - y) * x; // ~ straight StrictMath.abs
        s += StrictMath.max(x * x, y * x); // ~ straight StrictMath.max
        s += StrictMath.min(x * x, y * y); // ~ straight StrictMath.min
        s += StrictMath.copySign(x * y, x - 1); // ~ straight StrictMath.copySign
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += StrictMath.abs(x[i] - y[i]) * x[i]; // ~ loop StrictMath.abs
            s += StrictMath.max(x[i] * x[i], y[i] * x[i]); // ~ loop StrictMath.max
            s += StrictMath.min(x[i] * x[i], y[i] * y[i]); // ~ loop StrictMath.min
            s += StrictMath.copySign(x[i] * y[i], x[i] - 1); // ~ loop StrictMath.copySign
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += StrictMath.abs(x - y) * x; // ~ branch StrictMath.abs
            s += StrictMath.max(x * x, y * x); // ~ branch StrictMath.max
            s += StrictMath.min(x * x, y * y); // ~ branch StrictMath.min
            s += StrictMath.copySign(x * y, x - 1); // ~ branch StrictMath.copySign
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
        s += StrictMath.abs(t - u) * t; // ~ callee StrictMath.abs
        s += StrictMath.max(t * t, u * t); // ~ callee StrictMath.max
        s += StrictMath.min(t * t, u * u); // ~ callee StrictMath.min
        s += StrictMath.copySign(t * u, t - 1); // ~ callee StrictMath.copySign
        return s;
    }
}
