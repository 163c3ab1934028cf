package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Every form of the {@code for} statement, and the enhanced one. */
public final class ForLoops {

    private ForLoops() {}

    @Differentiable(order = 2)
    @Program
    public static double counted(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i] * x[i]; // ~ straight for
        }
        return sum;
    }

    /** A recurrence: each iteration needs what the one before has left. */
    @Differentiable(order = 2)
    @Program
    public static double nested(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                y = Math.sin(y * x[j]) + x[i]; // ~ loop for
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double forInBranch(double[] x, int n) {
        double y = x[0];
        if (n != 2) {
            for (int i = 1; i < n; i++) {
                y *= x[i] + y; // ~ branch for
            }
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double forInCallee(double x, int n) {
        return power(x, n + 1) * x;
    }

    private static double power(double x, int n) {
        double p = 1;
        for (int i = 0; i < n; i++) {
            p *= x; // ~ callee for
        }
        return p;
    }

    /** Horner's scheme, downwards. */
    @Differentiable(order = 2)
    @Program
    public static double down(double[] c, double x) {
        double y = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            y = y * x + c[i]; // ~ straight for-down
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double downInLoop(double[] x) {
        double y = 1;
        for (int k = 0; k < 2; k++) {
            for (int i = x.length; i > 0; --i) {
                y += x[i - 1] * y / i; // ~ loop for-down
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double downInBranchAndCallee(double[] x, boolean f) {
        double y = x[0];
        if (f) {
            for (int i = 4; i >= 1; i--) {
                y = y * x[i] + i; // ~ branch for-down
            }
        }
        return y * fromTheEnd(x);
    }

    private static double fromTheEnd(double[] x) {
        double y = 0;
        for (int i = x.length - 1; i > 1; i--) {
            y = Math.cos(y + x[i]); // ~ callee for-down
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double strides(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i += 2) {
            y += x[i] * x[i]; // ~ straight for-step
        }
        for (int k = 0; k < 2; k++) {
            for (int i = 4; i >= k; i -= 3) {
                y *= x[i]; // ~ loop for-step
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double stridesInBranch(double[] x, int n) {
        double y = x[1];
        if (n < 4) {
            for (int i = 1; i <= 4; i *= 2) {
                y += x[i] * y; // ~ branch for-step
            }
        }
        return y * y + everyThird(x, n);
    }

    private static double everyThird(double[] x, int n) {
        double y = n;
        for (int i = 1; i < x.length; i = i + 3) {
            y *= x[i]; // ~ callee for-step
        }
        return y;
    }

    /** Two counters that run towards each other. */
    @Differentiable(order = 2)
    @Program
    public static double twoCounters(double[] x) {
        double y = 0;
        for (int i = 0, j = x.length - 1; i < j; i++, j--) {
            y += x[i] * x[j] * x[j]; // ~ straight for-two-counters
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double twoCountersInside(double[] x, boolean f) {
        double y = 1;
        for (int r = 1; r < 3; r++) {
            for (int i = 0, k = r; k < x.length; i++, k += 2) {
                y += x[i] * x[k] * y; // ~ loop for-two-counters
            }
        }
        if (f) {
            int i;
            double p;
            for (i = 0, p = 1; i < 3; p = p * x[i], i++) {
                y += p * y; // ~ branch for-two-counters
            }
        }
        return y + mirrored(x);
    }

    private static double mirrored(double[] x) {
        double y = 0;
        for (int i = 0, j = 4; j >= 0; --j, ++i) {
            y += x[i] * x[j] * x[i]; // ~ callee for-two-counters
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double endless(double x) {
        double y = x;
        for (; ; ) {
            y = y * y + 0.1; // ~ straight for-empty-parts
            if (y > 2 || y < 0.2) {
                break;
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double emptyParts(double[] x, int n) {
        double y = 1;
        int i = 0;
        for (; i < n; ) {
            for (int j = 0; ; j++) {
                if (j > i) {
                    break;
                }
                y += x[j] * y; // ~ loop for-empty-parts
            }
            i++;
        }
        if (n > 1) {
            for (; i > 0; i--) {
                y *= x[i]; // ~ branch for-empty-parts
            }
        }
        return y * drained(x, n);
    }

    private static double drained(double[] x, int n) {
        double y = 1;
        for (; n > 0; n--) y *= x[n] + y; // ~ callee for-empty-parts
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double each(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += Math.exp(v) * v; // ~ straight for-each
        }
        return sum;
    }

    @Differentiable(order = 2)
    @Program
    public static double eachRow(double[][] m) {
        double y = 1;
        for (double[] row : m) {
            double sum = 0;
            for (double v : row) {
                sum += v * v; // ~ loop for-each
            }
            y *= sum;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double eachInBranch(double[] x, int[] picks, boolean f) {
        double y = x[0];
        if (f) {
            for (int p : picks) {
                y += x[p] * y; // ~ branch for-each
            }
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double eachInCallee(double[] x) {
        return product(x) * x[0] + product(new double[] {x[1], x[2]});
    }

    private static double product(double[] x) {
        double p = 1;
        for (final double v : x) p *= v; // ~ callee for-each
        return p;
    }

    /** The loop variable is a copy: writing it leaves the array alone. */
    @Differentiable(order = 2)
    @Program
    public static double eachIsACopy(double[] x) {
        double y = 0;
        for (double v : x) {
            v *= v;
            y += v * x[0];
        }
        return y;
    }
}
