package org.tapeless.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Lays floating arrays of any rank end to end in one vector, and back: the columns of a Jacobian or Hessian.
 *
 * <p>The order is that of the rows, the last index running fastest. A null array or row has no elements. To build a
 * vector of several arrays, hand the offset that one call returns to the next:
 *
 * <pre>{@code
 * double[] flat = new double[Flat.size(w) + Flat.size(x)];
 * int offset = Flat.pack(w, flat, 0);
 * offset = Flat.pack(x, flat, offset);
 * }</pre>
 */
public final class Flat {
    private Flat() {}

    /**
     * The number of elements.
     *
     * @param array a floating array of any rank, or null
     * @return the number of its {@code double} or {@code float} elements; 0 for null
     * @throws IllegalArgumentException if the array is not floating
     * @throws ArithmeticException if there are more than an {@code int} can count
     */
    public static int size(@Nullable Object array) {
        if (array instanceof double[] values) {
            return values.length;
        }
        if (array instanceof float[] values) {
            return values.length;
        }
        int size = 0;
        for (Object row : rows(array)) {
            size = Math.addExact(size, size(row));
        }
        return size;
    }

    /**
     * Copies the elements of an array into a part of a vector.
     *
     * @param array a floating array of any rank, or null
     * @param vector the vector written
     * @param offset where the first element goes
     * @return the offset after the last element
     * @throws IllegalArgumentException if the array is not floating
     * @throws IndexOutOfBoundsException if the vector is too short
     */
    public static int pack(@Nullable Object array, double[] vector, int offset) {
        if (array instanceof double[] values) {
            System.arraycopy(values, 0, vector, offset, values.length);
            return offset + values.length;
        }
        if (array instanceof float[] values) {
            for (int i = 0; i < values.length; i++) {
                vector[offset + i] = values[i];
            }
            return offset + values.length;
        }
        int next = offset;
        for (Object row : rows(array)) {
            next = pack(row, vector, next);
        }
        return next;
    }

    /**
     * Copies a part of a vector into the elements of an array; a {@code float} array takes the nearest {@code float}.
     *
     * @param vector the vector read
     * @param offset where the first element is
     * @param array a floating array of any rank that is written, or null
     * @return the offset after the last element
     * @throws IllegalArgumentException if the array is not floating
     * @throws IndexOutOfBoundsException if the vector is too short
     */
    public static int unpack(double[] vector, int offset, @Nullable Object array) {
        if (array instanceof double[] values) {
            System.arraycopy(vector, offset, values, 0, values.length);
            return offset + values.length;
        }
        if (array instanceof float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) vector[offset + i];
            }
            return offset + values.length;
        }
        int next = offset;
        for (Object row : rows(array)) {
            next = unpack(vector, next, row);
        }
        return next;
    }

    private static final @Nullable Object[] NO_ROWS = {};

    private static @Nullable Object[] rows(@Nullable Object array) {
        if (array instanceof Object[] rows) {
            return rows;
        }
        if (array != null) {
            throw new IllegalArgumentException(
                    "not a floating array: " + array.getClass().getTypeName());
        }
        return NO_ROWS;
    }
}
