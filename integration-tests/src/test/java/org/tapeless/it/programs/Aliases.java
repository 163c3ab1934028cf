package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Arrays are references: two names for one array, rows held in a local, buffers and rows that change places. */
public final class Aliases {

    private Aliases() {}

    @Differentiable(order = 2)
    @Program
    public static double twoNames(double[] x) {
        double[] a = x.clone();
        double[] b = a;
        b[0] = a[0] * a[1]; // ~ straight alias
        a[1] = b[0] * b[0]; // ~ straight alias
        return b[1] * a[0];
    }

    @Differentiable(order = 2)
    @Program
    public static double twoNamesInside(double[] x, boolean f) {
        double[] a = x;
        double[] b = new double[] {x[1], x[0], x[2]};
        for (int i = 0; i < 3; i++) {
            double[] target = i % 2 == 0 ? a : b;
            target[i] = a[0] * b[1]; // ~ loop alias
        }
        if (f) {
            double[] c = b;
            c[0] *= a[2]; // ~ branch alias
            b[1] += c[0] * c[0];
        }
        return a[0] * a[2] + b[0] * b[1] + both(x.clone());
    }

    private static double both(double[] p) {
        double[] q = p;
        q[0] *= p[1]; // ~ callee alias
        return p[0] * q[0];
    }

    /** A name is given to another array, and the old one keeps what was written. */
    @Differentiable(order = 2)
    @Program
    public static double renamed(double[] x) {
        double[] a = new double[2];
        double[] first = a;
        a[0] = x[0] * x[0];
        a = new double[2];
        a[0] = first[0] * x[1];
        first[1] = a[0] * a[0];
        a = first;
        return a[1] * a[0];
    }

    @Differentiable(order = 2)
    @Program
    public static double row(double[][] m) {
        double[] r = m[1];
        r[0] = r[1] * m[0][0]; // ~ straight row
        return m[1][0] * m[1][1];
    }

    @Differentiable(order = 2)
    @Program
    public static double rowsInside(double[][] m, boolean f) {
        double y = 1;
        double[] previous = m[0];
        for (int i = 1; i < m.length; i++) {
            double[] current = m[i];
            for (int j = 0; j < current.length; j++) {
                current[j] += previous[j] * y; // ~ loop row
            }
            y += current[0] * current[1];
            previous = current;
        }
        if (f) {
            double[] last = m[m.length - 1];
            last[2] *= y; // ~ branch row
        }
        return y + m[2][2] * m[1][3] * normalised(m[0]);
    }

    private static double normalised(double[] r) {
        double s = 0;
        for (double v : r) {
            s += v * v;
        }
        for (int i = 0; i < r.length; i++) {
            r[i] /= s; // ~ callee row
        }
        return r[0] * r[1];
    }

    /** A row is replaced; the old one lives on under its other name. */
    @Differentiable(order = 2)
    @Program
    public static double replacedRow(double[][] m) {
        double[][] a = m.clone();
        double[] old = a[0];
        a[0] = new double[] {old[1] * old[0], old[2]}; // ~ straight row-replaced
        old[1] *= a[0][0];
        a[1] = a[0];
        a[1][1] *= a[0][0];
        return a[0][1] * m[0][1];
    }

    @Differentiable(order = 2)
    @Program
    public static double replacedRowsInside(double[] x, boolean f) {
        double[][] powers = new double[4][];
        powers[0] = new double[] {1, 1};
        for (int k = 1; k < powers.length; k++) {
            powers[k] = new double[] {powers[k - 1][0] * x[0], powers[k - 1][1] * x[1]}; // ~ loop row-replaced
        }
        if (f) {
            powers[0] = new double[] {powers[3][0] * x[2], 1}; // ~ branch row-replaced
        }
        grow(powers, x);
        return powers[0][0] * powers[3][1] + powers[2][0];
    }

    private static void grow(double[][] p, double[] x) {
        p[3] = new double[] {0, p[2][0] * p[3][1] * x[3]}; // ~ callee row-replaced
    }

    @Differentiable(order = 2)
    @Program
    public static double buffers(double[] u) {
        double[] v = new double[u.length];
        v[0] = u[0] * u[1];
        double[] t = u;
        u = v;
        v = t;
        u[1] = v[1] * u[0]; // ~ straight buffer-swap
        return u[1] * u[0] + v[1];
    }

    /** Explicit steps in time between two buffers. */
    @Differentiable(order = 2)
    @Program
    public static double timeSteps(double[] u, int n) {
        double[] v = new double[u.length];
        for (int step = 0; step < n; step++) {
            for (int i = 0; i < u.length; i++) {
                int left = i == 0 ? u.length - 1 : i - 1;
                v[i] = u[i] + 0.1 * u[i] * (u[left] - u[i]); // ~ loop buffer-swap
            }
            double[] t = u;
            u = v;
            v = t;
        }
        return u[0] * u[2];
    }

    @Differentiable(order = 2)
    @Program
    public static double buffersInside(double[] u, double[] v, boolean f) {
        double[] a = u;
        double[] b = v;
        if (f) {
            double[] t = a;
            a = b;
            b = t;
            a[0] *= b[1] * b[1]; // ~ branch buffer-swap
        }
        return a[0] * b[0] + relaxed(u, v);
    }

    private static double relaxed(double[] a, double[] b) {
        for (int k = 0; k < 3; k++) {
            for (int i = 1; i < a.length; i++) {
                b[i] = Math.sin(a[i] * a[i - 1]); // ~ callee buffer-swap
            }
            double[] t = a;
            a = b;
            b = t;
        }
        return a[4] * a[3];
    }
}
