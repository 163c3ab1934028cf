package org.tapeless.runtime;

import java.util.Arrays;

/**
 * The space for values that the forward sweep saves for the reverse sweep: arrays whose size is known before the loop,
 * and stacks that grow where it is not.
 *
 * <pre>{@code
 * double[] savedR = new double[Saved.size(n, m)];     // two counted loops, one inside the other
 *
 * savedX = Saved.grow(savedX, top);                   // a while loop
 * savedX[top++] = x;
 * }</pre>
 */
public final class Saved {
    /** Some virtual machines cannot make an array longer than this. */
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    /** The least length that a stack grows to. */
    private static final int MIN_LENGTH = 16;

    private Saved() {}

    /**
     * The length of an array that holds one value for each trip of a loop nest.
     *
     * @param trips the trip count of each loop, the outermost first; a negative count is zero trips
     * @return the product; 1 for no loops
     * @throws ArithmeticException saying how many values were asked for, if no array can be that long
     */
    public static int size(long... trips) {
        for (long trip : trips) {
            if (trip <= 0) {
                return 0;
            }
        }
        long product = 1;
        for (long trip : trips) {
            if (trip > MAX_LENGTH / product) {
                throw tooMany(trips);
            }
            product *= trip;
        }
        return (int) product;
    }

    /**
     * The length of an array that holds one value for each trip of a loop.
     *
     * @param trips the trip count; a negative count is zero trips
     * @return the trip count as an {@code int}
     * @throws ArithmeticException saying how many values were asked for, if no array can be that long
     */
    public static int size(long trips) {
        if (trips > MAX_LENGTH) {
            throw tooMany(trips);
        }
        return (int) Math.max(0, trips);
    }

    /**
     * The length of an array that holds one value for each trip of the inner of two loops.
     *
     * @param outer the trip count of the outer loop; a negative count is zero trips
     * @param inner the trip count of the inner loop; a negative count is zero trips
     * @return the product
     * @throws ArithmeticException saying how many values were asked for, if no array can be that long
     */
    public static int size(long outer, long inner) {
        if (outer <= 0 || inner <= 0) {
            return 0;
        }
        if (outer > MAX_LENGTH / inner) {
            throw tooMany(outer, inner);
        }
        return (int) (outer * inner);
    }

    private static ArithmeticException tooMany(long... trips) {
        StringBuilder message = new StringBuilder("the reverse sweep needs ");
        for (int i = 0; i < trips.length; i++) {
            message.append(i == 0 ? "" : " * ").append(trips[i]);
        }
        return new ArithmeticException(message.append(" saved values, more than an array can hold (")
                .append(MAX_LENGTH)
                .append(")")
                .toString());
    }

    /** At least double, so that pushing n values copies each of them a bounded number of times on average. */
    private static int grownLength(int length, int index) {
        if (index < 0 || index >= MAX_LENGTH) {
            // An index counts up by one, so that a negative one has passed the largest int.
            throw new OutOfMemoryError("the reverse sweep needs more saved values than an array can hold (" + MAX_LENGTH
                    + "): a loop of unknown length has run too often");
        }
        long wanted = Math.max(2L * length, Math.max(index + 1L, MIN_LENGTH));
        return (int) Math.min(wanted, MAX_LENGTH);
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static double[] grow(double[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static float[] grow(float[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static int[] grow(int[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static long[] grow(long[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static short[] grow(short[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static byte[] grow(byte[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static char[] grow(char[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static boolean[] grow(boolean[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }

    /**
     * Makes room in a stack.
     *
     * @param <T> the type of the elements
     * @param stack the stack as it is
     * @param index where the next value will be stored
     * @return {@code stack} if it reaches that far, else a copy at least twice as long that does
     * @throws OutOfMemoryError saying so, if no array can be that long
     */
    public static <T> T[] grow(T[] stack, int index) {
        return index >= 0 && index < stack.length ? stack : Arrays.copyOf(stack, grownLength(stack.length, index));
    }
}
