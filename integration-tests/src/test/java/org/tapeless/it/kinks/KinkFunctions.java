package org.tapeless.it.kinks;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** One operation each, or a small combination in which other systems go wrong. */
public final class KinkFunctions {

    private KinkFunctions() {}

    @Differentiable(order = 2)
    @Program
    public static double abs(double x) {
        return Math.abs(x);
    }

    /** |(-x) x|: the argument is -0.0 at 0, its second derivative -2. */
    @Differentiable(order = 2)
    @Program
    public static double absOfMinusSquare(double x) {
        return Math.abs(-x * x);
    }

    @Differentiable(order = 2)
    @Program
    public static double absTimes(double x) {
        return Math.abs(x) * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double max(double a, double b) {
        return Math.max(a, b);
    }

    @Differentiable(order = 2)
    @Program
    public static double min(double a, double b) {
        return Math.min(a, b);
    }

    @Differentiable(order = 2)
    @Program
    public static double doubleMax(double a, double b) {
        return Double.max(a, b);
    }

    @Differentiable(order = 2)
    @Program
    public static double hinge(double x) {
        double m = Math.max(x, 0.0);
        return m * m;
    }

    @Differentiable(order = 2)
    @Program
    public static double steps(double x) {
        return Math.floor(x)
                + Math.ceil(x)
                + Math.rint(x)
                + Math.round(x)
                + Math.signum(x)
                + (int) x
                + (long) x
                + Math.ulp(x);
    }

    @Differentiable(order = 2)
    @Program
    public static double remainder(double a, double b) {
        return a % b;
    }

    @Differentiable(order = 2)
    @Program
    public static double ieeeRemainder(double a, double b) {
        return Math.IEEEremainder(a, b);
    }

    @Differentiable(order = 2)
    @Program
    public static double pow(double x, double y) {
        return Math.pow(x, y);
    }

    @Differentiable(order = 2)
    @Program
    public static double powBy(double x, @NoDerivative @Frozen double y) {
        return Math.pow(x, y);
    }

    @Differentiable(order = 2)
    @Program
    public static double powOf(@NoDerivative @Frozen double x, double y) {
        return Math.pow(x, y);
    }

    @Differentiable(order = 2)
    @Program
    public static double copySign(double x, double y) {
        return Math.copySign(x, y);
    }

    @Differentiable(order = 2)
    @Program
    public static double rootWherePositive(double x) {
        return x > 0 ? Math.sqrt(x) : 0;
    }

    @Differentiable(order = 2)
    @Program
    public static double rootBranch(double x) {
        double y = 0;
        if (x > 0) {
            y = Math.sqrt(x) * x;
        }
        return y;
    }

    /** The root of a square: not smooth at 0, and both factors of its derivative are singular there. */
    @Differentiable(order = 2)
    @Program
    public static double rootOfSquare(double x) {
        return Math.sqrt(x * x);
    }

    /** A value that nobody wants, computed with an infinite slope. */
    @Differentiable(order = 2)
    @Program
    public static double unwanted(double x, double y) {
        double unwanted = Math.sqrt(y) + Math.log(y) + Math.cbrt(y) + 1 / y;
        return x * x + 0 * unwanted;
    }

    @Differentiable(order = 2)
    @Program
    public static double sum(double a, double b) {
        return a + 2 * b - a * b;
    }

    @Differentiable(order = 2)
    @Program
    public static double round(double x, double y) {
        return Math.rint(x) * y;
    }

    /** The smooth form of log(1 + exp x), for large x too. */
    @Differentiable(order = 2)
    @Program
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
