package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Functions that round; their derivative is zero, what they multiply has one, from {@code Math}. */
public final class MathRounding {

    private MathRounding() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += Math.floor(3 * x) * x * y; // ~ straight Math.floor
        s += Math.ceil(3 * x) * y * y; // ~ straight Math.ceil
        s += Math.rint(5 * x) * x * y; // ~ straight Math.rint
        s += Math.round(4 * x) * y * x; // ~ straight Math.round
        s += Math.signum(x - 1) * x * y; // ~ straight Math.signum
        s += Math.ulp(x) * 0x1p52 * x * y; // ~ straight Math.ulp
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.floor(3 * x[i]) * x[i] * y[i]; // ~ loop Math.floor
            s += Math.ceil(3 * x[i]) * y[i] * y[i]; // ~ loop Math.ceil
            s += Math.rint(5 * x[i]) * x[i] * y[i]; // ~ loop Math.rint
            s += Math.round(4 * x[i]) * y[i] * x[i]; // ~ loop Math.round
            s += Math.signum(x[i] - 1) * x[i] * y[i]; // ~ loop Math.signum
            s += Math.ulp(x[i]) * 0x1p52 * x[i] * y[i]; // ~ loop Math.ulp
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += Math.floor(3 * x) * x * y; // ~ branch Math.floor
            s += Math.ceil(3 * x) * y * y; // ~ branch Math.ceil
            s += Math.rint(5 * x) * x * y; // ~ branch Math.rint
            s += Math.round(4 * x) * y * x; // ~ branch Math.round
            s += Math.signum(x - 1) * x * y; // ~ branch Math.signum
            s += Math.ulp(x) * 0x1p52 * x * y; // ~ branch Math.ulp
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
        s += Math.floor(3 * t) * t * u; // ~ callee Math.floor
        s += Math.ceil(3 * t) * u * u; // ~ callee Math.ceil
        s += Math.rint(5 * t) * t * u; // ~ callee Math.rint
        s += Math.round(4 * t) * u * t; // ~ callee Math.round
        s += Math.signum(t - 1) * t * u; // ~ callee Math.signum
        s += Math.ulp(t) * 0x1p52 * t * u; // ~ callee Math.ulp
        return s;
    }
}
