package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Functions of the representation of a number, from {@code Math}. */
public final class MathRepresentation {

    private MathRepresentation() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += Math.nextUp(x * y); // ~ straight Math.nextUp
        s += Math.nextDown(x) * y; // ~ straight Math.nextDown
        s += Math.nextAfter(x * y, 9.0); // ~ straight Math.nextAfter
        s += Math.scalb(x * y, 2); // ~ straight Math.scalb
        s += (Math.getExponent(x) + 3) * x * y; // ~ straight Math.getExponent
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.nextUp(x[i] * y[i]); // ~ loop Math.nextUp
            s += Math.nextDown(x[i]) * y[i]; // ~ loop Math.nextDown
            s += Math.nextAfter(x[i] * y[i], 9.0); // ~ loop Math.nextAfter
            s += Math.scalb(x[i] * y[i], 2); // ~ loop Math.scalb
            s += (Math.getExponent(x[i]) + 3) * x[i] * y[i]; // ~ loop Math.getExponent
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += Math.nextUp(x * y); // ~ branch Math.nextUp
            s += Math.nextDown(x) * y; // ~ branch Math.nextDown
            s += Math.nextAfter(x * y, 9.0); // ~ branch Math.nextAfter
            s += Math.scalb(x * y, 2); // ~ branch Math.scalb
            s += (Math.getExponent(x) + 3) * x * y; // ~ branch Math.getExponent
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
        s += Math.nextUp(t * u); // ~ callee Math.nextUp
        s += Math.nextDown(t) * u; // ~ callee Math.nextDown
        s += Math.nextAfter(t * u, 9.0); // ~ callee Math.nextAfter
        s += Math.scalb(t * u, 2); // ~ callee Math.scalb
        s += (Math.getExponent(t) + 3) * t * u; // ~ callee Math.getExponent
        return s;
    }
}
