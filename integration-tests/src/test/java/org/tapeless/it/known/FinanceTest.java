package org.tapeless.it.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;
import org.tapeless.it.programs.Finance;

/** The greeks of Black and Scholes in closed form. */
class FinanceTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double S = 1.05;
    private static final double K = 0.95;
    private static final double R = 0.03;
    private static final double V = 0.25;
    private static final double T = 1.5;

    private final double d1 = (Math.log(S / K) + (R + V * V / 2) * T) / (V * Math.sqrt(T));
    private final double d2 = d1 - V * Math.sqrt(T);
    private final double discount = Math.exp(-R * T);

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double distribution(double x) {
        return Derived.of(Finance.class, "normal").value(x);
    }

    @Test
    void theDistributionFunctionIsTheNormalOne() {
        assertThat(distribution(0)).isEqualTo(0.5);
        assertThat(distribution(1)).isCloseTo(0.841344746068543, CLOSE);
        assertThat(distribution(-2)).isCloseTo(0.022750131948179, CLOSE);
    }

    @Test
    void itsDerivativesAreTheDensityAndTheSlopeOfTheDensity() {
        Derived normal = Derived.of(Finance.class, "normal");
        for (double x : new double[] {-2.5, -1, -0.1, 0.4, 1.9}) {
            assertThat(normal.gradient(x)[0]).isCloseTo(density(x), CLOSE);
            assertThat(normal.hessian(x)[0][0]).isCloseTo(-x * density(x), within(1e-11));
        }
    }

    @Test
    void theGradientOfACallIsItsGreeks() {
        double[] greeks = Derived.of(Finance.class, "call").gradient(S, K, R, V, T);
        assertThat(greeks[0]).as("delta").isCloseTo(distribution(d1), CLOSE);
        assertThat(greeks[1]).as("by strike").isCloseTo(-discount * distribution(d2), CLOSE);
        assertThat(greeks[2]).as("rho").isCloseTo(K * T * discount * distribution(d2), CLOSE);
        assertThat(greeks[3]).as("vega").isCloseTo(S * density(d1) * Math.sqrt(T), CLOSE);
        double theta = S * density(d1) * V / (2 * Math.sqrt(T)) + R * K * discount * distribution(d2);
        assertThat(greeks[4]).as("theta, forwards in maturity").isCloseTo(theta, CLOSE);
    }

    @Test
    void theHessianOfACallIsItsGreeksOfSecondOrder() {
        double[][] second = Derived.of(Finance.class, "call").hessian(S, K, R, V, T);
        double deviation = V * Math.sqrt(T);
        double vega = S * density(d1) * Math.sqrt(T);
        assertThat(second[0][0]).as("gamma").isCloseTo(density(d1) / (S * deviation), within(1e-11));
        assertThat(second[0][3]).as("vanna").isCloseTo(-density(d1) * d2 / V, within(1e-11));
        assertThat(second[3][3]).as("vomma").isCloseTo(vega * d1 * d2 / V, within(1e-11));
        assertThat(second[1][1]).as("strike twice").isCloseTo(discount * density(d2) / (K * deviation), within(1e-11));
    }
}
