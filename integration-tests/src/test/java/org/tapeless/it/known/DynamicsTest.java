package org.tapeless.it.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;
import org.tapeless.it.programs.Dynamics;

/** Time stepping against what the differential equations say. */
class DynamicsTest {

    @Test
    void aPendulumOfSmallAnglesSwingsHarmonically() {
        double ratio = 1.3;
        int steps = 10;
        double[] gradient = Derived.of(Dynamics.class, "pendulum").gradient(1e-9, 0.0, ratio, steps);
        double phase = Math.sqrt(ratio) * steps * 0.1;
        assertThat(gradient[0]).as("by the angle").isCloseTo(Math.cos(phase), within(1e-5));
        assertThat(gradient[1]).as("by the speed").isCloseTo(Math.sin(phase) / Math.sqrt(ratio), within(1e-5));
    }

    /** One step of the classic method multiplies a linear oscillation by the fourth-order Taylor matrix, exactly. */
    @Test
    void aStepOfRungeKuttaIsATaylorPolynomial() {
        double z = 0.01 * 1.3;
        double[] gradient = Derived.of(Dynamics.class, "pendulum").gradient(0.0, 0.0, 1.3, 1);
        assertThat(gradient[0]).isCloseTo(1 - z / 2 + z * z / 24, within(1e-15));
        assertThat(gradient[1]).isCloseTo(0.1 * (1 - z / 6), within(1e-15));
    }

    @Test
    void heatDecaysByEigenvalues() {
        int n = 7;
        int steps = 5;
        double r = 0.3;
        double[] u = new double[n];
        double norm = 0;
        for (int i = 0; i < n; i++) {
            u[i] = i == 0 || i == n - 1 ? 0 : Math.sin(Math.PI * i / (n - 1));
            norm += u[i] * u[i];
        }
        double s = Math.sin(Math.PI / (2 * (n - 1)));
        double lambda = 1 - 4 * r * s * s;
        Derived heat = Derived.of(Dynamics.class, "heat");
        double power = Math.pow(lambda, 2 * steps);
        assertThat(heat.value(u, r, steps)).isCloseTo(norm * power, within(1e-14));
        double[] gradient = heat.gradient(u, r, steps);
        assertThat(gradient[n])
                .as("by the ratio")
                .isCloseTo(norm * 2 * steps * power / lambda * (-4 * s * s), within(1e-13));
        for (int i = 1; i < n - 1; i++) {
            assertThat(gradient[i]).as("by the start").isCloseTo(2 * power * u[i], within(1e-14));
        }
    }

    @Test
    void theLogisticMapMultipliesItsSlopes() {
        double x = 0.37;
        double r = 2.9;
        double product = 1;
        double y = x;
        for (int i = 0; i < 7; i++) {
            product *= r * (1 - 2 * y);
            y = r * y * (1 - y);
        }
        double[] gradient = Derived.of(Dynamics.class, "logisticMap").gradient(x, r, 3);
        assertThat(gradient[0]).isCloseTo(product, within(1e-13));
    }
}
