package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Functions that choose among numbers or their signs, from {@code Math}. */
public final class MathSelection {

    private MathSelection() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += Math.abs(x - y) * x; // ~ straight Math.abs
        s += Math.max(x * x, y * x); // ~ straight Math.max
        s += Math.min(x * x, y * y); // ~ straight Math.min
        s += Math.copySign(x * y, x - 1); // ~ straight Math.copySign
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.abs(x[i] - y[i]) * x[i]; // ~ loop Math.abs
            s += Math.max(x[i] * x[i], y[i] * x[i]); // ~ loop Math.max
            s += Math.min(x[i] * x[i], y[i] * y[i]); // ~ loop Math.min
            s += Math.copySign(x[i] * y[i], x[i] - 1); // ~ loop Math.copySign
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += Math.abs(x - y) * x; // ~ branch Math.abs
            s += Math.max(x * x, y * x); // ~ branch Math.max
            s += Math.min(x * x, y * y); // ~ branch Math.min
            s += Math.copySign(x * y, x - 1); // ~ branch Math.copySign
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
        s += Math.abs(t - u) * t; // ~ callee Math.abs
        s += Math.max(t * t, u * t); // ~ callee Math.max
        s += Math.min(t * t, u * u); // ~ callee Math.min
        s += Math.copySign(t * u, t - 1); // ~ callee Math.copySign
        return s;
    }
}
