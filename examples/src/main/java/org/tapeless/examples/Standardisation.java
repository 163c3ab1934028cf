package org.tapeless.examples;

import java.util.List;

/**
 * The change of units that gives both columns of a table mean 0 and standard deviation 1, in which a gradient's
 * components are of one size whatever the units of the data.
 *
 * @param centre the means of the columns
 * @param scale their standard deviations
 */
public record Standardisation(double[] centre, double[] scale) {

    /** The standardisation of the columns of {@code data}. Fails if a column has a single value only. */
    public static Standardisation of(Measurements data) throws MalformedInputException {
        int width = data.names().size();
        double[] centre = new double[width];
        double[] scale = new double[width];
        double[][] rows = data.rows();
        for (int i = 0; i < width; i++) {
            for (double[] row : rows) {
                centre[i] += row[i] / rows.length;
            }
            double variance = 0.0;
            for (double[] row : rows) {
                variance += (row[i] - centre[i]) * (row[i] - centre[i]) / rows.length;
            }
            scale[i] = Math.sqrt(variance);
            if (!(scale[i] > 1e-12 * Math.abs(centre[i])) || Double.isInfinite(scale[i])) {
                throw new MalformedInputException(
                        data.source(),
                        1,
                        columnOf(data.names(), i),
                        "the values of '" + data.names().get(i) + "' have no spread that could be fitted");
            }
        }
        return new Standardisation(centre, scale);
    }

    private static int columnOf(List<String> names, int index) {
        return String.join(",", names.subList(0, index)).length() + (index == 0 ? 1 : 2);
    }

    /** The rows in the new units. */
    public double[][] apply(double[][] rows) {
        double[][] standardised = new double[rows.length][centre.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < centre.length; j++) {
                standardised[i][j] = (rows[i][j] - centre[j]) / scale[j];
            }
        }
        return standardised;
    }

    /** A mixture fitted in the new units, in those of the data. */
    public MixtureParameters restore(MixtureParameters fitted) {
        double[] means = fitted.means().clone();
        double[] factors = fitted.factors().clone();
        for (int c = 0; c < fitted.components(); c++) {
            means[2 * c] = centre[0] + scale[0] * means[2 * c];
            means[2 * c + 1] = centre[1] + scale[1] * means[2 * c + 1];
            factors[3 * c] += Math.log(scale[0]);
            factors[3 * c + 1] *= scale[1];
            factors[3 * c + 2] += Math.log(scale[1]);
        }
        return new MixtureParameters(fitted.logits().clone(), means, factors);
    }

    /** A log-likelihood of {@code points} points in the new units, in those of the data. */
    public double restore(double logLikelihood, int points) {
        return logLikelihood - points * (Math.log(scale[0]) + Math.log(scale[1]));
    }
}
