package p;

import java.util.Arrays;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;

/** Arrays. */
class Storage {
    static double[] table = {0.5, 1.5, 2.5};
    private static final double[][] SECRET = {{3}, {4, 5}};

    @Differentiable
    static double copies(double[] x, double[][] m, int n) {
        double[] a = x.clone();
        a[0] = 100;
        double[] b = Arrays.copyOf(x, 6);
        double[] c = Arrays.copyOfRange(x, 1, 3);
        double[][] d = m.clone();
        d[0] = a;
        double[][] e = Arrays.copyOf(m, 2);
        e[1][0] += 1;
        System.arraycopy(x, 0, x, 1, x.length - 1);
        System.arraycopy(m, 0, d, 1, 1);
        Arrays.fill(b, n);
        Arrays.fill(b, 1, 3, x[0]);
        Arrays.fill(d, 0, 1, c);
        int[] k = {3, 1};
        int[] l = k.clone();
        Arrays.fill(l, (short) 4);
        double s = a[0] + b[5] + c[1] + d[0][0] + d[1][0] + e[1][0] + l[1];
        for (double v : x) s = s * 0.5 + v;
        return s;
    }

    @Differentiable
    static double failing(double[] x, int n) {
        x[0] = 1;
        System.arraycopy(x, 1, x, n, x.length - 1);
        x[1] = 2;
        double[] y = Arrays.copyOfRange(x, n, 2);
        x[2] = 3;
        Arrays.fill(x, n, 1, 4);
        return y.length;
    }

    @Differentiable
    static double swap(double[][] m, double[] u, double[] v, int n) {
        double[] t = m[0];
        m[0] = m[1];
        m[1] = t;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < u.length; j++) v[j] = u[j] * 0.5 + i;
            double[] w = u;
            u = v;
            v = w;
        }
        return m[0][0] + u[0] - v[0] + t[n];
    }

    @Differentiable
    static double ragged(double[][] m, double x, int n) {
        m[n] = new double[n + 1];
        double[][][] q = new double[2][][];
        q[0] = m;
        q[1] = new double[][] {{x, x * 2}, new double[0], null};
        q[0][n][n] += q[1][0][1];
        double s = 0;
        for (double[][] p : q) for (double[] r : p) s += r == null ? -1 : r.length;
        return s + m[n][n];
    }

    @Differentiable
    static double gather(double[] x, int[] idx, double y) {
        double[] s = new double[x.length];
        for (int i = 0; i < idx.length; i++) {
            s[idx[i]] += x[i] * y;
            s[idx[idx[i]]] -= 1;
        }
        int[] histogram = new int[5];
        for (int k : idx) histogram[k]++;
        for (int k : idx) ++histogram[idx[k]];
        boolean[] flags = new boolean[3];
        flags[1] |= y > 0;
        flags[0] ^= true;
        char[] c = {'a', 98};
        c[0] += 1;
        c[1]++;
        byte[] b = {1, 2};
        b[0] <<= 7;
        b[1] -= 3.5;
        float[] f = new float[2];
        f[0] += y;
        f[0] += 1.5f;
        f[1] -= 2;
        f[1] *= f[0]--;
        long[] l = {1};
        l[0] <<= 40;
        l[0] += f[1];
        return s[0] + s[1] * 3 + histogram[0] + (flags[0] & flags[1] ? 1 : 0) + c[0] + c[1] + b[0] + b[1] + f[0] + f[1] + l[0];
    }

    @Differentiable
    static double aliases(double[] x) {
        double[] y = x;
        y[0] = 5;
        double[] z = y == x ? y : null;
        z[1] += x[0];
        return x[1] + (z != null ? 1 : 0) + (x == y.clone() ? 10 : 20);
    }

    @Differentiable
    static double statics(double x, int n) {
        @NoDerivative double stop = x * 2;
        final @NoDerivative double other = stop;
        return table[n] * x + SECRET[1][0] + SECRET.length + Storage.table.length + stop * x + other;
    }

    @Differentiable
    static double varargs(double x, double[] a, int n) {
        return sum() + sum(x) + sum(x, n, 'a') + sum(a) + sum(new double[] {x}) + mixed(n, "a", x, x)
                + sums(a, new double[] {x}, a) + (n > 1 ? 0 : count(n, n + 1));
    }

    static double sum(double... xs) {
        double s = 0;
        for (double x : xs) s = s * 2 + x;
        return s + xs.length;
    }

    private static double mixed(int n, String s, double... xs) {
        return n + xs[xs.length - 1] + s.length();
    }

    static double sums(double[]... rows) {
        return rows.length + rows[0][0];
    }

    static int count(int... ks) {
        return ks.length;
    }

    @Differentiable
    static double[] result(double[] x, int n) {
        double[] r = new double[n];
        for (int i = 0; i < n; i++) r[i] = x[i] * x[i];
        return n > 1 ? r : x;
    }

    @Differentiable
    static double matrix(double[][] m, int n) {
        double[][] copy = transposed(m);
        copy[0][0] *= 2;
        scale(copy, 0.5);
        return copy[0][1] + copy[1][0] + m[0][0];
    }

    static double[][] transposed(double[][] m) {
        double[][] t = new double[m[0].length][m.length];
        for (int i = 0; i < m.length; i++) for (int j = 0; j < m[i].length; j++) t[j][i] = m[i][j];
        return t;
    }

    static void scale(double[][] m, double f) {
        for (double[] row : m) for (int i = 0; i < row.length; i++) row[i] *= f;
    }
}
