package org.tapeless.it.kinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.it.laws.Derived;

/** Kinks: the one-sided choice is documented, the same in both modes, and carried on to second order. */
class KinksTest {

    private static Derived of(String name) {
        return Derived.of(KinkFunctions.class, name);
    }

    private static void bothModes(String name, double[] at, double... expected) {
        Object[] arguments = Arrays.stream(at).boxed().toArray();
        assertThat(plain(of(name).gradient(arguments))).as("reverse, %s", name).containsExactly(plain(expected));
        assertThat(plain(of(name).forwardGradient(arguments)))
                .as("forward, %s", name)
                .containsExactly(plain(expected));
    }

    /** The sign of a zero derivative means nothing. */
    private static double[] plain(double[] derivatives) {
        return Arrays.stream(derivatives).map(d -> d + 0.0).toArray();
    }

    private static double second(String name, double x) {
        return of(name).hessian(x)[0][0] + 0.0;
    }

    @ParameterizedTest
    @CsvSource({"0.0, 1", "-0.0, -1", "2, 1", "-2, -1", "Infinity, 1", "-Infinity, -1", "NaN, 1"})
    void absHasTheSignOfItsArgument(double x, double slope) {
        bothModes("abs", new double[] {x}, slope);
        assertThat(second("abs", x)).isZero();
    }

    @Test
    void theSecondDerivativeOfAbsOfMinusSquareAtZeroIsTwo() {
        bothModes("absOfMinusSquare", new double[] {0.0}, 0.0);
        assertThat(second("absOfMinusSquare", 0.0)).isEqualTo(2);
        assertThat(second("absOfMinusSquare", 1.0)).isEqualTo(2);
    }

    @Test
    void theSecondDerivativeOfAbsTimesXKeepsTheSideOfZero() {
        assertThat(second("absTimes", 0.0)).isEqualTo(2);
        assertThat(second("absTimes", -0.0)).isEqualTo(-2);
        assertThat(second("absTimes", -3.0)).isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0",
        "2, 1, 1, 0",
        "1, 2, 0, 1",
        "0.0, -0.0, 1, 0",
        "-0.0, 0.0, 0, 1",
        "0.0, 0.0, 1, 0",
        "-0.0, -0.0, 1, 0",
        "NaN, 1, 1, 0",
        "1, NaN, 0, 1",
        "NaN, NaN, 1, 0",
        "Infinity, 1, 1, 0",
        "Infinity, Infinity, 1, 0",
        "-Infinity, 3, 0, 1"
    })
    void maxIsTheOperandWhoseBitsItReturnsTheFirstIfBoth(double a, double b, double byA, double byB) {
        bothModes("max", new double[] {a, b}, byA, byB);
        bothModes("doubleMax", new double[] {a, b}, byA, byB);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0",
        "2, 1, 0, 1",
        "1, 2, 1, 0",
        "0.0, -0.0, 0, 1",
        "-0.0, 0.0, 1, 0",
        "0.0, 0.0, 1, 0",
        "NaN, 1, 1, 0",
        "1, NaN, 0, 1",
        "NaN, NaN, 1, 0",
        "Infinity, 1, 0, 1",
        "-Infinity, -Infinity, 1, 0"
    })
    void minLikewise(double a, double b, double byA, double byB) {
        bothModes("min", new double[] {a, b}, byA, byB);
    }

    @Test
    void theHingeTakesTheSideOfItsFirstOperandAtATie() {
        bothModes("hinge", new double[] {0.0}, 0.0);
        assertThat(second("hinge", 0.0)).isEqualTo(2);
        assertThat(second("hinge", -0.0)).isZero();
        assertThat(second("hinge", 2.0)).isEqualTo(2);
        assertThat(second("hinge", -2.0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, 1, -1, 0.5, -2.5, 1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void stepsAreFlat(double x) {
        bothModes("steps", new double[] {x}, 0.0);
        assertThat(second("steps", x)).isZero();
    }

    @Test
    void whatIsRoundedStillMultiplies() {
        bothModes("round", new double[] {2.5, 3.0}, 0.0, 2.0);
        assertThat(plain(of("round").hessian(2.5, 3.0)[0])).containsExactly(0, 0);
    }

    /** The quotient is found from what was subtracted, not by dividing and truncating. */
    @ParameterizedTest
    @CsvSource({
        "7, 3, -2",
        "-7, 3, 2",
        "7, -3, 2",
        "-7, -3, -2",
        "1.0, 0.1, -9",
        "0.3, 0.1, -2",
        "2, 5, 0",
        "0.0, 5, 0",
        "6, 3, -2"
    })
    void remainderSubtractsAWholeNumberOfDivisors(double a, double b, double byB) {
        bothModes("remainder", new double[] {a, b}, 1.0, byB);
        for (double[] row : of("remainder").hessian(a, b)) {
            assertThat(plain(row)).containsExactly(0, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 3, -2", "8, 3, -3", "-7, 3, 2", "1.0, 0.1, -10", "2, 5, 0", "5, 2, -2"})
    void theRemainderOfIeeeRoundsToNearest(double a, double b, double byB) {
        bothModes("ieeeRemainder", new double[] {a, b}, 1.0, byB);
    }

    @ParameterizedTest
    @CsvSource({"-2, 3, -1", "2, 3, 1", "2, -3, -1", "-2, -3, 1"})
    void copySignTurnsTheMagnitude(double x, double y, double byX) {
        bothModes("copySign", new double[] {x, y}, byX, 0.0);
    }

    @Test
    void aBranchThatIsNotTakenDoesNotCount() {
        bothModes("rootWherePositive", new double[] {0.0}, 0.0);
        bothModes("rootWherePositive", new double[] {-1.0}, 0.0);
        bothModes("rootWherePositive", new double[] {4.0}, 0.25);
        bothModes("rootBranch", new double[] {0.0}, 0.0);
        assertThat(second("rootBranch", 0.0)).isZero();
        assertThat(second("rootBranch", 4.0)).isCloseTo(0.375, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1000, -30, -1, 1, 30, 1000})
    void softplusIsSmoothWhereItsPartsAreNot(double x) {
        double logistic = 1 / (1 + Math.exp(-x));
        assertThat(of("softplus").gradient(x)[0]).isCloseTo(logistic, within(1e-15));
        assertThat(of("softplus").forwardGradient(x)[0]).isCloseTo(logistic, within(1e-15));
        assertThat(second("softplus", x)).isCloseTo(logistic * (1 - logistic), within(1e-15));
    }

    @Test
    void infinitiesAndNotANumberGoThroughSmoothArithmeticUnchanged() {
        // Products are not guarded: forward, the tangent 0 of b meets the infinite a.
        assertThat(plain(of("sum").gradient(Double.POSITIVE_INFINITY, 1.0)))
                .containsExactly(0.0, Double.NEGATIVE_INFINITY);
        assertThat(plain(of("sum").gradient(Double.NaN, 1.0))).containsExactly(0.0, Double.NaN);
    }
}
