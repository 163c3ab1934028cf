package org.tapeless.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/**
 * Where a primitive has derivatives that can be compared with anything: inside its domain, apart from its kinks and
 * from overflow. Operands have magnitudes between ten to the power of {@code least} and of {@code most}, and either
 * sign; a quarter of them lie close to 1 or -1.
 */
record Domain(double least, double most, Predicate<double[]> inside) {

    private static Domain magnitudes(double least, double most, Predicate<double[]> inside) {
        return new Domain(least, most, inside);
    }

    /** That of the primitive with that name; all reals where nothing is said. */
    static Domain of(String name) {
        return switch (name) {
            case "div", "cbrt" -> magnitudes(-100, 100, x -> true);
            case "log", "log10", "sqrt" -> magnitudes(-100, 100, x -> x[0] > 0);
            case "log1p" -> magnitudes(-12, 12, x -> x[0] > -1);
            case "exp", "expm1", "sinh", "cosh" -> magnitudes(-12, 2.84, x -> true);
            case "tanh" -> magnitudes(-12, 1.3, x -> true);
            case "sin", "cos", "tan" -> magnitudes(-12, 6, x -> true);
            case "asin", "acos" -> magnitudes(-12, 0, x -> Math.abs(x[0]) < 1);
            case "pow" -> magnitudes(-12, 12, x -> x[0] > 0 && Math.abs(x[1] * Math.log(x[0])) < 600);
            case "floor", "ceil" -> magnitudes(-3, 1, x -> fraction(x[0]) > 0.02);
            case "rint" -> magnitudes(-3, 1, x -> fraction(x[0] + 0.5) > 0.02);
            case "rem" -> magnitudes(-3, 3, x -> isBetweenSteps(x[0] / x[1]));
            case "IEEEremainder" -> magnitudes(-3, 3, x -> isBetweenSteps(x[0] / x[1] + 0.5));
            case "max", "min" -> magnitudes(-12, 12, x -> areApart(x[0], x[1]));
            case "clamp" ->
                magnitudes(
                        -12,
                        12,
                        x -> x[1] < x[2] && areApart(x[1], x[2]) && areApart(x[0], x[1]) && areApart(x[0], x[2]));
            default -> magnitudes(-12, 12, x -> true);
        };
    }

    /** The distance from the next integer. */
    private static double fraction(double x) {
        return Math.abs(x - Math.rint(x));
    }

    private static boolean isBetweenSteps(double quotient) {
        return Math.abs(quotient) < 10 && fraction(quotient) > 0.02;
    }

    private static boolean areApart(double a, double b) {
        return Math.abs(a - b) > 0.02 * Math.max(Math.abs(a), Math.abs(b));
    }

    /** That many points, the same in every run, rounded to the operands' types. */
    static List<double[]> points(Primitive primitive, int count) {
        Domain domain = of(primitive.name());
        Random random = new Random(primitive.name().hashCode());
        List<double[]> points = new ArrayList<>();
        for (int tries = 0; points.size() < count; tries++) {
            if (tries > 10_000 * count) {
                throw new AssertionError("no points in the domain of " + primitive);
            }
            double[] point = primitive.operands().stream()
                    .mapToDouble(operand -> domain.number(operand.type(), random))
                    .toArray();
            double[] rounded = primitive.rounded(point);
            if (domain.inside.test(rounded)) {
                points.add(rounded);
            }
        }
        return points;
    }

    private double number(Type type, Random random) {
        if (type == Scalar.INT) {
            return random.nextInt(41) - 20;
        }
        double sign = random.nextBoolean() ? 1 : -1;
        if (random.nextInt(4) == 0) {
            return sign * (1 + (random.nextBoolean() ? 1 : -1) * Math.pow(10, -12 * random.nextDouble()));
        }
        // A float ends at 1e38, and second derivatives have four factors.
        double limit = type == Scalar.FLOAT ? 8 : Double.MAX_VALUE;
        double from = Math.max(least, -limit);
        double to = Math.min(most, limit);
        return sign * Math.pow(10, from + (to - from) * random.nextDouble());
    }
}
