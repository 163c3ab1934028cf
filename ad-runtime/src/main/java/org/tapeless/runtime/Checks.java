package org.tapeless.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a public generated method checks at entry, before anything is written: that tangents and bars have the shape of
 * their parameters, and that no array is given twice where that would make the answer ambiguous.
 *
 * <p>Primal arguments themselves are never checked: a null array, or a null row, is passed over, and the primal decides
 * what becomes of it. Arrays of length zero hold nothing that could be ambiguous, and may be shared.
 */
public final class Checks {
    /** Up to so many objects, comparing each with each is cheaper than hashing. */
    private static final int FEW = 8;

    private Checks() {}

    /**
     * Requires that a tangent or bar has the shape of its parameter, at every rank.
     *
     * @param parameter the parameter's name, for the message
     * @param primal the floating array that was passed for the parameter; null is passed over, null rows likewise
     * @param shadow the tangent or bar that was given for it
     * @throws IllegalArgumentException naming the parameter, the position and both lengths, if the shapes differ or the
     *     shadow is null where the primal is not
     */
    public static void sameShape(String parameter, @Nullable Object primal, @Nullable Object shadow) {
        if (primal instanceof double[] values && shadow instanceof double[] derivatives) {
            if (values.length != derivatives.length) {
                throw lengths(parameter, values.length, derivatives.length);
            }
        } else if (primal instanceof float[] values && shadow instanceof float[] derivatives) {
            if (values.length != derivatives.length) {
                throw lengths(parameter, values.length, derivatives.length);
            }
        } else if (primal instanceof Object[] values && shadow instanceof Object[] derivatives) {
            sameRows(parameter, values, derivatives);
        } else if (primal != null) {
            throw new IllegalArgumentException("the tangent or bar of parameter " + parameter + " is "
                    + typeName(shadow) + ", but the parameter is " + typeName(primal));
        }
    }

    /**
     * Requires that a method which is not differentiated has left an array alone: the derivative could not follow what it
     * writes.
     *
     * @param method its name, for the message
     * @param given the copy that it was given, of any rank and any primitive element type
     * @param original what the copy was made of
     * @throws IllegalStateException if the two no longer hold the same bits
     */
    public static void unchanged(String method, @Nullable Object given, @Nullable Object original) {
        if (!sameBits(given, original)) {
            throw new IllegalStateException(method + " has written to an array of active values, and it is not"
                    + " differentiated: mark it @Differentiable, or move it into the class that calls it");
        }
    }

    /**
     * Requires that a method has left an array alone whose elements are constants for derivatives: one of a field.
     *
     * @param method its name, for the message
     * @param before a copy of the array from before the call, of any rank and any primitive element type
     * @param array the array
     * @throws IllegalStateException if the two no longer hold the same bits
     */
    public static void constant(String method, @Nullable Object before, @Nullable Object array) {
        if (!sameBits(before, array)) {
            throw new IllegalStateException(method + " has written to an array of a field, next to active arguments:"
                    + " what it stored there has no derivative. Give it a parameter or a local array");
        }
    }

    private static boolean sameBits(@Nullable Object left, @Nullable Object right) {
        if (left instanceof double[] a && right instanceof double[] b) {
            return Arrays.equals(a, b);
        }
        if (left instanceof float[] a && right instanceof float[] b) {
            return Arrays.equals(a, b);
        }
        if (left instanceof Object[] a && right instanceof Object[] b && a.length == b.length) {
            for (int i = 0; i < a.length; i++) {
                if (!sameBits(a[i], b[i])) {
                    return false;
                }
            }
            return true;
        }
        return left == null && right == null;
    }

    /** The name of a row is built only where the message needs it. */
    private static void sameRows(String position, @Nullable Object[] primal, @Nullable Object[] shadow) {
        if (primal.length != shadow.length) {
            throw lengths(position, primal.length, shadow.length);
        }
        for (int i = 0; i < primal.length; i++) {
            if (!fits(primal[i], shadow[i])) {
                sameShape(position + "[" + i + "]", primal[i], shadow[i]);
            }
        }
    }

