package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Indices that move beside a loop's counter, and scratch arrays that every iteration fills anew. */
public final class RunningIndices {

    private RunningIndices() {}

    /** A packed triangle: the index runs on through both loops. */
    @Differentiable(order = 2)
    @Program
    public static double triangle(double[] q, double[] v) {
        double[] a = new double[15];
        for (int i = 0; i < 15; i++) {
            a[i] = q[i % q.length] * (i + 1);
        }
        double sum = 0;
        int next = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 5; j++) {
                sum += a[next] * v[i % v.length] * Math.sin(v[j % v.length]);
                next++;
            }
        }
        return sum * a[next];
    }

    /** Moved by a negative step, by two, and read after its update as well as before. */
    @Differentiable(order = 2)
    @Program
    public static double twoAtATime(double[] x) {
        double sum = x[0];
        int k = 2 * x.length;
        for (int i = x.length - 1; i >= 0; i--) {
            sum += x[k % x.length] * sum;
            k -= 2;
            sum += Math.cos(x[k % x.length]) * i;
        }
        return sum * x[k];
    }

    /** A loop that steps by three, with an index that moves by six. */
    @Differentiable(order = 2)
    @Program
    public static double strides(double[] x) {
        double sum = 1;
        int k = -3;
        for (int i = 2; i <= 11; i += 3) {
            k += 6;
            sum += sum * x[(k + i) % x.length];
        }
        return sum * k;
    }

    /** Not affine: the index moves in a branch only. */
    @Differentiable(order = 2)
    @Program
    public static double sometimes(double[] x) {
        double sum = 0;
        int k = 0;
        for (int i = 0; i < 2 * x.length; i++) {
            sum += x[k] * x[k] * (i + 1);
            if (i % 2 == 1) {
                k++;
            }
        }
        return sum;
    }

    /** A scratch array made before the loop, filled by every iteration before it is read. */
    @Differentiable(order = 2)
    @Program
    public static double scratch(double[] x, double[] w) {
        int n = w.length;
        double[] t = new double[n];
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            for (int i = 0; i < n; i++) {
                t[i] = Math.sin(x[p] * w[i]);
            }
            double product = 1;
            for (int i = 0; i < t.length; i++) {
                product *= t[i];
            }
            sum += product * product;
        }
        return sum;
    }

    /** Looks like a scratch array, but the first element comes from the iteration before. */
    @Differentiable(order = 2)
    @Program
    public static double carriedElement(double[] x, double[] w) {
        int n = w.length;
        double[] t = new double[n];
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            for (int i = 1; i < n; i++) {
                t[i] = Math.sin(x[p] * w[i]) + t[0];
            }
            t[0] = t[n - 1] * 0.5;
            sum += t[0] * t[0] * w[0];
        }
        return sum;
    }

    /** Looks like a scratch array, but what the last iteration left is read after the loop. */
    @Differentiable(order = 2)
    @Program
    public static double readAfterwards(double[] x, double[] w) {
        double[] t = new double[w.length];
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            for (int i = 0; i < t.length; i++) {
                t[i] = Math.sin(x[p] * w[i]);
            }
            sum += t[0] * t[1];
        }
        return sum * t[0];
    }

    /** Looks like a scratch array, but is filled to its half only. */
    @Differentiable(order = 2)
    @Program
    public static double halfFilled(double[] x, double[] w) {
        int n = w.length;
        double[] t = new double[2 * n];
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            for (int i = 0; i < n; i++) {
                t[i] = Math.sin(x[p] * w[i]);
            }
            sum += t[0] * t[n + 1];
            t[n + 1] = t[1];
        }
        return sum;
    }

    /** The outer loop reads at its head what the inner loop left in its last round. */
    @Differentiable(order = 2)
    @Program
    public static double readNextRound(double[] x, double[] w) {
        double[] t = new double[w.length];
        double sum = 0;
        for (int round = 0; round < 3; round++) {
            double head = t[0] + 1;
            for (int p = 0; p < x.length; p++) {
                for (int i = 0; i < t.length; i++) {
                    t[i] = Math.sin(x[p] * w[i]) * head;
                }
                sum += t[0] * t[1];
            }
        }
        return sum;
    }

    /** Two arrays of one size take turns, so that neither is a scratch array of its own. */
    @Differentiable(order = 2)
    @Program
    public static double takingTurns(double[] x, double[] w) {
        int n = w.length;
        double[] a = new double[n];
        double[] b = new double[n];
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            for (int i = 0; i < n; i++) {
                a[i] = Math.sin(x[p] * w[i]);
            }
            sum += a[0] * b[1];
            double[] c = a;
            a = b;
            b = c;
        }
        return sum;
    }

    /** The scratch array is shorter than what is written in the other branch. */
    @Differentiable(order = 2)
    @Program
    public static double filledInABranch(double[] x, double[] w) {
        int n = w.length;
        double[] t = new double[n];
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            if (p % 2 == 0) {
                for (int i = 0; i < n; i++) {
                    t[i] = Math.sin(x[p] * w[i]);
                }
            }
            sum += t[0] * t[1] * x[p];
        }
        return sum;
    }
}
