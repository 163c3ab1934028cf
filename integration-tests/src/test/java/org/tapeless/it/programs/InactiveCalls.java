package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Calls that no derivative passes: made as they are, in order, exactly once. */
public final class InactiveCalls {

    private InactiveCalls() {}

    static int effects() {
        return Counters.effects();
    }

    @Differentiable(order = 2)
    @Program
    public static double library(double x, int n) {
        double y = x * x * Integer.bitCount(n + 4); // ~ straight inactive-call
        return y * Math.max(n, 2) + Character.getNumericValue('7') * x + Long.numberOfTrailingZeros(8) * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double libraryInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += x[i] * x[i] * Integer.highestOneBit(i + 1); // ~ loop inactive-call
        }
        if (f) {
            y *= x[0] + Math.floorMod(-7, 3); // ~ branch inactive-call
        }
        return y * scaled(x[1], (int) y);
    }

    private static double scaled(double x, int n) {
        return x * x * Integer.max(1, Math.abs(n % 3)); // ~ callee inactive-call
    }

    /** Counters elsewhere see one call per run of the primal, whatever derivative is asked for. */
    @Differentiable(order = 2)
    @Program(effects = "effects")
    public static double impure(double x, int n) {
        int k = Counters.next(n);
        double y = x * k; // ~ straight impure-call
        return y * y * x;
    }

    @Differentiable(order = 2)
    @Program(effects = "effects")
    public static double impureInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += x[i] * y * Counters.next(i); // ~ loop impure-call
        }
        if (f) {
            y *= x[0] * Counters.next(3); // ~ branch impure-call
        }
        return y * drawn(x[1]);
    }

    private static double drawn(double x) {
        return x * x * Counters.next(2); // ~ callee impure-call
    }

    /** An impure call writes an array of integers that it is given. */
    @Differentiable(order = 2)
    @Program(effects = "effects")
    public static double impureArray(double[] x, int n) {
        int[] at = {0, n, 2};
        Counters.rotate(at);
        double y = x[at[0]] * x[at[1]];
        Counters.rotate(at);
        return y * x[at[0]];
    }

    /** Plain numbers go in where nothing is active any more. */
    @Differentiable(order = 2)
    @Program(effects = "effects")
    public static double impureNumbers(double x, int n) {
        double level = n * 0.5;
        double y = x * Counters.record(level);
        return y * x + Counters.record(2 * level);
    }

    /** In a loop whose iterations are independent but for the effects of a helper that is too deep to be inlined. */
    @Differentiable(order = 2)
    @Program(effects = "effects")
    public static double impureHelper(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += halving(x[i], 3);
        }
        return sum;
    }

    private static double halving(double x, int depth) {
        if (depth == 0) {
            return Math.sin(x) * Counters.next(1);
        }
        return x * halving(x * 0.5, depth - 1) + halving(x, depth - 1);
    }

    /** Jvp and Vjp take one run each; Jacobian and Jvps are left out. */
    @Differentiable
    @Program(effects = "effects")
    public static double[] impureArrayResult(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i]) * Counters.next(i);
        }
        return y;
    }

    /** An array of a field's, written through a local: an effect that others see. */
    @Differentiable(order = 2)
    @Program(effects = "written")
    public static double throughLocal(double x) {
        double[] log = LOG;
        log[0] += 1;
        return x * x * Math.sin(x) * Math.min(log[0], 0.5);
    }

    private static final double[] LOG = new double[1];

    static int written() {
        return (int) LOG[0];
    }
}
