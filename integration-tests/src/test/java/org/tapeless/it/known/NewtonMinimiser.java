package org.tapeless.it.known;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Newton's method with a damping that follows success (Levenberg and Marquardt's, on the full Hessian), enough for the
 * classic test problems. It converges to the published minima only if gradients and Hessians are right.
 */
record NewtonMinimiser(
        ToDoubleFunction<double[]> value,
        Function<double[], double[]> gradient,
        Function<double[], double[][]> hessian) {

    private static final int ITERATIONS = 3000;

    double[] minimise(double... start) {
        double[] x = start.clone();
        double f = value.applyAsDouble(x);
        double damping = 1e-3;
        for (int i = 0; i < ITERATIONS; i++) {
            double[] g = gradient.apply(x);
            double[][] h = hessian.apply(x);
            boolean better = false;
            while (!better && damping < 1e20) {
                double[] step = step(h, g, damping);
                double[] candidate = step == null ? x : plus(x, step);
                double there = step == null ? Double.NaN : value.applyAsDouble(candidate);
                better = there < f;
                if (better) {
                    x = candidate;
                    f = there;
                    damping = Math.max(damping / 5, 1e-16);
                } else {
                    damping = damping * 4;
                }
            }
            if (!better) {
                return x;
            }
        }
        return x;
    }

    private static double[] plus(double[] x, double[] step) {
        double[] out = x.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += step[i];
        }
        return out;
    }

    /** Solves (H + damping diag(|H|)) s = -g by Cholesky's factorisation; null if the matrix is not positive definite. */
    private static double[] step(double[][] h, double[] g, double damping) {
        int n = g.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = h[i][j] + (i == j ? damping * (Math.abs(h[i][i]) + 1e-8) : 0);
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                if (i == j && !(s > 0)) {
                    return null;
                }
                l[i][j] = i == j ? Math.sqrt(s) : s / l[j][j];
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double s = -g[i];
            for (int k = 0; k < i; k++) {
                s -= l[i][k] * x[k];
            }
            x[i] = s / l[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double s = x[i];
            for (int k = i + 1; k < n; k++) {
                s -= l[k][i] * x[k];
            }
            x[i] = s / l[i][i];
        }
        return x;
    }
}
