package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;

/** What {@link OutOfSight} calls. */
final class Stores {

    private Stores() {}

    /** Has no derivative, and writes if it is told to. */
    static void scale(double[] x, boolean really) {
        if (really) {
            x[0] *= 2;
        }
    }

    @Differentiable
    static void put(double[] a, double x, boolean really) {
        if (really) {
            a[0] = x;
        }
    }

    @Differentiable(order = 2)
    static double dot(double[] x, double[] w) {
        return x[0] * x[0] * w[0] + x[1] * w[1];
    }
}
