package org.tapeless.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final MixtureParameters MIXTURE =
            MixtureParameters.ofFlat(new double[] {0.3, -0.4, 1.0, 2.0, -1.0, 0.5, 0.1, 0.7, -0.2, -0.3, -1.2, 0.4});

    private static final double[][] POINTS = {{0.2, 1.5}, {-3.0, 2.0}, {1.1, 2.2}, {40.0, -30.0}};

    @Test
    void logLikelihoodIsThatOfTheWeightedNormalDensities() {
        double[][] near = {POINTS[0], POINTS[1], POINTS[2]};
        double expected = 0.0;
        for (double[] point : near) {
            expected += Math.log(MIXTURE.weights()[0] * density(0, point) + MIXTURE.weights()[1] * density(1, point));
        }

        assertThat(logLikelihood(MIXTURE, near)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void logLikelihoodOfAPointFarFromAllComponentsIsFinite() {
        assertThat(logLikelihood(MIXTURE, POINTS)).isFinite().isLessThan(-700.0);
    }

    @Test
    void generatedGradientAgreesWithCentralDifferences() {
        Likelihood likelihood =
                new Likelihood(new Standardisation(new double[] {0.0, 0.0}, new double[] {1.0, 1.0}), POINTS);

        assertThat(CentralDifferences.largestDifference(likelihood, MIXTURE.flatten()))
                .isLessThan(1e-5);
    }

    @Test
    void weightsArePositiveAndSumToOne() {
        double[] weights = MIXTURE.weights();

        assertThat(weights[0]).isPositive();
        assertThat(weights[1]).isPositive();
        assertThat(weights[0] + weights[1]).isCloseTo(1.0, within(1e-15));
    }

    @Test
    void flatVectorHoldsAllParametersInOrder() {
        double[] flat = MIXTURE.flatten();

        assertThat(flat).startsWith(0.3, -0.4, 1.0).endsWith(-1.2, 0.4).hasSize(12);
        assertThat(MIXTURE.logits()).containsExactly(0.3, -0.4);
        assertThat(MIXTURE.means()).containsExactly(1.0, 2.0, -1.0, 0.5);
        assertThat(MIXTURE.factors()).containsExactly(0.1, 0.7, -0.2, -0.3, -1.2, 0.4);
    }

    @Test
    void standardisedUnitsGiveTheSameLikelihoodAsThoseOfTheData() throws MalformedInputException {
        Measurements data = new Measurements("test", List.of("a", "b"), POINTS);
        Standardisation units = Standardisation.of(data);

        double standardised = logLikelihood(MIXTURE, units.apply(POINTS));

        assertThat(units.restore(standardised, POINTS.length))
                .isCloseTo(logLikelihood(units.restore(MIXTURE), POINTS), within(1e-9));
    }

    @Test
    void dataToWhichNothingCanBeFittedIsRefused() {
        double[][] constant = new double[20][];
        for (int i = 0; i < constant.length; i++) {
            constant[i] = new double[] {i, 7.0};
        }

        assertThatThrownBy(() -> Likelihood.of(new Measurements("test", List.of("a", "b"), constant)))
                .hasMessage("test: line 1, column 3: the values of 'b' have no spread that could be fitted");
        assertThatThrownBy(() -> Likelihood.of(new Measurements("test", List.of("a", "b"), POINTS)))
                .hasMessage("test: line 6, column 1: expected at least 12 rows, found 4");
    }

    private static double logLikelihood(MixtureParameters at, double[][] points) {
        return MixtureModel.logLikelihood(at.logits(), at.means(), at.factors(), points);
    }

    /** The textbook density, from the covariance. */
    private static double density(int c, double[] point) {
        double[][] s = MIXTURE.covariance(c);
        double dx = point[0] - MIXTURE.mean(c)[0];
        double dy = point[1] - MIXTURE.mean(c)[1];
        double determinant = s[0][0] * s[1][1] - s[0][1] * s[1][0];
        double squared = (s[1][1] * dx * dx - 2.0 * s[0][1] * dx * dy + s[0][0] * dy * dy) / determinant;
        return Math.exp(-0.5 * squared) / (2.0 * Math.PI * Math.sqrt(determinant));
    }
}
