package org.tapeless.processor.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Elementary functions to about a hundred digits, from their power series after the argument has been reduced. Slow,
 * simple, and with no other knowledge of calculus than the series.
 */
final class Digits {
    static final MathContext CONTEXT = new MathContext(130, RoundingMode.HALF_EVEN);
    /** Terms of a series below this share of the sum are left out. */
    private static final int NEGLIGIBLE = 135;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Machin 1706. */
    static final BigDecimal PI = atan(inverse(5))
            .multiply(BigDecimal.valueOf(16))
            .subtract(atan(inverse(239)).multiply(BigDecimal.valueOf(4)), CONTEXT);

    private Digits() {}

    private static BigDecimal inverse(int n) {
        return BigDecimal.ONE.divide(BigDecimal.valueOf(n), CONTEXT);
    }

    private static boolean isNegligible(BigDecimal term, BigDecimal sum) {
        return term.signum() == 0 || sum.signum() != 0 && magnitude(term) < magnitude(sum) - NEGLIGIBLE;
    }

    /** The decimal exponent. */
    private static int magnitude(BigDecimal x) {
        return x.precision() - x.scale();
    }

    private static BigDecimal half(BigDecimal x) {
        return x.divide(TWO, CONTEXT);
    }

    static BigDecimal exp(BigDecimal x) {
        int squarings = Math.max(0, 4 * magnitude(x) + 10);
        BigDecimal r = x.divide(TWO.pow(squarings), CONTEXT);
        BigDecimal power = BigDecimal.ONE.add(series(r, 1, false), CONTEXT);
        for (int i = 0; i < squarings; i++) {
            power = power.multiply(power, CONTEXT);
        }
        return power;
    }

    /** {@code r^from / from! + r^(from+1) / (from+1)! + ...}, or every other term with alternating signs. */
    private static BigDecimal series(BigDecimal r, int from, boolean alternating) {
        BigDecimal term = from == 0 ? BigDecimal.ONE : r;
        BigDecimal sum = BigDecimal.ZERO;
        int n = from;
        while (!isNegligible(term, sum)) {
            sum = sum.add(term, CONTEXT);
            term = term.multiply(r).divide(BigDecimal.valueOf(++n), CONTEXT);
            if (alternating) {
                term = term.multiply(r).divide(BigDecimal.valueOf(++n), CONTEXT).negate();
            }
        }
        return sum;
    }

    /** {@code e^x - 1} without cancellation. */
    static BigDecimal expm1(BigDecimal x) {
        if (magnitude(x) > 0) {
            return exp(x).subtract(BigDecimal.ONE, CONTEXT);
        }
        return series(x, 1, false);
    }

    /** By Halley's iteration from the double's logarithm, each step tripling the digits. */
    static BigDecimal log(BigDecimal x) {
        BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
        for (int i = 0; i < 3; i++) {
            BigDecimal power = exp(y);
            BigDecimal step = x.subtract(power).divide(x.add(power), CONTEXT);
            y = y.add(step.multiply(TWO), CONTEXT);
        }
        return y;
    }

    static BigDecimal sin(BigDecimal x) {
        return series(reduced(x), 1, true);
    }

    static BigDecimal cos(BigDecimal x) {
        return series(reduced(x), 0, true);
    }

    private static BigDecimal reduced(BigDecimal x) {
        BigDecimal turn = PI.multiply(TWO);
        BigDecimal turns = x.divide(turn, CONTEXT).setScale(0, RoundingMode.HALF_EVEN);
        return x.subtract(turn.multiply(turns));
    }

    static BigDecimal sinh(BigDecimal x) {
        if (magnitude(x) > 0) {
            return half(exp(x).subtract(exp(x.negate()), CONTEXT));
        }
        BigDecimal m = expm1(x);
        return half(m.add(m.divide(m.add(BigDecimal.ONE), CONTEXT), CONTEXT));
    }

    static BigDecimal cosh(BigDecimal x) {
        return half(exp(x).add(exp(x.negate()), CONTEXT));
    }

    static BigDecimal sqrt(BigDecimal x) {
        return x.sqrt(CONTEXT);
    }

    static BigDecimal atan(BigDecimal x) {
        if (x.abs().compareTo(BigDecimal.ONE) > 0) {
            BigDecimal rest = atan(BigDecimal.ONE.divide(x, CONTEXT));
            BigDecimal quarter = half(PI);
            return (x.signum() < 0 ? quarter.negate() : quarter).subtract(rest, CONTEXT);
        }
        // atan x = 2 atan (x / (1 + sqrt(1 + x^2)))
        BigDecimal r = x;
        int halvings = 4;
        for (int i = 0; i < halvings; i++) {
            r = r.divide(BigDecimal.ONE.add(sqrt(BigDecimal.ONE.add(r.multiply(r), CONTEXT))), CONTEXT);
        }
        return atanSeries(r).multiply(TWO.pow(halvings));
    }

    private static BigDecimal atanSeries(BigDecimal r) {
        BigDecimal square = r.multiply(r, CONTEXT).negate();
        BigDecimal power = r;
        BigDecimal term = r;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 3; !isNegligible(term, sum); n += 2) {
            sum = sum.add(term, CONTEXT);
            power = power.multiply(square, CONTEXT);
            term = power.divide(BigDecimal.valueOf(n), CONTEXT);
        }
        return sum;
    }
}
