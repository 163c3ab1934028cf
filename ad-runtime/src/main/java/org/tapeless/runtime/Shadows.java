package org.tapeless.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whole-array work on shadows, the arrays of tangents or adjoints that accompany arrays of values.
 *
 * <p>A floating array here is a {@code double[]}, a {@code float[]}, or an array of floating arrays of any rank, ragged
 * or with rows that are null. A row that stands twice in an array has two shadows, one for each position. A null array
 * is let through: whether null is a mistake is for the primal to say.
 *
 * <p>The methods on {@code double[]} and {@code float[]} are chosen by the compiler where the type is known, the
 * general ones walk over the rows.
 */
public final class Shadows {
    private Shadows() {}

    /**
     * A shadow that starts at zero.
     *
     * @param <T> the type of the array
     * @param array a floating array of any rank
     * @return a new array of the same shape and type, filled with zeros, rows null where the array's are; null for null
     * @throws IllegalArgumentException if the array is not floating
     */
    public static <T extends @Nullable Object> T zerosLike(T array) {
        return cast(newZeros(array));
    }

    /**
     * A shadow that starts at zero.
     *
     * @param array an array
     * @return a new array of the same length, filled with zeros; null for null
     */
    public static double @Nullable [] zerosLike(double @Nullable [] array) {
        return array == null ? null : new double[array.length];
    }

    /**
     * A shadow that starts at zero.
     *
     * @param array an array
     * @return a new array of the same length, filled with zeros; null for null
     */
    public static float @Nullable [] zerosLike(float @Nullable [] array) {
        return array == null ? null : new float[array.length];
    }

    private static @Nullable Object newZeros(@Nullable Object array) {
        if (array instanceof double[] values) {
            return new double[values.length];
        }
        if (array instanceof float[] values) {
            return new float[values.length];
        }
        if (array instanceof Object[] rows) {
            @Nullable Object[] zeros = rows.clone();
            for (int i = 0; i < zeros.length; i++) {
                zeros[i] = newZeros(zeros[i]);
            }
            return zeros;
        }
        return requireNull(array);
    }

    /**
     * A deep copy: the rows are copied too, at every rank.
     *
     * @param <T> the type of the array
     * @param array an array of any rank and of any primitive element type
     * @return a new array of the same shape, type and content, rows null where the array's are; null for null
     * @throws IllegalArgumentException if the elements are not primitive
     */
    public static <T extends @Nullable Object> T copy(T array) {
        return cast(newCopy(array));
    }

    /**
     * A copy.
     *
     * @param array an array
     * @return a new array of the same content; null for null
     */
    public static double @Nullable [] copy(double @Nullable [] array) {
        return array == null ? null : array.clone();
    }

    /**
     * A copy.
     *
     * @param array an array
     * @return a new array of the same content; null for null
     */
    public static float @Nullable [] copy(float @Nullable [] array) {
        return array == null ? null : array.clone();
    }

