package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Functions that round; their derivative is zero, what they multiply has one, from {@code StrictMath}. */
public final class StrictRounding {

    private StrictRounding() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += StrictMath.floor(3 * x) * x * y; // ~ straight StrictMath.floor
        s += StrictMath.ceil(3 * x) * y * y; // ~ straight StrictMath.ceil
        s += StrictMath.rint(5 * x) * x * y; // ~ straight StrictMath.rint
        s += StrictMath.round(4 * x) * y * x; // ~ straight StrictMath.round
        s += StrictMath.signum(x - 1) * x * y; // ~ straight StrictMath.signum
        s += StrictMath.ulp(x) * 0x1p52 * x * y; // ~ straight StrictMath.ulp
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += StrictMath.floor(3 * x[i]) * x[i] * y[i]; // ~ loop StrictMath.floor
            s += StrictMath.ceil(3 * x[i]) * y[i] * y[i]; // ~ loop StrictMath.ceil
            s += StrictMath.rint(5 * x[i]) * x[i] * y[i]; // ~ loop StrictMath.rint
            s += StrictMath.round(4 * x[i]) * y[i] * x[i]; // ~ loop StrictMath.round
            s += StrictMath.signum(x[i] - 1) * x[i] * y[i]; // ~ loop StrictMath.signum
            s += StrictMath.ulp(x[i]) * 0x1p52 * x[i] * y[i]; // ~ loop StrictMath.ulp
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += StrictMath.floor(3 * x) * x * y; // ~ branch StrictMath.floor
            s += StrictMath.ceil(3 * x) * y * y; // ~ branch StrictMath.ceil
            s += StrictMath.rint(5 * x) * x * y; // ~ branch StrictMath.rint
            s += StrictMath.round(4 * x) * y * x; // ~ branch StrictMath.round
            s += StrictMath.signum(x - 1) * x * y; // ~ branch StrictMath.signum
            s += StrictMath.ulp(x) * 0x1p52 * x * y; // ~ branch StrictMath.ulp
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
        s += StrictMath.floor(3 * t) * t * u; // ~ callee StrictMath.floor
        s += StrictMath.ceil(3 * t) * u * u; // ~ callee StrictMath.ceil
        s += StrictMath.rint(5 * t) * t * u; // ~ callee StrictMath.rint
        s += StrictMath.round(4 * t) * u * t; // ~ callee StrictMath.round
        s += StrictMath.signum(t - 1) * t * u; // ~ callee StrictMath.signum
        s += StrictMath.ulp(t) * 0x1p52 * t * u; // ~ callee StrictMath.ulp
        return s;
    }
}
