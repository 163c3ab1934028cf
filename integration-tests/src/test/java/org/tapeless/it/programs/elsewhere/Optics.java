package org.tapeless.it.programs.elsewhere;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;
import org.tapeless.it.programs.Kinematics;

/** In another package: only public methods are within reach. */
public final class Optics {

    private Optics() {}

    @Differentiable(order = 2)
    @Program
    public static double lens(double a, double b) {
        return 1 / (1 / a + 1 / b);
    }

    @Differentiable(order = 2)
    @Program
    public static double focus(double a, double b) {
        return lens(a, b) * Kinematics.energy(a, b);
    }

    @Differentiable(order = 2)
    @Program
    public static void attenuate(double[] ray, double factor) {
        for (int i = 1; i < ray.length; i++) {
            ray[i] *= factor * ray[i - 1];
        }
    }

    @Differentiable(order = 2)
    @Program
    public static double shifted(double x, @NoDerivative @Frozen double reference) {
        return (x - reference) * (x - reference) * x;
    }
}