    /**
     * A copy of an array of arrays that holds the same rows: later moves of rows in the one are not seen in the other,
     * changes of numbers are.
     *
     * @param array of {@code double} or {@code float}, rank two or more
     * @return new arrays of references down to the innermost arrays, which are shared
     * @param <T> the array's type
     */
    @SuppressWarnings("unchecked")
    public static <T> T sameRows(T array) {
        if (!(array instanceof Object[] rows)) {
            return array;
        }
        Object[] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] != null) {
                copy[i] = sameRows(copy[i]);
            }
        }
        return (T) copy;
    }

    private static @Nullable Object newCopy(@Nullable Object array) {
        if (array instanceof Object[] rows) {
            @Nullable Object[] copy = rows.clone();
            for (int i = 0; i < copy.length; i++) {
                copy[i] = newCopy(copy[i]);
            }
            return copy;
        }
        if (array instanceof double[] values) {
            return values.clone();
        }
        if (array instanceof float[] values) {
            return values.clone();
        }
        if (array instanceof int[] values) {
            return values.clone();
        }
        if (array instanceof long[] values) {
            return values.clone();
        }
        if (array instanceof short[] values) {
            return values.clone();
        }
        if (array instanceof byte[] values) {
            return values.clone();
        }
        if (array instanceof char[] values) {
            return values.clone();
        }
        if (array instanceof boolean[] values) {
            return values.clone();
        }
        return requireNull(array);
    }

    /**
     * {@code target += addend}, element by element.
     *
     * @param <T> the type of the arrays
     * @param target a floating array of any rank
     * @param addend an array of the same shape, only read
     * @throws IllegalArgumentException if the shapes or types differ; elements before that place have been added
     */
    public static <T extends @Nullable Object> void addInto(T target, T addend) {
        if (target instanceof double[] to && addend instanceof double[] from) {
            addInto(to, from);
        } else if (target instanceof float[] to && addend instanceof float[] from) {
            addInto(to, from);
        } else if (target instanceof Object[] to && addend instanceof Object[] from) {
            requireSameLength(to.length, from.length);
            for (int i = 0; i < to.length; i++) {
                addInto(to[i], from[i]);
            }
        } else {
            requireBothNull(target, addend);
        }
    }

    /**
     * {@code target += addend}, element by element.
     *
     * @param target an array
     * @param addend an array of the same length, only read
     * @throws IllegalArgumentException if the lengths differ or only one is null; then nothing is written
     */
    public static void addInto(double @Nullable [] target, double @Nullable [] addend) {
        if (target == null || addend == null) {
            requireBothNull(target, addend);
            return;
        }
        requireSameLength(target.length, addend.length);
        for (int i = 0; i < target.length; i++) {
            target[i] += addend[i];
        }
    }

    /**
     * {@code target += addend}, element by element.
     *
     * @param target an array
     * @param addend an array of the same length, only read
     * @throws IllegalArgumentException if the lengths differ or only one is null; then nothing is written
     */
    public static void addInto(float @Nullable [] target, float @Nullable [] addend) {
        if (target == null || addend == null) {
            requireBothNull(target, addend);
            return;
        }
        requireSameLength(target.length, addend.length);
        for (int i = 0; i < target.length; i++) {
            target[i] += addend[i];
        }
    }

    /**
     * {@code target = source}, element by element: the rows of the target stay the objects that they are.
     *
     * @param <T> the type of the arrays
     * @param target an array of any rank and of any primitive element type
     * @param source an array of the same shape, only read
     * @throws IllegalArgumentException if the shapes or types differ; elements before that place have been set
     */
    public static <T extends @Nullable Object> void set(T target, T source) {
        if (target instanceof Object[] to && source instanceof Object[] from) {
            requireSameLength(to.length, from.length);
            for (int i = 0; i < to.length; i++) {
                set(to[i], from[i]);
            }
        } else if (target instanceof double[] to && source instanceof double[] from) {
            set(to, from);
        } else if (target instanceof float[] to && source instanceof float[] from) {
            set(to, from);
        } else if (target instanceof int[] to && source instanceof int[] from) {
            setElements(to, to.length, from, from.length);
        } else if (target instanceof long[] to && source instanceof long[] from) {
            setElements(to, to.length, from, from.length);
        } else if (target instanceof short[] to && source instanceof short[] from) {
            setElements(to, to.length, from, from.length);
        } else if (target instanceof byte[] to && source instanceof byte[] from) {
            setElements(to, to.length, from, from.length);
        } else if (target instanceof char[] to && source instanceof char[] from) {
            setElements(to, to.length, from, from.length);
        } else if (target instanceof boolean[] to && source instanceof boolean[] from) {
            setElements(to, to.length, from, from.length);
        } else {
            requireBothNull(target, source);
        }
    }

    /**
     * {@code target = source}, element by element.
     *
     * @param target an array
     * @param source an array of the same length, only read
     * @throws IllegalArgumentException if the lengths differ or only one is null; then nothing is written
     */
    public static void set(double @Nullable [] target, double @Nullable [] source) {
        if (target == null || source == null) {
            requireBothNull(target, source);
            return;
        }
        setElements(target, target.length, source, source.length);
    }

    /**
     * {@code target = source}, element by element.
     *
     * @param target an array
     * @param source an array of the same length, only read
     * @throws IllegalArgumentException if the lengths differ or only one is null; then nothing is written
     */
    public static void set(float @Nullable [] target, float @Nullable [] source) {
        if (target == null || source == null) {
            requireBothNull(target, source);
            return;
        }
        setElements(target, target.length, source, source.length);
    }

    private static void setElements(Object target, int targetLength, Object source, int sourceLength) {
        requireSameLength(targetLength, sourceLength);
        System.arraycopy(source, 0, target, 0, targetLength);
    }

    /**
     * Sets every element to zero.
     *
     * @param array a floating array of any rank; null, or a null row, has no elements
     * @throws IllegalArgumentException if the array is not floating
     */
    public static void zero(@Nullable Object array) {
        if (array instanceof double[] values) {
            zero(values);
        } else if (array instanceof float[] values) {
            zero(values);
        } else if (array instanceof Object[] rows) {
            for (Object row : rows) {
                zero(row);
            }
        } else {
            requireNull(array);
        }
    }

    /**
     * Sets every element to zero.
     *
     * @param array an array
     */
    public static void zero(double @Nullable [] array) {
        if (array != null) {
            Arrays.fill(array, 0.0);
        }
    }

    /**
     * Sets every element to zero.
     *
     * @param array an array
     */
    public static void zero(float @Nullable [] array) {
        if (array != null) {
            Arrays.fill(array, 0.0f);
        }
    }

    /** The walks above build an array of the class of the one they were given. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    private static <T extends @Nullable Object> T cast(@Nullable Object array) {
        return (T) array;
    }

    private static @Nullable Object requireNull(@Nullable Object array) {
        if (array != null) {
            throw new IllegalArgumentException("not an array with elements of the right type: "
                    + array.getClass().getTypeName());
        }
        return null;
    }

    private static void requireBothNull(@Nullable Object target, @Nullable Object source) {
        if (target == null && source == null) {
            return;
        }
        throw new IllegalArgumentException(
                "arrays of different shapes: " + typeName(target) + " and " + typeName(source));
    }

    private static void requireSameLength(int target, int source) {
        if (target != source) {
            throw new IllegalArgumentException("arrays of different shapes: length " + target + " and " + source);
        }
    }

    private static String typeName(@Nullable Object array) {
        return array == null ? "null" : array.getClass().getTypeName();
    }
}
