package org.tapeless.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientAscentTest {

    /** -(x - 1)^2 - 50 (y + 2)^2, highest at (1, -2). */
    private static final GradientAscent.Hill HILL = new GradientAscent.Hill() {
        @Override
        public double height(double[] x) {
            return -(x[0] - 1.0) * (x[0] - 1.0) - 50.0 * (x[1] + 2.0) * (x[1] + 2.0);
        }

        @Override
        public double[] gradient(double[] x) {
            return new double[] {-2.0 * (x[0] - 1.0), -100.0 * (x[1] + 2.0)};
        }
    };

    @Test
    void summitOfAnElongatedHillIsFoundWithoutEverGoingDown() {
        List<Double> heights = new ArrayList<>();

        GradientAscent.Summit summit = new GradientAscent(500, 1e-8)
                .climb(HILL, new double[] {10.0, 10.0}, (step, height, slope) -> heights.add(height));

        assertThat(summit.converged()).isTrue();
        assertThat(summit.x()).containsExactly(new double[] {1.0, -2.0}, within(1e-7));
        assertThat(heights).isSorted().hasSizeGreaterThan(2);
    }

    @Test
    void climbEndsAfterTheGivenNumberOfStepsAndLeavesTheStartAlone() {
        double[] start = {10.0, 10.0};
        List<Integer> steps = new ArrayList<>();

        GradientAscent.Summit summit =
                new GradientAscent(3, 1e-8).climb(HILL, start, (step, height, slope) -> steps.add(step));

        assertThat(summit.converged()).isFalse();
        assertThat(steps).containsExactly(0, 1, 2, 3);
        assertThat(start).containsExactly(10.0, 10.0);
    }

    @Test
    void centralDifferencesFindAWrongGradient() {
        GradientAscent.Hill wrong = new GradientAscent.Hill() {
            @Override
            public double height(double[] x) {
                return HILL.height(x);
            }

            @Override
            public double[] gradient(double[] x) {
                double[] gradient = HILL.gradient(x);
                gradient[1] += 0.25;
                return gradient;
            }
        };
        double[] x = {3.0, 4.0};

        assertThat(CentralDifferences.largestDifference(HILL, x)).isLessThan(1e-6);
        assertThat(CentralDifferences.largestDifference(wrong, x)).isCloseTo(0.25, within(1e-6));
    }
}
