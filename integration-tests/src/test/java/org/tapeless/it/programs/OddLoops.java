package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Loops that are not counted by a plain {@code int}: other counters, and bounds or counters that change inside. */
public final class OddLoops {

    private OddLoops() {}

    @Differentiable(order = 2)
    @Program
    public static double trapezoid(double a) {
        double sum = 0;
        for (double t = 0; t < 1; t += 0.125) {
            sum += Math.exp(-a * t * t); // ~ straight double-counter
        }
        return sum * 0.125;
    }

    @Differentiable(order = 2)
    @Program
    public static double doubleCounterInside(double x, boolean f) {
        double y = x;
        for (int i = 0; i < 2; i++) {
            for (double t = 1; t > 0.2; t /= 2) {
                y += x * t * y; // ~ loop double-counter
            }
        }
        if (f) {
            for (float t = 0; t <= 1; t += 0.5f) {
                y *= x + t; // ~ branch double-counter
            }
        }
        return y + sampled(x);
    }

    private static double sampled(double x) {
        double y = 0;
        for (double t = 0.5; t < 3; t++) {
            y += Math.sin(t * x); // ~ callee double-counter
        }
        return y;
    }

    /** The counter itself is active: the bound cuts it, the derivative flows through it. */
    @Differentiable(order = 2)
    @Program
    public static double activeCounter(double h) {
        double y = 0;
        for (double t = 0; t < 2; t += h) {
            y += t * t * h;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double longCounter(double x, long n) {
        double y = 1;
        for (long k = 0; k < n; k++) {
            y = y * x + k; // ~ straight long-counter
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double longCounterInside(double[] x, long n, boolean f) {
        double y = 1;
        for (double v : x) {
            for (long k = n; k >= 1; k--) {
                y += v * y / k; // ~ loop long-counter
            }
        }
        if (f) {
            for (long k = 1; k < 20; k *= 3) {
                y += x[0] * x[1] * k; // ~ branch long-counter
            }
        }
        return y * longPower(x[0], n);
    }

    private static double longPower(double x, long n) {
        double p = x;
        for (long k = 0L; k != n; ++k) {
            p *= x; // ~ callee long-counter
        }
        return p;
    }

    @Differentiable(order = 2)
    @Program
    public static double boundChanges(double[] x) {
        double y = 1;
        int n = x.length;
        for (int i = 0; i < n; i++) {
            y += x[i] * y; // ~ straight bound-changes
            if (y > 2) {
                n--;
            }
        }
        return y * n;
    }

    @Differentiable(order = 2)
    @Program
    public static double boundChangesInside(double[] x, int n, boolean f) {
        double y = 1;
        for (int k = 0; k < 2; k++) {
            int end = n;
            for (int i = 0; i < end; i++) {
                y *= x[i] + 0.5; // ~ loop bound-changes
                end = i == 1 ? 3 : end;
            }
        }
        if (f) {
            int[] end = {4};
            for (int i = 0; i < end[0]; i++) {
                y += x[i] * y; // ~ branch bound-changes
                end[0] -= i;
            }
        }
        return y * shrinking(x);
    }

    private static double shrinking(double[] x) {
        int low = 0;
        int high = x.length - 1;
        double y = 1;
        while (low < high) {
            y += x[low] * x[high]; // ~ callee bound-changes
            if (x[low] < x[high]) {
                low++;
            } else {
                high--;
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double counterChanges(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += x[i] * y; // ~ straight counter-changes
            if (x[i] > 1) {
                i++;
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double counterChangesInside(double[] x, int n, boolean f) {
        double y = 1;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < 5; i++) {
                y *= x[i] + 0.4; // ~ loop counter-changes
                i += k;
            }
        }
        if (f) {
            for (int i = 4; i >= 0; ) {
                y += x[i] * y; // ~ branch counter-changes
                i -= i % 2 == 0 ? 1 : 2;
            }
        }
        return y * hopping(x);
    }

    private static double hopping(double[] x) {
        double y = x[0];
        for (int i = 1; i < x.length; i++) {
            y = Math.cos(y * x[i]); // ~ callee counter-changes
            i = y > 0.8 ? i + 1 : i;
        }
        return y;
    }

    /** The counter is read after the loop. */
    @Differentiable(order = 2)
    @Program
    public static double counterAfterwards(double[] x) {
        int i;
        double sum = 0;
        for (i = 0; i < x.length && sum < 2; i++) {
            sum += x[i];
        }
        return sum * sum * i + x[i - 1] * x[0];
    }
}
