package org.tapeless.it.regressions;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** A recursion that is called with many patterns of active arguments: a tangent was read from a frame that has none. */
final class FrameFieldNeverVaried {

    private static final double C = 0.7;

    @Differentiable(order = 2)
    @Program
    static double f(@Arg(length = 3) double[] z, @Arg(length = {3, 2}) double[][] d) {
        h(3, d[0], z, 1.0);
        return C;
    }

    @Differentiable(order = 2)
    @Program
    static double used(@Arg(length = 3) double[] z, @Arg(length = {3, 2}) double[][] d) {
        return h(3, d[0], z, 1.0) * z[1];
    }

    private static double h(int depth, double[] y, double[] value, double x) {
        if (depth <= 0) {
            return y[0] * x;
        }
        double s = h(depth - 1, value, value, x);
        return h(depth - 1, value, new double[] {s, s * y[1]}, C);
    }
}
