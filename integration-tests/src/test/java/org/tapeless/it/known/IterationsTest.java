package org.tapeless.it.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;
import org.tapeless.it.programs.Iterations;

/** What an iteration solves says how its answer depends on the data, without the iteration. */
class IterationsTest {

    private static Derived of(String name) {
        return Derived.of(Iterations.class, name);
    }

    @Test
    void cubeRoot() {
        double a = 1.7;
        double x = Math.cbrt(a);
        assertThat(of("cubeRoot").gradient(a)[0]).isCloseTo(1 / (3 * x * x), within(1e-13));
        assertThat(of("cubeRoot").hessian(a)[0][0]).isCloseTo(-2 / (9 * a * x * x), within(1e-12));
    }

    @Test
    void kepler() {
        double mean = 0.9;
        double eccentricity = 0.4;
        double e = of("kepler").value(mean, eccentricity);
        double slope = 1 / (1 - eccentricity * Math.cos(e));
        double[] gradient = of("kepler").gradient(mean, eccentricity);
        assertThat(e - eccentricity * Math.sin(e)).isCloseTo(mean, within(1e-14));
        assertThat(gradient[0]).isCloseTo(slope, within(1e-13));
        assertThat(gradient[1]).isCloseTo(Math.sin(e) * slope, within(1e-13));
        double bend = -eccentricity * Math.sin(e) * slope * slope * slope;
        assertThat(of("kepler").hessian(mean, eccentricity)[0][0]).isCloseTo(bend, within(1e-11));
    }

    @Test
    void lambert() {
        for (double x : new double[] {0.2, 1.0, 1.5}) {
            double w = of("lambertW").value(x);
            assertThat(w * Math.exp(w)).isCloseTo(x, within(1e-15));
            assertThat(of("lambertW").gradient(x)[0]).isCloseTo(w / (x * (1 + w)), within(1e-12));
        }
    }

    @Test
    void crossingOfCircleAndHyperbola() {
        double r = 2.2;
        double p = 0.8;
        double x = of("crossing").value(r, p);
        double y = p / x;
        double determinant = 2 * x * x - 2 * y * y;
        double[] gradient = of("crossing").gradient(r, p);
        assertThat(x * x + y * y).isCloseTo(r * r, within(1e-13));
        assertThat(gradient[0]).isCloseTo(2 * r * x / determinant, within(1e-12));
        assertThat(gradient[1]).isCloseTo(-2 * y / determinant, within(1e-12));
    }

    @Test
    void largestEigenvalueHasTheProductOfItsVectorsAsGradient() {
        double[][] m = {{1.5, 0.4}, {0.4, 0.7}};
        double lambda = of("largestEigenvalue").value((Object) m);
        double[] v = {0.4, lambda - 1.5};
        double norm = v[0] * v[0] + v[1] * v[1];
        double[] gradient = of("largestEigenvalue").gradient((Object) m);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(gradient[2 * i + j]).isCloseTo(v[i] * v[j] / norm, within(1e-12));
            }
        }
    }
}
