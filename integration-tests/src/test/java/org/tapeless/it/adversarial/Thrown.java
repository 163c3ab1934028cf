package org.tapeless.it.adversarial;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Exceptions half-way, by the user and by the machine: the derivative throws what the primal throws, in its order. */
public final class Thrown {

    private Thrown() {}

    @Differentiable
    @Program
    public static void afterWrites(double[] x, double[] y, @Arg(min = 1, max = 8) int n) {
        for (int i = 0; i < n; i++) {
            x[i % 5] *= y[i % 5];
            y[(i + 1) % 5] += x[i % 5] * x[0];
            if (i == 5) {
                throw new IllegalStateException("step " + i + ", " + x[2]);
            }
        }
    }

    /** Index out of bounds on a store, after the right-hand side has had its effect. */
    @Differentiable(order = 2)
    @Program
    public static double storeBeyondEnd(double[] x, @Arg(min = 2, max = 6) int k) {
        int[] calls = {0};
        double y = x[0];
        x[k] = y * (calls[0]++ + 1) * x[1];
        y += x[k] * x[2];
        return y * calls[0];
    }

    /** Index before value: which of the two exceptions comes first. */
    @Differentiable(order = 2)
    @Program
    public static double whichComesFirst(double[] x, @Arg(min = 0, max = 3) int k) {
        double[] y = new double[2];
        y[k] = x[0] * (10 / (k - 1)) * x[1];
        y[k] += x[2] / (6 / (3 - k));
        return y[0] * y[0] + y[k] + x[3] * x[0];
    }

    /** The array is null in some runs, and its index is out of order too. */
    @Differentiable(order = 2)
    @Program
    public static double nullRow(@Arg(length = {3, 2}) double[][] m, @Arg(min = 0, max = 2) int i) {
        double[][] rows = new double[3][];
        rows[0] = m[1];
        rows[1] = m[0];
        rows[i][1] *= m[0][0];
        return rows[i][1] * rows[0][0];
    }

