package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** {@code while} and {@code do}. */
public final class WhileLoops {

    private WhileLoops() {}

    /** The trip count depends on the data. */
    @Differentiable(order = 2)
    @Program
    public static double doubling(double x) {
        double y = x;
        while (y < 5) {
            y = y * y + x; // ~ straight while
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double whileInLoop(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            while (t < 2) {
                t *= 1 + x[i]; // ~ loop while
            }
            y += t;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double whileInBranch(double x, int n) {
        double y = x;
        if (n > 1) {
            int k = n;
            while (k > 0) {
                y = Math.sin(y) * x + k; // ~ branch while
                k--;
            }
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double whileInCallee(double x, double y) {
        return agm(x, y) * x;
    }

    /** The arithmetic-geometric mean. */
    private static double agm(double a, double b) {
        while (Math.abs(a - b) > 1e-12) {
            double mean = (a + b) / 2; // ~ callee while
            b = Math.sqrt(a * b);
            a = mean;
        }
        return a;
    }

    @Differentiable(order = 2)
    @Program
    public static double atLeastOnce(double x) {
        double y = x;
        do {
            y = y * (x + 1); // ~ straight do-while
        } while (y < 3);
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double doWhileInLoop(double[] x) {
        double y = 1;
        for (double v : x) {
            int i = 0;
            do {
                y = y * v + 0.1 * y; // ~ loop do-while
                i++;
            } while (i < 2);
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double doWhileInBranch(double x, boolean f) {
        double y = x * x;
        if (f) {
            do y = y / 2 + x * y; // ~ branch do-while
            while (y > 1 && y < 4);
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double doWhileInCallee(double x) {
        return squareRoot(x + 1) * x;
    }

    /** Heron's method. */
    private static double squareRoot(double a) {
        double r = a;
        double last;
        do {
            last = r;
            r = (r + a / r) / 2; // ~ callee do-while
        } while (Math.abs(r - last) > 1e-13);
        return r;
    }

    /** The condition has a side effect. */
    @Differentiable(order = 2)
    @Program
    public static double countdown(double x, int n) {
        double y = x;
        while (n-- > 0) {
            y *= x + n;
        }
        return y * n;
    }

    /** Not entered at all. */
    @Differentiable(order = 2)
    @Program
    public static double zeroTrips(double x) {
        double y = x * x;
        while (y > 100) {
            y = Math.sqrt(y);
        }
        for (int i = 5; i < 5; i++) {
            y *= 2;
        }
        return y * x;
    }

    /** Collatz steps decide how often the value is folded. */
    @Differentiable(order = 2)
    @Program
    public static double collatz(double x, int n) {
        double y = x;
        while (n != 1) {
            if (n % 2 == 0) {
                n /= 2;
                y = y * x + 0.5;
            } else {
                n = 3 * n + 1;
                y = Math.sin(y);
            }
        }
        return y * y;
    }

    /** The number of terms of a series depends on the size of the next one. */
    @Differentiable(order = 2)
    @Program
    public static double series(double x) {
        double term = 1;
        double sum = 1;
        int k = 1;
        while (Math.abs(term) > 1e-17 * Math.abs(sum)) {
            term *= x / k++;
            sum += term;
        }
        return sum;
    }
}
