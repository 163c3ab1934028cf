package org.tapeless.processor.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each primitive computes, by definition and to about a hundred digits, and the derivatives of that by central
 * differences: with steps of 1e-25 of the operand their truncation error is below 1e-30 at every point of the tests, so
 * that to double precision they are exact. No derivative is written down here.
 */
final class ExactValues {
    /** A primitive on exact numbers. */
    interface Exact {
        BigDecimal at(BigDecimal... x);
    }

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal STEP = new BigDecimal("1e-25");

    private ExactValues() {}

    /** The definition; rounding to the result's type is no part of it. */
    static Optional<Exact> of(String name) {
        Exact exact = arithmetic(name);
        exact = exact == null ? selecting(name) : exact;
        return Optional.ofNullable(exact == null ? elementary(name) : exact);
    }

    private static @Nullable Exact arithmetic(String name) {
        return switch (name) {
            case "add", "sum" -> x -> x[0].add(x[1]);
            case "sub" -> x -> x[0].subtract(x[1]);
            case "mul", "times" -> x -> x[0].multiply(x[1]);
            case "div" -> x -> x[0].divide(x[1], Digits.CONTEXT);
            case "neg" -> x -> x[0].negate();
            case "fma" -> x -> x[0].multiply(x[1]).add(x[2]);
            case "cast" -> x -> x[0];
            case "rem" -> x -> x[0].subtract(x[1].multiply(quotient(x, RoundingMode.DOWN)));
            case "IEEEremainder" -> x -> x[0].subtract(x[1].multiply(quotient(x, RoundingMode.HALF_EVEN)));
            case "scalb" -> x -> x[0].multiply(TWO.pow(x[1].intValueExact(), Digits.CONTEXT));
            case "toRadians" -> x -> x[0].multiply(Digits.PI).divide(BigDecimal.valueOf(180), Digits.CONTEXT);
            case "toDegrees" -> x -> x[0].multiply(BigDecimal.valueOf(180)).divide(Digits.PI, Digits.CONTEXT);
            default -> null;
        };
    }

    private static BigDecimal quotient(BigDecimal[] x, RoundingMode mode) {
        return x[0].divide(x[1], Digits.CONTEXT).setScale(0, mode);
    }

    private static @Nullable Exact selecting(String name) {
        return switch (name) {
            case "abs" -> x -> x[0].abs();
            case "max" -> x -> x[0].max(x[1]);
            case "min" -> x -> x[0].min(x[1]);
            case "clamp" -> x -> x[0].max(x[1]).min(x[2]);
            case "copySign" -> x -> x[1].signum() < 0 ? x[0].abs().negate() : x[0].abs();
            case "signum" -> x -> BigDecimal.valueOf(x[0].signum());
            case "floor" -> x -> x[0].setScale(0, RoundingMode.FLOOR);
            case "ceil" -> x -> x[0].setScale(0, RoundingMode.CEILING);
            case "rint" -> x -> x[0].setScale(0, RoundingMode.HALF_EVEN);
            case "ulp" -> x -> new BigDecimal(Math.ulp(x[0].doubleValue()));
            // The identity, but for a distance that is constant around a double.
            case "nextUp", "nextDown", "nextAfter" -> x -> x[0];
            default -> null;
        };
    }

    private static @Nullable Exact elementary(String name) {
        return switch (name) {
            case "sin" -> x -> Digits.sin(x[0]);
            case "cos" -> x -> Digits.cos(x[0]);
            case "tan" -> x -> Digits.sin(x[0]).divide(Digits.cos(x[0]), Digits.CONTEXT);
            case "asin" -> x -> Digits.atan(x[0].divide(cosOfAsin(x[0]), Digits.CONTEXT));
            case "acos" ->
                x -> Digits.atan(x[0].divide(cosOfAsin(x[0]), Digits.CONTEXT)).negate();
            case "atan" -> x -> Digits.atan(x[0]);
            case "sinh" -> x -> Digits.sinh(x[0]);
            case "cosh" -> x -> Digits.cosh(x[0]);
            case "tanh" -> x -> Digits.sinh(x[0]).divide(Digits.cosh(x[0]), Digits.CONTEXT);
            case "exp" -> x -> Digits.exp(x[0]);
            case "expm1" -> x -> Digits.expm1(x[0]);
            case "log" -> x -> Digits.log(x[0]);
            case "log10" -> x -> Digits.log(x[0]).divide(Digits.log(BigDecimal.TEN), Digits.CONTEXT);
            case "log1p" -> x -> Digits.log(ONE.add(x[0]));
            case "sqrt" -> x -> Digits.sqrt(x[0]);
            case "cbrt" -> x -> cbrt(x[0]);
            case "pow" -> x -> Digits.exp(x[1].multiply(Digits.log(x[0]), Digits.CONTEXT));
            case "hypot" -> x -> Digits.sqrt(x[0].multiply(x[0]).add(x[1].multiply(x[1])));
            case "atan2" -> x -> angle(x[0], x[1]);
            default -> null;
        };
    }

    private static BigDecimal cosOfAsin(BigDecimal x) {
        return Digits.sqrt(ONE.subtract(x).multiply(ONE.add(x)));
    }

    private static BigDecimal cbrt(BigDecimal x) {
        BigDecimal root = Digits.exp(Digits.log(x.abs()).divide(BigDecimal.valueOf(3), Digits.CONTEXT));
        return x.signum() < 0 ? root.negate() : root;
    }

    /** The angle of {@code (x, y)}, but for a constant in each half plane. */
    private static BigDecimal angle(BigDecimal y, BigDecimal x) {
        return y.abs().compareTo(x.abs()) < 0
                ? Digits.atan(y.divide(x, Digits.CONTEXT))
                : Digits.atan(x.divide(y, Digits.CONTEXT)).negate();
    }

    private static BigDecimal[] exact(double[] point) {
        BigDecimal[] x = new BigDecimal[point.length];
        for (int i = 0; i < point.length; i++) {
            x[i] = new BigDecimal(point[i]);
        }
        return x;
    }

    /** The derivative by operand {@code i}. */
    static double first(Exact f, int i, double... point) {
        BigDecimal[] x = exact(point);
        BigDecimal h = x[i].multiply(STEP);
        BigDecimal difference = f.at(moved(x, i, h)).subtract(f.at(moved(x, i, h.negate())));
        return difference.divide(h.multiply(TWO), Digits.CONTEXT).doubleValue();
    }

    /** The second derivative by operands {@code i} and {@code j}; where these are one, with steps of double length. */
    static double second(Exact f, int i, int j, double... point) {
        BigDecimal[] x = exact(point);
        BigDecimal h = x[i].multiply(STEP);
        BigDecimal k = x[j].multiply(STEP);
        BigDecimal[] up = moved(x, i, h);
        BigDecimal[] down = moved(x, i, h.negate());
        BigDecimal above = f.at(moved(up, j, k)).subtract(f.at(moved(up, j, k.negate())));
        BigDecimal below = f.at(moved(down, j, k)).subtract(f.at(moved(down, j, k.negate())));
        BigDecimal steps = h.multiply(k).multiply(BigDecimal.valueOf(4));
        return above.subtract(below).divide(steps, Digits.CONTEXT).doubleValue();
    }

    private static BigDecimal[] moved(BigDecimal[] x, int i, BigDecimal h) {
        BigDecimal[] moved = x.clone();
        moved[i] = moved[i].add(h);
        return moved;
    }
}
