package org.tapeless.it.laws;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * The derivative of a vector function of one variable at 0, by central differences extrapolated to step 0, each
 * component with an estimate of its error (Ridders, Adv. Eng. Software 4 (1982) 75; C. J. F. Ridders' tableau with steps
 * halved). It is to be trusted only where the estimate is small: not beside kinks, jumps and changes of trip counts.
 *
 * @param value the function at 0
 * @param derivative its derivative
 * @param error the estimate; infinite where nothing could be computed
 */
@SuppressWarnings("ArrayRecordComponent")
record Differences(double[] value, double[] derivative, double[] error, boolean single) {

    /** Differentiates; the function may return null or vectors of another length where it is not defined. */
    static Differences of(DoubleFunction<double[]> f, boolean single) {
        return of(f, single, single ? 0.1 : 0.05);
    }

    /** Differentiates with another first step. */
    static Differences of(DoubleFunction<double[]> f, boolean single, double first) {
        double[] value = f.apply(0);
        if (value == null) {
            throw new AssertionError("no value at the point itself");
        }
        int n = value.length;
        double[] best = new double[n];
        double[] error = new double[n];
        Arrays.fill(best, Double.NaN);
        Arrays.fill(error, Double.POSITIVE_INFINITY);
        int levels = single ? 5 : 10;
        double[][] previous = null;
        double step = first;
        for (int k = 0; k < levels; k++, step /= 2) {
            double[] up = f.apply(step);
            double[] down = f.apply(-step);
            if (up == null || down == null || up.length != n || down.length != n) {
                previous = null;
                continue;
            }
            double[][] row = new double[previous == null ? 1 : previous.length + 1][n];
            for (int i = 0; i < n; i++) {
                row[0][i] = (up[i] - down[i]) / (2 * step);
            }
            double power = 1;
            for (int j = 1; j < row.length; j++) {
                power *= 4;
                for (int i = 0; i < n; i++) {
                    row[j][i] = (power * row[j - 1][i] - previous[j - 1][i]) / (power - 1);
                    double estimate =
                            Math.max(Math.abs(row[j][i] - row[j - 1][i]), Math.abs(row[j][i] - previous[j - 1][i]));
                    if (estimate < error[i]) {
                        error[i] = estimate;
                        best[i] = row[j][i];
                    }
                }
            }
            previous = row;
        }
        return new Differences(value, best, error, single);
    }

    int size() {
        return value.length;
    }

    /** Whether component {@code i} is known well enough to judge by. */
    boolean isTrusted(int i) {
        double relative = single ? 3e-3 : 1e-6;
        return error[i] <= relative * Math.abs(derivative[i]) + 1e-3 * relative * Math.abs(value[i]) + 1e-12;
    }

    boolean isTrusted() {
        for (int i = 0; i < size(); i++) {
            if (!isTrusted(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a claimed derivative agrees in component {@code i}, or nothing can be said. */
    boolean agrees(int i, double claimed) {
        return agrees(i, claimed, 0);
    }

    /** The same, where the claimed derivative is known with that much noise only. */
    boolean agrees(int i, double claimed, double noise) {
        if (!isTrusted(i)) {
            return true;
        }
        double relative = single ? 2e-3 : 1e-8;
        double tolerance = relative * Math.abs(derivative[i]) + 1e-2 * relative * Math.abs(value[i]) + 20 * error[i];
        return Math.abs(claimed - derivative[i]) <= tolerance + 1e-13 + noise;
    }

    /** Whether component {@code i} is known up to a distance, and is not farther than that from the claim. */
    boolean isNear(int i, double claimed, double distance) {
        return error[i] <= distance && Math.abs(claimed - derivative[i]) <= distance;
    }

    /** Whether some trusted component is clearly not zero. */
    boolean isInformative() {
        for (int i = 0; i < size(); i++) {
            if (isTrusted(i) && Math.abs(derivative[i]) > 1e3 * error[i] + 1e-9 * Math.abs(value[i]) + 1e-12) {
                return true;
            }
        }
        return false;
    }
}
