package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Elements that are overwritten: of parameters and of locals, and read before, between and after. */
public final class InPlace {

    private InPlace() {}

    @Differentiable(order = 2)
    @Program
    public static double parameter(double[] x) {
        x[0] = x[0] * x[1]; // ~ straight in-place-parameter
        x[1] = Math.sin(x[0]) * x[1]; // ~ straight in-place-parameter
        return x[0] * x[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double parameterInLoop(double[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] * x[i] + 0.1; // ~ loop in-place-parameter
        }
        return x[4] * x[2];
    }

    @Differentiable(order = 2)
    @Program
    public static double parameterInBranch(double[][] m, int n) {
        if (n > 1) {
            m[1][n] = m[0][n - 2] * m[1][n - 1]; // ~ branch in-place-parameter
            return m[1][n] * m[1][n];
        }
        return m[0][1] * m[0][0];
    }

    @Differentiable(order = 2)
    @Program
    public static double parameterInCallee(double[] x) {
        cumulate(x);
        return x[4] * x[1];
    }

    private static void cumulate(double[] v) {
        for (int i = 1; i < v.length; i++) {
            v[i] *= v[i - 1] + 1; // ~ callee in-place-parameter
        }
    }

    @Differentiable(order = 2)
    @Program
    public static double local(double x, double y) {
        double[] a = new double[2];
        a[0] = x * y; // ~ straight in-place-local
        a[1] = a[0] * x;
        a[0] = a[1] * a[0]; // ~ straight in-place-local
        return a[0] * a[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double localInLoop(double x, int n) {
        double[] f = new double[8];
        f[0] = x;
        f[1] = x * x;
        for (int k = 2; k < f.length; k++) {
            f[k] = f[k - 1] * f[k - 2] + f[k]; // ~ loop in-place-local
        }
        return f[n + 2];
    }

    @Differentiable(order = 2)
    @Program
    public static double localInBranch(double[] x, boolean f) {
        double[][] a = {{x[0], x[1]}, {x[2], x[3]}};
        if (f) {
            a[1][0] = a[0][0] * a[1][1]; // ~ branch in-place-local
            a[0][0] = a[1][0] * x[4];
        }
        return a[0][0] * a[1][0];
    }

    @Differentiable(order = 2)
    @Program
    public static double localInCallee(double x, double y) {
        return ladder(x, y) * y;
    }

    private static double ladder(double x, double y) {
        double[] rung = {x, y, x, y};
        for (int i = 3; i > 0; i--) {
            rung[i - 1] *= rung[i]; // ~ callee in-place-local
        }
        return rung[0];
    }

    /** Gauss-Seidel sweeps: half the neighbours are new, half are old. */
    @Differentiable(order = 2)
    @Program
    public static double gaussSeidel(double[] u) {
        for (int sweep = 0; sweep < 3; sweep++) {
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = (u[i - 1] * u[i] + u[i + 1]) / 2;
            }
        }
        return u[1] * u[3];
    }

    /** What is overwritten with a constant loses its derivative. */
    @Differentiable(order = 2)
    @Program
    public static double forgotten(double[] x) {
        double before = x[0] * x[0];
        x[0] = 2;
        double after = x[0] * x[1];
        x[1] = 0;
        return before * after + x[0] * x[2] + x[1];
    }

    /** Read, write, read again, in one statement and across statements. */
    @Differentiable(order = 2)
    @Program
    public static double readWriteRead(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            double old = x[i];
            x[i] = old * old;
            y += old * x[i];
            x[i] *= y;
        }
        return y + x[0] * x[1];
    }
}
