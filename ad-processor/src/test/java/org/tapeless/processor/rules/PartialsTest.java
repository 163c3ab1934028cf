package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.rules.ExactValues.Exact;

/**
 * Every row's partials, first and second, inside the domain: against differences of the primitive as it runs, which
 * needs to know nothing of it, and to the last bits against {@link ExactValues}. An operand without a partial must have
 * the derivative zero.
 */
class PartialsTest {
    private static final int POINTS = 40;

    /** Half a unit in the last place of a number near 1. */
    private static final double DOUBLE_ROUNDING = 0x1p-53;

    private static final double FLOAT_ROUNDING = 0x1p-24;

    static Stream<Primitive> rows() {
        return Table.rows().stream();
    }

    /** Rows of the same mathematics and operand types, of Math and StrictMath say: exact values are found once. */
    static Stream<List<Primitive>> families() {
        Map<List<Object>, List<Primitive>> families = new LinkedHashMap<>();
        for (Primitive primitive : Table.rows()) {
            List<Object> key = List.of(
                    primitive.name(),
                    primitive.operands().stream().map(v -> v.type()).toList());
            families.computeIfAbsent(key, k -> new ArrayList<>()).add(primitive);
        }
        return families.values().stream();
    }

    private static IntStream floating(Primitive primitive) {
        return IntStream.range(0, primitive.operands().size()).filter(primitive::isFloating);
    }

    private static double rounding(Primitive primitive) {
        return primitive.isSingle() ? FLOAT_ROUNDING : DOUBLE_ROUNDING;
    }

    private static String where(Primitive primitive, int i, double[] at) {
        return primitive + " by operand " + i + " at " + Arrays.toString(at);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void partialsAreThoseOfThePrimitiveAsItRuns(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        Judge judge = new Judge(primitive);
        for (double[] at : Domain.points(primitive, POINTS)) {
            for (int i : floating(primitive).toArray()) {
                double partial = derivatives.reverse(i, 1, at);
                judge.compare(partial, i, derivatives::value, at, () -> "first derivative, " + where(primitive, i, at));
            }
        }
        judge.enough();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void secondDerivativesAreThoseOfThePartials(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        Judge judge = new Judge(primitive);
        for (double[] at : Domain.points(primitive, POINTS)) {
            for (int i : primitive.varied()) {
                for (int j : floating(primitive).toArray()) {
                    double second = derivatives.second(i, 1, 0, direction(j, at.length), at);
                    Supplier<String> what =
                            () -> "derivative by operand " + j + " of the partial, " + where(primitive, i, at);
                    judge.compare(second, j, x -> derivatives.reverse(i, 1, x), at, what);
                }
            }
        }
        judge.enough();
    }

    /** A function of all operands. */
    private interface OfPoint {
        double at(double... point);
    }

    /** Compares with differences where they can tell; where they cannot, cancellation has eaten the digits. */
    private static final class Judge {
        private final Primitive primitive;
        private int asked;
        private int told;

        Judge(Primitive primitive) {
            this.primitive = primitive;
        }

        void compare(double derivative, int i, OfPoint f, double[] at, Supplier<String> what) {
            Scalar type = (Scalar) primitive.operands().get(i).type();
            double value = f.at(at);
            Difference difference = Difference.of(
                    x -> f.at(with(at, i, x)),
                    at[i],
                    x -> ((Number) Primitive.boxed(type, x)).doubleValue(),
                    2 * bound(primitive, at, value));
            double scale = Math.max(Math.abs(difference.slope()), 0.1 * Math.abs(value / at[i]));
            asked++;
            if (difference.error() <= (primitive.isSingle() ? 1e-2 : 1e-6) * scale) {
                told++;
                double bound = 2 * difference.error() + bound(primitive, at, derivative);
                assertThat(derivative).as(what).isCloseTo(difference.slope(), within(bound));
            }
        }

        void enough() {
            assertThat(told).as("points that count").isGreaterThanOrEqualTo(asked / 2);
        }
    }

    private static double[] with(double[] at, int i, double x) {
        double[] moved = at.clone();
        moved[i] = x;
        return moved;
    }

    private static double[] direction(int i, int length) {
        return with(new double[length], i, 1);
    }

    @ParameterizedTest
    @MethodSource("families")
    void partialsAreRightToTheLastBits(List<Primitive> family) {
        Exact exact = exact(family);
        List<Derivatives> all = family.stream().map(Derivatives::of).toList();
        Primitive first = family.get(0);
        for (double[] at : Domain.points(first, POINTS)) {
            for (int i : floating(first).toArray()) {
                double expected = ExactValues.first(exact, i, at);
                double bound = bound(first, at, expected);
                for (Derivatives derivatives : all) {
                    assertThat(derivatives.reverse(i, 1, at))
                            .as(() -> "first derivative, " + where(derivatives.primitive(), i, at))
                            .isCloseTo(expected, within(bound));
                }
            }
        }
    }

    /**
     * A rounding here and there, 4 in all. {@code pow} by its base also rounds {@code b - 1}, which the logarithm
     * magnifies; {@code tanh} has {@code 1 - y * y}, of which only the absolute error is small.
     */
    private static double bound(Primitive primitive, double[] at, double expected) {
        double rounding = rounding(primitive);
        return switch (primitive.name()) {
            case "pow" -> (4 + Math.abs((at[1] - 1) * Math.log(at[0]))) * rounding * Math.abs(expected);
            case "tanh" -> 2 * rounding;
            default -> 4 * rounding * Math.abs(expected);
        };
    }

    /**
     * The scale of a second derivative is its own or that of a change of the partial by its rounding: {@code hypot} by
     * its greater operand has {@code 1 - (a / y)^2} in it and keeps no digits where the other operand is small.
     */
    @ParameterizedTest
    @MethodSource("families")
    void secondDerivativesAreRightToTheLastBits(List<Primitive> family) {
        Exact exact = exact(family);
        List<Derivatives> all = family.stream().map(Derivatives::of).toList();
        Primitive first = family.get(0);
        for (double[] at : Domain.points(first, POINTS)) {
            for (int i : first.varied()) {
                double partial = ExactValues.first(exact, i, at);
                for (int j : floating(first).toArray()) {
                    double expected = ExactValues.second(exact, i, j, at);
                    double scale = Math.abs(expected) + Math.abs(partial / at[j]);
                    double bound = 2 * bound(first, at, scale);
                    for (Derivatives derivatives : all) {
                        assertThat(derivatives.second(i, 1, 0, direction(j, at.length), at))
                                .as(() -> "by operand " + j + ", " + where(derivatives.primitive(), i, at))
                                .isCloseTo(expected, within(bound));
                    }
                }
            }
        }
    }

    /** A new row is tested by differences at once, and asks for its definition here. */
    private static Exact exact(List<Primitive> family) {
        return ExactValues.of(family.get(0).name())
                .orElseThrow(() -> new AssertionError(family + " lacks a definition in ExactValues"));
    }
}
