package org.tapeless.it.kinks;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/**
 * Squares of residuals {@code f(x) - c}, one per row of the table: at {@code c = f(x)} the adjoint of {@code f} is zero,
 * its tangent is not, and the second derivative is {@code 2 f'(x)^2}.
 */
public final class ZeroResiduals {

    private ZeroResiduals() {}

    private static double squared(double r) {
        return r * r;
    }

    @Differentiable(order = 2)
    @Program
    public static double exp(double x, @NoDerivative @Frozen double c) {
        return squared(Math.exp(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double expm1(double x, @NoDerivative @Frozen double c) {
        return squared(Math.expm1(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double sinh(double x, @NoDerivative @Frozen double c) {
        return squared(Math.sinh(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double cosh(double x, @NoDerivative @Frozen double c) {
        return squared(Math.cosh(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double tan(double x, @NoDerivative @Frozen double c) {
        return squared(Math.tan(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double sqrt(double x, @NoDerivative @Frozen double c) {
        return squared(Math.sqrt(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double cbrt(double x, @NoDerivative @Frozen double c) {
        return squared(Math.cbrt(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double log(double x, @NoDerivative @Frozen double c) {
        return squared(Math.log(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double log10(double x, @NoDerivative @Frozen double c) {
        return squared(Math.log10(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double log1p(double x, @NoDerivative @Frozen double c) {
        return squared(Math.log1p(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double asin(double x, @NoDerivative @Frozen double c) {
        return squared(Math.asin(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double acos(double x, @NoDerivative @Frozen double c) {
        return squared(Math.acos(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double reciprocal(double x, @NoDerivative @Frozen double c) {
        return squared(1 / x - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double quotient(double x, @NoDerivative @Frozen double c) {
        return squared(x / 3 - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double square(double x, @NoDerivative @Frozen double c) {
        return squared(Math.pow(x, 2.0) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double power(double x, @NoDerivative @Frozen double c) {
        return squared(Math.pow(x, 1.5) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double exponential(double x, @NoDerivative @Frozen double c) {
        return squared(Math.pow(1.7, x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double atan2First(double x, @NoDerivative @Frozen double c) {
        return squared(Math.atan2(x, 0.7) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double atan2Second(double x, @NoDerivative @Frozen double c) {
        return squared(Math.atan2(0.7, x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double hypotFirst(double x, @NoDerivative @Frozen double c) {
        return squared(Math.hypot(x, 0.7) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double sin(double x, @NoDerivative @Frozen double c) {
        return squared(Math.sin(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double tanh(double x, @NoDerivative @Frozen double c) {
        return squared(Math.tanh(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double atan(double x, @NoDerivative @Frozen double c) {
        return squared(Math.atan(x) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double divide(double x, double y, @NoDerivative @Frozen double c) {
        return squared(x / y - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double pow(double x, double y, @NoDerivative @Frozen double c) {
        return squared(Math.pow(x, y) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double atan2(double x, double y, @NoDerivative @Frozen double c) {
        return squared(Math.atan2(x, y) - c);
    }

    @Differentiable(order = 2)
    @Program
    public static double hypot(double x, double y, @NoDerivative @Frozen double c) {
        return squared(Math.hypot(x, y) - c);
    }
}
