package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Comparisons and logic: what they decide, and that the right operand happens only when it should. */
public final class Logic {

    private Logic() {}

    @Differentiable(order = 2)
    @Program
    public static double comparisons(double x, double y, int n, long m) {
        double z = x;
        if (x < y) z += x * x; // ~ straight less
        if (x <= y * 2) z *= y; // ~ straight less-equal
        if (n > m) z += y * y * x; // ~ straight greater
        if (y >= n - 3) z += x * y * y; // ~ straight greater-equal
        if (n == 2) z *= x; // ~ straight equal
        if (n != m) z += z * y; // ~ straight not-equal
        return z * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double comparisonsInLoop(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 1) y += x[i] * x[i]; // ~ loop less
            if (i <= 2) y *= x[i]; // ~ loop less-equal
            if (i > x[i]) y += x[i] * y; // ~ loop greater
            if (x[i] >= 0.8) y += x[i] * x[0]; // ~ loop greater-equal
            if (f == (i % 2 == 0)) y += x[i] * x[1]; // ~ loop equal
            if (i != 3) y *= 1 + x[i]; // ~ loop not-equal
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double comparisonsInBranch(double x, int n, char c, boolean f) {
        double y = x;
        if (!f) {
            if (x < n) y += x * x; // ~ branch less
            if (c <= 'x') y += x * y; // ~ branch less-equal
            if (x > 0.2f) y *= x; // ~ branch greater
        } else {
            if (n >= 1) y *= x * x; // ~ branch greater-equal
            if (f == true) y += x * y; // ~ branch equal
            if (c != n + 7) y += x * x; // ~ branch not-equal
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double comparisonsInCallee(double x, int n) {
        return ordered(x, n) + same(x, n);
    }

    private static double ordered(double x, int n) {
        double y = 1;
        if (n < 5) y += x * x; // ~ callee less
        if (x <= 2) y *= x; // ~ callee less-equal
        if (n > 0) y += y * x; // ~ callee greater
        if (x >= 0) y *= x; // ~ callee greater-equal
        return y;
    }

    private static double same(double x, int n) {
        double y = x;
        if (n % 1 == 0) y += x * x; // ~ callee equal
        if (n != 0) y *= x; // ~ callee not-equal
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double operators(double x, double y, int n, boolean f) {
        double z = x * y;
        if (x > 0 && y > 0) z += x * x; // ~ straight and-also
        if (x > 5 || n > 0) z *= y; // ~ straight or-else
        if (!(x > 5)) z += x * y * y; // ~ straight not
        boolean odd = n % 2 == 1 & y > 0 | f ^ n > 2;
        z += odd ? x * x : y * y; // ~ straight strict-logic
        return z;
    }

    @Differentiable(order = 2)
    @Program
    public static double operatorsInLoop(double[] x, boolean[] f) {
        double y = 1;
        for (int i = 0; i < x.length && y < 50; i++) {
            if (i > 0 && x[i - 1] > 0.3) y += x[i] * y; // ~ loop and-also
            if (i == 0 || x[i - 1] < 2) y *= x[i]; // ~ loop or-else
            if (!f[i] || !f[0]) y += x[i] * x[i]; // ~ loop not
            if (f[i] & f[0] | !f[i] & !f[0]) y += x[i] * x[0]; // ~ loop strict-logic
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double operatorsInBranch(double x, int n, boolean f, boolean g) {
        double y = x;
        if (n > 0) {
            if (x > 0 && !Double.isNaN(x)) y += x * x; // ~ branch and-also
            if (f || g || n < 5) y *= x; // ~ branch or-else
            boolean h = !f;
            if (h == !f) y += y * x; // ~ branch not
            h &= g;
            h |= f;
            h ^= true;
            if (h | x > 0) y *= y; // ~ branch strict-logic
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double operatorsInCallee(double x, boolean f, boolean g) {
        return decided(x, f, g) * x;
    }

    private static double decided(double x, boolean f, boolean g) {
        double y = x;
        if (x > 0 && (f || !f)) y *= x; // ~ callee and-also or-else not
        if (f ^ g | x > 0) y += x * x; // ~ callee strict-logic
        return y;
    }

    /** The right operand of a short-circuit operator counts, but only when it runs. */
    @Differentiable(order = 2)
    @Program
    public static double effects(double[] x) {
        double y = 1;
        int i = 0;
        while (i < x.length && x[i++] > 0.5) {
            y *= x[i - 1]; // ~ straight short-circuit-effects
        }
        return y * x[i - 1] * i;
    }

    @Differentiable(order = 2)
    @Program
    public static double effectsInside(double[] x, boolean f) {
        double y = 1;
        for (int k = 0; k < 3; k++) {
            int j = k;
            if (f || j++ > 0) {
                y += x[j] * y; // ~ loop short-circuit-effects
            }
            y += x[j] * x[k];
        }
        int n = 0;
        if (!f) {
            boolean both = n++ == 0 & ++n == 2;
            boolean either = both || n++ > 0;
            y *= x[n] + (either ? x[0] : 1); // ~ branch short-circuit-effects
        }
        return y * stepping(x);
    }

    private static double stepping(double[] x) {
        int i = 0;
        double y = x[0];
        if (x[i++] > 1 && x[i++] > 1 || x[i++] > 1) {
            y *= x[i]; // ~ callee short-circuit-effects
        }
        return y * x[i + 1];
    }

    /** An assignment of an active variable inside a condition. */
    @Differentiable(order = 2)
    @Program
    public static double activeEffects(double x, double y) {
        double t;
        double z = x;
        if ((t = x * y) > 0.8 && (z = t * t) > 0.9) {
            z += x;
        }
        return z * t;
    }
}
