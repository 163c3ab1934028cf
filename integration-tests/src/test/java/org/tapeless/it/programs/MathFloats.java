package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Overloads on float, from {@code Math}. */
public final class MathFloats {

    private MathFloats() {}

    @Differentiable(order = 2)
    @Program
    public static float straight(float x, float y) {
        float s = 0f;
        s += Math.abs(x - y) * x; // ~ straight Math.abs(float)
        s += Math.max(x * y, x); // ~ straight Math.max(float)
        s += Math.min(x * y, x * x); // ~ straight Math.min(float)
        s += Math.fma(x, y, x); // ~ straight Math.fma(float)
        s += Math.copySign(x * y, x - 1); // ~ straight Math.copySign(float)
        s += Math.signum(x - 1) * x * y; // ~ straight Math.signum(float)
        s += Math.ulp(x) * 0x1p23f * x * y; // ~ straight Math.ulp(float)
        s += Math.round(4 * x) * x * y; // ~ straight Math.round(float)
        s += Math.nextUp(x * y); // ~ straight Math.nextUp(float)
        s += Math.nextDown(x) * y; // ~ straight Math.nextDown(float)
        s += Math.nextAfter(x * y, 9.0); // ~ straight Math.nextAfter(float)
        s += Math.scalb(x * y, -1); // ~ straight Math.scalb(float)
        s += (Math.getExponent(x) + 3) * x * y; // ~ straight Math.getExponent(float)
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static float inLoop(float[] x, float[] y) {
        float s = 0f;
        for (int i = 0; i < x.length; i++) {
            s += Math.abs(x[i] - y[i]) * x[i]; // ~ loop Math.abs(float)
            s += Math.max(x[i] * y[i], x[i]); // ~ loop Math.max(float)
            s += Math.min(x[i] * y[i], x[i] * x[i]); // ~ loop Math.min(float)
            s += Math.fma(x[i], y[i], x[i]); // ~ loop Math.fma(float)
            s += Math.copySign(x[i] * y[i], x[i] - 1); // ~ loop Math.copySign(float)
            s += Math.signum(x[i] - 1) * x[i] * y[i]; // ~ loop Math.signum(float)
            s += Math.ulp(x[i]) * 0x1p23f * x[i] * y[i]; // ~ loop Math.ulp(float)
            s += Math.round(4 * x[i]) * x[i] * y[i]; // ~ loop Math.round(float)
            s += Math.nextUp(x[i] * y[i]); // ~ loop Math.nextUp(float)
            s += Math.nextDown(x[i]) * y[i]; // ~ loop Math.nextDown(float)
            s += Math.nextAfter(x[i] * y[i], 9.0); // ~ loop Math.nextAfter(float)
            s += Math.scalb(x[i] * y[i], -1); // ~ loop Math.scalb(float)
            s += (Math.getExponent(x[i]) + 3) * x[i] * y[i]; // ~ loop Math.getExponent(float)
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static float inBranch(float x, float y, int n) {
        float s = x * y;
        if (n > 1) {
            s += Math.abs(x - y) * x; // ~ branch Math.abs(float)
            s += Math.max(x * y, x); // ~ branch Math.max(float)
            s += Math.min(x * y, x * x); // ~ branch Math.min(float)
            s += Math.fma(x, y, x); // ~ branch Math.fma(float)
            s += Math.copySign(x * y, x - 1); // ~ branch Math.copySign(float)
            s += Math.signum(x - 1) * x * y; // ~ branch Math.signum(float)
            s += Math.ulp(x) * 0x1p23f * x * y; // ~ branch Math.ulp(float)
            s += Math.round(4 * x) * x * y; // ~ branch Math.round(float)
            s += Math.nextUp(x * y); // ~ branch Math.nextUp(float)
            s += Math.nextDown(x) * y; // ~ branch Math.nextDown(float)
            s += Math.nextAfter(x * y, 9.0); // ~ branch Math.nextAfter(float)
            s += Math.scalb(x * y, -1); // ~ branch Math.scalb(float)
            s += (Math.getExponent(x) + 3) * x * y; // ~ branch Math.getExponent(float)
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static float inCallee(float x, float y) {
        return sum(x, y) * y;
    }

    private static float sum(float t, float u) {
        float s = 0f;
        s += Math.abs(t - u) * t; // ~ callee Math.abs(float)
        s += Math.max(t * u, t); // ~ callee Math.max(float)
        s += Math.min(t * u, t * t); // ~ callee Math.min(float)
        s += Math.fma(t, u, t); // ~ callee Math.fma(float)
        s += Math.copySign(t * u, t - 1); // ~ callee Math.copySign(float)
        s += Math.signum(t - 1) * t * u; // ~ callee Math.signum(float)
        s += Math.ulp(t) * 0x1p23f * t * u; // ~ callee Math.ulp(float)
        s += Math.round(4 * t) * t * u; // ~ callee Math.round(float)
        s += Math.nextUp(t * u); // ~ callee Math.nextUp(float)
        s += Math.nextDown(t) * u; // ~ callee Math.nextDown(float)
        s += Math.nextAfter(t * u, 9.0); // ~ callee Math.nextAfter(float)
        s += Math.scalb(t * u, -1); // ~ callee Math.scalb(float)
        s += (Math.getExponent(t) + 3) * t * u; // ~ callee Math.getExponent(float)
        return s;
    }
}
