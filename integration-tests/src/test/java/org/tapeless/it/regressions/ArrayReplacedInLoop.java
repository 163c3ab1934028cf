package org.tapeless.it.regressions;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** The reverse sweep read the start of a loop from an array that the loop puts in the place of another one. */
final class ArrayReplacedInLoop {

    @Differentiable
    @Program
    static double[][] f(@Arg(length = 3) double[] w, @Arg(length = 3) double[] x) {
        for (int j = x.length - 1; j >= 0; j--) {
            for (double g : x) {
                x = new double[] {1.0, g * w[0]};
                break;
            }
        }
        return new double[][] {w, x};
    }
}
