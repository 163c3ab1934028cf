package org.tapeless.examples;

import java.util.Arrays;

/**
 * The parameters of a {@link MixtureModel} and what they mean.
 *
 * @param logits one number per component
 * @param means two numbers per component
 * @param factors three numbers per component: log L<sub>11</sub>, L<sub>21</sub>, log L<sub>22</sub> of its covariance
 *     L L<sup>T</sup>
 */
public record MixtureParameters(double[] logits, double[] means, double[] factors) {

    /** The parameters in one vector of six numbers per component: all logits, all means, all factors. */
    public double[] flatten() {
        double[] flat = Arrays.copyOf(logits, 6 * components());
        System.arraycopy(means, 0, flat, logits.length, means.length);
        System.arraycopy(factors, 0, flat, logits.length + means.length, factors.length);
        return flat;
    }

    /** The inverse of {@link #flatten()}. */
    public static MixtureParameters ofFlat(double[] flat) {
        int k = flat.length / 6;
        return new MixtureParameters(
                Arrays.copyOfRange(flat, 0, k),
                Arrays.copyOfRange(flat, k, 3 * k),
                Arrays.copyOfRange(flat, 3 * k, 6 * k));
    }

    /** The number of components. */
    public int components() {
        return logits.length;
    }

    /** The weights, which are positive and sum to one. */
    public double[] weights() {
        double max = Arrays.stream(logits).max().orElseThrow();
        double[] powers = Arrays.stream(logits).map(a -> Math.exp(a - max)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(p -> p / sum).toArray();
    }

    /** The mean of component {@code c}. */
    public double[] mean(int c) {
        return Arrays.copyOfRange(means, 2 * c, 2 * c + 2);
    }

    /** The factor L of the covariance of component {@code c}, 2 x 2. */
    public double[][] factor(int c) {
        return new double[][] {
            {Math.exp(factors[3 * c]), 0.0}, {factors[3 * c + 1], Math.exp(factors[3 * c + 2])},
        };
    }

    /** The covariance of component {@code c}, 2 x 2. */
    public double[][] covariance(int c) {
        double[][] l = factor(c);
        double off = l[1][0] * l[0][0];
        return new double[][] {{l[0][0] * l[0][0], off}, {off, l[1][0] * l[1][0] + l[1][1] * l[1][1]}};
    }

    /** The component that most likely produced the point (x, y). */
    public int likeliest(double x, double y) {
        int likeliest = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < components(); c++) {
            double score = logits[c] + MixtureModel.logDensity(means, factors, c, x, y);
            if (score > best) {
                best = score;
                likeliest = c;
            }
        }
        return likeliest;
    }
}
