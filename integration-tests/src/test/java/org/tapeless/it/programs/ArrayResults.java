package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Methods that return arrays of rank one to three. */
public final class ArrayResults {

    private ArrayResults() {}

    @Differentiable
    @Program
    public static double[] polar(double radius, double angle) {
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }

    /** Many outputs of few inputs. */
    @Differentiable
    @Program
    public static double[] curve(double[] c, @Arg(length = 9) double[] t) {
        double[] y = new double[t.length];
        for (int i = 0; i < y.length; i++) {
            for (int k = c.length - 1; k >= 0; k--) {
                y[i] = y[i] * t[i] + c[k];
            }
        }
        return y;
    }

    /** Few outputs of many inputs. */
    @Differentiable
    @Program
    public static double[] moments(@Arg(length = 12) double[] x) {
        double[] m = new double[3];
        for (double v : x) {
            double p = 1;
            for (int k = 0; k < m.length; k++) {
                p *= v;
                m[k] += p / x.length;
            }
        }
        return m;
    }

    @Differentiable
    @Program
    public static double[][] product(double[][] a, @Arg(length = {4, 2}) double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c[i].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    @Differentiable
    @Program
    public static double[][][] tensor(@Arg(length = 3) double[] x) {
        double[][][] t = new double[2][3][];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                t[i][j] = new double[i + j];
                for (int k = 0; k < i + j; k++) {
                    t[i][j][k] = x[i] * x[j] * x[k % 3];
                }
            }
        }
        return t;
    }

    @Differentiable
    @Program
    public static float[] floats(float[] x, float a) {
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = a * x[i] * x[x.length - 1 - i];
        }
        return y;
    }

    @Differentiable
    @Program
    public static double[] mixedTypes(float[] x, double a, float b) {
        return new double[] {x[0] * a, b * a * a, x[1] * b};
    }

    /** The result is an argument, written in place. */
    @Differentiable
    @Program
    public static double[] argument(double[] x) {
        x[0] *= x[1];
        return x;
    }

    /** The result is a row of an argument. */
    @Differentiable
    @Program
    public static double[] rowOfArgument(double[][] m, @Arg(min = 0, max = 2) int i) {
        m[i][0] = m[0][1] * m[2][2];
        return m[i];
    }

    /** The result is fresh or an argument, as the data want it. */
    @Differentiable
    @Program
    public static double[] either(double[] x, boolean fresh) {
        double[] y = fresh ? x.clone() : x;
        for (int i = 1; i < y.length; i++) {
            y[i] *= y[i - 1];
        }
        return y;
    }

    /** The length of the result depends on the data. */
    @Differentiable
    @Program
    public static double[] positive(double[] x) {
        int n = 0;
        for (double v : x) {
            if (v > 1) {
                n++;
            }
        }
        double[] out = new double[n + 1];
        int k = 0;
        for (double v : x) {
            if (v > 1) {
                out[k++] = v * v;
            }
        }
        out[n] = x[0] * x[1];
        return out;
    }

    /** Early returns of different arrays. */
    @Differentiable
    @Program
    public static double[] early(double[] x, double y, int n) {
        if (n == 1) {
            return new double[] {y * x[0], x[1]};
        }
        double[] z = {y, y * y, x[4]};
        for (int i = 0; i < n; i++) {
            z[1] *= x[i];
            if (z[1] > 1) {
                return z;
            }
        }
        return x;
    }

    /** A rotation, from helpers that return arrays themselves. */
    @Differentiable
    @Program
    public static double[] rotated(@Arg(length = 3) double[] axis, @Arg(length = 3) double[] v) {
        double theta = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        double[] k = {axis[0] / theta, axis[1] / theta, axis[2] / theta};
        double[] kv = cross(k, v);
        double[] kkv = cross(k, kv);
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = v[i] + Math.sin(theta) * kv[i] + (1 - Math.cos(theta)) * kkv[i];
        }
        return out;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    @Differentiable
    @Program
    public static double[] throwing(double[] x) {
        if (x[0] > 1.5) {
            throw new IllegalArgumentException("x[0] = " + x[0]);
        }
        return new double[] {x[0] * x[1]};
    }
}
