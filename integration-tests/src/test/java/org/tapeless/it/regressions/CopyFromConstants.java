package org.tapeless.it.regressions;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** A copy from an array without a derivative counted as a side effect, and there was no Hessian. */
final class CopyFromConstants {

    private static final double[] W = {0.5, -1.25, 0.75};

    private CopyFromConstants() {}

    @Differentiable(order = 2)
    @Program(order = 2)
    static double f(double x) {
        double[] a = {1.0, x, 1.0, 2.0};
        System.arraycopy(W, 1, a, 2, 2);
        return a[1] * a[1] * a[2];
    }
}
