package org.tapeless.it.regressions;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** The adjoint of an array from a call without active arguments was kept before it was made, and was null. */
final class ResultOfUnfollowedCall {

    @Differentiable(order = 2)
    @Program
    static double f(@Arg(length = 2) double[] t, @Arg(min = 0, max = 5) int n) {
        double[] y = make(n);
        if (n > 2) {
            y = t;
        } else {
            y[0] = 0;
        }
        return y[1] * y[1] + t[0] * t[1];
    }

    private static double[] make(int n) {
        return n > 0 ? make(n - 1) : new double[] {1.0, 1.0};
    }
}
