package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Special functions by approximations, continued fractions and recurrences, as libraries write them. */
public final class SpecialFunctions {

    /** For g = 7; C. Lanczos, SIAM J. Numer. Anal. B 1 (1964) 86; coefficients as computed by P. Godfrey. */
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private SpecialFunctions() {}

    /** The logarithm of the gamma function. */
    @Differentiable(order = 2)
    @Program
    public static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
        }
        double z = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** The tangent by its continued fraction, from the end. */
    @Differentiable(order = 2)
    @Program
    public static double tangent(double x, @Arg(min = 12, max = 16) int terms) {
        double tail = 2 * terms + 1;
        for (int k = terms - 1; k >= 0; k--) {
            tail = 2 * k + 1 - x * x / tail;
        }
        return x / tail;
    }

    /** The upper incomplete gamma function, regularised, by Lentz's modified continued fraction. */
    @Differentiable(order = 2)
    @Program
    public static double upperGamma(@NoDerivative @Frozen double a, @Arg(min = 2.5, max = 6) double x) {
        double tiny = 1e-300;
        double b = x + 1 - a;
        double c = 1 / tiny;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 200; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            if (Math.abs(d) < tiny) {
                d = tiny;
            }
            c = b + an / c;
            if (Math.abs(c) < tiny) {
                c = tiny;
            }
            d = 1 / d;
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return Math.exp(-x + a * Math.log(x) - logGamma(a)) * h;
    }

    /** The Bessel function J0 by its power series. */
    @Differentiable(order = 2)
    @Program
    public static double besselJ0(double x) {
        double quarter = -x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; Math.abs(term) > 1e-18; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }

    /** The Bessel function J1 likewise: J0' = -J1. */
    @Differentiable(order = 2)
    @Program
    public static double besselJ1(double x) {
        double quarter = -x * x / 4;
        double term = x / 2;
        double sum = term;
        int k = 1;
        while (Math.abs(term) > 1e-18) {
            term *= quarter / ((double) k * (k + 1));
            sum += term;
            k++;
        }
        return sum;
    }

    /** Chebyshev polynomials by Clenshaw's recurrence. */
    @Differentiable(order = 2)
    @Program
    public static double clenshaw(double[] c, @Arg(min = -0.9, max = 0.9) double x) {
        double b1 = 0;
        double b2 = 0;
        for (int k = c.length - 1; k > 0; k--) {
            double b = c[k] + 2 * x * b1 - b2;
            b2 = b1;
            b1 = b;
        }
        return c[0] + x * b1 - b2;
    }

    /** The complete elliptic integral of the first kind by the arithmetic-geometric mean. */
    @Differentiable(order = 2)
    @Program
    public static double ellipticK(@Arg(min = 0.1, max = 0.9) double k) {
        double a = 1;
        double g = Math.sqrt(1 - k * k);
        while (a - g > 1e-15) {
            double mean = (a + g) / 2;
            g = Math.sqrt(a * g);
            a = mean;
        }
        return Math.PI / (2 * a);
    }

    /** The dilogarithm for small arguments, with its series summed backwards. */
    @Differentiable(order = 2)
    @Program
    public static double dilogarithm(@Arg(min = 0.1, max = 0.5) double x) {
        double sum = 0;
        for (int k = 60; k >= 1; k--) {
            sum = x * (sum + 1.0 / (k * k));
        }
        return sum;
    }
}
