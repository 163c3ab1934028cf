package org.tapeless.it.regressions;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** A new array counted as one of a field, and was refused, because a variable may name either. */
final class NewOrConstantArray {

    private static final double[] W = {0.5, -1.25, 0.75};

    @Differentiable(order = 2)
    @Program
    static double chosen(@Arg(length = 2) double[] x, @Arg(min = 0, max = 2) int n) {
        double[] u = n > 0 ? new double[] {x[0] * x[1], 2.0} : W;
        return u[0] * x[0] * x[1];
    }

    @Differentiable(order = 2)
    @Program
    static double assigned(@Arg(length = 2) double[] x, @Arg(min = 0, max = 2) int n) {
        double[] own = {x[0], 2.0};
        double[] u = W;
        for (int i = 0; i < n; i++) {
            u = own;
            own[1] = x[1] * u[0];
        }
        return u[0] * u[1] * x[0];
    }

    @Differentiable(order = 2)
    @Program
    static double copied(@Arg(min = 0.3, max = 0.9) double h, @Arg(min = 0, max = 2) int n) {
        double[] copy = W.clone();
        System.arraycopy(n > 0 ? new double[] {h, h * h, 1.0} : W, 1, copy, 1, 1);
        return h * copy[1];
    }

    @Differentiable
    @Program
    static void beside(
            @Arg(length = 3) double[] result,
            @NoDerivative @Frozen @Arg(length = 2) double[] g,
            @Arg(min = 0, max = 2) int n) {
        double[] y = {1.0, 1.0, 1.0};
        System.arraycopy(n != 0 ? g : new double[] {result[0], result[1] * result[2]}, 1, y, 1, 1);
        result[0] *= y[1];
    }

    @Differentiable(order = 2)
    @Program
    static double made(@Arg(length = 2) double[] x, @Arg(min = 0, max = 3) int n) {
        double[] u = n > 1 ? make(x, n) : W;
        return u[0] * x[1];
    }

    @Differentiable(order = 2)
    @Program
    static double rows(@Arg(length = {2, 2}) double[][] u, @Arg(min = 0, max = 3) int n) {
        u[0][0] = u[1][1] * u[0][1];
        double[] either = n > 1 ? u[0] : W;
        System.arraycopy(either, 1, u[1], 1, 1);
        return u[0][0] * either[0] * u[1][1];
    }

    @Differentiable(order = 2)
    @Program
    static double besideAConstantRow(@Arg(length = 2) double[] x, @Arg(min = 0, max = 1) int n) {
        double[][] rows = {x, W};
        double[] own = x.clone();
        rows[0] = own;
        own[1] *= x[0];
        double[][] same = rows.clone();
        same[0] = new double[] {rows[0][1] * x[1], x[0]};
        return same[n][0] * rows[n][1] * same[0][1] * rows[0][1];
    }

    private static double[] make(double[] x, int n) {
        return n > 2 ? make(x, n - 1) : new double[] {x[0] * x[1], x[1]};
    }
}
