package org.tapeless.examples;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;

/**
 * A mixture of normal distributions in the plane, with parameters that may take any value, so that a search needs no
 * constraints: weights are the softmax of logits, a covariance is L L<sup>T</sup> with a lower triangular L whose
 * diagonal is given by its logarithms. {@link MixtureParameters} turns them into weights, means and covariances.
 */
public final class MixtureModel {

    private static final double LOG_TWO_PI = Math.log(2.0 * Math.PI);

    private MixtureModel() {}

    /**
     * The log-likelihood of the mixture. The gradient is {@code MixtureModelDerivatives.logLikelihoodGradient},
     * generated while this class compiles.
     *
     * @param logits one number per component
     * @param means two numbers per component
     * @param factors three numbers per component: log L<sub>11</sub>, L<sub>21</sub>, log L<sub>22</sub>
     * @param points the data, two numbers each
     */
    @Differentiable
    public static double logLikelihood(
            double[] logits, double[] means, double[] factors, @NoDerivative double[][] points) {
        double[] terms = new double[logits.length];
        double sum = 0.0;
        for (double[] point : points) {
            for (int c = 0; c < terms.length; c++) {
                terms[c] = logits[c] + logDensity(means, factors, c, point[0], point[1]);
            }
            sum += logSumExp(terms);
        }
        return sum - points.length * logSumExp(logits);
    }

    /** The log-density of component {@code c} at (x, y). */
    static double logDensity(double[] means, double[] factors, int c, double x, double y) {
        double logL11 = factors[3 * c];
        double l21 = factors[3 * c + 1];
        double logL22 = factors[3 * c + 2];
        // L z = (x, y) - mean, so that |z|^2 is the squared Mahalanobis distance.
        double z1 = (x - means[2 * c]) * Math.exp(-logL11);
        double z2 = (y - means[2 * c + 1] - l21 * z1) * Math.exp(-logL22);
        return -LOG_TWO_PI - logL11 - logL22 - 0.5 * (z1 * z1 + z2 * z2);
    }

    /**
     * log(sum exp(v)). The shift keeps exp from overflowing; the result does not depend on it, nor does its
     * derivative.
     */
    private static double logSumExp(double[] v) {
        @NoDerivative double shift = largest(v);
        double sum = 0.0;
        for (double a : v) {
            sum += Math.exp(a - shift);
        }
        return shift + Math.log(sum);
    }

    private static double largest(double[] v) {
        double largest = v[0];
        for (int i = 1; i < v.length; i++) {
            largest = Math.max(largest, v[i]);
        }
        return largest;
    }
}
