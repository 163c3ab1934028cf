package org.tapeless.runtime;

import java.util.Arrays;
import java.util.Objects;

/**
 * The transposes of operations on whole ranges of an array, for the reverse sweep of {@code System.arraycopy},
 * {@code Arrays.fill} and their kin.
 *
 * <p>Every method checks its ranges before it writes anything, and may be given one array for both roles, ranges
 * overlapping or not: then it works as if everything were read first. Nothing is allocated.
 */
public final class BulkAdjoints {
    private BulkAdjoints() {}

    /**
     * {@code target[targetFrom + i] += source[sourceFrom + i]} for {@code 0 <= i < n}, the transpose of a copy whose
     * result lives on.
     *
     * @param target the array added to
     * @param targetFrom the first index added to
     * @param source the array read, perhaps the target itself
     * @param sourceFrom the first index read
     * @param n how many elements
     * @throws IndexOutOfBoundsException if a range does not lie within its array; then nothing is written
     */
    public static void addRange(double[] target, int targetFrom, double[] source, int sourceFrom, int n) {
        Objects.checkFromIndexSize(targetFrom, n, target.length);
        Objects.checkFromIndexSize(sourceFrom, n, source.length);
        if (target == source && sourceFrom < targetFrom) {
            // Downwards, since an element is read again as a source after its place as a target.
            for (int i = n - 1; i >= 0; i--) {
                target[targetFrom + i] += source[sourceFrom + i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                target[targetFrom + i] += source[sourceFrom + i];
            }
        }
    }

    /**
     * The transpose of {@code System.arraycopy(src, srcPos, dst, dstPos, n)}: takes the adjoints of the destination
     * range, leaves zeros there, and adds what it took to those of the source range.
     *
     * @param srcBar the adjoint of {@code src}
     * @param srcPos the first index of the source range
     * @param dstBar the adjoint of {@code dst}; the same array as {@code srcBar} if {@code dst} is {@code src}
     * @param dstPos the first index of the destination range
     * @param n how many elements were copied
     * @throws IndexOutOfBoundsException if a range does not lie within its array; then nothing is written
     */
    public static void copyAdjoint(double[] srcBar, int srcPos, double[] dstBar, int dstPos, int n) {
        Objects.checkFromIndexSize(srcPos, n, srcBar.length);
        Objects.checkFromIndexSize(dstPos, n, dstBar.length);
        if (srcBar != dstBar || Math.abs((long) dstPos - srcPos) >= n) {
            for (int i = 0; i < n; i++) {
                srcBar[srcPos + i] += dstBar[dstPos + i];
            }
            zeroRange(dstBar, dstPos, dstPos + n);
        } else if (srcPos < dstPos) {
            copyAdjointUpwards(srcBar, srcPos, dstPos, n);
        } else if (srcPos > dstPos) {
            copyAdjointDownwards(srcBar, srcPos, dstPos, n);
        }
    }

    /** Where the ranges overlap, an element keeps nothing of its own: the copy has overwritten it. */
    private static void copyAdjointUpwards(double[] bar, int srcPos, int dstPos, int n) {
        int srcEnd = srcPos + n;
        for (int i = 0; i < n; i++) {
            double own = srcPos + i < dstPos ? bar[srcPos + i] : 0.0;
            bar[srcPos + i] = own + bar[dstPos + i];
        }
        zeroRange(bar, srcEnd, dstPos + n);
    }

    private static void copyAdjointDownwards(double[] bar, int srcPos, int dstPos, int n) {
        int dstEnd = dstPos + n;
        for (int i = n - 1; i >= 0; i--) {
            double own = srcPos + i >= dstEnd ? bar[srcPos + i] : 0.0;
            bar[srcPos + i] = own + bar[dstPos + i];
        }
        zeroRange(bar, dstPos, srcPos);
    }

    /**
     * The sum of a range, the transpose of {@code Arrays.fill}.
     *
     * @param a an array
     * @param from the first index
     * @param to the index after the last
     * @return the elements added up from the first to the last; zero for an empty range
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static double sumRange(double[] a, int from, int to) {
        Objects.checkFromToIndex(from, to, a.length);
        double sum = 0.0;
        for (int i = from; i < to; i++) {
            sum += a[i];
        }
        return sum;
    }

    /**
     * Sets a range to zero.
     *
     * @param a an array
     * @param from the first index
     * @param to the index after the last
     * @throws IndexOutOfBoundsException if the range does not lie within the array; then nothing is written
     */
    public static void zeroRange(double[] a, int from, int to) {
        Objects.checkFromToIndex(from, to, a.length);
        Arrays.fill(a, from, to, 0.0);
    }

    /**
     * {@code target[targetFrom + i] += source[sourceFrom + i]} for {@code 0 <= i < n}, the transpose of a copy whose
     * result lives on.
     *
     * @param target the array added to
     * @param targetFrom the first index added to
     * @param source the array read, perhaps the target itself
     * @param sourceFrom the first index read
     * @param n how many elements
     * @throws IndexOutOfBoundsException if a range does not lie within its array; then nothing is written
     */
    public static void addRange(float[] target, int targetFrom, float[] source, int sourceFrom, int n) {
        Objects.checkFromIndexSize(targetFrom, n, target.length);
        Objects.checkFromIndexSize(sourceFrom, n, source.length);
        if (target == source && sourceFrom < targetFrom) {
            // Downwards, since an element is read again as a source after its place as a target.
            for (int i = n - 1; i >= 0; i--) {
                target[targetFrom + i] += source[sourceFrom + i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                target[targetFrom + i] += source[sourceFrom + i];
            }
        }
    }

    /**
     * The transpose of {@code System.arraycopy(src, srcPos, dst, dstPos, n)}: takes the adjoints of the destination
     * range, leaves zeros there, and adds what it took to those of the source range.
     *
     * @param srcBar the adjoint of {@code src}
     * @param srcPos the first index of the source range
     * @param dstBar the adjoint of {@code dst}; the same array as {@code srcBar} if {@code dst} is {@code src}
     * @param dstPos the first index of the destination range
     * @param n how many elements were copied
     * @throws IndexOutOfBoundsException if a range does not lie within its array; then nothing is written
     */
    public static void copyAdjoint(float[] srcBar, int srcPos, float[] dstBar, int dstPos, int n) {
        Objects.checkFromIndexSize(srcPos, n, srcBar.length);
        Objects.checkFromIndexSize(dstPos, n, dstBar.length);
        if (srcBar != dstBar || Math.abs((long) dstPos - srcPos) >= n) {
            for (int i = 0; i < n; i++) {
                srcBar[srcPos + i] += dstBar[dstPos + i];
            }
            zeroRange(dstBar, dstPos, dstPos + n);
        } else if (srcPos < dstPos) {
            copyAdjointUpwards(srcBar, srcPos, dstPos, n);
        } else if (srcPos > dstPos) {
            copyAdjointDownwards(srcBar, srcPos, dstPos, n);
        }
    }

    /** Where the ranges overlap, an element keeps nothing of its own: the copy has overwritten it. */
    private static void copyAdjointUpwards(float[] bar, int srcPos, int dstPos, int n) {
        int srcEnd = srcPos + n;
        for (int i = 0; i < n; i++) {
            float own = srcPos + i < dstPos ? bar[srcPos + i] : 0.0f;
            bar[srcPos + i] = own + bar[dstPos + i];
        }
        zeroRange(bar, srcEnd, dstPos + n);
    }

    private static void copyAdjointDownwards(float[] bar, int srcPos, int dstPos, int n) {
        int dstEnd = dstPos + n;
        for (int i = n - 1; i >= 0; i--) {
            float own = srcPos + i >= dstEnd ? bar[srcPos + i] : 0.0f;
            bar[srcPos + i] = own + bar[dstPos + i];
        }
        zeroRange(bar, dstPos, srcPos);
    }

    /**
     * The sum of a range, the transpose of {@code Arrays.fill}.
     *
     * @param a an array
     * @param from the first index
     * @param to the index after the last
     * @return the elements added up from the first to the last; zero for an empty range
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static float sumRange(float[] a, int from, int to) {
        Objects.checkFromToIndex(from, to, a.length);
        float sum = 0.0f;
        for (int i = from; i < to; i++) {
            sum += a[i];
        }
        return sum;
    }

    /**
     * Sets a range to zero.
     *
     * @param a an array
     * @param from the first index
     * @param to the index after the last
     * @throws IndexOutOfBoundsException if the range does not lie within the array; then nothing is written
     */
    public static void zeroRange(float[] a, int from, int to) {
        Objects.checkFromToIndex(from, to, a.length);
        Arrays.fill(a, from, to, 0.0f);
    }
}
