package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Methods that return nothing and write arrays, and methods that do both. */
public final class WrittenArrays {

    private WrittenArrays() {}

    @Differentiable
    @Program
    public static void scale(double[] x, double by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by * x[i];
        }
    }

    /** A stencil in place: each element needs its old left neighbour and its new self. */
    @Differentiable
    @Program
    public static void stencil(double[] u, double c) {
        double left = u[0];
        for (int i = 1; i < u.length - 1; i++) {
            double old = u[i];
            u[i] = old + c * (left - 2 * old + u[i + 1]) * old;
            left = old;
        }
    }

    /** One array is only read, one only written, one both. */
    @Differentiable
    @Program
    public static void threeRoles(double[] in, double[] out, double[] both) {
        for (int i = 0; i < in.length; i++) {
            out[i] = in[i] * both[i];
            both[i] = Math.sin(out[i]) + both[i];
        }
    }

    @Differentiable
    @Program
    public static void matrixVector(double[][] m, @Arg(length = 4) double[] x, @Arg(length = 3) double[] y) {
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += m[i][j] * x[j];
            }
        }
    }

    /** What is only partly overwritten keeps the rest of its derivative. */
    @Differentiable
    @Program
    public static void partly(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = i == 0 ? 2 : x[i - 1] * x[4];
        }
    }

    /** The matrix is a dependent although nothing is differentiated with respect to it. */
    @Differentiable(wrt = "x")
    @Program
    public static void outerProduct(@Arg(length = 3) double[] x, @Frozen(written = true) double[][] m) {
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < x.length; j++) {
                m[i][j] += x[i] * x[j];
            }
        }
    }

    /** Scratch that holds active values, inside a method with a result: it needs a shadow of its own. */
    @Differentiable(order = 2, wrt = "x")
    @Program
    public static double scratch(double[] x, @Frozen double[] work) {
        for (int i = 0; i < x.length; i++) {
            work[i] = x[i] * x[i];
        }
        return work[0] * work[1] + work[4] * x[2];
    }

    @Differentiable
    @Program
    public static void floats(float[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] += x[i] * y[i];
            x[i] *= 0.5f * x[i];
        }
    }

    @Differentiable
    @Program
    public static void ragged(
            @Arg(
                            length = {3, 4},
                            ragged = true)
                    double[][] rows,
            double a) {
        for (double[] row : rows) {
            for (int j = 1; j < row.length; j++) {
                row[j] = a * row[j - 1] * row[j];
            }
        }
    }

    /** Rows change places: a bar belongs to the position at exit. */
    @Differentiable
    @Program
    public static void swapsRows(double[][] m) {
        double[] t = m[0];
        m[0] = m[1];
        m[1] = t;
        m[0][0] *= m[1][0];
        m[1][1] *= m[0][1] * m[2][0];
    }

    /** Rows are reversed where the data want it, twice in a loop. */
    @Differentiable
    @Program
    public static void sortsRows(double[][] m) {
        for (int i = 0; i < m.length; i++) {
            for (int k = i + 1; k < m.length; k++) {
                if (m[k][0] < m[i][0]) {
                    double[] t = m[k];
                    m[k] = m[i];
                    m[i] = t;
                    m[i][1] *= m[k][0];
                }
            }
        }
    }

    @Differentiable
    @Program
    public static void early(double[] x, double limit) {
        for (int i = 1; i < x.length; i++) {
            x[i] *= x[i - 1];
            if (x[i] > limit) {
                x[0] = x[i] * limit;
                return;
            }
        }
    }

    @Differentiable
    @Program
    public static void indexed(double[] x, @Arg(min = 0, max = 4) int[] to, @NoDerivative @Frozen double[] weight) {
        for (int i = 0; i < to.length; i++) {
            x[to[i]] = x[i] * weight[i] + x[to[i]] * x[0];
        }
    }

    /** Returns a norm and normalises in place. */
    @Differentiable(order = 2)
    @Program
    public static double normalise(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        double norm = Math.sqrt(s);
        for (int i = 0; i < x.length; i++) {
            x[i] /= norm;
        }
        return norm;
    }

    @Differentiable(order = 2)
    @Program
    public static double sumAndCumulate(double[] x, double a) {
        double sum = a;
        for (int i = 0; i < x.length; i++) {
            sum += a * x[i] * x[i];
            x[i] = sum;
        }
        return sum * sum;
    }

    @Differentiable
    @Program
    public static double[] residualsAndUpdate(double[] x, double[] y, double h) {
        double[] r = new double[x.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = x[i] - y[i] * y[i];
            y[i] += h * r[i];
        }
        return r;
    }

    @Differentiable(order = 2)
    @Program
    public static float floatAndWrite(float[] x) {
        x[0] = x[1] * x[2];
        return x[0] * x[0];
    }

    @Differentiable(order = 2)
    @Program
    public static double swapAndReturn(double[][] m) {
        double[] t = m[2];
        m[2] = m[0];
        m[0] = t;
        m[0][0] *= m[2][1];
        return m[0][0] * m[2][2];
    }
}
