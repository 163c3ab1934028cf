package org.tapeless.it.kinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.it.laws.Derived;

/** The corners of pow, which have more cases than any other row. */
class PowTest {

    private static final Derived POW = Derived.of(KinkFunctions.class, "pow");
    private static final Derived BY = Derived.of(KinkFunctions.class, "powBy");
    private static final Derived OF = Derived.of(KinkFunctions.class, "powOf");

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 0", "0, 2, 0, 0", "0, 3.5, 0, 0", "-0.0, 2, 0, 0", "1, 5, 5, 0", "2, 0, 0, 0.6931471805599453"
    })
    void bothActive(double x, double y, double byX, double byY) {
        double[] gradient = POW.gradient(x, y);
        assertThat(gradient[0] + 0.0).isEqualTo(byX);
        assertThat(gradient[1] + 0.0).isCloseTo(byY, within(1e-15));
        double[] forward = POW.forwardGradient(x, y);
        assertThat(forward[0] + 0.0).isEqualTo(byX);
        assertThat(forward[1] + 0.0).isCloseTo(byY, within(1e-15));
    }

    /** No logarithm is taken of a negative base when the exponent is constant. */
    @ParameterizedTest
    @CsvSource({
        "-2, 3, 12, -12",
        "-2, 2, -4, 2",
        "-1, 5, 5, -20",
        "0, 1, 1, 0",
        "0, 2, 0, 2",
        "0, 3, 0, 0",
        "0, 0, 0, 0",
        "5, 0, 0, 0",
        "-5, 0, 0, 0",
        "2, -1, -0.25, 0.25",
        "2, 1, 1, 0",
        "-0.0, 1, 1, 0",
        "0, 2.5, 0, 0"
    })
    void constantExponent(double x, double y, double slope, double second) {
        assertThat(BY.gradient(x, y)[0] + 0.0).isEqualTo(slope);
        assertThat(BY.forwardGradient(x, y)[0] + 0.0).isEqualTo(slope);
        assertThat(BY.hessian(x, y)[0][0] + 0.0).isEqualTo(second);
    }

    @Test
    void aRootHasAnInfiniteSlopeAtZero() {
        assertThat(BY.gradient(0.0, 0.5)[0]).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(BY.value(0.0, 0.5)).isZero();
        assertThat(BY.jvp(new Object[] {0.0, 0.5}, 0) + 0.0).isZero();
        assertThat(BY.gradient(4.0, 0.5)[0]).isEqualTo(0.25);
        assertThat(BY.hessian(4.0, 0.5)[0][0]).isCloseTo(-1 / 32.0, within(1e-16));
    }

    @Test
    void aBaseOfZeroIsFlatInAPositiveExponent() {
        assertThat(OF.gradient(0.0, 2.0)[0] + 0.0).isZero();
        assertThat(OF.forwardGradient(0.0, 0.1)[0] + 0.0).isZero();
        assertThat(OF.hessian(0.0, 2.0)[0][0] + 0.0).isZero();
        assertThat(OF.gradient(1.0, -3.0)[0] + 0.0).isZero();
        double log = Math.log(3);
        assertThat(OF.gradient(3.0, 2.0)[0]).isCloseTo(9 * log, within(1e-14));
        assertThat(OF.hessian(3.0, 2.0)[0][0]).isCloseTo(9 * log * log, within(1e-13));
    }

    @Test
    void thePrimalOfANegativeBaseIsThePrimals() {
        assertThat(POW.value(-2.0, 3.0)).isEqualTo(-8);
        assertThat(POW.gradient(-2.0, 3.0)[0]).isEqualTo(12);
    }

    @Test
    void secondDerivativesInBothVariables() {
        double x = 1.3;
        double y = 2.4;
        double p = Math.pow(x, y);
        double log = Math.log(x);
        double[][] hessian = POW.hessian(x, y);
        assertThat(hessian[0][0]).isCloseTo(y * (y - 1) * p / (x * x), within(1e-14));
        assertThat(hessian[0][1]).isCloseTo(p / x * (1 + y * log), within(1e-14));
        assertThat(hessian[1][0]).isCloseTo(p / x * (1 + y * log), within(1e-14));
        assertThat(hessian[1][1]).isCloseTo(p * log * log, within(1e-14));
    }

    @Test
    void aSquareWrittenAsAPowerHasItsSecondDerivativeAtZero() {
        assertThat(BY.hessian(0.0, 2.0)[0][0]).isEqualTo(2);
        assertThat(BY.gradient(0.0, 1.0)[0]).isEqualTo(1);
    }
}
