package org.tapeless.it.tutorial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** The functions of a first tutorial. */
public final class Scenarios {

    private Scenarios() {}

    @Differentiable(order = 2)
    @Program
    public static double square(double x) {
        return x * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double polynomial(double x) {
        return 5 * x * x * x + 3 * x * x - 8 * x + 10;
    }

    @Differentiable(order = 2)
    @Program
    public static double squareOfSquare(double x) {
        double y = x * x;
        double z = y * y;
        return z;
    }

    @Differentiable(order = 2)
    @Program
    public static double cube(double x) {
        return x * x * x;
    }

    @Differentiable(
            order = 2,
            wrt = {"w", "b"})
    @Program
    public static double affine(double w, @Frozen double x, double b) {
        return w * x + b;
    }

    @Differentiable(
            order = 2,
            wrt = {"w", "b"})
    @Program
    public static double meanSquaredError(double w, double b, @Frozen double[] x, @Frozen double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = w * x[i] + b - y[i];
            sum += error * error;
        }
        return sum / x.length;
    }

    /** Doubles until it is large enough: how often depends on x. */
    @Differentiable(order = 2)
    @Program
    public static double doubledUntilLarge(double x) {
        double y = x * x;
        while (y < 10) {
            y = 2 * y;
        }
        return y;
    }

    /** The local takes the value of the square, and no derivative passes it. */
    @Differentiable(order = 2)
    @Program(stops = true)
    public static double stopped(double x) {
        @NoDerivative double constant = x * x;
        return constant * x;
    }

    /** A target that is computed from the parameter but not moved by it. */
    @Differentiable(order = 2)
    @Program(stops = true)
    public static double towardsTarget(double x, double y) {
        @NoDerivative double target = 3 * x + y;
        double distance = x * y - target;
        return distance * distance;
    }
}
