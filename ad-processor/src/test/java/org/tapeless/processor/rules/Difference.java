package org.tapeless.processor.rules;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative by central differences, extrapolated once (Richardson 1911), with the step whose error is least: that
 * of truncation shows in the neighbouring steps, that of rounding follows from the size of the values.
 */
record Difference(double slope, double error) {
    private static final int STEPS = 22;
    private static final double LONGEST = 1e-3;

    /**
     * @param numbers rounds to the nearest number that {@code f} takes, so that the steps are those it sees
     * @param noise how far from each other the errors of two of its values may be
     */
    static Difference of(DoubleUnaryOperator f, double x, DoubleUnaryOperator numbers, double noise) {
        double[] slopes = new double[STEPS];
        double[] steps = new double[STEPS];
        double h = x * LONGEST;
        for (int k = 0; k < STEPS; k++, h /= 2) {
            slopes[k] = (4 * central(f, x, h / 2, numbers) - central(f, x, h, numbers)) / 3;
            steps[k] = h;
        }
        Difference best = new Difference(Double.NaN, Double.POSITIVE_INFINITY);
        for (int k = 1; k + 1 < STEPS; k++) {
            double truncation = Math.abs(slopes[k] - slopes[k - 1]) + Math.abs(slopes[k] - slopes[k + 1]);
            double error = truncation + noise / Math.abs(steps[k]);
            if (error < best.error) {
                best = new Difference(slopes[k], error);
            }
        }
        return best;
    }

    private static double central(DoubleUnaryOperator f, double x, double h, DoubleUnaryOperator numbers) {
        double right = numbers.applyAsDouble(x + h);
        double left = numbers.applyAsDouble(x - h);
        return (f.applyAsDouble(right) - f.applyAsDouble(left)) / (right - left);
    }
}
