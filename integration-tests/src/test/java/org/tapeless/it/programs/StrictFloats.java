package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Overloads on float, from {@code StrictMath}. */
public final class StrictFloats {

    private StrictFloats() {}

    @Differentiable(order = 2)
    @Program
    public static float straight(float x, float y) {
        float s = 0f;
        s += StrictMath.abs(x - y) * x; // ~ straight StrictMath.abs(float)
        s += StrictMath.max(x * y, x); // ~ straight StrictMath.max(float)
        s += StrictMath.min(x * y, x * x); // ~ straight StrictMath.min(float)
        s += StrictMath.fma(x, y, x); // ~ straight StrictMath.fma(float)
        s += StrictMath.copySign(x * y, x - 1); // ~ straight StrictMath.copySign(float)
        s += StrictMath.signum(x - 1) * x * y; // ~ straight StrictMath.signum(float)
        s += StrictMath.ulp(x) * 0x1p23f * x * y; // ~ straight StrictMath.ulp(float)
        s += StrictMath.round(4 * x) * x * y; // ~ straight StrictMath.round(float)
        s += StrictMath.nextUp(x * y); // ~ straight StrictMath.nextUp(float)
        s += StrictMath.nextDown(x) * y; // ~ straight StrictMath.nextDown(float)
        s += StrictMath.nextAfter(x * y, 9.0); // ~ straight StrictMath.nextAfter(float)
        s += StrictMath.scalb(x * y, -1); // ~ straight StrictMath.scalb(float)
        s += (StrictMath.getExponent(x) + 3) * x * y; // ~ straight StrictMath.getExponent(float)
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static float inLoop(float[] x, float[] y) {
        float s = 0f;
        for (int i = 0; i < x.length; i++) {
            s += StrictMath.abs(x[i] - y[i]) * x[i]; // ~ loop StrictMath.abs(float)
            s += StrictMath.max(x[i] * y[i], x[i]); // ~ loop StrictMath.max(float)
            s += StrictMath.min(x[i] * y[i], x[i] * x[i]); // ~ loop StrictMath.min(float)
            s += StrictMath.fma(x[i], y[i], x[i]); // ~ loop StrictMath.fma(float)
            s += StrictMath.copySign(x[i] * y[i], x[i] - 1); // ~ loop StrictMath.copySign(float)
            s += StrictMath.signum(x[i] - 1) * x[i] * y[i]; // ~ loop StrictMath.signum(float)
            s += StrictMath.ulp(x[i]) * 0x1p23f * x[i] * y[i]; // ~ loop StrictMath.ulp(float)
            s += StrictMath.round(4 * x[i]) * x[i] * y[i]; // ~ loop StrictMath.round(float)
            s += StrictMath.nextUp(x[i] * y[i]); // ~ loop StrictMath.nextUp(float)
            s += StrictMath.nextDown(x[i]) * y[i]; // ~ loop StrictMath.nextDown(float)
            s += StrictMath.nextAfter(x[i] * y[i], 9.0); // ~ loop StrictMath.nextAfter(float)
            s += StrictMath.scalb(x[i] * y[i], -1); // ~ loop StrictMath.scalb(float)
            s += (StrictMath.getExponent(x[i]) + 3) * x[i] * y[i]; // ~ loop StrictMath.getExponent(float)
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static float inBranch(float x, float y, int n) {
        float s = x * y;
        if (n > 1) {
            s += StrictMath.abs(x - y) * x; // ~ branch StrictMath.abs(float)
            s += StrictMath.max(x * y, x); // ~ branch StrictMath.max(float)
            s += StrictMath.min(x * y, x * x); // ~ branch StrictMath.min(float)
            s += StrictMath.fma(x, y, x); // ~ branch StrictMath.fma(float)
            s += StrictMath.copySign(x * y, x - 1); // ~ branch StrictMath.copySign(float)
            s += StrictMath.signum(x - 1) * x * y; // ~ branch StrictMath.signum(float)
            s += StrictMath.ulp(x) * 0x1p23f * x * y; // ~ branch StrictMath.ulp(float)
            s += StrictMath.round(4 * x) * x * y; // ~ branch StrictMath.round(float)
            s += StrictMath.nextUp(x * y); // ~ branch StrictMath.nextUp(float)
            s += StrictMath.nextDown(x) * y; // ~ branch StrictMath.nextDown(float)
            s += StrictMath.nextAfter(x * y, 9.0); // ~ branch StrictMath.nextAfter(float)
            s += StrictMath.scalb(x * y, -1); // ~ branch StrictMath.scalb(float)
            s += (StrictMath.getExponent(x) + 3) * x * y; // ~ branch StrictMath.getExponent(float)
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
        s += StrictMath.abs(t - u) * t; // ~ callee StrictMath.abs(float)
        s += StrictMath.max(t * u, t); // ~ callee StrictMath.max(float)
        s += StrictMath.min(t * u, t * t); // ~ callee StrictMath.min(float)
        s += StrictMath.fma(t, u, t); // ~ callee StrictMath.fma(float)
        s += StrictMath.copySign(t * u, t - 1); // ~ callee StrictMath.copySign(float)
        s += StrictMath.signum(t - 1) * t * u; // ~ callee StrictMath.signum(float)
        s += StrictMath.ulp(t) * 0x1p23f * t * u; // ~ callee StrictMath.ulp(float)
        s += StrictMath.round(4 * t) * t * u; // ~ callee StrictMath.round(float)
        s += StrictMath.nextUp(t * u); // ~ callee StrictMath.nextUp(float)
        s += StrictMath.nextDown(t) * u; // ~ callee StrictMath.nextDown(float)
        s += StrictMath.nextAfter(t * u, 9.0); // ~ callee StrictMath.nextAfter(float)
        s += StrictMath.scalb(t * u, -1); // ~ callee StrictMath.scalb(float)
        s += (StrictMath.getExponent(t) + 3) * t * u; // ~ callee StrictMath.getExponent(float)
        return s;
    }
}