    @Differentiable(order = 2)
    @Program
    public static double nullArray(double[] x, boolean f, @Arg(min = 0, max = 3) int k) {
        double[] a = f ? x : null;
        double[] b = k == 0 ? null : x;
        double y = x[0] * b[1];
        if (k < 3) {
            y *= a.length * a[k];
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double negativeSize(double[] x, @Arg(min = -2, max = 4) int n) {
        double[] a = new double[n];
        double y = x[0] * x[1];
        double[][] b = new double[n + 1][n];
        for (int i = 0; i < n; i++) {
            a[i] = y * x[i];
            b[i][n - 1] = a[i] * a[0];
        }
        double[] c = new double[n - 1];
        return y * (n + c.length) + (n > 1 ? b[1][n - 1] * a[1] : 0);
    }

    /** Division and remainder by zero, of int and of long, in an index, a bound and a condition. */
    @Differentiable(order = 2)
    @Program
    public static double divisionByZero(double[] x, @Arg(min = 0, max = 3) int n, @Arg(min = 0, max = 4) long m) {
        double y = x[7 % (n + 1)] * x[1];
        if (n > 1) {
            y *= x[(int) (10L / m) % 5];
        }
        for (int i = 0; i < 6 / n; i++) {
            y += x[i % 5] * y * 0.1;
        }
        while (5 % m > 2) {
            y *= x[0];
            m++;
        }
        return y / n;
    }

    /** Checks of copies and fills: all of their own exceptions. */
    @Differentiable(order = 2)
    @Program
    public static double copyOutOfRange(double[] x, @Arg(min = -1, max = 4) int from, @Arg(min = 0, max = 3) int n) {
        double[] a = new double[4];
        double y = x[0] * x[1];
        a[0] = y;
        System.arraycopy(x, from, a, 1, n);
        double[] b = java.util.Arrays.copyOfRange(a, from, n + 2);
        java.util.Arrays.fill(a, n, from + 2, b[0] * y);
        return a[1] * a[2] + b[0] * y;
    }

    static Object[] raggedWithNull(SplittableRandom random) {
        double[][] m = new double[3][];
        for (int i = 0; i < 3; i++) {
            m[i] = random.nextInt(6) == 0 ? null : new double[1 + random.nextInt(3)];
            for (int j = 0; m[i] != null && j < m[i].length; j++) {
                m[i][j] = 0.5 + random.nextDouble();
            }
        }
        return new Object[] {m, 0.5 + random.nextDouble()};
    }

    /** Ragged, with missing rows: some are checked for, some are not. */
    @Differentiable(order = 2)
    @Program(inputs = "raggedWithNull")
    public static double missingRows(double[][] m, double s) {
        double y = s;
        for (double[] row : m) {
            if (row == null) {
                continue;
            }
            for (double v : row) {
                y += v * y;
            }
        }
        return y * m[1][0] * m[2][m[2].length - 1];
    }

    /** Thrown by a helper below a loop below a helper, after it has written. */
    @Differentiable(order = 2)
    @Program
    public static double deepInCallees(double[] x, @NoDerivative @Frozen double limit) {
        double y = 1;
        for (int i = 0; i < 3; i++) {
            y += outer(x, i, limit);
        }
        return y * x[0];
    }

    private static double outer(double[] x, int i, double limit) {
        double s = 0;
        for (int j = i; j < 5; j++) {
            s += checked(x, j, limit) * s + x[i];
        }
        return s * 0.01;
    }

    private static double checked(double[] x, int j, double limit) {
        x[j] *= x[(j + 1) % 5];
        if (x[j] > limit + 2) {
            throw new ArithmeticException(x[j] + " at " + j + " is beyond " + limit);
        }
        return x[j] * x[j];
    }

    /** The value that throws is not used by anybody. */
    @Differentiable(order = 2)
    @Program
    public static double deadCodeThrows(double[] x, @Arg(min = 0, max = 5) int k, int n) {
        double unused = x[k] * x[0];
        int alsoUnused = 10 / (k - 2);
        double[] neverRead = new double[3 - k / 2];
        if (n > 2) {
            unused = x[k + 1];
        }
        neverRead[n / 2] = unused;
        return x[1] * x[1] * x[2];
    }

    /** Evaluated from the left, also where nothing active is in it. */
    @Differentiable(order = 2)
    @Program
    public static double operandsFromTheLeft(double[] x, @Arg(min = 0, max = 6) int k) {
        int[] p = {k, 3, 2, 1};
        return x[p[1]] * (12 / k) + x[k] * p[k] + x[0] * x[p[k % 4] / (k - 2)] * x[1];
    }

    /** An exception in a branch of a conditional expression, and one behind a short circuit. */
    @Differentiable(order = 2)
    @Program
    public static double behindShortCircuit(double[] x, @Arg(min = 0, max = 7) int k) {
        double y = k < 5 ? x[k] * x[0] : x[k - 5];
        if (k < 5 && x[k] > 0.4 || x[k / 2] * x[0] > 1) {
            y *= x[k / 2];
        }
        boolean strict = k > 5 | x[k] > 0;
        return strict ? y * y : y;
    }

    @Differentiable(order = 2)
    @Program
    public static double fromSwitch(double[] x, @Arg(min = 0, max = 4) int k) {
        double y = x[0];
        for (int i = 0; i < 3; i++) {
            y *= switch (k + i) {
                case 0, 1 -> x[k];
                case 2 -> {
                    double t = y * x[i];
                    if (t > 1.9) {
                        throw new IllegalArgumentException("t = " + t);
                    }
                    yield t;
                }
                case 3 -> y + x[1];
                case 4 -> x[4] * x[3];
                default -> throw new UnsupportedOperationException(String.valueOf(k + i));
            };
        }
        return y;
    }

    /** Never comes to an end without an exception, except for one. */
    @Differentiable(order = 2)
    @Program
    public static double loopEndsByThrow(double[] x, @Arg(min = 1, max = 5) int n) {
        double y = 1;
        for (int i = 0; ; i++) {
            y += x[i] * y;
            if (i == n) {
                return y * x[i - 1];
            }
        }
    }
}
