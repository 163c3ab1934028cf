package org.tapeless.it.programs;

/** Methods with side effects, which no derivative is made of. */
final class Counters {

    private static int effects;

    private Counters() {}

    static int effects() {
        return effects;
    }

    static int next(int n) {
        effects++;
        return n + 1;
    }

    static void rotate(int[] at) {
        effects++;
        int first = at[0];
        at[0] = at[1];
        at[1] = at[2];
        at[2] = first;
    }

    static double record(double level) {
        effects++;
        return level / 2;
    }
}
