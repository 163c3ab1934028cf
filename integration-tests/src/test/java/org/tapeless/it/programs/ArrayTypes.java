package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Arrays of rank one to three, ragged ones, and arrays of types that have no derivative. */
public final class ArrayTypes {

    private ArrayTypes() {}

    @Differentiable(order = 2)
    @Program
    public static double vector(double[] x) {
        return x[0] * x[1] + x[2] * x[2] * x[3]; // ~ straight array-1d
    }

    @Differentiable(order = 2)
    @Program
    public static double vectorInLoop(double[] x) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= x[i]; // ~ loop array-1d
        }
        return product;
    }

    @Differentiable(order = 2)
    @Program
    public static double vectorInBranch(double[] x, int k) {
        double y = x[0];
        if (k >= 2) {
            y *= x[k] * x[k]; // ~ branch array-1d
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double vectorInCallee(double[] x) {
        return norm(x) * x[0];
    }

    private static double norm(double[] v) {
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            s += v[i] * v[i]; // ~ callee array-1d
        }
        return Math.sqrt(s);
    }

    @Differentiable(order = 2)
    @Program
    public static double matrix(double[][] m) {
        double determinant = m[0][0] * m[1][1] - m[0][1] * m[1][0]; // ~ straight array-2d
        return determinant * m[2][2];
    }

    @Differentiable(order = 2)
    @Program
    public static double frobenius(double[][] m) {
        double sum = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                sum += m[i][j] * m[i][j]; // ~ loop array-2d
            }
        }
        return Math.sqrt(sum);
    }

    @Differentiable(order = 2)
    @Program
    public static double quadraticForm(@Arg(length = {4, 4}) double[][] m, @Arg(length = 4) double[] x, boolean full) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += m[i][i] * x[i] * x[i];
            if (full) {
                sum += m[i][(i + 1) % 4] * x[i] * x[(i + 1) % 4]; // ~ branch array-2d
            }
        }
        return sum;
    }

    @Differentiable(order = 2)
    @Program
    public static double bilinear(double[][] m, @Arg(length = 3) double[] u, @Arg(length = 4) double[] v) {
        return contract(m, u, v);
    }

    private static double contract(double[][] m, double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < v.length; j++) {
                sum += u[i] * m[i][j] * v[j]; // ~ callee array-2d
            }
        }
        return sum;
    }

    @Differentiable(order = 2)
    @Program
    public static double tensor(double[][][] t) {
        return t[0][0][0] * t[1][2][1] * t[1][0][0]; // ~ straight array-3d
    }

    @Differentiable(order = 2)
    @Program
    public static double tensorInLoop(double[][][] t) {
        double y = 0;
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t[i].length; j++) {
                y += t[i][j][0] * t[i][j][1]; // ~ loop array-3d
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double tensorInBranch(double[][][] t, @Arg(min = 0, max = 1) int i) {
        double y = 1;
        if (t[i].length > 2) {
            y = t[i][2][0] * t[i][1][1]; // ~ branch array-3d
        }
        return y * t[0][0][0];
    }

    @Differentiable(order = 2)
    @Program
    public static double tensorInCallee(double[][][] t) {
        return corner(t, 0) * corner(t, 1);
    }

    private static double corner(double[][][] t, int i) {
        return t[i][i][i] * t[0][1][0]; // ~ callee array-3d
    }

    @Differentiable(order = 2)
    @Program
    public static double ragged(
            @Arg(
                            length = {3, 4},
                            ragged = true)
                    double[][] rows) {
        return rows[0][3] * rows[1][2] * rows[2][1]; // ~ straight ragged
    }

    @Differentiable(order = 2)
    @Program
    public static double triangle(
            @Arg(
                            length = {3, 4},
                            ragged = true)
                    double[][] rows) {
        double y = 0;
        for (int i = 0; i < rows.length; i++) {
            double product = 1;
            for (int j = 0; j < rows[i].length; j++) {
                product *= rows[i][j]; // ~ loop ragged
            }
            y += product;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double raggedLocal(double[] x, int n) {
        double y = x[4];
        if (n > 1) {
            double[][] t = new double[3][];
            t[0] = new double[] {x[0]};
            t[1] = new double[] {x[1] * x[0], x[2]}; // ~ branch ragged
            t[2] = new double[0];
            y *= t[1][0] + t[1][t[1].length - 1] + t[2].length;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double raggedInCallee(
            @Arg(
                            length = {3, 4},
                            ragged = true)
                    double[][] rows) {
        return lastOfEach(rows) * rows[0][0];
    }

    private static double lastOfEach(double[][] rows) {
        double product = 1;
        for (double[] row : rows) {
            product *= row[row.length - 1]; // ~ callee ragged
        }
        return product;
    }

    @Differentiable(order = 2)
    @Program
    public static float floatVector(float[] x) {
        return x[0] * x[1] + x[2] * x[2]; // ~ straight float-array
    }

    @Differentiable(order = 2)
    @Program
    public static float floatVectorInLoop(float[] x) {
        float s = 0;
        for (float v : x) {
            s += v * v; // ~ loop float-array
        }
        return s * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double floatVectorInBranch(float[] x, double w, int n) {
        double y = w * w;
        if (n >= 2) {
            y += x[n] * w * x[0]; // ~ branch float-array
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double floatMatrixInCallee(float[][] m) {
        return diagonal(m) * m[0][1];
    }

    private static float diagonal(float[][] m) {
        return m[0][0] * m[1][1] * m[2][2]; // ~ callee float-array
    }

    @Differentiable(order = 2)
    @Program
    public static double weights(double x, int[] n, long[] m, boolean[] f, byte[] b, short[] s) {
        double y = n[0] * x * x + m[1] * Math.sin(x); // ~ straight inactive-array
        return f[0] ? y * b[2] : y * s[3] * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double weightsInLoop(double[] x, int[] n, boolean[] f) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            if (f[i]) {
                continue;
            }
            y += n[i] * x[i] * x[i]; // ~ loop inactive-array
        }
        return y + x[0] * x[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double weightsInBranch(double x, char[] c, long[][] m) {
        double y = x;
        if (c[0] >= c[1]) {
            y += m[1][2] * x * x; // ~ branch inactive-array
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double weightsInCallee(double[] x, @Arg(min = 0, max = 4) int[] order) {
        return weighted(x, order);
    }

    private static double weighted(double[] x, int[] order) {
        double y = 1;
        for (int i = 0; i < order.length; i++) {
            y += order[i] * x[i] * x[i]; // ~ callee inactive-array
        }
        return y;
    }
}
