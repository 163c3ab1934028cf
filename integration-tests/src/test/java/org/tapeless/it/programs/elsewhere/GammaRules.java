package org.tapeless.it.programs.elsewhere;

import org.apache.commons.math3.special.Gamma;
import org.tapeless.annotations.DerivativeOf;

/** Rules for functions of a library in a jar, each the derivative of the one before. */
public final class GammaRules {
    private GammaRules() {}

    @DerivativeOf(type = Gamma.class, method = "logGamma")
    public static double digamma(double x) {
        return Gamma.digamma(x);
    }

    @DerivativeOf(type = Gamma.class, method = "digamma")
    public static double trigamma(double x) {
        return Gamma.trigamma(x);
    }

    @DerivativeOf(type = GammaRules.class, method = "digamma")
    public static double trigammaAsWell(double x) {
        return Gamma.trigamma(x);
    }

    /** {@code psi''(x)}: the series by its recurrence, and beyond 20 asymptotically; Abramowitz and Stegun 6.4.11. */
    @DerivativeOf(type = GammaRules.class, method = "trigamma")
    public static double tetragamma(double x) {
        double sum = 0;
        double z = x;
        for (; z < 20; z++) {
            sum -= 2 / (z * z * z);
        }
        double w = 1 / (z * z);
        return sum - w * (1 + 1 / z + w * (0.5 - w * (1 / 6.0 - w * (1 / 6.0 - 0.3 * w))));
    }
}
