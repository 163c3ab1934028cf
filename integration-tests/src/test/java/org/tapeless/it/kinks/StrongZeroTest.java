package org.tapeless.it.kinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.it.laws.Derived;

/**
 * A zero tangent or adjoint that meets an infinite partial gives zero, not NaN, and the guard that does this is itself
 * differentiated: it must not turn the second derivative into zero.
 */
class StrongZeroTest {

    private static final Class<?> SINGULAR = SingularFunctions.class;

    private static double[] plain(double[] derivatives) {
        return Arrays.stream(derivatives).map(d -> d + 0.0).toArray();
    }

    private static Object[] boxed(double... values) {
        return Arrays.stream(values).boxed().toArray();
    }

    /**
     * Points where the partial is infinite although operand and value are finite. Where the value is infinite too, the
     * product with {@code s} meets it, and products are not guarded.
     */
    @ParameterizedTest
    @CsvSource({"sqrt, 0", "cbrt, 0", "asin, 1", "asin, -1", "acos, 1", "root, 0"})
    void aZeroDirectionGivesAZeroTangent(String name, double x) {
        Derived f = Derived.of(SINGULAR, name);
        assertThat(f.jvp(boxed(x, 1.0), 0, 0) + 0.0).isZero();
        assertThat(plain(f.hvp(boxed(x, 1.0), 0, 0))).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource({"sqrt, 0", "cbrt, 0", "asin, 1", "asin, -1", "acos, 1", "root, 0"})
    void aZeroAdjointGivesAZeroGradient(String name, double x) {
        Derived f = Derived.of(SINGULAR, name);
        double value = f.value(x, 1.0);
        assertThat(plain(f.gradient(x, 0.0))).containsExactly(plain(new double[] {0, value}));
        assertThat(Math.abs(f.gradient(x, 1.0)[0])).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Math.abs(f.jvp(boxed(x, 1.0), 1, 0))).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 1000",
        "expm1, 1000",
        "sinh, 1000",
        "cosh, 1000",
        "log, 0",
        "log10, 0",
        "log1p, -1",
        "reciprocal, 0"
    })
    void aZeroAdjointGivesAZeroGradientWhereTheValueIsInfiniteToo(String name, double x) {
        assertThat(Derived.of(SINGULAR, name).gradient(x, 0.0)[0] + 0.0).isZero();
    }

    @ParameterizedTest
    @CsvSource({"divide, 1, 0", "pow, 0, 0.5", "pow, 0, -1", "pow, -2, 3", "atan2, 0, 0", "hypot, 0, 0"})
    void inTwoVariablesToo(String name, double x, double y) {
        Derived f = Derived.of(SINGULAR, name);
        if (Double.isFinite(f.value(x, y, 1.0))) {
            assertThat(f.jvp(boxed(x, y, 1.0), 0, 0, 0) + 0.0).isZero();
        }
        double[] gradient = f.gradient(x, y, 0.0);
        assertThat(gradient[0] + 0.0).isZero();
        assertThat(gradient[1] + 0.0).isZero();
    }

    /** Only the direction that is singular is cut off, not the other one. */
    @Test
    void theOtherDirectionStays() {
        Derived sqrt = Derived.of(SINGULAR, "sqrt");
        assertThat(sqrt.jvp(boxed(0.0, 3.0), 0, 1) + 0.0).isZero();
        Derived cbrt = Derived.of(SINGULAR, "cbrt");
        assertThat(cbrt.jvp(boxed(0.0, 0.0), 0, 5) + 0.0).isZero();
    }

    @Test
    void anUnwantedValueDoesNotPoisonTheGradient() {
        double[] gradient = Derived.of(KinkFunctions.class, "unwanted").gradient(3.0, 0.0);
        assertThat(gradient[0]).isEqualTo(6);
        assertThat(gradient[1] + 0.0).isZero();
    }

    /** The guard must not be a branch on the adjoint: at the optimum the adjoint is zero, its tangent is not. */
    @Test
    void theSecondDerivativeOfTheSquareOfRootMinusOneAtOneIsOneHalf() {
        Derived f = Derived.of(ZeroResiduals.class, "sqrt");
        assertThat(plain(f.gradient(1.0, 1.0))).containsExactly(0);
        assertThat(f.hessian(1.0, 1.0)[0][0]).isEqualTo(0.5);
        assertThat(f.hvp(boxed(1.0, 1.0), 1)[0]).isEqualTo(0.5);
    }

    private static double slope(String name, double x) {
        return switch (name) {
            case "exp" -> Math.exp(x);
            case "expm1" -> Math.exp(x);
            case "sinh" -> Math.cosh(x);
            case "cosh" -> Math.sinh(x);
            case "tan" -> 1 / (Math.cos(x) * Math.cos(x));
            case "sqrt" -> 1 / (2 * Math.sqrt(x));
            case "cbrt" -> 1 / (3 * Math.cbrt(x) * Math.cbrt(x));
            case "log" -> 1 / x;
            case "log10" -> 1 / (x * Math.log(10));
            case "log1p" -> 1 / (1 + x);
            case "asin" -> 1 / Math.sqrt(1 - x * x);
            case "acos" -> -1 / Math.sqrt(1 - x * x);
            case "reciprocal" -> -1 / (x * x);
            case "quotient" -> 1 / 3.0;
            case "square" -> 2 * x;
            case "power" -> 1.5 * Math.sqrt(x);
            case "exponential" -> Math.pow(1.7, x) * Math.log(1.7);
            case "atan2First" -> 0.7 / (0.49 + x * x);
            case "atan2Second" -> -0.7 / (0.49 + x * x);
            case "hypotFirst" -> x / Math.hypot(x, 0.7);
            case "sin" -> Math.cos(x);
            case "tanh" -> 1 - Math.tanh(x) * Math.tanh(x);
            case "atan" -> 1 / (1 + x * x);
            default -> throw new AssertionError(name);
        };
    }

    private static double value(String name, double x) {
        return switch (name) {
            case "exp" -> Math.exp(x);
            case "expm1" -> Math.expm1(x);
            case "sinh" -> Math.sinh(x);
            case "cosh" -> Math.cosh(x);
            case "tan" -> Math.tan(x);
            case "sqrt" -> Math.sqrt(x);
            case "cbrt" -> Math.cbrt(x);
            case "log" -> Math.log(x);
            case "log10" -> Math.log10(x);
            case "log1p" -> Math.log1p(x);
            case "asin" -> Math.asin(x);
            case "acos" -> Math.acos(x);
            case "reciprocal" -> 1 / x;
            case "quotient" -> x / 3;
            case "square" -> Math.pow(x, 2.0);
            case "power" -> Math.pow(x, 1.5);
            case "exponential" -> Math.pow(1.7, x);
            case "atan2First" -> Math.atan2(x, 0.7);
            case "atan2Second" -> Math.atan2(0.7, x);
            case "hypotFirst" -> Math.hypot(x, 0.7);
            case "sin" -> Math.sin(x);
            case "tanh" -> Math.tanh(x);
            case "atan" -> Math.atan(x);
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "exp",
        "expm1",
        "sinh",
        "cosh",
        "tan",
        "sqrt",
        "cbrt",
        "log",
        "log10",
        "log1p",
        "asin",
        "acos",
        "reciprocal",
        "quotient",
        "square",
        "power",
        "exponential",
        "atan2First",
        "atan2Second",
        "hypotFirst",
        "sin",
        "tanh",
        "atan"
    })
    void atAZeroResidualTheHessianIsTwiceTheSquareOfTheSlope(String name) {
        Derived f = Derived.of(ZeroResiduals.class, name);
        for (double x : new double[] {0.25, 0.6, 0.9}) {
            double c = value(name, x);
            double expected = 2 * slope(name, x) * slope(name, x);
            assertThat(f.value(x, c)).as("residual of %s", name).isZero();
            assertThat(plain(f.gradient(x, c))).containsExactly(0);
            assertThat(f.hessian(x, c)[0][0]).as(name).isCloseTo(expected, within(1e-13 * expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"divide", "pow", "atan2", "hypot"})
    void atAZeroResidualOfTwoVariablesTheHessianIsTheProductOfSlopes(String name) {
        double x = 0.6;
        double y = 1.4;
        double r = x * x + y * y;
        double[] slope = switch (name) {
            case "divide" -> new double[] {1 / y, -x / (y * y)};
            case "pow" -> new double[] {y * Math.pow(x, y - 1), Math.pow(x, y) * Math.log(x)};
            case "atan2" -> new double[] {y / r, -x / r};
            default -> new double[] {x / Math.sqrt(r), y / Math.sqrt(r)};
        };
        double c = switch (name) {
            case "divide" -> x / y;
            case "pow" -> Math.pow(x, y);
            case "atan2" -> Math.atan2(x, y);
            default -> Math.hypot(x, y);
        };
        double[][] hessian = Derived.of(ZeroResiduals.class, name).hessian(x, y, c);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(hessian[i][j]).as(name).isCloseTo(2 * slope[i] * slope[j], within(1e-13));
            }
        }
    }

    /** Where the slope itself is infinite, forward and reverse say so alike. */
    @Test
    void anInfiniteSlopeIsInfinite() {
        Derived sqrt = Derived.of(SINGULAR, "sqrt");
        assertThat(sqrt.gradient(0.0, 2.0)[0]).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(sqrt.jvp(boxed(0.0, 2.0), 1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        Derived log = Derived.of(SINGULAR, "log");
        assertThat(log.gradient(0.0, 1.0)[0]).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** sqrt(x x) at 0: an infinite slope meets a zero one, in either order of multiplication. */
    @Test
    void theRootOfASquareIsFlatAtZeroInTheDirectionZero() {
        Derived f = Derived.of(KinkFunctions.class, "rootOfSquare");
        assertThat(f.jvp(boxed(0.0), 1) + 0.0).isZero();
        assertThat(f.gradient(-2.0)[0]).isEqualTo(-1);
    }
}
