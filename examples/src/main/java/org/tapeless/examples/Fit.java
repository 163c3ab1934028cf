package org.tapeless.examples;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A mixture of two normal distributions fitted to measurements by maximum likelihood, by climbing along the generated
 * gradient in standardised units.
 *
 * <p>The start is fixed, so every run gives the same result: equal weights, means one standard deviation below and
 * above the mean of the data in both columns, and for both components half the standard deviations of the data,
 * uncorrelated.
 *
 * @param parameters the fitted mixture in the units of the data
 * @param rise the log-likelihood in the units of the data, at the start and after each step
 * @param converged whether the gradient has vanished at the end
 * @param gradientAtStart largest absolute component of the gradient at the start, in standardised units
 * @param differenceAtStart largest difference between the generated gradient and central differences there
 * @param gradientAtEnd largest absolute component of the gradient at the end, in standardised units
 * @param differenceAtEnd largest difference between the generated gradient and central differences there
 */
public record Fit(
        MixtureParameters parameters,
        double[] rise,
        boolean converged,
        double gradientAtStart,
        double differenceAtStart,
        double gradientAtEnd,
        double differenceAtEnd) {

    /** The climb ends when no component of the gradient, in standardised units and per point, is larger. */
    private static final double TOLERANCE_PER_POINT = 1e-7;

    /**
     * Maximises {@code likelihood} in at most {@code maxSteps}. {@code observer} is told heights in the units of the
     * data.
     */
    public static Fit of(Likelihood likelihood, int maxSteps, GradientAscent.Observer observer) {
        Standardisation units = likelihood.units();
        int rows = likelihood.points().length;
        double[] start = start().flatten();
        DoubleStream.Builder rise = DoubleStream.builder();
        GradientAscent.Summit summit = new GradientAscent(maxSteps, TOLERANCE_PER_POINT * rows)
                .climb(likelihood, start, (step, height, slope) -> {
                    double inUnitsOfData = units.restore(height, rows);
                    rise.add(inUnitsOfData);
                    observer.at(step, inUnitsOfData, slope);
                });
        return new Fit(
                units.restore(MixtureParameters.ofFlat(summit.x())),
                rise.build().toArray(),
                summit.converged(),
                largest(likelihood.gradient(start)),
                CentralDifferences.largestDifference(likelihood, start),
                largest(likelihood.gradient(summit.x())),
                CentralDifferences.largestDifference(likelihood, summit.x()));
    }

    /** The log-likelihood at the end, in the units of the data. */
    public double logLikelihood() {
        return rise[rise.length - 1];
    }

    /** The number of steps taken. */
    public int steps() {
        return rise.length - 1;
    }

    private static MixtureParameters start() {
        double half = Math.log(0.5);
        double[] logits = {0.0, 0.0};
        double[] means = {-1.0, -1.0, 1.0, 1.0};
        double[] factors = {half, 0.0, half, half, 0.0, half};
        return new MixtureParameters(logits, means, factors);
    }

    private static double largest(double[] v) {
        return Arrays.stream(v).map(Math::abs).max().orElse(0.0);
    }
}
