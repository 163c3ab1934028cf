package org.tapeless.it.regressions;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** The tangent of a store took its index from the array after the store. */
final class IndexReadFromWhatIsWritten {

    @Differentiable(order = 2)
    @Program
    static double f(@Arg(min = 1.1, max = 1.7, length = 2) double[] s, double u) {
        s[(int) s[1]] = u * u;
        return s[1] * s[0];
    }

    @Differentiable(order = 2)
    @Program
    static double withoutResult(@Arg(min = 1.1, max = 1.7, length = 2) double[] s, double u) {
        s[(int) s[1]] = u;
        return 1.0;
    }
}
