package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Arrays that are handed to methods of another class, which may write to them. */
final class OutOfSight {

    private final double[] w = {0.5, -1.25};

    static OutOfSight example() {
        return new OutOfSight();
    }

    @Differentiable
    static double scaled(double[] x, boolean really) {
        double[] y = {x[0] * x[1], x[1]};
        Stores.scale(y, really);
        return y[0];
    }

    @Differentiable
    double stored(double[] x, boolean really) {
        Stores.put(w, x[0], really);
        return x[1] * w[0];
    }

    @Differentiable(order = 2)
    @Program(impure = true)
    double weighted(@Arg(length = 2) double[] x) {
        return Stores.dot(x, w) * x[1];
    }

    @Differentiable(order = 2)
    @Program(impure = true)
    double weightedByEither(@Arg(length = 2) double[] x, @Arg(min = 0, max = 2) int n) {
        double[] either = n > 0 ? x : w;
        return Stores.dot(x, either) * x[1];
    }
}
