package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlatTest {
    private static double[] @Nullable [] ragged() {
        return new double[] @Nullable [] {{1, 2}, null, {}, {3}};
    }

    @Test
    void sizeCountsElements() {
        assertThat(Flat.size(null)).isZero();
        assertThat(Flat.size(new double[3])).isEqualTo(3);
        assertThat(Flat.size(new float[2][3][4])).isEqualTo(24);
        assertThat(Flat.size(ragged())).isEqualTo(3);
    }

    @Test
    void arraysAreLaidEndToEndRowByRow() {
        double[] flat = new double[8];
        int offset = Flat.pack(ragged(), flat, 1);
        assertThat(offset).isEqualTo(4);
        offset = Flat.pack(null, flat, offset);
        assertThat(offset).isEqualTo(4);
        offset = Flat.pack(new float[][] {{4}, {5, 6}}, flat, offset);
        assertThat(offset).isEqualTo(7);
        assertThat(flat).containsExactly(0, 1, 2, 3, 4, 5, 6, 0);
    }

    @Test
    void unpackIsTheInverseOfPack() {
        double[] flat = {9, 1, 2, 3, 4, 0.1, 6, 9};
        double[] @Nullable [] doubles = Shadows.zerosLike(ragged());
        float[][] floats = {{0}, {0, 0}};
        int offset = Flat.unpack(flat, 1, doubles);
        offset = Flat.unpack(flat, offset, null);
        offset = Flat.unpack(flat, offset, floats);
        assertThat(offset).isEqualTo(7);
        assertThat(doubles).isDeepEqualTo(ragged());
        assertThat(floats).isDeepEqualTo(new float[][] {{4}, {0.1f, 6}});
    }

    @Test
    void vectorThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> Flat.pack(new double[3], new double[3], 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Flat.unpack(new double[3], 1, new float[3]))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatIsNoFloatingArrayIsRefused() {
        assertThatThrownBy(() -> Flat.size(new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("int[]");
        assertThatThrownBy(() -> Flat.pack(new int[1][1], new double[1], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
