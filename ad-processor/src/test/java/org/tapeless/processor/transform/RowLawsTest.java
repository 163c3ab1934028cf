package org.tapeless.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.interpret.Oracle;
import org.tapeless.processor.interpret.Run;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.transform.Differentiated.Derivative;
import org.tapeless.processor.transform.JoinedAdjoint.Style;

/**
 * Every primitive by itself, in both modes and twice, at ordinary points, at kinks and where partials are infinite or
 * NaN: what comes out is the partial of the oracle's table, special values included.
 */
final class RowLawsTest {
    private static final List<Double> POINTS = List.of(
            0.3,
            -0.7,
            1.0,
            -1.0,
            2.5,
            -2.5,
            0.0,
            -0.0,
            1e-300,
            -1e200,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);

    static Stream<String> ofOne() {
        return Stream.of(
                "-x",
                "x * x",
                "(double) (float) x",
                "3.0 / x",
                "x / 3.0",
                "x % 0.75",
                "5.0 % x",
                "Math.sin(x)",
                "Math.cos(x)",
                "Math.tan(x)",
                "Math.asin(x)",
                "Math.acos(x)",
                "Math.atan(x)",
                "Math.sinh(x)",
                "Math.cosh(x)",
                "Math.tanh(x)",
                "Math.exp(x)",
                "Math.expm1(x)",
                "Math.log(x)",
                "Math.log10(x)",
                "Math.log1p(x)",
                "Math.sqrt(x)",
                "Math.cbrt(x)",
                "Math.toRadians(x)",
                "Math.toDegrees(x)",
                "Math.abs(x)",
                "Math.floor(x)",
                "Math.ceil(x)",
                "Math.rint(x)",
                "Math.signum(x)",
                "Math.ulp(x)",
                "Math.nextUp(x)",
                "Math.nextDown(x)",
                "Math.scalb(x, 3)",
                "Math.pow(x, 2.0)",
                "Math.pow(x, 1.0)",
                "Math.pow(x, 0.0)",
                "Math.pow(x, 0.5)",
                "Math.pow(x, -1.5)",
                "Math.pow(2.0, x)",
                "Math.pow(0.0, x)",
                "Math.max(x, 1.0)",
                "Math.min(0.0, x)",
                "Math.copySign(x, -1.0)",
                "Math.copySign(1.0, x)",
                "Math.atan2(x, 1.0)",
                "Math.atan2(1.0, x)",
                "Math.hypot(x, 3.0)",
                "Math.fma(x, 2.0, 1.0)",
                "StrongZero.times(x, 2.0)",
                "StrongZero.times(2.0, x)",
                "StrictMath.exp(x)",
                "StrictMath.abs(x)",
                "Double.max(x, 0.5)");
    }

    static Stream<String> ofTwo() {
        return Stream.of(
                "x + y",
                "x - y",
                "x * y",
                "x / y",
                "x % y",
                "Math.IEEEremainder(x, y)",
                "Math.pow(x, y)",
                "Math.atan2(x, y)",
                "Math.hypot(x, y)",
                "Math.max(x, y)",
                "Math.min(x, y)",
                "Math.copySign(x, y)",
                "Math.nextAfter(x, y)",
                "Double.sum(x, y)",
                "Double.min(x, y)",
                "StrictMath.pow(x, y)",
                "StrongZero.times(x, y)");
    }

    @ParameterizedTest
    @MethodSource("ofOne")
    void functionsOfOneOperand(String text) {
        Program program = Parser.program("function f(x: double) -> (value: double) { return " + text + " }");
        for (double x : points(text)) {
            check(program, List.of(x));
        }
    }

    @ParameterizedTest
    @MethodSource("ofTwo")
    void functionsOfTwoOperands(String text) {
        Program program = Parser.program("function f(x: double, y: double) -> (value: double) { return " + text + " }");
        for (double x : points(text)) {
            for (double y : points(text)) {
                check(program, List.of(x, y));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofThree")
    void functionsOfThreeOperands(String text) {
        Program program = Parser.program(
                "function f(x: double, y: double, z: double) -> (value: double) { return " + text + " }");
        check(program, List.of(0.3, -0.7, 2.5));
        check(program, List.of(-1.0, 0.0, -0.0));
    }

    static Stream<String> ofThree() {
        return Stream.of("Math.fma(x, y, z)", "x * y - z / y", "Math.max(x, Math.min(y, z))");
    }

    /** Plain products are not guarded: a zero tangent and an infinite factor are NaN. */
    private static List<Double> points(String text) {
        boolean product = text.contains(" * ") || text.contains("fma") || text.contains("times");
        return product ? POINTS.stream().filter(Double::isFinite).toList() : POINTS;
    }

    /** Each partial: the tangent along a unit vector, the gradient's component. */
    private static void check(Program program, List<Object> point) {
        Differentiated derived = Differentiated.of(program, "f", Differentiated.all(program.get("f")), Set.of());
        Derivative tangent = derived.tangent();
        Derivative adjoint = derived.adjoint(Style.FRESH);
        List<Object> gradient = run(adjoint, point).results();
        for (int i = 0; i < point.size(); i++) {
            List<Object> unit = unit(point.size(), i);
            Oracle.Jvp exact = Oracle.jvp(program, "f", point, unit);
            List<Object> all = new ArrayList<>(point);
            all.addAll(unit);
            Object partial = exact.tangents().get(0);
            same(tangent + " at " + point, run(tangent, all).results().get(1), partial);
            same(adjoint + " at " + point, gradient.get(1 + i), partial);
        }
    }

    private static Run run(Derivative derivative, List<Object> arguments) {
        return Run.of(derivative.program(), derivative.function(), arguments);
    }

    private static List<Object> unit(int size, int i) {
        List<Object> unit = new ArrayList<>(Collections.nCopies(size, 0.0));
        unit.set(i, 1.0);
        return unit;
    }

    private static void same(String what, Object actual, Object expected) {
        double a = (Double) actual;
        double b = (Double) expected;
        boolean close = Math.abs(a - b) <= 1e-12 * Math.abs(b);
        assertThat(close || Double.compare(a, b) == 0 || a == b)
                .as(() -> what + ": " + a + " instead of " + b)
                .isTrue();
    }
}
