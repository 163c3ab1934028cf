package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Factorisations and what follows from them. */
public final class LinearAlgebra {

    private LinearAlgebra() {}

    /** The determinant from an LU factorisation with partial pivoting, rows swapped by reference. */
    @Differentiable(order = 2)
    @Program
    public static double determinant(@Arg(length = {4, 4}) double[][] a) {
        double[][] lu = new double[a.length][];
        for (int i = 0; i < lu.length; i++) {
            lu[i] = a[i].clone();
        }
        int[] pivots = new int[lu.length];
        double determinant = factorise(lu, pivots);
        for (int i = 0; i < lu.length; i++) {
            determinant *= lu[i][i];
        }
        return determinant;
    }

    /** Leaves L below and U on and above the diagonal; returns the sign of the row permutation. */
    private static int factorise(double[][] a, int[] pivots) {
        int n = a.length;
        int sign = 1;
        for (int i = 0; i < n; i++) {
            pivots[i] = i;
        }
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
                    p = i;
                }
            }
            if (p != k) {
                double[] row = a[p];
                a[p] = a[k];
                a[k] = row;
                int t = pivots[p];
                pivots[p] = pivots[k];
                pivots[k] = t;
                sign = -sign;
            }
            for (int i = k + 1; i < n; i++) {
                double[] row = a[i];
                row[k] /= a[k][k];
                for (int j = k + 1; j < n; j++) {
                    row[j] -= row[k] * a[k][j];
                }
            }
        }
        return sign;
    }

    /** The solution of a linear system. */
    @Differentiable
    @Program
    public static double[] solve(@Arg(length = {4, 4}) double[][] a, @Arg(length = 4) double[] b) {
        double[][] lu = new double[a.length][];
        for (int i = 0; i < lu.length; i++) {
            lu[i] = a[i].clone();
        }
        int[] pivots = new int[lu.length];
        factorise(lu, pivots);
        double[] x = new double[b.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = b[pivots[i]];
            for (int j = 0; j < i; j++) {
                x[i] -= lu[i][j] * x[j];
            }
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= lu[i][j] * x[j];
            }
            x[i] /= lu[i][i];
        }
        return x;
    }

    /** A functional of the solution: c times the inverse of A times b. */
    @Differentiable(order = 2)
    @Program
    public static double bilinearInverse(
            @Arg(length = {3, 3}) double[][] a, @Arg(length = 3) double[] b, @Arg(length = 3) double[] c) {
        double[] x = solve(a, b);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += c[i] * x[i];
        }
        return sum;
    }

    static Object[] positiveDefinite(java.util.SplittableRandom random) {
        double[][] m = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j <= i; j++) {
                m[i][j] = i == j ? 3 + random.nextDouble() : random.nextDouble() - 0.5;
                m[j][i] = m[i][j];
            }
        }
        return new Object[] {m};
    }

    /** The logarithm of the determinant of a positive definite matrix; reads the lower triangle only. */
    @Differentiable(order = 2)
    @Program(inputs = "positiveDefinite")
    public static double logDeterminant(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double d = a[j][j];
            for (int k = 0; k < j; k++) {
                d -= l[j][k] * l[j][k];
            }
            if (!(d > 0)) {
                throw new ArithmeticException("pivot " + j + " is " + d);
            }
            l[j][j] = Math.sqrt(d);
            sum += 2 * Math.log(l[j][j]);
            for (int i = j + 1; i < n; i++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                l[i][j] = s / l[j][j];
            }
        }
        return sum;
    }

    /** A symmetric tridiagonal system by Thomas' algorithm, in place. */
    @Differentiable
    @Program(inputs = "tridiagonal")
    public static void thomas(double[] diagonal, double[] side, double[] right) {
        int n = diagonal.length;
        for (int i = 1; i < n; i++) {
            double w = side[i - 1] / diagonal[i - 1];
            diagonal[i] -= w * side[i - 1];
            right[i] -= w * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - side[i] * right[i + 1]) / diagonal[i];
        }
    }

    static Object[] tridiagonal(java.util.SplittableRandom random) {
        double[] diagonal = new double[6];
        double[] side = new double[5];
        double[] right = new double[6];
        for (int i = 0; i < 6; i++) {
            diagonal[i] = 3 + random.nextDouble();
            right[i] = random.nextDouble();
            if (i < 5) {
                side[i] = random.nextDouble();
            }
        }
        return new Object[] {diagonal, side, right};
    }

    /** Gram-Schmidt: the volume that vectors span, with rows orthogonalised one after the other. */
    @Differentiable(order = 2)
    @Program
    public static double volume(@Arg(length = {3, 4}) double[][] v) {
        double volume = 1;
        for (int i = 0; i < v.length; i++) {
            for (int k = 0; k < i; k++) {
                double c = dot(v[i], v[k]) / dot(v[k], v[k]);
                for (int j = 0; j < v[i].length; j++) {
                    v[i][j] -= c * v[k][j];
                }
            }
            volume *= Math.sqrt(dot(v[i], v[i]));
        }
        return volume;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
