package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** {@code return} wherever it may stand. */
public final class Returns {

    private Returns() {}

    @Differentiable(order = 2)
    @Program
    public static double early(double x, double y) {
        if (x > y) return x * x * y; // ~ straight return-early
        if (x * y > 1) {
            return Math.sin(x * y) + x; // ~ straight return-early
        }
        return y * y * x; // ~ straight return-early
    }

    @Differentiable(order = 2)
    @Program
    public static double earlyFromBothBranches(double x, int n) {
        if (n > 2) {
            double y = x * x;
            if (n > 3) {
                return y * y; // ~ branch return-early
            } else {
                return y * x; // ~ branch return-early
            }
        }
        return Math.exp(x) * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double earlyFromLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y *= x[i] + 0.3;
            if (y > 1.5) {
                return y * y; // ~ loop return-early return-in-loop
            }
        }
        return y * x[0];
    }

    @Differentiable(order = 2)
    @Program
    public static double earlyFromCallee(double x, double y) {
        return clipped(x * y) * x;
    }

    private static double clipped(double t) {
        if (t < 0.5) return t * t; // ~ callee return-early
        if (t > 1.5) return Math.sqrt(t); // ~ callee return-early
        return t * t * t; // ~ callee return-early
    }

    @Differentiable(order = 2)
    @Program
    public static double fromLoop(double x) {
        double y = x;
        while (true) {
            y = y * y + x;
            if (y > 10) {
                return y * x; // ~ straight return-in-loop
            }
        }
    }

    @Differentiable(order = 2)
    @Program
    public static double fromNestedLoops(double[][] m) {
        double y = 1;
        for (double[] row : m) {
            for (double v : row) {
                y += y * v;
                if (y > 4) {
                    return y / v; // ~ loop return-in-loop
                }
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double fromLoopInBranch(double[] x, boolean f) {
        double y = x[0];
        if (f) {
            for (int i = 1; i < x.length; i++) {
                y *= x[i];
                if (x[i] > 0.8) return y * y; // ~ branch return-in-loop
            }
        }
        return y * x[2];
    }

    @Differentiable(order = 2)
    @Program
    public static double fromLoopInCallee(double[] x) {
        return firstAbove(x, 0.9) * x[0] + firstAbove(x, 1.3);
    }

    private static double firstAbove(double[] x, double limit) {
        for (double v : x) {
            if (v > limit) {
                return v * v; // ~ callee return-in-loop
            }
        }
        return x[0] * x[1];
    }

    /** A void helper that may leave early. */
    @Differentiable(order = 2)
    @Program
    public static double fromVoidCallee(double[] x) {
        double[] y = x.clone();
        squareSome(y, x[0] > 1);
        squareSome(y, x[0] <= 1);
        return y[0] * y[1] * y[4];
    }

    private static void squareSome(double[] y, boolean onlyFirst) {
        for (int i = 0; i < y.length; i++) {
            y[i] *= y[i];
            if (onlyFirst) return;
        }
    }
}
