package org.tapeless.it.kinks;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/**
 * Each guarded row behind a product that can be zero: {@code f(x) s} has a zero adjoint for {@code f} at {@code s = 0} and
 * a zero tangent in direction 0, both of which meet an infinite partial at the right point.
 */
public final class SingularFunctions {

    private SingularFunctions() {}

    @Differentiable(order = 2)
    @Program
    public static double exp(double x, double s) {
        return Math.exp(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double expm1(double x, double s) {
        return Math.expm1(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double sinh(double x, double s) {
        return Math.sinh(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double cosh(double x, double s) {
        return Math.cosh(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double sqrt(double x, double s) {
        return Math.sqrt(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double cbrt(double x, double s) {
        return Math.cbrt(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double log(double x, double s) {
        return Math.log(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double log10(double x, double s) {
        return Math.log10(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double log1p(double x, double s) {
        return Math.log1p(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double asin(double x, double s) {
        return Math.asin(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double acos(double x, double s) {
        return Math.acos(x) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double reciprocal(double x, double s) {
        return 1 / x * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double root(double x, double s) {
        return Math.pow(x, 0.5) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double divide(double x, double y, double s) {
        return x / y * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double pow(double x, double y, double s) {
        return Math.pow(x, y) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double atan2(double x, double y, double s) {
        return Math.atan2(x, y) * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double hypot(double x, double y, double s) {
        return Math.hypot(x, y) * s;
    }
}
