package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Rows that change places in a matrix, and access through index arrays. */
public final class GatherScatter {

    private GatherScatter() {}

    @Differentiable(order = 2)
    @Program
    public static double swappedRows(double[][] m) {
        double[][] a = m.clone();
        double[] t = a[0];
        a[0] = a[2];
        a[2] = t;
        a[0][1] *= a[2][0] * a[0][0]; // ~ straight row-swap
        return a[0][1] * m[2][1] + m[0][0];
    }

    /** Elimination with pivoting by row swaps: the product of the pivots. */
    @Differentiable(order = 2)
    @Program
    public static double pivots(@org.tapeless.it.laws.Arg(length = {3, 3}) double[][] m) {
        double[][] a = {m[0].clone(), m[1].clone(), m[2].clone()};
        double determinant = 1;
        for (int k = 0; k < a.length; k++) {
            int p = k;
            for (int i = k + 1; i < a.length; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
                    p = i;
                }
            }
            if (p != k) {
                double[] t = a[p];
                a[p] = a[k];
                a[k] = t;
                determinant = -determinant;
            }
            determinant *= a[k][k];
            for (int i = k + 1; i < a.length; i++) {
                double l = a[i][k] / a[k][k];
                for (int j = k + 1; j < a.length; j++) {
                    a[i][j] -= l * a[k][j]; // ~ loop row-swap
                }
            }
        }
        return determinant;
    }

    @Differentiable(order = 2)
    @Program
    public static double swappedRowsInside(double[][] m, boolean f) {
        double[][] a = {m[0], m[1], m[2]};
        if (f) {
            double[] t = a[0];
            a[0] = a[1];
            a[1] = t;
            a[1][0] *= a[0][0]; // ~ branch row-swap
        }
        largestFirst(a);
        return a[0][0] * a[1][0] * a[2][1];
    }

    private static void largestFirst(double[][] a) {
        if (a[2][0] > a[0][0]) {
            double[] t = a[2];
            a[2] = a[0];
            a[0] = t;
        }
        a[0][0] *= a[2][0] * a[2][1]; // ~ callee row-swap
    }

    @Differentiable(order = 2)
    @Program
    public static double gather(double[] x, @org.tapeless.it.laws.Arg(min = 0, max = 4) int[] at) {
        double y = x[at[0]] * x[at[1]]; // ~ straight gather
        for (int i = 0; i < at.length; i++) {
            y += x[at[i]] * y; // ~ loop gather
        }
        if (at[2] > 0) {
            y *= x[at[at[2]]]; // ~ branch gather
        }
        return y * gathered(x, at)[1];
    }

    private static double[] gathered(double[] x, int[] at) {
        double[] y = new double[at.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[at[i]] * x[i]; // ~ callee gather
        }
        return y;
    }

    /** Several values may go to one place, and the sum of those before them too. */
    @Differentiable(order = 2)
    @Program
    public static double scatter(double[] x, @org.tapeless.it.laws.Arg(min = 0, max = 2) int[] to) {
        double[] bins = new double[3];
        bins[to[0]] = x[0] * x[1]; // ~ straight scatter
        for (int i = 0; i < to.length; i++) {
            bins[to[i]] += x[i] * x[i]; // ~ loop scatter
        }
        if (to[1] != 0) {
            bins[to[1]] *= x[2]; // ~ branch scatter
        }
        spread(bins, x, to);
        return bins[0] * bins[1] + bins[2] * bins[2];
    }

    private static void spread(double[] bins, double[] x, int[] to) {
        for (int i = 0; i < to.length; i++) {
            bins[to[i]] = bins[to[i]] * x[i] + x[0]; // ~ callee scatter
        }
    }

    /** A permutation in place, by cycles. */
    @Differentiable(order = 2)
    @Program
    public static double permuted(double[] x) {
        int[] to = {2, 0, 4, 1, 3};
        double moving = x[0] * x[0];
        int i = 0;
        do {
            double next = x[to[i]];
            x[to[i]] = moving * (i + 1);
            moving = next * x[1];
            i = to[i];
        } while (i != 0);
        return x[0] * x[3] + moving * x[2];
    }

    /** A sparse matrix, compressed by rows, times a vector. */
    @Differentiable(order = 2)
    @Program
    public static double sparse(double[] values, double[] x) {
        int[] start = {0, 2, 3, 5};
        int[] column = {0, 4, 2, 1, 3};
        double y = 0;
        for (int i = 0; i + 1 < start.length; i++) {
            double sum = 0;
            for (int k = start[i]; k < start[i + 1]; k++) {
                sum += values[k] * x[column[k]];
            }
            y += sum * sum;
        }
        return y;
    }
}
