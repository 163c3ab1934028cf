package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Helpers for integers, from {@code Math}, {@code Integer}, {@code Long} and the like: exact and without derivative. */
public final class IntegerFunctions {

    private IntegerFunctions() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, int n, long m) {
        double y = x * x * Math.abs(n - 7) + Math.max(n, 3) * x; // ~ straight integer-Math
        y += x * x * Math.floorMod(m - 9, 4L) + Math.floorDiv(-7, 2) * x;
        y += x * y * Integer.max(n, 2) * Integer.signum(-n); // ~ straight integer-Integer
        y += x * x * Long.min(m, 3) + x * Long.bitCount(m + 6); // ~ straight integer-Long
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += x[i] * x[i] * Math.min(i, 3); // ~ loop integer-Math
            y += x[i] * x[i] * Integer.sum(i, 1) * Integer.compare(i, 2); // ~ loop integer-Integer
            y += x[i] * x[0] * Long.max(i, 2L); // ~ loop integer-Long
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, int n, long m) {
        double y = x;
        if (n > 0) {
            y *= Math.addExact(n, 3) * x + Math.multiplyExact(n, 2); // ~ branch integer-Math
            y += Integer.numberOfLeadingZeros(n) * x * x + Integer.reverse(n) * 1e-9 * x; // ~ branch integer-Integer
            y *= Long.signum(m) * x + Long.sum(m, 1); // ~ branch integer-Long
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inCallee(double x, int n, long m) {
        return counted(x, n, m) * x;
    }

    private static double counted(double x, int n, long m) {
        double y = x * Math.toIntExact(m) * Math.negateExact(n) * x; // ~ callee integer-Math
        y += x * x * Integer.rotateLeft(n, 2) * Integer.min(n, 3); // ~ callee integer-Integer
        return y + x * x * Long.compare(m, 2) * x + Long.numberOfTrailingZeros(m) * x * x; // ~ callee integer-Long
    }

    /** Overflow throws, as in the primal. */
    @Differentiable(order = 2)
    @Program
    public static double exact(double x, int n) {
        return x * x * Math.multiplyExact(n, 600_000_000);
    }

    @Differentiable(order = 2)
    @Program
    public static double characters(double x, char c) {
        return x * x * (Character.isDigit(c) ? 3 : Character.toUpperCase('b'))
                + x * Short.compare((short) c, (short) 2);
    }
}
