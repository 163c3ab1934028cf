package org.tapeless.processor.interpret;

import java.util.Optional;
import org.tapeless.processor.interpret.HyperDual.Partials;

/**
 * Closed forms of first and second derivatives, from a table of derivatives and not from the compiler's rules, so that
 * one checks the other. Kinks and singular points as in the design: a selection has the derivative of the operand
 * whose bits it returns, {@code abs} has +1 or -1 everywhere, {@code pow} is flat where its partial is multiplied by a
 * zero exponent or a zero power.
 */
final class Calculus {
    /** The first and the second derivative at a point. */
    record Slope(double first, double second) {}

    private static final Slope FLAT = new Slope(0, 0);
    private static final Slope IDENTITY = new Slope(1, 0);

    private Calculus() {}

    /** Derivatives of the function of that name in {@code java.lang.Math} at {@code x}, where its value is {@code y}. */
    static Optional<Slope> unary(String name, double x, double y) {
        Slope slope = switch (name) {
            case "sin" -> new Slope(Math.cos(x), -Math.sin(x));
            case "cos" -> new Slope(-Math.sin(x), -Math.cos(x));
            case "tan" -> new Slope(1 + y * y, 2 * y * (1 + y * y));
            case "asin" -> arc(x, 1);
            case "acos" -> arc(x, -1);
            case "atan" -> new Slope(1 / (1 + x * x), -2 * (x / (1 + x * x)) / (1 + x * x));
            case "sinh" -> new Slope(Math.cosh(x), Math.sinh(x));
            case "cosh" -> new Slope(Math.sinh(x), Math.cosh(x));
            case "tanh" -> tanh(x);
            case "exp", "expm1" -> new Slope(Math.exp(x), Math.exp(x));
            case "log" -> new Slope(1 / x, -1 / x / x);
            case "log10" -> new Slope(1 / (Math.log(10) * x), -1 / (Math.log(10) * x) / x);
            case "log1p" -> new Slope(1 / (1 + x), -1 / (1 + x) / (1 + x));
            case "sqrt" -> root(x, y, 2);
            case "cbrt" -> root(x, y, 3);
            case "toRadians" -> new Slope(Math.PI / 180, 0);
            case "toDegrees" -> new Slope(180 / Math.PI, 0);
            case "abs" -> new Slope(sign(x), 0);
            case "floor", "ceil", "rint", "signum", "ulp" -> FLAT;
            case "nextUp", "nextDown" -> IDENTITY;
            default -> null;
        };
        return Optional.ofNullable(slope);
    }

    /** {@code 1 / sqrt(1 - x²)} and its derivative, {@code x / (1 - x²)^(3/2)}. */
    private static Slope arc(double x, double sign) {
        double square = (1 - x) * (1 + x);
        double first = sign / Math.sqrt(square);
        return new Slope(first, first * x / square);
    }

    /** {@code 1 / cosh²}, which does not cancel as {@code 1 - tanh²} does. */
    private static Slope tanh(double x) {
        double sech = 1 / Math.cosh(x);
        return new Slope(sech * sech, -2 * Math.tanh(x) * sech * sech);
    }

    /** {@code y = x^(1/n)}: {@code y / (n x)} is 0/0 at zero, {@code 1 / (n y^(n-1))} is not. */
    private static Slope root(double x, double y, int n) {
        double first = n == 2 ? 0.5 / y : 1 / (3 * y * y);
        return new Slope(first, (1.0 / n - 1) * first / x);
    }

    /** +1 at +0 and for NaN, -1 at -0. */
    static double sign(double x) {
        return Double.isNaN(x) ? 1 : Math.copySign(1, x);
    }

    /** Derivatives of a function of two floating operands; {@code y} is its value. */
    static Optional<Partials> binary(String name, double a, double b, double y) {
        Partials partials = switch (name) {
            case "add", "sum" -> linear(1, 1);
            case "sub" -> linear(1, -1);
            case "mul" -> new Partials(b, a, 0, 1, 0);
            case "div" -> new Partials(1 / b, -(a / b) / b, 0, -1 / b / b, 2 * (a / b) / b / b);
            case "rem", "IEEEremainder" -> linear(1, -Math.rint((a - y) / b));
            case "pow" -> pow(a, b);
            case "atan2" -> atan2(a, b);
            case "hypot" -> hypot(a, b, y);
            case "max", "min" -> linear(same(y, a) ? 1 : 0, same(y, a) ? 0 : 1);
            case "copySign" -> linear(sign(a) * Math.copySign(1, b), 0);
            case "nextAfter" -> linear(1, 0);
            default -> null;
        };
        return Optional.ofNullable(partials);
    }

    private static Partials linear(double a, double b) {
        return new Partials(a, b, 0, 0, 0);
    }

    static boolean same(double y, double operand) {
        return Double.doubleToLongBits(y) == Double.doubleToLongBits(operand);
    }

    /**
     * With {@code p(k) = a^(b-k)} and {@code l = log a}: {@code b p(1)}, {@code p(0) l}, {@code b (b-1) p(2)},
     * {@code p(1) (1 + b l)}, {@code p(0) l²}. A factor {@code b}, {@code b - 1} or {@code p} that is zero wins.
     */
    private static Partials pow(double a, double b) {
        double log = Math.log(a);
        double power = Math.pow(a, b);
        double below = Math.pow(a, b - 1);
        double twiceBelow = Math.pow(a, b - 2);
        return new Partials(
                HyperDual.guarded(b, below),
                HyperDual.guarded(power, log),
                HyperDual.guarded(b, HyperDual.guarded(b - 1, twiceBelow)),
                below + HyperDual.guarded(b, HyperDual.guarded(below, log)),
                HyperDual.guarded(power, log * log));
    }

    /** The angle of {@code (x, y)}, the operands in the order of {@code atan2}; quotients by the length first. */
    private static Partials atan2(double y, double x) {
        double length = Math.hypot(x, y);
        double cos = x / length;
        double sin = y / length;
        double mixed = (sin - cos) * (sin + cos) / length / length;
        double twice = 2 * sin * cos / length / length;
        return new Partials(cos / length, -sin / length, -twice, mixed, twice);
    }

    private static Partials hypot(double a, double b, double y) {
        double cos = a / y;
        double sin = b / y;
        return new Partials(cos, sin, sin * sin / y, -sin * cos / y, cos * cos / y);
    }
}
