package org.tapeless.it.wild;

/**
 * How many more times code of a library may jump back. Arguments that nobody has thought about let a loop run for ever or
 * for hours; code loaded by {@link MeteredLoader} gives up when its fuel is spent, at the same jump in every run.
 */
public final class Fuel {

    private static long left = Long.MAX_VALUE;

    private Fuel() {}

    /** Allows so many jumps from now on. */
    static void fill(long jumps) {
        left = jumps;
    }

    /** What is left; negative if it was not enough. */
    static long left() {
        return left;
    }

    /** Called before every jump back. */
    public static void burn() {
        if (--left < 0) {
            throw new Spent();
        }
    }

    /** There is no fuel left. */
    static final class Spent extends Error {
        private static final long serialVersionUID = 1;

        Spent() {
            super("takes too long", null, false, false);
        }
    }
}
