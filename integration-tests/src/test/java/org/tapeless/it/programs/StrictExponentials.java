package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Exponentials, logarithms and hyperbolic functions, from {@code StrictMath}. */
public final class StrictExponentials {

    private StrictExponentials() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += StrictMath.exp(x * y / 2); // ~ straight StrictMath.exp
        s += StrictMath.expm1(x * y / 2); // ~ straight StrictMath.expm1
        s += StrictMath.log(x * y + 0.1); // ~ straight StrictMath.log
        s += StrictMath.log10(x + y * y); // ~ straight StrictMath.log10
        s += StrictMath.log1p(x * y); // ~ straight StrictMath.log1p
        s += StrictMath.sinh(x * y); // ~ straight StrictMath.sinh
        s += StrictMath.cosh(x * y); // ~ straight StrictMath.cosh
        s += StrictMath.tanh(x * y); // ~ straight StrictMath.tanh
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += StrictMath.exp(x[i] * y[i] / 2); // ~ loop StrictMath.exp
            s += StrictMath.expm1(x[i] * y[i] / 2); // ~ loop StrictMath.expm1
            s += StrictMath.log(x[i] * y[i] + 0.1); // ~ loop StrictMath.log
            s += StrictMath.log10(x[i] + y[i] * y[i]); // ~ loop StrictMath.log10
            s += StrictMath.log1p(x[i] * y[i]); // ~ loop StrictMath.log1p
            s += StrictMath.sinh(x[i] * y[i]); // ~ loop StrictMath.sinh
            s += StrictMath.cosh(x[i] * y[i]); // ~ loop StrictMath.cosh
            s += StrictMath.tanh(x[i] * y[i]); // ~ loop StrictMath.tanh
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += StrictMath.exp(x * y / 2); // ~ branch StrictMath.exp
            s += StrictMath.expm1(x * y / 2); // ~ branch StrictMath.expm1
            s += StrictMath.log(x * y + 0.1); // ~ branch StrictMath.log
            s += StrictMath.log10(x + y * y); // ~ branch StrictMath.log10
            s += StrictMath.log1p(x * y); // ~ branch StrictMath.log1p
            s += StrictMath.sinh(x * y); // ~ branch StrictMath.sinh
            s += StrictMath.cosh(x * y); // ~ branch StrictMath.cosh
            s += StrictMath.tanh(x * y); // ~ branch StrictMath.tanh
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
        s += StrictMath.exp(t * u / 2); // ~ callee StrictMath.exp
        s += StrictMath.expm1(t * u / 2); // ~ callee StrictMath.expm1
        s += StrictMath.log(t * u + 0.1); // ~ callee StrictMath.log
        s += StrictMath.log10(t + u * u); // ~ callee StrictMath.log10
        s += StrictMath.log1p(t * u); // ~ callee StrictMath.log1p
        s += StrictMath.sinh(t * u); // ~ callee StrictMath.sinh
        s += StrictMath.cosh(t * u); // ~ callee StrictMath.cosh
        s += StrictMath.tanh(t * u); // ~ callee StrictMath.tanh
        return s;
    }
}