    private static boolean fits(@Nullable Object primal, @Nullable Object shadow) {
        if (primal instanceof double[] values) {
            return shadow instanceof double[] derivatives && values.length == derivatives.length;
        }
        if (primal instanceof float[] values) {
            return shadow instanceof float[] derivatives && values.length == derivatives.length;
        }
        if (primal instanceof Object[] values) {
            return shadow instanceof Object[] derivatives && rowsFit(values, derivatives);
        }
        return primal == null;
    }

    private static boolean rowsFit(@Nullable Object[] primal, @Nullable Object[] shadow) {
        boolean fit = primal.length == shadow.length;
        for (int i = 0; fit && i < primal.length; i++) {
            fit = fits(primal[i], shadow[i]);
        }
        return fit;
    }

    private static IllegalArgumentException lengths(String position, int primal, int shadow) {
        return new IllegalArgumentException("the tangent or bar of parameter " + position + " has length " + shadow
                + ", but the parameter has length " + primal + " there");
    }

    /**
     * Requires that what receives the derivative of a scalar is an array of one element.
     *
     * @param parameter the scalar parameter's name, for the message
     * @param oneElementArray a {@code double[]} or {@code float[]}
     * @throws IllegalArgumentException naming the parameter, if the array is null or its length is not 1
     */
    public static void length1(String parameter, @Nullable Object oneElementArray) {
        int length;
        if (oneElementArray instanceof double[] values) {
            length = values.length;
        } else if (oneElementArray instanceof float[] values) {
            length = values.length;
        } else {
            throw new IllegalArgumentException("the tangent or bar of parameter " + parameter + " is "
                    + typeName(oneElementArray) + ", but must be an array of one element");
        }
        if (length != 1) {
            throw new IllegalArgumentException("the tangent or bar of parameter " + parameter + " has length " + length
                    + ", but must have length 1");
        }
    }

    /**
     * Requires that no array or row that may be written is the same object as another one: neither as an array or row of
     * another argument nor as another row of the same argument.
     *
     * @param names the names of the arguments, for the message
     * @param arrays for each name the floating array of any rank; null is passed over
     * @param written for each name whether the primal may write the array or its rows
     * @throws IllegalArgumentException naming both places, the written one first
     */
    public static void distinct(String[] names, @Nullable Object[] arrays, boolean[] written) {
        int writtenArrays = 0;
        for (int i = 0; i < arrays.length; i++) {
            writtenArrays += written[i] ? arraysIn(arrays[i]) : 0;
        }
        @Nullable Object twice = null;
        if (writtenArrays > FEW) {
            twice = sharedByHashing(arrays, written, writtenArrays);
        } else if (writtenArrays > 0) {
            for (int i = 0; i < arrays.length && twice == null; i++) {
                twice = written[i] ? firstShared(arrays[i], arrays) : null;
            }
        }
        if (twice != null) {
            throw sameObject(names, arrays, written, twice);
        }
    }

    /** The first array within {@code written} that occurs in {@code all} more than once. */
    private static @Nullable Object firstShared(@Nullable Object written, @Nullable Object[] all) {
        if (occurrences(all, written) > 1) {
            return written;
        }
        @Nullable Object shared = null;
        if (written instanceof Object[] rows) {
            for (int i = 0; i < rows.length && shared == null; i++) {
                shared = firstShared(rows[i], all);
            }
        }
        return shared;
    }

    private static int occurrences(@Nullable Object[] arrays, @Nullable Object wanted) {
        if (isEmpty(wanted)) {
            return 0;
        }
        int count = 0;
        for (Object array : arrays) {
            if (array == wanted) {
                count++;
            }
            if (array instanceof Object[] rows) {
                count += occurrences(rows, wanted);
            }
        }
        return count;
    }

