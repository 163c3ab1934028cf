package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrongZeroTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                -1,
                0,
                -0.0,
                1,
                Double.MAX_VALUE,
                Double.MIN_VALUE
            })
    void zeroDerivativeGivesPositiveZeroWhateverThePartial(double partial) {
        // assertEquals on doubles compares bits: -0.0 would fail.
        assertEquals(0.0, StrongZero.times(0.0, partial));
        assertEquals(0.0, StrongZero.times(-0.0, partial));
        assertEquals(0.0f, StrongZero.times(0.0f, (float) partial));
        assertEquals(0.0f, StrongZero.times(-0.0f, (float) partial));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 6",
        "-2, 0.5, -1",
        "2, Infinity, Infinity",
        "-2, Infinity, -Infinity",
        "2, NaN, NaN",
        "NaN, 3, NaN",
        "NaN, 0, NaN",
        "NaN, Infinity, NaN",
        "Infinity, 0, NaN",
        "Infinity, 2, Infinity",
        "2, -0.0, -0.0"
    })
    void otherDerivativesMultiply(double derivative, double partial, double product) {
        assertEquals(product, StrongZero.times(derivative, partial));
        assertEquals((float) product, StrongZero.times((float) derivative, (float) partial));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, -Double.MIN_VALUE})
    void smallestDerivativeIsNotZero(double derivative) {
        assertThat(StrongZero.times(derivative, Double.POSITIVE_INFINITY)).isInfinite();
    }
}
