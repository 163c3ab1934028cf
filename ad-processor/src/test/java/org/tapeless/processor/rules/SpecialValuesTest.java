package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.interpret.Oracle;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;

/**
 * Every row where numbers are special: zeros of both signs, ones, ties, infinities, NaN, the largest and the smallest.
 * Expected is what the hyper-dual oracle has, whose closed forms stem from a table of derivatives and not from ours.
 */
class SpecialValuesTest {
    private static final double[] MODERATE = {0.0, -2, -0.0, -1, 1, 2, 0.5, 3};
    private static final double[] EXTREME = {
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_VALUE
    };
    private static final double[] ALL =
            Stream.of(MODERATE, EXTREME).flatMapToDouble(Arrays::stream).toArray();

    /** The two that the oracle has otherwise: it guards each product, and JDK 17 has no {@code clamp} for it to run. */
    static Stream<Primitive> rows() {
        return Table.rows().stream()
                .filter(primitive ->
                        !primitive.name().equals("times") && !primitive.name().equals("clamp"));
    }

    /** Of three operands, whose points are many, a choice. */
    private static double[] some(Primitive primitive, double[] values) {
        boolean isTernary = primitive.operands().size() == 3;
        return isTernary
                ? IntStream.range(0, values.length)
                        .filter(i -> i % 2 == 0)
                        .mapToDouble(i -> values[i])
                        .toArray()
                : values;
    }

    private static List<double[]> points(Primitive primitive, double[] values) {
        List<double[]> points = new ArrayList<>(List.of(new double[0]));
        for (int i = 0; i < primitive.operands().size(); i++) {
            points = points.stream()
                    .flatMap(start -> Arrays.stream(values).mapToObj(last -> appended(start, last)))
                    .toList();
        }
        return points.stream().map(primitive::rounded).toList();
    }

    private static double[] appended(double[] start, double last) {
        double[] point = Arrays.copyOf(start, start.length + 1);
        point[start.length] = last;
        return point;
    }

    private static Program program(Primitive primitive) {
        return Program.of(List.of(new Function(
                "f",
                primitive.operands(),
                List.of(new Function.Result("value", primitive.type())),
                Block.of(new Stmt.Return(List.of(primitive.value()), SourceSpan.NONE)))));
    }

    /** The direction of operand {@code i}; an integer has none. */
    private static List<Object> direction(Primitive primitive, int i) {
        List<Object> direction = new ArrayList<>();
        for (int k = 0; k < primitive.operands().size(); k++) {
            Scalar type = (Scalar) primitive.operands().get(k).type();
            direction.add(type.isFloating() ? Primitive.boxed(type, k == i ? 1 : 0) : null);
        }
        return direction;
    }

