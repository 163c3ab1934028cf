package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Bit operations on integers: exact, without derivative, deciding what is multiplied with what. */
public final class Bits {

    private Bits() {}

    @Differentiable(order = 2)
    @Program
    public static double straight(double x, int n, long m) {
        double y = (n & 6) * x * x + x; // ~ straight bit-and
        y += (n | 8) * x * y; // ~ straight bit-or
        y += (m ^ 5L) * x * x; // ~ straight bit-xor
        y += (~n + 20) * x * x; // ~ straight bit-not
        y += (n << 2) * x * x; // ~ straight shift-left
        y += (-17 >> n) * x * x; // ~ straight shift-right
        y += (-1L >>> (60 + m)) * x * x; // ~ straight shift-unsigned
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += (i & 1) * x[i] * x[i]; // ~ loop bit-and
            y += (i | 2) * x[i] * x[i]; // ~ loop bit-or
            y += (i ^ 3) * x[i] * x[0]; // ~ loop bit-xor
            y += ~i * x[i] * x[1]; // ~ loop bit-not
            y += x[i] * x[i] / (1 << i); // ~ loop shift-left
            y += x[i] * x[i] * (i >> 1); // ~ loop shift-right
            y += x[i] * x[i] * ((i - 8) >>> 29); // ~ loop shift-unsigned
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, int n, boolean f) {
        double y = x;
        if (f) {
            y += x * x * (n & 7); // ~ branch bit-and
            y *= x + (n | 1); // ~ branch bit-or
            y += (n ^ 8) * x * x; // ~ branch bit-xor
        } else {
            y += x * x * ~n; // ~ branch bit-not
            y += (n << 1) * x * x; // ~ branch shift-left
        }
        if (n > 0) {
            y += ((n + 6) >> 1) * x * x; // ~ branch shift-right
            y += (-n >>> 28) * x * x; // ~ branch shift-unsigned
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inCallee(double x, int n, long m) {
        return masks(x, n) + shifts(x, m);
    }

    private static double masks(double x, int n) {
        double y = x * x * (n & 3 | 4); // ~ callee bit-and bit-or
        y += x * x * (n ^ n >> 1); // ~ callee bit-xor
        return y + x * x * ~n; // ~ callee bit-not
    }

    private static double shifts(double x, long m) {
        double y = x * x * (m << 33 >> 32); // ~ callee shift-left
        y += x * x * (m + 10 >> 1); // ~ callee shift-right
        return y + x * x * (-m >>> 59); // ~ callee shift-unsigned
    }

    /** Binary powering: the bits of the exponent steer the products. */
    @Differentiable(order = 2)
    @Program
    public static double powering(double x, int n) {
        double result = 1;
        double base = x;
        for (int e = n + 5; e != 0; e >>>= 1) {
            if ((e & 1) != 0) {
                result *= base;
            }
            base *= base;
        }
        return result;
    }

    /** A linear congruential generator draws the coefficients. */
    @Differentiable(order = 2)
    @Program
    public static double pseudoRandom(double[] x, int seed) {
        long state = seed * 0x5DEECE66DL;
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double u = (state >>> 11) * 0x1.0p-53;
            y += u * x[i] * x[i] * x[(int) (state >>> 60) % 5];
        }
        return y;
    }

    /** Shift distances wrap around, and bytes are widened before they are shifted. */
    @Differentiable(order = 2)
    @Program
    public static double wrapping(double x, byte b, short s, char c) {
        int k = (b << 34) + (s >>> 33) - (c & ~1);
        boolean odd = (k & 1) == 1 ^ b > 2;
        return odd ? x * x * k : x * x * x + k * x;
    }
}
