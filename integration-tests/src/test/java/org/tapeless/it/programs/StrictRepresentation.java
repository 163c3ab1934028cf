package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Functions of the representation of a number, from {@code StrictMath}. */
public final class StrictRepresentation {

    private StrictRepresentation() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += StrictMath.nextUp(x * y); // ~ straight StrictMath.nextUp
        s += StrictMath.nextDown(x) * y; // ~ straight StrictMath.nextDown
        s += StrictMath.nextAfter(x * y, 9.0); // ~ straight StrictMath.nextAfter
        s += StrictMath.scalb(x * y, 2); // ~ straight StrictMath.scalb
        s += (StrictMath.getExponent(x) + 3) * x * y; // ~ straight StrictMath.getExponent
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += StrictMath.nextUp(x[i] * y[i]); // ~ loop StrictMath.nextUp
            s += StrictMath.nextDown(x[i]) * y[i]; // ~ loop StrictMath.nextDown
            s += StrictMath.nextAfter(x[i] * y[i], 9.0); // ~ loop StrictMath.nextAfter
            s += StrictMath.scalb(x[i] * y[i], 2); // ~ loop StrictMath.scalb
            s += (StrictMath.getExponent(x[i]) + 3) * x[i] * y[i]; // ~ loop StrictMath.getExponent
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += StrictMath.nextUp(x * y); // ~ branch StrictMath.nextUp
            s += StrictMath.nextDown(x) * y; // ~ branch StrictMath.nextDown
            s += StrictMath.nextAfter(x * y, 9.0); // ~ branch StrictMath.nextAfter
            s += StrictMath.scalb(x * y, 2); // ~ branch StrictMath.scalb
            s += (StrictMath.getExponent(x) + 3) * x * y; // ~ branch StrictMath.getExponent
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
        s += StrictMath.nextUp(t * u); // ~ callee StrictMath.nextUp
        s += StrictMath.nextDown(t) * u; // ~ callee StrictMath.nextDown
        s += StrictMath.nextAfter(t * u, 9.0); // ~ callee StrictMath.nextAfter
        s += StrictMath.scalb(t * u, 2); // ~ callee StrictMath.scalb
        s += (StrictMath.getExponent(t) + 3) * t * u; // ~ callee StrictMath.getExponent
        return s;
    }
}
