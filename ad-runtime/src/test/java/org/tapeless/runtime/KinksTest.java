package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KinksTest {
    @Test
    void equalNumbersAreTheSame() {
        assertThat(Kinks.sameBits(1.5, 1.5)).isTrue();
        assertThat(Kinks.sameBits(1.5, Math.nextUp(1.5))).isFalse();
        assertThat(Kinks.sameBits(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .isFalse();
        assertThat(Kinks.sameBits(1.5f, 1.5f)).isTrue();
        assertThat(Kinks.sameBits(1.5f, Math.nextUp(1.5f))).isFalse();
    }

    @Test
    void zerosOfDifferentSignDiffer() {
        assertThat(Kinks.sameBits(0.0, -0.0)).isFalse();
        assertThat(Kinks.sameBits(-0.0, -0.0)).isTrue();
        assertThat(Kinks.sameBits(0.0f, -0.0f)).isFalse();
        assertThat(Kinks.sameBits(-0.0f, -0.0f)).isTrue();
    }

    @Test
    void everyNaNIsTheSame() {
        double other = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
        assertThat(Double.isNaN(other)).isTrue();
        assertThat(Kinks.sameBits(other, Double.NaN)).isTrue();
        assertThat(Kinks.sameBits(Float.intBitsToFloat(0x7fc0_1234), Float.NaN)).isTrue();
        assertThat(Kinks.sameBits(Double.NaN, 0.0)).isFalse();
    }

    @Test
    void maxAndMinSelectAnOperandBySameBits() {
        double[] values = {Double.NaN, Double.NEGATIVE_INFINITY, -1, -0.0, 0.0, 1, Double.POSITIVE_INFINITY};
        for (double a : values) {
            for (double b : values) {
                double max = Math.max(a, b);
                double min = Math.min(a, b);
                assertThat(Kinks.sameBits(a, max) || Kinks.sameBits(b, max)).isTrue();
                assertThat(Kinks.sameBits(a, min) || Kinks.sameBits(b, min)).isTrue();
            }
        }
    }
}
