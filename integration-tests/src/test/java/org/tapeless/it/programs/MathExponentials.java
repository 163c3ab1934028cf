package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Exponentials, logarithms and hyperbolic functions, from {@code Math}. */
public final class MathExponentials {

    private MathExponentials() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, double y) {
        double s = 0;
        s += Math.exp(x * y / 2); // ~ straight Math.exp
        s += Math.expm1(x * y / 2); // ~ straight Math.expm1
        s += Math.log(x * y + 0.1); // ~ straight Math.log
        s += Math.log10(x + y * y); // ~ straight Math.log10
        s += Math.log1p(x * y); // ~ straight Math.log1p
        s += Math.sinh(x * y); // ~ straight Math.sinh
        s += Math.cosh(x * y); // ~ straight Math.cosh
        s += Math.tanh(x * y); // ~ straight Math.tanh
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.exp(x[i] * y[i] / 2); // ~ loop Math.exp
            s += Math.expm1(x[i] * y[i] / 2); // ~ loop Math.expm1
            s += Math.log(x[i] * y[i] + 0.1); // ~ loop Math.log
            s += Math.log10(x[i] + y[i] * y[i]); // ~ loop Math.log10
            s += Math.log1p(x[i] * y[i]); // ~ loop Math.log1p
            s += Math.sinh(x[i] * y[i]); // ~ loop Math.sinh
            s += Math.cosh(x[i] * y[i]); // ~ loop Math.cosh
            s += Math.tanh(x[i] * y[i]); // ~ loop Math.tanh
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, double y, int n) {
        double s = x * y;
        if (n > 1) {
            s += Math.exp(x * y / 2); // ~ branch Math.exp
            s += Math.expm1(x * y / 2); // ~ branch Math.expm1
            s += Math.log(x * y + 0.1); // ~ branch Math.log
            s += Math.log10(x + y * y); // ~ branch Math.log10
            s += Math.log1p(x * y); // ~ branch Math.log1p
            s += Math.sinh(x * y); // ~ branch Math.sinh
            s += Math.cosh(x * y); // ~ branch Math.cosh
            s += Math.tanh(x * y); // ~ branch Math.tanh
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
        s += Math.exp(t * u / 2); // ~ callee Math.exp
        s += Math.expm1(t * u / 2); // ~ callee Math.expm1
        s += Math.log(t * u + 0.1); // ~ callee Math.log
        s += Math.log10(t + u * u); // ~ callee Math.log10
        s += Math.log1p(t * u); // ~ callee Math.log1p
        s += Math.sinh(t * u); // ~ callee Math.sinh
        s += Math.cosh(t * u); // ~ callee Math.cosh
        s += Math.tanh(t * u); // ~ callee Math.tanh
        return s;
    }
}
