package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Powers, roots and fused operations, from {@code Math}. */
public final class MathPowers {

    private MathPowers() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += Math.pow(x, y); // ~ straight Math.pow
        s += Math.sqrt(x * y); // ~ straight Math.sqrt
        s += Math.cbrt(x * y - 3); // ~ straight Math.cbrt
        s += Math.hypot(x, y * x); // ~ straight Math.hypot
        s += Math.fma(x, y, x * x); // ~ straight Math.fma
        s += Math.IEEEremainder(7 * x, y) * x; // ~ straight Math.IEEEremainder
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.pow(x[i], y[i]); // ~ loop Math.pow
            s += Math.sqrt(x[i] * y[i]); // ~ loop Math.sqrt
            s += Math.cbrt(x[i] * y[i] - 3); // ~ loop Math.cbrt
            s += Math.hypot(x[i], y[i] * x[i]); // ~ loop Math.hypot
            s += Math.fma(x[i], y[i], x[i] * x[i]); // ~ loop Math.fma
            s += Math.IEEEremainder(7 * x[i], y[i]) * x[i]; // ~ loop Math.IEEEremainder
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += Math.pow(x, y); // ~ branch Math.pow
            s += Math.sqrt(x * y); // ~ branch Math.sqrt
            s += Math.cbrt(x * y - 3); // ~ branch Math.cbrt
            s += Math.hypot(x, y * x); // ~ branch Math.hypot
            s += Math.fma(x, y, x * x); // ~ branch Math.fma
            s += Math.IEEEremainder(7 * x, y) * x; // ~ branch Math.IEEEremainder
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
        s += Math.pow(t, u); // ~ callee Math.pow
        s += Math.sqrt(t * u); // ~ callee Math.sqrt
        s += Math.cbrt(t * u - 3); // ~ callee Math.cbrt
        s += Math.hypot(t, u * t); // ~ callee Math.hypot
        s += Math.fma(t, u, t * t); // ~ callee Math.fma
        s += Math.IEEEremainder(7 * t, u) * t; // ~ callee Math.IEEEremainder
        return s;
    }
}
