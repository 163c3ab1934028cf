package org.tapeless.it.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;

/** A tutorial on gradient tapes, scenario by scenario, without a tape. */
class TutorialTest {

    private static Derived of(String name) {
        return Derived.of(Scenarios.class, name);
    }

    @Test
    void theDerivativeOfASquareAtThreeIsSix() {
        assertThat(of("square").value(3.0)).isEqualTo(9);
        assertThat(of("square").gradient(3.0)).containsExactly(6);
        assertThat(of("square").jvp(new Object[] {3.0}, 1)).isEqualTo(6);
        assertThat(of("square").hessian(3.0)[0]).containsExactly(2);
    }

    @Test
    void theDerivativeOfAPolynomial() {
        for (double x : new double[] {-2, -0.5, 0, 1, 3}) {
            double slope = 15 * x * x + 6 * x - 8;
            assertThat(of("polynomial").gradient(x)[0]).isCloseTo(slope, within(1e-13 * Math.abs(slope)));
            assertThat(of("polynomial").hessian(x)[0][0]).isCloseTo(30 * x + 6, within(1e-12));
        }
    }

    @Test
    void gradientDescentWithASmallRateFindsTheMinimumOfThePolynomial() {
        double x = 3;
        for (int i = 0; i < 3000; i++) {
            x -= 0.001 * of("polynomial").gradient(x)[0];
        }
        assertThat(x).isCloseTo((-6 + Math.sqrt(36 + 480)) / 30, within(1e-12));
    }

    /** No clipping, no guard: what plain arithmetic does is what the generated code does. */
    @Test
    void gradientDescentWithALargeRateDivergesToNotANumber() {
        double x = 10;
        double plain = 10;
        int steps = 0;
        int plainSteps = 0;
        while (!Double.isNaN(x) && steps < 1000) {
            x -= 0.01 * of("polynomial").gradient(x)[0];
            steps++;
        }
        while (!Double.isNaN(plain) && plainSteps < 1000) {
            plain -= 0.01 * (15 * plain * plain + 6 * plain - 8);
            plainSteps++;
        }
        assertThat(x).isNaN();
        assertThat(plain).isNaN();
        assertThat(steps).isCloseTo(plainSteps, within(1));
    }

    @Test
    void theDerivativeThroughAnIntermediateVariableIs108() {
        assertThat(of("squareOfSquare").value(3.0)).isEqualTo(81);
        assertThat(of("squareOfSquare").gradient(3.0)).containsExactly(108);
        assertThat(of("squareOfSquare").hessian(3.0)[0]).containsExactly(108);
    }

    @Test
    void theSecondDerivativeOfACubeAtThreeIs18() {
        assertThat(of("cube").gradient(3.0)).containsExactly(27);
        assertThat(of("cube").hessian(3.0)[0]).containsExactly(18);
        assertThat(of("cube").hvp(new Object[] {3.0}, 1)).containsExactly(18);
    }

    @Test
    void anAffineFunctionWithRespectToBothOfItsParameters() {
        assertThat(of("affine").value(2.0, 5.0, 1.0)).isEqualTo(11);
        assertThat(of("affine").gradient(2.0, 5.0, 1.0)).containsExactly(5, 1);
    }

    @Test
    void linearRegressionOnFivePoints() {
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {3.1, 4.9, 7.2, 8.8, 11.0};
        double w = 0;
        double b = 0;
        Derived loss = of("meanSquaredError");
        double before = loss.value(w, b, x, y);
        for (int i = 0; i < 6000; i++) {
            double[] gradient = loss.gradient(w, b, x, y);
            w -= 0.05 * gradient[0];
            b -= 0.05 * gradient[1];
        }
        // The normal equations: slope = cov(x, y) / var(x).
        assertThat(w).isCloseTo(1.97, within(1e-10));
        assertThat(b).isCloseTo(7 - 1.97 * 3, within(1e-10));
        assertThat(loss.value(w, b, x, y)).isLessThan(before / 1000);
    }

    @Test
    void theTripCountOfALoopMayDependOnTheData() {
        Derived f = of("doubledUntilLarge");
        // 1.5^2 = 2.25 is doubled three times, 2^2 = 4 twice, 4^2 = 16 never.
        assertThat(f.gradient(1.5)).containsExactly(8 * 2 * 1.5);
        assertThat(f.gradient(2.0)).containsExactly(4 * 2 * 2.0);
        assertThat(f.gradient(4.0)).containsExactly(8.0);
        assertThat(f.hessian(1.5)[0]).containsExactly(16);
    }

    @Test
    void aStoppedLocalIsAConstant() {
        assertThat(of("stopped").value(3.0)).isEqualTo(27);
        assertThat(of("stopped").gradient(3.0)).containsExactly(9);
        assertThat(of("stopped").jvp(new Object[] {3.0}, 1)).isEqualTo(9);
        assertThat(of("stopped").hessian(3.0)[0]).containsExactly(0);
    }

    @Test
    void aStoppedTargetDoesNotMove() {
        double distance = 2 * 5 - (3 * 2 + 5);
        assertThat(of("towardsTarget").gradient(2.0, 5.0)).containsExactly(2 * distance * 5, 2 * distance * 2);
    }
}
