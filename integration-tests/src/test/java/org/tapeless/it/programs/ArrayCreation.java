package org.tapeless.it.programs;

import java.util.Arrays;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Creation of arrays, and their length. */
public final class ArrayCreation {

    private ArrayCreation() {}

    @Differentiable(order = 2)
    @Program
    public static double initialisers(double x, double y) {
        double[] a = {x * y, x, 2}; // ~ straight array-initialiser
        double[][] b = {{x, y * y}, {a[0]}, {}}; // ~ straight array-initialiser
        return a[0] * b[0][1] * a[2] + b[1][0] * b[0][0] + b.length;
    }

    @Differentiable(order = 2)
    @Program
    public static double initialisersInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            double[] pair = {x[i] * y, x[i]}; // ~ loop array-initialiser
            y += pair[0] * pair[1];
        }
        if (f) {
            double[] t = {y, y * x[0], 3f, 'c', 1}; // ~ branch array-initialiser
            y = t[0] * t[1];
        }
        return y + polynomial(x[1], x[2]);
    }

    private static double polynomial(double x, double c) {
        final double[] coefficients = {1, c * c, c}; // ~ callee array-initialiser
        double y = 0;
        for (double k : coefficients) {
            y = y * x + k;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double creations(double x, double y) {
        double[] a = new double[] {x * y, x * x}; // ~ straight array-creation
        double z = new double[] {a[0], y}[1] * new double[] {x, a[0] * y}[1]; // ~ straight array-creation
        return z * a[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double creationsInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i + 1 < x.length; i++) {
            y += dot(new double[] {x[i], y}, new double[] {x[i + 1], 1}); // ~ loop array-creation
        }
        if (f) {
            double[][] m = new double[][] {x, new double[] {y, x[0] * y}}; // ~ branch array-creation
            y = m[0][1] * m[1][1];
        }
        return y * pair(x[0], x[1])[1];
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }

    private static double[] pair(double a, double b) {
        return new double[] {a, a * b}; // ~ callee array-creation
    }

    @Differentiable(order = 2)
    @Program
    public static double dimensions(double[] x, int n) {
        double[] a = new double[n];
        double[][] b = new double[2][n + 1];
        a[0] = x[0] * x[1]; // ~ straight array-dimensions
        b[1][n] = a[0] * x[2]; // ~ straight array-dimensions
        return b[1][n] * a[0] + b[0][0];
    }

    @Differentiable(order = 2)
    @Program
    public static double dimensionsInside(double[] x, boolean f) {
        double y = 1;
        for (int n = 1; n < 4; n++) {
            double[] a = new double[n];
            for (int i = 0; i < n; i++) {
                a[i] += x[i] * y; // ~ loop array-dimensions
            }
            y += a[n - 1] + a[0];
        }
        if (f) {
            double[][][] t = new double[2][3][];
            t[1][2] = new double[4];
            t[1][2][3] = y * y; // ~ branch array-dimensions
            y = t[1][2][3] + t[1][2][0];
        }
        return y * outer(x)[1][2];
    }

    private static double[][] outer(double[] x) {
        double[][] m = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                m[i][j] = x[i] * x[j]; // ~ callee array-dimensions
            }
        }
        return m;
    }

    /** A fresh array is zero each time around, its derivative too. */
    @Differentiable(order = 2)
    @Program
    public static double freshEachTime(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            double[] t = new double[3];
            if (i % 2 == 0) {
                t[1] = x[i] * x[i];
            }
            y += t[1] * x[0] + t[0];
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double lengths(double[] x, double[][] m) {
        double y = x.length * x[0] * x[0]; // ~ straight length
        for (int i = 0; i < m.length; i++) {
            y += m[i].length * m[i][m[i].length - 1] * y; // ~ loop length
        }
        if (x.length > m.length) {
            y *= x[x.length - 1]; // ~ branch length
        }
        return y * mean(x);
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v / x.length; // ~ callee length
        }
        return sum;
    }

    /** Empty arrays take part quietly. */
    @Differentiable(order = 2)
    @Program
    public static double empties(double x) {
        double[] none = new double[0];
        double[][] rows = {{}, {x}, {}};
        double y = x * x;
        for (double v : none) {
            y += v;
        }
        for (double[] row : rows) {
            y += row.length == 0 ? 0 : row[0] * y;
        }
        return y * Arrays.copyOf(none, 2).length;
    }
}
