package org.tapeless.examples.adbench;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;

/**
 * ADBench's GMM: the log-likelihood of a Gaussian mixture with a Wishart prior on the inverse covariance factors.
 *
 * <p>Component k has an unnormalised log weight, a mean and a lower triangular factor Q<sub>k</sub> of its inverse
 * covariance, whose diagonal is given by its logarithms q<sub>k</sub>. With s<sub>k</sub> the sum of q<sub>k</sub>,
 * <pre>
 *   F = -n d/2 log(2 pi) + sum_p logsumexp_k(alpha_k + s_k - |Q_k (x_p - mean_k)|^2 / 2) - n logsumexp(alpha) + W
 *   W = sum_k (gamma^2 |Q_k|^2 / 2 - m s_k) - K C
 * </pre>
 * where |Q|<sup>2</sup> is the sum of all squared entries. The sign of W is the benchmark's.
 */
public final class Gmm {

    /**
     * The benchmark's pi, cut after eleven decimals; it moves the value by a relative 1e-14 and the gradient not at
     * all.
     */
    private static final double PI = 3.14159265359;

    private Gmm() {}

    /**
     * The logarithm of the posterior density, up to the benchmark's conventions. The sizes follow from the arrays:
     * K = {@code alpha.length}, d = {@code mean.length / K}, n = {@code x.length / d}.
     *
     * @param alpha K unnormalised log weights
     * @param mean K d numbers, the mean of component k from index {@code k * d} on
     * @param icf K d (d + 1) / 2 numbers; for each component first the d logarithms of the diagonal of its factor, then
     *     the strictly lower triangle column by column
     * @param x n d numbers, point after point
     * @param gamma scale of the Wishart prior
     * @param m excess degrees of freedom of the Wishart prior
     */
    @Differentiable
    public static double objective(
            double[] alpha, double[] mean, double[] icf, @NoDerivative double[] x, @NoDerivative double gamma, int m) {
        int k = alpha.length;
        int d = mean.length / k;
        int n = x.length / d;
        double[] diagonals = new double[k * d];
        double[] logDeterminants = new double[k];
        exponentiateDiagonals(icf, diagonals, logDeterminants);

        double[] centred = new double[d];
        double[] scaled = new double[d];
        double[] terms = new double[k];
        double sum = 0.0;
        for (int p = 0; p < n; p++) {
            for (int c = 0; c < k; c++) {
                for (int i = 0; i < d; i++) {
                    centred[i] = x[p * d + i] - mean[c * d + i];
                }
                multiplyByFactor(diagonals, icf, c, centred, scaled);
                terms[c] = alpha[c] + logDeterminants[c] - 0.5 * squaredNorm(scaled);
            }
            sum += logSumExp(terms);
        }
        return -0.5 * n * d * Math.log(2.0 * PI)
                + sum
                - n * logSumExp(alpha)
                + logWishartPrior(diagonals, logDeterminants, icf, gamma, m);
    }

    /** Sets {@code diagonals} to exp(q), d per component, and {@code logDeterminants} to the sums of q. */
    private static void exponentiateDiagonals(double[] icf, double[] diagonals, double[] logDeterminants) {
        int k = logDeterminants.length;
        int d = diagonals.length / k;
        int stride = d * (d + 1) / 2;
        for (int c = 0; c < k; c++) {
            double sum = 0.0;
            for (int i = 0; i < d; i++) {
                double q = icf[c * stride + i];
                sum += q;
                diagonals[c * d + i] = Math.exp(q);
            }
            logDeterminants[c] = sum;
        }
    }

    /** {@code product = Q_c v}, with the triangle of component {@code c} walked in the order in which it is stored. */
    private static void multiplyByFactor(double[] diagonals, double[] icf, int c, double[] v, double[] product) {
        int d = v.length;
        for (int i = 0; i < d; i++) {
            product[i] = diagonals[c * d + i] * v[i];
        }
        int next = c * d * (d + 1) / 2 + d;
        for (int i = 0; i < d; i++) {
            for (int j = i + 1; j < d; j++) {
                product[j] += icf[next] * v[i];
                next++;
            }
        }
    }

    private static double squaredNorm(double[] v) {
        double sum = 0.0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * v[i];
        }
        return sum;
    }

    private static double logSumExp(double[] v) {
        double max = v[0];
        for (int i = 1; i < v.length; i++) {
            max = Math.max(max, v[i]);
        }
        double sum = 0.0;
        for (int i = 0; i < v.length; i++) {
            sum += Math.exp(v[i] - max);
        }
        return max + Math.log(sum);
    }

    private static double logWishartPrior(
            double[] diagonals, double[] logDeterminants, double[] icf, double gamma, int m) {
        int k = logDeterminants.length;
        int d = diagonals.length / k;
        int stride = d * (d + 1) / 2;
        double sum = 0.0;
        for (int c = 0; c < k; c++) {
            double frobenius = 0.0;
            for (int i = 0; i < d; i++) {
                double diagonal = diagonals[c * d + i];
                frobenius += diagonal * diagonal;
            }
            for (int i = d; i < stride; i++) {
                double entry = icf[c * stride + i];
                frobenius += entry * entry;
            }
            sum += 0.5 * gamma * gamma * frobenius - m * logDeterminants[c];
        }
        return sum - k * logWishartConstant(gamma, m, d);
    }

    /** The part of the prior's logarithm that only its own parameters determine. */
    private static double logWishartConstant(double gamma, int m, int d) {
        int freedom = d + m + 1;
        return freedom * d * (Math.log(gamma) - 0.5 * Math.log(2.0)) - logMultivariateGamma(freedom, d);
    }

    /** log of the multivariate gamma function of dimension {@code d} at {@code twice / 2.0}. */
    private static double logMultivariateGamma(int twice, int d) {
        double sum = 0.25 * d * (d - 1) * Math.log(PI);
        for (int j = 1; j <= d; j++) {
            sum += logGammaOfHalf(twice + 1 - j);
        }
        return sum;
    }

    /** log Gamma(twice / 2), from Gamma(1/2) = sqrt(pi), Gamma(1) = 1 and Gamma(a + 1) = a Gamma(a). */
    private static double logGammaOfHalf(int twice) {
        double sum = twice % 2 == 0 ? 0.0 : 0.5 * Math.log(Math.PI);
        for (int a = twice - 2; a > 0; a -= 2) {
            sum += Math.log(0.5 * a);
        }
        return sum;
    }
}