    private static int[] floating(Primitive primitive) {
        return IntStream.range(0, primitive.operands().size())
                .filter(primitive::isFloating)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void firstDerivativesAreThoseOfTheOracle(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        Program program = program(primitive);
        for (double[] at : points(primitive, some(primitive, ALL))) {
            List<Object> arguments = List.of(primitive.arguments(at));
            for (int i : floating(primitive)) {
                double expected = number(Oracle.jvp(program, "f", arguments, direction(primitive, i))
                        .tangents());
                Supplier<String> what = () -> "operand " + i + " at " + Arrays.toString(at);
                same(primitive, derivatives.reverse(i, 1, at), expected, () -> "reverse, " + what.get());
                same(primitive, derivatives.forward(i, 1, at), expected, () -> "forward, " + what.get());
            }
        }
    }

    /** Where a second derivative is infinite, both must show that it is not finite; it may be NaN. */
    @ParameterizedTest
    @MethodSource("rows")
    void secondDerivativesAreThoseOfTheOracle(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        Program program = program(primitive);
        for (double[] at : points(primitive, some(primitive, MODERATE))) {
            List<Object> arguments = List.of(primitive.arguments(at));
            for (int i : floating(primitive)) {
                for (int j : floating(primitive)) {
                    double expected = number(
                            Oracle.second(program, "f", arguments, direction(primitive, i), direction(primitive, j))
                                    .mixed());
                    double[] dots = new double[at.length];
                    dots[j] = 1;
                    double second = derivatives.second(i, 1, 0, dots, at);
                    Supplier<String> what = () -> "operands " + i + " and " + j + " at " + Arrays.toString(at);
                    if (Double.isFinite(second) || Double.isFinite(expected)) {
                        same(primitive, second, expected, what);
                    }
                }
            }
        }
    }

    private static double number(List<Object> results) {
        return ((Number) results.get(0)).doubleValue();
    }

    /** Equal but for roundings; the sign of a zero means nothing. */
    private static void same(Primitive primitive, double derivative, double expected, Supplier<String> what) {
        double rounding = primitive.isSingle() ? 0x1p-22 : 0x1p-50;
        boolean isSame = Double.compare(derivative + 0.0, expected + 0.0) == 0
                || Math.abs(derivative - expected) <= rounding * Math.max(1, Math.abs(expected));
        assertThat(isSame)
                .as(() -> what.get() + ": " + derivative + ", expected " + expected)
                .isTrue();
    }

    static Stream<Primitive> clamps() {
        return Table.rows().stream().filter(primitive -> primitive.name().equals("clamp"));
    }

    /** The first operand, in the order x, lo, hi, that has the bits of the result. */
    @ParameterizedTest
    @MethodSource("clamps")
    void clampHasTheDerivativeOfTheOperandThatItReturns(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        int checked = 0;
        for (double[] at : points(primitive, ALL)) {
            boolean isDefined = Double.compare(at[1], at[2]) <= 0 && !Double.isNaN(at[2]);
            if (!isDefined) {
                continue;
            }
            checked++;
            boolean below = Double.compare(at[0], at[1]) < 0;
            boolean above = !Double.isNaN(at[0]) && Double.compare(at[0], at[2]) > 0;
            double result = below ? at[1] : above ? at[2] : at[0];
            int selected = Arrays.stream(at).boxed().toList().indexOf(result);
            for (int i = 0; i < 3; i++) {
                assertThat(derivatives.reverse(i, 1, at))
                        .as("operand %d at %s", i, Arrays.toString(at))
                        .isEqualTo(i == selected ? 1 : 0);
            }
        }
        assertThat(checked).isGreaterThan(1000);
    }

    /** {@code z(d, p)}: by {@code d} it is {@code p}, by {@code p} it is {@code d}, each guarded by the own factor. */
    @ParameterizedTest
    @CsvSource({
        "2, 3, 3, 2, 1",
        "0, 3, 3, 0, 1",
        "-0.0, 3, 3, 0, 1",
        "0, Infinity, Infinity, 0, 1",
        "0, NaN, NaN, 0, 1",
        "2, Infinity, Infinity, 2, 1",
        "2, 0, 0, 2, 1"
    })
    void theStrongZeroIsAProduct(double d, double p, double byFirst, double bySecond, double mixed) {
        for (Primitive primitive : Table.rows()) {
            if (primitive.name().equals("times")) {
                Derivatives derivatives = Derivatives.of(primitive);
                assertThat(derivatives.reverse(0, 1, d, p)).isEqualTo((Double) byFirst);
                assertThat(derivatives.reverse(1, 1, d, p) + 0.0).isEqualTo(bySecond);
                assertThat(derivatives.second(0, 1, 0, new double[] {0, 1}, d, p))
                        .isEqualTo(mixed);
                assertThat(derivatives.second(1, 1, 0, new double[] {1, 0}, d, p))
                        .isEqualTo(mixed);
                assertThat(derivatives.reverse(0, 0, d, p)).isZero();
                assertThat(derivatives.reverse(1, 0, d, p)).isZero();
            }
        }
    }

    /** What {@code docs/rules.md} says of the ends of the range. */
    @Test
    void theEndsOfTheRangeShow() {
        Derivatives log = Derivatives.of(named("Math.log(double)"));
        assertThat(log.reverse(0, 1, 0x1p-1024)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(log.reverse(0, 1, Math.nextUp(0x1p-1024))).isFinite();
        Derivatives atan = Derivatives.of(named("Math.atan(double)"));
        assertThat(atan.second(0, 1, 0, new double[] {1}, Double.MAX_VALUE)).isNaN();
        assertThat(atan.second(0, 1, 0, new double[] {1}, Double.MAX_VALUE / 2)).isZero();
    }

    private static Primitive named(String label) {
        return rows().filter(primitive -> primitive.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** {@code a - y} would be 1.2 times the largest double. */
    @Test
    void theQuotientOfARemainderDoesNotOverflow() {
        for (Primitive primitive : Table.rows()) {
            if (primitive.name().equals("IEEEremainder")) {
                Derivatives derivatives = Derivatives.of(primitive);
                assertThat(derivatives.reverse(1, 1, Double.MAX_VALUE, 0.6 * Double.MAX_VALUE))
                        .isEqualTo(-2);
                assertThat(derivatives.reverse(1, 1, Double.MAX_VALUE, -0.6 * Double.MAX_VALUE))
                        .isEqualTo(2);
            }
        }
    }
}
