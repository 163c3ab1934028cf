package org.tapeless.examples;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tapeless.examples.adbench.ExpectedValues;
import org.tapeless.examples.adbench.GmmDerivatives;
import org.tapeless.examples.adbench.GmmInstance;

/**
 * What the generated gradient of ADBench's Gaussian mixture says and costs on one input. Times are medians of single
 * calls after a warm-up, value and gradient called in turn so that both meet the same machine.
 *
 * @param size the dimensions of the input, for people
 * @param value the objective
 * @param gradient its gradient with respect to weights, means and factors, in this order
 * @param difference the largest difference from ADBench's hand-derived gradient, |a - b| / max(1, |a| + |b|)
 * @param nanosPerValue nanoseconds per evaluation of the objective
 * @param nanosPerGradient nanoseconds per call of the generated gradient, which also gives the value
 */
public record GmmTiming(
        String size,
        double value,
        double[] gradient,
        double difference,
        double nanosPerValue,
        double nanosPerGradient) {

    private static final String INPUT = "gmm/1k/gmm_d10_K25.txt";
    private static final int WARM_UP = 100;
    private static final int SAMPLES = 51;

    /** The number of rounds that {@link #measure} reports. */
    public static final int ROUNDS = WARM_UP + SAMPLES;

    /** Measures; {@code progress} is told the number of each round, from one on, when it is over. */
    public static GmmTiming measure(IntConsumer progress) throws IOException {
        GmmInstance gmm = GmmInstance.ofResource(INPUT);
        double[] values = new double[SAMPLES];
        double[] gradients = new double[SAMPLES];
        for (int round = 0; round < ROUNDS; round++) {
            int sample = Math.max(0, round - WARM_UP);
            values[sample] = nanos(gmm::objective);
            gradients[sample] = nanos(() -> gradient(gmm).value());
            progress.accept(round + 1);
        }
        GmmDerivatives.ObjectiveGradient result = gradient(gmm);
        double[] gradient = Stream.of(result.alpha(), result.mean(), result.icf())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new GmmTiming(
                "d = " + gmm.d() + ", K = " + gmm.k() + ", n = " + gmm.n(),
                result.value(),
                gradient,
                ExpectedValues.of(INPUT).section("gradient").largestDifference(gradient),
                median(values),
                median(gradients));
    }

    /** The Euclidean norm of the gradient. */
    public double gradientNorm() {
        return Math.sqrt(DoubleStream.of(gradient).map(g -> g * g).sum());
    }

    private static GmmDerivatives.ObjectiveGradient gradient(GmmInstance gmm) {
        return GmmDerivatives.objectiveGradient(gmm.alpha(), gmm.mean(), gmm.icf(), gmm.x(), gmm.gamma(), gmm.m());
    }

    /** The nanoseconds of one call, whose result is looked at so that the call cannot be left out. */
    private static double nanos(DoubleSupplier call) {
        long start = System.nanoTime();
        double result = call.getAsDouble();
        long end = System.nanoTime();
        if (Double.isNaN(result)) {
            throw new ArithmeticException("the objective is not a number");
        }
        return end - start;
    }

    private static double median(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
