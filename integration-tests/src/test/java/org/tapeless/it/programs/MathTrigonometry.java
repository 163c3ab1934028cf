package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Trigonometric functions, their inverses and changes of angle, from {@code Math}. */
public final class MathTrigonometry {

    private MathTrigonometry() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += Math.sin(x * y); // ~ straight Math.sin
        s += Math.cos(x * y); // ~ straight Math.cos
        s += Math.tan(x * y / 3); // ~ straight Math.tan
        s += Math.asin(x * y / 4); // ~ straight Math.asin
        s += Math.acos(x * y / 4); // ~ straight Math.acos
        s += Math.atan(x * y); // ~ straight Math.atan
        s += Math.atan2(x, y * y); // ~ straight Math.atan2
        s += Math.toRadians(50 * x) * y; // ~ straight Math.toRadians
        s += Math.toDegrees(x / 50) * y; // ~ straight Math.toDegrees
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.sin(x[i] * y[i]); // ~ loop Math.sin
            s += Math.cos(x[i] * y[i]); // ~ loop Math.cos
            s += Math.tan(x[i] * y[i] / 3); // ~ loop Math.tan
            s += Math.asin(x[i] * y[i] / 4); // ~ loop Math.asin
            s += Math.acos(x[i] * y[i] / 4); // ~ loop Math.acos
            s += Math.atan(x[i] * y[i]); // ~ loop Math.atan
            s += Math.atan2(x[i], y[i] * y[i]); // ~ loop Math.atan2
            s += Math.toRadians(50 * x[i]) * y[i]; // ~ loop Math.toRadians
            s += Math.toDegrees(x[i] / 50) * y[i]; // ~ loop Math.toDegrees
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += Math.sin(x * y); // ~ branch Math.sin
            s += Math.cos(x * y); // ~ branch Math.cos
            s += Math.tan(x * y / 3); // ~ branch Math.tan
            s += Math.asin(x * y / 4); // ~ branch Math.asin
            s += Math.acos(x * y / 4); // ~ branch Math.acos
            s += Math.atan(x * y); // ~ branch Math.atan
            s += Math.atan2(x, y * y); // ~ branch Math.atan2
            s += Math.toRadians(50 * x) * y; // ~ branch Math.toRadians
            s += Math.toDegrees(x / 50) * y; // ~ branch Math.toDegrees
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
        s += Math.sin(t * u); // ~ callee Math.sin
        s += Math.cos(t * u); // ~ callee Math.cos
        s += Math.tan(t * u / 3); // ~ callee Math.tan
        s += Math.asin(t * u / 4); // ~ callee Math.asin
        s += Math.acos(t * u / 4); // ~ callee Math.acos
        s += Math.atan(t * u); // ~ callee Math.atan
        s += Math.atan2(t, u * u); // ~ callee Math.atan2
        s += Math.toRadians(50 * t) * u; // ~ callee Math.toRadians
        s += Math.toDegrees(t / 50) * u; // ~ callee Math.toDegrees
        return s;
    }
}
