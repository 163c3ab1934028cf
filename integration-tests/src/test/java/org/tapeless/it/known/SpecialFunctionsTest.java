package org.tapeless.it.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;
import org.tapeless.it.programs.SpecialFunctions;

/** Derivatives of special functions, from the handbooks. */
class SpecialFunctionsTest {

    private static final double EULER = 0.5772156649015329;

    private static Derived of(String name) {
        return Derived.of(SpecialFunctions.class, name);
    }

    @Test
    void logGammaHasTheDigammaAndTheTrigammaFunction() {
        Derived logGamma = of("logGamma");
        assertThat(logGamma.value(5.0)).isCloseTo(Math.log(24), within(1e-13));
        assertThat(logGamma.gradient(1.0)[0]).isCloseTo(-EULER, within(1e-12));
        assertThat(logGamma.gradient(0.5)[0]).isCloseTo(-EULER - 2 * Math.log(2), within(1e-12));
        assertThat(logGamma.gradient(4.0)[0]).isCloseTo(-EULER + 1 + 1 / 2.0 + 1 / 3.0, within(1e-12));
        assertThat(logGamma.hessian(1.0)[0][0]).isCloseTo(Math.PI * Math.PI / 6, within(1e-11));
        assertThat(logGamma.hessian(0.5)[0][0]).isCloseTo(Math.PI * Math.PI / 2, within(1e-11));
    }

    @Test
    void reflectionHoldsForTheDerivativeToo() {
        Derived logGamma = of("logGamma");
        double x = 0.3;
        double difference = logGamma.gradient(1 - x)[0] - logGamma.gradient(x)[0];
        assertThat(difference).isCloseTo(Math.PI / Math.tan(Math.PI * x), within(1e-11));
    }

    @Test
    void continuedFractionOfTheTangent() {
        Derived tangent = of("tangent");
        double t = Math.tan(1.1);
        assertThat(tangent.value(1.1, 14)).isCloseTo(t, within(1e-14));
        assertThat(tangent.gradient(1.1, 14)[0]).isCloseTo(1 + t * t, within(1e-12));
        assertThat(tangent.hessian(1.1, 14)[0][0]).isCloseTo(2 * t * (1 + t * t), within(1e-11));
    }

    @Test
    void lentzFractionOfTheIncompleteGammaFunction() {
        double a = 0.8;
        double x = 3.2;
        double density = Math.exp(-x + (a - 1) * Math.log(x) - of("logGamma").value(a));
        assertThat(of("upperGamma").gradient(a, x)[0]).isCloseTo(-density, within(1e-13));
        assertThat(of("upperGamma").hessian(a, x)[0][0]).isCloseTo(-density * ((a - 1) / x - 1), within(1e-11));
    }

    @Test
    void besselFunctionsAreEachOthersDerivatives() {
        Derived j0 = of("besselJ0");
        Derived j1 = of("besselJ1");
        for (double x : new double[] {0.2, 1.0, 2.5}) {
            assertThat(j0.gradient(x)[0]).isCloseTo(-j1.value(x), within(1e-14));
            double slope = j0.value(x) - j1.value(x) / x;
            assertThat(j1.gradient(x)[0]).isCloseTo(slope, within(1e-14));
            assertThat(j0.hessian(x)[0][0]).isCloseTo(-slope, within(1e-13));
        }
    }

    @Test
    void chebyshevSumsHavePolynomialsAsPartials() {
        double x = 0.3;
        double[] c = {0.5, -1, 2, 0.25};
        double[] gradient = of("clenshaw").gradient(c, x);
        assertThat(gradient).hasSize(5);
        assertThat(gradient[2]).isCloseTo(2 * x * x - 1, within(1e-15));
        assertThat(gradient[3]).isCloseTo(4 * x * x * x - 3 * x, within(1e-15));
        assertThat(gradient[4]).isCloseTo(-1 + 2 * 4 * x + 0.25 * (12 * x * x - 3), within(1e-14));
    }

    @Test
    void ellipticIntegralByTheArithmeticGeometricMean() {
        double k = 0.6;
        double e = ellipticE(k);
        double slope = e / (k * (1 - k * k)) - of("ellipticK").value(k) / k;
        assertThat(of("ellipticK").gradient(k)[0]).isCloseTo(slope, within(1e-12));
    }

    /** The integral of the second kind, by its series. */
    private static double ellipticE(double k) {
        double sum = 1;
        double c = 1;
        for (int n = 1; n < 200; n++) {
            double ratio = (2.0 * n - 1) / (2.0 * n);
            c *= ratio * ratio * k * k;
            sum -= c / (2 * n - 1);
        }
        return sum * Math.PI / 2;
    }

    @Test
    void dilogarithmHasALogarithmAsDerivative() {
        double x = 0.4;
        assertThat(of("dilogarithm").gradient(x)[0]).isCloseTo(-Math.log(1 - x) / x, within(1e-14));
    }
}
