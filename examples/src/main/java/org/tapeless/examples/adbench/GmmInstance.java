package org.tapeless.examples.adbench;

import java.io.IOException;

/**
 * An input of {@link Gmm}; the arrays have the layouts stated there.
 *
 * <p>File: {@code d K n}, K weights, K d means, K d (d + 1) / 2 factors, n d coordinates, {@code gamma m}.
 *
 * @param d dimension of the points
 * @param k number of components
 * @param n number of points
 * @param alpha unnormalised log weights
 * @param mean means, component after component
 * @param icf inverse covariance factors, component after component
 * @param x points, one after the other
 * @param gamma scale of the Wishart prior
 * @param m excess degrees of freedom of the Wishart prior
 */
public record GmmInstance(
        int d, int k, int n, double[] alpha, double[] mean, double[] icf, double[] x, double gamma, int m) {

    /** Reads the shipped file {@code name}, such as {@code gmm/test.txt}. */
    public static GmmInstance ofResource(String name) throws IOException {
        return read(Tokens.ofResource(name));
    }

    /** Reads a file. */
    public static GmmInstance read(Tokens tokens) throws IOException {
        int d = tokens.nextInt();
        int k = tokens.nextInt();
        int n = tokens.nextInt();
        double[] alpha = tokens.nextDoubles(k);
        double[] mean = tokens.nextDoubles(k * d);
        double[] icf = tokens.nextDoubles(k * d * (d + 1) / 2);
        double[] x = tokens.nextDoubles(n * d);
        double gamma = tokens.nextDouble();
        int m = tokens.nextInt();
        tokens.expectEnd();
        return new GmmInstance(d, k, n, alpha, mean, icf, x, gamma, m);
    }

    /** The objective at this input. */
    public double objective() {
        return Gmm.objective(alpha, mean, icf, x, gamma, m);
    }
}
