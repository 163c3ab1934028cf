package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Recursion, direct and mutual. */
public final class Recursions {

    private Recursions() {}

    @Differentiable(order = 2)
    @Program
    public static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1); // ~ straight recursion
    }

    @Differentiable(order = 2)
    @Program
    public static double inLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += legendre(i, x[i]) * y; // ~ loop recursion
            y *= 0.5;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inBranch(double x, int n, boolean f) {
        double y = x;
        if (f) {
            y *= legendre(n + 1, x); // ~ branch recursion
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inCallee(double x, int n) {
        return legendre(n + 2, x) * x;
    }

    /** Legendre polynomials by their three-term recurrence. */
    private static double legendre(int n, double x) {
        if (n <= 1) {
            return n == 0 ? 1 : x;
        }
        return ((2 * n - 1) * x * legendre(n - 1, x) - (n - 1) * legendre(n - 2, x)) / n; // ~ callee recursion
    }

    @Differentiable(order = 2)
    @Program
    public static double mutual(double x, int n) {
        double y = sine(n, x); // ~ straight mutual-recursion
        return y * x;
    }

    /** Sine and cosine of a multiple, each by the other. */
    private static double sine(int n, double x) {
        return n == 0 ? 0 : sine(n - 1, x) * Math.cos(x) + cosine(n - 1, x) * Math.sin(x);
    }

    private static double cosine(int n, double x) {
        return n == 0 ? 1 : cosine(n - 1, x) * Math.cos(x) - sine(n - 1, x) * Math.sin(x);
    }

    @Differentiable(order = 2)
    @Program
    public static double mutualInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < 4; i++) {
            y += even(i + 2, x[i]) * y; // ~ loop mutual-recursion
        }
        if (f) {
            y *= odd(3, x[4]); // ~ branch mutual-recursion
        }
        return y * alternated(x[0], x[1]);
    }

    private static double even(int n, double x) {
        return n <= 0 ? x : odd(n - 1, x * x);
    }

    private static double odd(int n, double x) {
        return n <= 0 ? 1 / x : even(n - 1, Math.sin(x));
    }

    private static double alternated(double x, double y) {
        return even(2, x) * odd(2, y); // ~ callee mutual-recursion
    }

    /** Adaptive Simpson quadrature: the depth depends on the data. */
    @Differentiable(order = 2)
    @Program
    public static double adaptive(double a, double b) {
        return simpson(a, 0, b, 6);
    }

    private static double integrand(double a, double t) {
        return Math.exp(-a * t * t);
    }

    private static double simpson(double a, double from, double to, int depth) {
        double middle = (from + to) / 2;
        double left = integrand(a, (from + middle) / 2);
        double right = integrand(a, (middle + to) / 2);
        double ends = integrand(a, from) + integrand(a, to);
        double coarse = (to - from) / 6 * (ends + 4 * integrand(a, middle));
        double fine = (to - from) / 12 * (ends + 4 * (left + right) + 2 * integrand(a, middle));
        if (depth == 0 || Math.abs(fine - coarse) < 1e-6) {
            return fine;
        }
        return simpson(a, from, middle, depth - 1) + simpson(a, middle, to, depth - 1);
    }

    /** Recursion that writes an array in halves. */
    @Differentiable(order = 2)
    @Program
    public static double divided(double[] x) {
        pairwise(x, 0, x.length);
        return x[0] * x[2] + x[4];
    }

    private static void pairwise(double[] x, int from, int to) {
        if (to - from < 2) {
            x[from] *= x[from];
            return;
        }
        int middle = (from + to) >>> 1;
        pairwise(x, from, middle);
        pairwise(x, middle, to);
        x[from] += x[middle] * x[to - 1];
    }

    /** Recursion that returns arrays. */
    @Differentiable(order = 2)
    @Program
    public static double arrays(double x, double y) {
        double[] c = binomial(5, x, y);
        return c[1] * c[2] + c[5];
    }

    private static double[] binomial(int n, double x, double y) {
        double[] out = new double[n + 1];
        if (n == 0) {
            out[0] = 1;
            return out;
        }
        double[] lower = binomial(n - 1, x, y);
        for (int i = 0; i < n; i++) {
            out[i] += x * lower[i];
            out[i + 1] += y * lower[i];
        }
        return out;
    }
}
