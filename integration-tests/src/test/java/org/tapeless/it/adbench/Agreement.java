package org.tapeless.it.adbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.tapeless.examples.adbench.ExpectedValues;
import org.tapeless.examples.adbench.ExpectedValues.Section;

/** Compares an array with what is known of the expected one: its length, aggregates and many or all of its elements. */
final class Agreement {

    /** ADBench itself accepts 1e-8 in the same measure. */
    private static final double TOLERANCE = 1e-10;

    private Agreement() {}

    static void assertAgrees(Section expected, double[] actual) {
        assertThat(actual).hasSize(expected.count());
        assertThat(expected.first()).isNotEmpty();
        assertThat(expected.largestDifference(actual)).as("largest difference").isLessThan(TOLERANCE);
        assertClose("sum", expected.sum(), Arrays.stream(actual).sum());
        assertClose(
                "sum of absolute values",
                expected.sumAbs(),
                Arrays.stream(actual).map(Math::abs).sum());
        assertClose(
                "norm",
                expected.norm2(),
                Math.sqrt(Arrays.stream(actual).map(a -> a * a).sum()));
    }

    /** The same for integers, of which only the sum and the first are known, exactly. */
    static void assertAgrees(Section expected, int[] actual) {
        double[] numbers = Arrays.stream(actual).asDoubleStream().toArray();
        assertThat(numbers).hasSize(expected.count());
        assertThat(expected.first()).isNotEmpty();
        assertThat(Arrays.copyOf(numbers, expected.first().length)).containsExactly(expected.first());
        assertThat(Arrays.stream(actual).asLongStream().sum()).isEqualTo((long) expected.sum());
    }

    static double[] concatenate(double[]... parts) {
        return Stream.of(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void assertClose(String what, double expected, double actual) {
        assertThat(ExpectedValues.difference(expected, actual)).as(what).isLessThan(TOLERANCE);
    }
}