    private static @Nullable Object sharedByHashing(@Nullable Object[] arrays, boolean[] written, int expected) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>(expected));
        @Nullable Object shared = null;
        for (int i = 0; i < arrays.length && shared == null; i++) {
            shared = written[i] ? addAll(seen, arrays[i]) : null;
        }
        for (int i = 0; i < arrays.length && shared == null; i++) {
            shared = written[i] ? null : firstIn(seen, arrays[i]);
        }
        return shared;
    }

    /** Adds the array and all its rows to {@code seen}, and returns the first that was already there. */
    private static @Nullable Object addAll(Set<Object> seen, @Nullable Object array) {
        if (array == null || isEmpty(array)) {
            return null;
        }
        if (!seen.add(array)) {
            return array;
        }
        @Nullable Object shared = null;
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                Object known = addAll(seen, row);
                shared = shared == null ? known : shared;
            }
        }
        return shared;
    }

    private static @Nullable Object firstIn(Set<Object> seen, @Nullable Object array) {
        if (array == null || seen.contains(array)) {
            return array;
        }
        @Nullable Object shared = null;
        if (array instanceof Object[] rows) {
            for (int i = 0; i < rows.length && shared == null; i++) {
                shared = firstIn(seen, rows[i]);
            }
        }
        return shared;
    }

    /**
     * Requires that no tangent or bar, and no row of one, is the same object as a primal argument or a row of one.
     *
     * @param shadowNames the names of the tangents or bars as they stand in the signature, for the message
     * @param shadows for each name the floating array of any rank; null is passed over
     * @param primalNames the names of the arguments, for the message
     * @param primals for each name the floating array of any rank; null is passed over
     * @throws IllegalArgumentException naming both places, the tangent or bar first
     */
    public static void notPrimal(
            String[] shadowNames, @Nullable Object[] shadows, String[] primalNames, @Nullable Object[] primals) {
        int count = 0;
        for (Object shadow : shadows) {
            count += arraysIn(shadow);
        }
        @Nullable Object shared = null;
        if (count > FEW) {
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>(count));
            for (Object shadow : shadows) {
                addAll(seen, shadow);
            }
            for (int i = 0; i < primals.length && shared == null; i++) {
                shared = firstIn(seen, primals[i]);
            }
        } else {
            for (int i = 0; i < shadows.length && shared == null; i++) {
                shared = firstAmong(shadows[i], primals);
            }
        }
        if (shared != null) {
            String shadow = places(shadowNames, shadows, shared).get(0);
            String primal = places(primalNames, primals, shared).get(0);
            throw new IllegalArgumentException(
                    shadow + " and " + primal + " are the same array: a tangent or bar needs" + " an array of its own");
        }
    }

    private static @Nullable Object firstAmong(@Nullable Object shadow, @Nullable Object[] primals) {
        if (occurrences(primals, shadow) > 0) {
            return shadow;
        }
        @Nullable Object shared = null;
        if (shadow instanceof Object[] rows) {
            for (int i = 0; i < rows.length && shared == null; i++) {
                shared = firstAmong(rows[i], primals);
            }
        }
        return shared;
    }

    private static int arraysIn(@Nullable Object array) {
        if (isEmpty(array)) {
            return 0;
        }
        int count = 1;
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                count += arraysIn(row);
            }
        }
        return count;
    }

    /** Whether nothing can be stored in it. */
    private static boolean isEmpty(@Nullable Object array) {
        if (array instanceof double[] values) {
            return values.length == 0;
        }
        if (array instanceof float[] values) {
            return values.length == 0;
        }
        return !(array instanceof Object[] rows) || rows.length == 0;
    }

    private static IllegalArgumentException sameObject(
            String[] names, @Nullable Object[] arrays, boolean[] written, Object shared) {
        List<String> writtenPlaces = new ArrayList<>();
        List<String> readPlaces = new ArrayList<>();
        for (int i = 0; i < arrays.length; i++) {
            addPlaces(names[i], arrays[i], shared, written[i] ? writtenPlaces : readPlaces);
        }
        String place = writtenPlaces.get(0);
        String other = writtenPlaces.size() > 1 ? writtenPlaces.get(1) : readPlaces.get(0);
        return new IllegalArgumentException(place + " and " + other + " are the same array: " + place
                + " may be written, which makes the derivatives ambiguous; pass a copy");
    }

    private static List<String> places(String[] names, @Nullable Object[] arrays, Object shared) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < arrays.length; i++) {
            addPlaces(names[i], arrays[i], shared, places);
        }
        return places;
    }

    private static void addPlaces(String name, @Nullable Object array, Object shared, List<String> places) {
        if (array == shared) {
            places.add(name);
        }
        if (array instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                addPlaces(name + "[" + i + "]", rows[i], shared, places);
            }
        }
    }

    private static String typeName(@Nullable Object array) {
        return array == null ? "null" : array.getClass().getTypeName();
    }
}
