package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Trigonometric functions, their inverses and changes of angle, from {@code StrictMath}. */
public final class StrictTrigonometry {

    private StrictTrigonometry() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += StrictMath.sin(x * y); // ~ straight StrictMath.sin
        s += StrictMath.cos(x * y); // ~ straight StrictMath.cos
        s += StrictMath.tan(x * y / 3); // ~ straight StrictMath.tan
        s += StrictMath.asin(x * y / 4); // ~ straight StrictMath.asin
        s += StrictMath.acos(x * y / 4); // ~ straight StrictMath.acos
        s += StrictMath.atan(x * y); // ~ straight StrictMath.atan
        s += StrictMath.atan2(x, y * y); // ~ straight StrictMath.atan2
        s += StrictMath.toRadians(50 * x) * y; // ~ straight StrictMath.toRadians
        s += StrictMath.toDegrees(x / 50) * y; // ~ straight StrictMath.toDegrees
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += StrictMath.sin(x[i] * y[i]); // ~ loop StrictMath.sin
            s += StrictMath.cos(x[i] * y[i]); // ~ loop StrictMath.cos
            s += StrictMath.tan(x[i] * y[i] / 3); // ~ loop StrictMath.tan
            s += StrictMath.asin(x[i] * y[i] / 4); // ~ loop StrictMath.asin
            s += StrictMath.acos(x[i] * y[i] / 4); // ~ loop StrictMath.acos
            s += StrictMath.atan(x[i] * y[i]); // ~ loop StrictMath.atan
            s += StrictMath.atan2(x[i], y[i] * y[i]); // ~ loop StrictMath.atan2
            s += StrictMath.toRadians(50 * x[i]) * y[i]; // ~ loop StrictMath.toRadians
            s += StrictMath.toDegrees(x[i] / 50) * y[i]; // ~ loop StrictMath.toDegrees
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += StrictMath.sin(x * y); // ~ branch StrictMath.sin
            s += StrictMath.cos(x * y); // ~ branch StrictMath.cos
            s += StrictMath.tan(x * y / 3); // ~ branch StrictMath.tan
            s += StrictMath.asin(x * y / 4); // ~ branch StrictMath.asin
            s += StrictMath.acos(x * y / 4); // ~ branch StrictMath.acos
            s += StrictMath.atan(x * y); // ~ branch StrictMath.atan
            s += StrictMath.atan2(x, y * y); // ~ branch StrictMath.atan2
            s += StrictMath.toRadians(50 * x) * y; // ~ branch StrictMath.toRadians
            s += StrictMath.toDegrees(x / 50) * y; // ~ branch StrictMath.toDegrees
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
        s += StrictMath.sin(t * u); // ~ callee StrictMath.sin
        s += StrictMath.cos(t * u); // ~ callee StrictMath.cos
        s += StrictMath.tan(t * u / 3); // ~ callee StrictMath.tan
        s += StrictMath.asin(t * u / 4); // ~ callee StrictMath.asin
        s += StrictMath.acos(t * u / 4); // ~ callee StrictMath.acos
        s += StrictMath.atan(t * u); // ~ callee StrictMath.atan
        s += StrictMath.atan2(t, u * u); // ~ callee StrictMath.atan2
        s += StrictMath.toRadians(50 * t) * u; // ~ callee StrictMath.toRadians
        s += StrictMath.toDegrees(t / 50) * u; // ~ callee StrictMath.toDegrees
        return s;
    }
}
