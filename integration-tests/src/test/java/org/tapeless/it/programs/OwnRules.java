package org.tapeless.it.programs;

import org.apache.commons.math3.special.Gamma;
import org.tapeless.annotations.DerivativeOf;
import org.tapeless.annotations.DerivativesFrom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;
import org.tapeless.it.programs.elsewhere.GammaRules;

/** Functions whose derivatives are written by hand, with {@code @DerivativeOf}. */
@DerivativesFrom(GammaRules.class)
public final class OwnRules {
    private OwnRules() {}

    /** The rule is in a class of another package. */
    @Differentiable(order = 2)
    @Program
    public static double entropyOfGamma(@Arg(min = 0.5, max = 4) double shape, @Arg(min = 0.5, max = 2) double scale) {
        return shape + Math.log(scale) + Gamma.logGamma(shape) + (1 - shape) * Gamma.digamma(shape);
    }

    @Differentiable(order = 2)
    @Program
    public static double dirichlet(@Arg(min = 0.5, max = 4) double[] alpha, @Arg(min = 0.05, max = 0.9) double[] p) {
        double sum = 0;
        double log = 0;
        for (int i = 0; i < alpha.length; i++) {
            sum += alpha[i];
            log += (alpha[i] - 1) * Math.log(p[i % p.length]) - Gamma.logGamma(alpha[i]);
        }
        return alpha.length == 0 ? 0 : log + Gamma.logGamma(sum);
    }

    /** An iteration that need not be differentiated: the root of {@code y^3 + x y = c}, Newton's way. */
    static double root(double x, int steps, double c) {
        double y = Math.cbrt(c);
        for (int i = 0; i < steps; i++) {
            y -= (y * y * y + x * y - c) / (3 * y * y + x);
        }
        return y;
    }

    @DerivativeOf(type = OwnRules.class, method = "root", parameter = 0)
    static double rootByX(double x, int steps, double c, double y) {
        return -y / (3 * y * y + x);
    }

    @DerivativeOf(type = OwnRules.class, method = "root", parameter = 2)
    static double rootByC(double x, int steps, double c, double y) {
        return 1 / (3 * y * y + x);
    }

    /** By the implicit function theorem; the rules take the root itself. */
    @Differentiable
    @Program(order = 1)
    public static double roots(@Arg(min = 0.5, max = 3) double[] x, @Arg(min = 0.5, max = 2) double c) {
        double product = 1;
        for (double one : x) {
            double y = root(one, 40, c * product);
            product *= 0.5 + y;
        }
        return product;
    }

    /** A rule for the differentiated method itself: its body is of no concern. */
    @Differentiable
    @Program(order = 1)
    public static double tabulated(@Arg(min = 0.2, max = 0.8) double x) {
        double[] table = {0, Math.sin(1)};
        Object hidden = table;
        return ((double[]) hidden)[1] * 0 + Math.sin(x);
    }

    @DerivativeOf(type = OwnRules.class, method = "tabulated")
    static double slopeOfTabulated(double x) {
        return Math.cos(x);
    }

    /** Bits: nothing else tells its slope. */
    static float half(float x) {
        return x == 0 ? x : Float.intBitsToFloat(Float.floatToIntBits(x) - (1 << 23));
    }

    @DerivativeOf(type = OwnRules.class, method = "half")
    static float slopeOfHalf(float x) {
        return 0.5f;
    }

    @Differentiable
    @Program(order = 1, single = true)
    public static float halves(float x, float y) {
        return half(x * y) * y + half(half(x));
    }

    /** A rule comes before the body, and even before the rule of a method of {@code Math}. */
    @Differentiable(order = 2)
    @Program
    public static double softplus(double x) {
        return log1pExp(x) * Nested.scaled(x);
    }

    static double log1pExp(double x) {
        return x > 30 ? x : Math.log1p(Math.exp(x));
    }

    /** Rules in a nested class. */
    static final class Nested {
        private Nested() {}

        @DerivativeOf(type = OwnRules.class, method = "log1pExp")
        static double logistic(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        @DerivativeOf(type = Nested.class, method = "logistic")
        static double slope(double x, double y) {
            return y * (1 - y);
        }

        static double scaled(double x) {
            return 2 * log1pExp(0.5 * x);
        }
    }

    /** The rules of a library's class of elementary functions, which the processor brings along. */
    @Differentiable(order = 2)
    @Program
    public static double haversine(
            @Arg(min = -1, max = 1) double latitude,
            @Arg(min = -1, max = 1) double longitude,
            @Arg(min = 1.2, max = 2) double from) {
        double a = org.apache.commons.math3.util.FastMath.sin((from - latitude) / 2);
        double b = org.apache.commons.math3.util.FastMath.cos(latitude)
                * org.apache.commons.math3.util.FastMath.pow(Math.sin(longitude / 2), 2);
        return 2 * org.apache.commons.math3.util.FastMath.asin(org.apache.commons.math3.util.FastMath.sqrt(a * a + b));
    }
}
