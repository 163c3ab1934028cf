package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Static methods of {@code Double}: predicates without derivative, and arithmetic with one. */
public final class DoubleFunctions {

    private DoubleFunctions() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = x * x;
        s += Double.isNaN(x) ? 1 : x * y; // ~ straight Double.isNaN
        s += Double.isInfinite(x / y) ? 0 : x * x * y; // ~ straight Double.isInfinite
        s += Double.isFinite(y) ? x * y * y : 1; // ~ straight Double.isFinite
        s += Double.compare(x, y) < 0 ? x * x : y * y; // ~ straight Double.compare
        s += Double.max(x, y) * x; // ~ straight Double.max
        s += Double.min(x, y) * y; // ~ straight Double.min
        s *= Double.sum(x, y); // ~ straight Double.sum
        return s * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 1;
        for (int i = 0; i < 3; i++) {
            s += Double.isNaN(x[i]) ? 1 : x[i] * y[i]; // ~ loop Double.isNaN
            s += Double.isInfinite(x[i] / y[i]) ? 0 : x[i] * x[i] * y[i]; // ~ loop Double.isInfinite
            s += Double.isFinite(y[i]) ? x[i] * y[i] * y[i] : 1; // ~ loop Double.isFinite
            s += Double.compare(x[i], y[i]) < 0 ? x[i] * x[i] : y[i] * y[i]; // ~ loop Double.compare
            s += Double.max(x[i], y[i]) * x[i]; // ~ loop Double.max
            s += Double.min(x[i], y[i]) * y[i]; // ~ loop Double.min
            s *= Double.sum(x[i], y[i]); // ~ loop Double.sum
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += Double.isNaN(x) ? 1 : x * y; // ~ branch Double.isNaN
            s += Double.isInfinite(x / y) ? 0 : x * x * y; // ~ branch Double.isInfinite
            s += Double.isFinite(y) ? x * y * y : 1; // ~ branch Double.isFinite
            s += Double.compare(x, y) < 0 ? x * x : y * y; // ~ branch Double.compare
            s += Double.max(x, y) * x; // ~ branch Double.max
            s += Double.min(x, y) * y; // ~ branch Double.min
            s *= Double.sum(x, y); // ~ branch Double.sum
        }
        return s * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inCallee(double x, double y) {
        return chosen(x, y) * y;
    }

    private static double chosen(double t, double u) {
        double s = t;
        s += Double.isNaN(t) ? 1 : t * u; // ~ callee Double.isNaN
        s += Double.isInfinite(t / u) ? 0 : t * t * u; // ~ callee Double.isInfinite
        s += Double.isFinite(u) ? t * u * u : 1; // ~ callee Double.isFinite
        s += Double.compare(t, u) < 0 ? t * t : u * u; // ~ callee Double.compare
        s += Double.max(t, u) * t; // ~ callee Double.max
        s += Double.min(t, u) * u; // ~ callee Double.min
        s *= Double.sum(t, u); // ~ callee Double.sum
        return s;
    }
}
