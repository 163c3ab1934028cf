package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Static methods of {@code Float}: predicates without derivative, and arithmetic with one. */
public final class FloatFunctions {

    private FloatFunctions() {}

    @Differentiable(order = 2)
    @Program
    public static float straight(float x, float y) {
        float s = x * x;
        s += Float.isNaN(x) ? 1 : x * y; // ~ straight Float.isNaN
        s += Float.isInfinite(x / y) ? 0 : x * x * y; // ~ straight Float.isInfinite
        s += Float.isFinite(y) ? x * y * y : 1; // ~ straight Float.isFinite
        s += Float.compare(x, y) < 0 ? x * x : y * y; // ~ straight Float.compare
        s += Float.max(x, y) * x; // ~ straight Float.max
        s += Float.min(x, y) * y; // ~ straight Float.min
        s *= Float.sum(x, y); // ~ straight Float.sum
        return s * x;
    }

    @Differentiable(order = 2)
    @Program
    public static float inLoop(float[] x, float[] y) {
        float s = 1;
        for (int i = 0; i < 3; i++) {
            s += Float.isNaN(x[i]) ? 1 : x[i] * y[i]; // ~ loop Float.isNaN
            s += Float.isInfinite(x[i] / y[i]) ? 0 : x[i] * x[i] * y[i]; // ~ loop Float.isInfinite
            s += Float.isFinite(y[i]) ? x[i] * y[i] * y[i] : 1; // ~ loop Float.isFinite
            s += Float.compare(x[i], y[i]) < 0 ? x[i] * x[i] : y[i] * y[i]; // ~ loop Float.compare
            s += Float.max(x[i], y[i]) * x[i]; // ~ loop Float.max
            s += Float.min(x[i], y[i]) * y[i]; // ~ loop Float.min
            s *= Float.sum(x[i], y[i]); // ~ loop Float.sum
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static float inBranch(float x, float y, int n) {
        float s = x * y;
        if (n > 1) {
            s += Float.isNaN(x) ? 1 : x * y; // ~ branch Float.isNaN
            s += Float.isInfinite(x / y) ? 0 : x * x * y; // ~ branch Float.isInfinite
            s += Float.isFinite(y) ? x * y * y : 1; // ~ branch Float.isFinite
            s += Float.compare(x, y) < 0 ? x * x : y * y; // ~ branch Float.compare
            s += Float.max(x, y) * x; // ~ branch Float.max
            s += Float.min(x, y) * y; // ~ branch Float.min
            s *= Float.sum(x, y); // ~ branch Float.sum
        }
        return s * s;
    }

    @Differentiable(order = 2)
    @Program
    public static float inCallee(float x, float y) {
        return chosen(x, y) * y;
    }

    private static float chosen(float t, float u) {
        float s = t;
        s += Float.isNaN(t) ? 1 : t * u; // ~ callee Float.isNaN
        s += Float.isInfinite(t / u) ? 0 : t * t * u; // ~ callee Float.isInfinite
        s += Float.isFinite(u) ? t * u * u : 1; // ~ callee Float.isFinite
        s += Float.compare(t, u) < 0 ? t * t : u * u; // ~ callee Float.compare
        s += Float.max(t, u) * t; // ~ callee Float.max
        s += Float.min(t, u) * u; // ~ callee Float.min
        s *= Float.sum(t, u); // ~ callee Float.sum
        return s;
    }
}
