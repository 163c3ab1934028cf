package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BulkAdjointsTest {
    private static final int LENGTH = 6;

    /** Distinct powers of two, so that every sum tells its summands. */
    private static double[] powers() {
        return new double[] {1, 2, 4, 8, 16, 32};
    }

    @Test
    void addRangeAddsOneArrayToAnother() {
        double[] target = {1, 2, 3};
        double[] source = {10, 20, 30};
        BulkAdjoints.addRange(target, 1, source, 0, 2);
        assertThat(target).containsExactly(1, 12, 23);
        assertThat(source).containsExactly(10, 20, 30);
    }

    @Test
    void addRangeWithinOneArrayReadsEverythingFirst() {
        forEveryRange((from, to, n) -> {
            double[] expected = powers();
            for (int i = 0; i < n; i++) {
                expected[to + i] += powers()[from + i];
            }
            double[] actual = powers();
            BulkAdjoints.addRange(actual, to, actual, from, n);
            assertThat(actual).containsExactly(expected);

            float[] floats = toFloats(powers());
            BulkAdjoints.addRange(floats, to, floats, from, n);
            assertThat(floats).containsExactly(toFloats(expected));
        });
    }

    @Test
    void copyAdjointIsTheTransposeOfCopyBetweenArrays() {
        forEveryRange((from, to, n) -> {
            double[] srcBar = powers();
            double[] dstBar = {64, 128, 256, 512, 1024, 2048};
            double[] expectedSrcBar = srcBar.clone();
            double[] expectedDstBar = dstBar.clone();
            for (int i = 0; i < n; i++) {
                expectedSrcBar[from + i] += dstBar[to + i];
                expectedDstBar[to + i] = 0;
            }
            float[] srcFloats = toFloats(srcBar);
            float[] dstFloats = toFloats(dstBar);
            BulkAdjoints.copyAdjoint(srcBar, from, dstBar, to, n);
            assertThat(srcBar).containsExactly(expectedSrcBar);
            assertThat(dstBar).containsExactly(expectedDstBar);
            BulkAdjoints.copyAdjoint(srcFloats, from, dstFloats, to, n);
            assertThat(srcFloats).containsExactly(toFloats(expectedSrcBar));
            assertThat(dstFloats).containsExactly(toFloats(expectedDstBar));
        });
    }

    /** The matrix of the copy is built from System.arraycopy itself, column by column, and transposed. */
    @Test
    void copyAdjointWithinOneArrayIsTheTransposeOfCopy() {
        forEveryRange((from, to, n) -> {
            double[] bar = powers();
            double[] expected = new double[LENGTH];
            for (int column = 0; column < LENGTH; column++) {
                double[] unit = new double[LENGTH];
                unit[column] = 1;
                System.arraycopy(unit, from, unit, to, n);
                for (int row = 0; row < LENGTH; row++) {
                    expected[column] += unit[row] * bar[row];
                }
            }
            double[] actual = bar.clone();
            BulkAdjoints.copyAdjoint(actual, from, actual, to, n);
            assertThat(actual).describedAs("%d -> %d, %d", from, to, n).containsExactly(expected);

            float[] floats = toFloats(bar);
            BulkAdjoints.copyAdjoint(floats, from, floats, to, n);
            assertThat(floats).containsExactly(toFloats(expected));
        });
    }

    @Test
    void sumRangeAddsFromTheFirstToTheLast() {
        assertThat(BulkAdjoints.sumRange(powers(), 1, 4)).isEqualTo(14);
        assertThat(BulkAdjoints.sumRange(powers(), 3, 3)).isZero();
        assertThat(BulkAdjoints.sumRange(new float[] {1, 2, 4}, 0, 2)).isEqualTo(3);
        // In this order the 1 is lost.
        assertThat(BulkAdjoints.sumRange(new double[] {1, 1e16, -1e16}, 0, 3)).isZero();
    }

    @Test
    void zeroRangeLeavesTheRest() {
        double[] a = powers();
        BulkAdjoints.zeroRange(a, 2, 4);
        assertThat(a).containsExactly(1, 2, 0, 0, 16, 32);
        float[] b = {1, 2, 4};
        BulkAdjoints.zeroRange(b, 0, 1);
        assertThat(b).containsExactly(0, 2, 4);
    }

    @Test
    void rangeOutsideItsArrayIsRefusedBeforeAnythingIsWritten() {
        double[] a = powers();
        double[] b = powers();
        assertThatThrownBy(() -> BulkAdjoints.addRange(a, 4, b, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BulkAdjoints.addRange(a, 0, b, 4, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BulkAdjoints.addRange(a, 0, b, 0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BulkAdjoints.copyAdjoint(a, 4, b, 0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BulkAdjoints.copyAdjoint(a, 0, b, 4, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BulkAdjoints.sumRange(a, 2, 7)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BulkAdjoints.zeroRange(a, -1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(a).containsExactly(powers());
        assertThat(b).containsExactly(powers());
    }

    private interface RangeCheck {
        void check(int from, int to, int n);
    }

    private static void forEveryRange(RangeCheck check) {
        for (int n = 0; n <= LENGTH; n++) {
            for (int from = 0; from + n <= LENGTH; from++) {
                for (int to = 0; to + n <= LENGTH; to++) {
                    check.check(from, to, n);
                }
            }
        }
    }

    private static float[] toFloats(double[] a) {
        float[] floats = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            floats[i] = (float) a[i];
        }
        return floats;
    }
}
