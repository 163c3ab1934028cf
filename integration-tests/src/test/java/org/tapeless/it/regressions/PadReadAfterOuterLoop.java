package org.tapeless.it.regressions;

import java.util.Arrays;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/**
 * What the last iteration leaves in a scratch array was taken to be covered by the next one of an outer loop, which there
 * is not after the last.
 */
final class PadReadAfterOuterLoop {

    @Differentiable(order = 2)
    @Program
    static double f(double[] x, @Arg(min = 0, max = 3) int n) {
        double[] r = new double[2];
        double s = 0;
        for (int o = 0; o < n; o++) {
            Arrays.fill(r, x[0] * o);
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < r.length; k++) {
                    r[k] = x[i] * x[i] + k;
                }
                s += Math.sin(r[0]) * r[1];
            }
        }
        return s + r[0] * r[1];
    }
}
