package org.tapeless.it.laws.selfcheck;

import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** A few primals whose derivatives are written by hand in {@link SampleDerivatives}, to try the laws themselves. */
public final class Sample {

    private Sample() {}

    @Program
    public static double product(double a, double b) {
        return Math.sin(a) * b * b;
    }

    @Program
    public static double energy(@Arg(length = 2) double[] x, double b) {
        if (b > 1.5) {
            throw new IllegalArgumentException("b = " + b);
        }
        return x[0] * x[0] * x[1] + b * x[1];
    }

    @Program
    public static double[] waves(@Arg(length = 3) double[] x) {
        return new double[] {Math.sin(x[0]) * x[1], x[1] * x[2]};
    }

    @Program
    public static void decay(@Arg(length = 2) double[] u, double c) {
        u[1] = c * u[0] * u[1];
    }

    @Program
    public static double drain(@Arg(length = 2) double[] u) {
        double r = u[0] * u[1];
        u[0] = u[0] * u[0];
        return r;
    }
}
