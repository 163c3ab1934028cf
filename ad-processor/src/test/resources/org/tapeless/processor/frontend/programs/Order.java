package p;

import org.tapeless.annotations.Differentiable;

/** The order of evaluation, where an operand changes what another one reads, and where something fails. */
class Order {
    static double count(double[] log, double x) {
        log[0]++;
        log[1] = log[1] * 2 + x;
        return log[0];
    }

    static double fail(double[] log) {
        log[0] = -1;
        throw new IllegalStateException("fail");
    }

    static int next(int[] counter) {
        return counter[0]++;
    }

    @Differentiable
    static double calls(double[] log, double x) {
        return count(log, 1) - count(log, x) * count(log, 3) + log[0];
    }

    @Differentiable
    static double readBeforeCall(double[] log, double x) {
        double r = log[0] + count(log, x);
        r += log[0] * count(log, 2) - log[0];
        double s = x;
        s += (s = 3) * s;
        s = s + (s += 2) + s;
        return r + s;
    }

    @Differentiable
    static double elements(double[] a, int i, double x) {
        int k = i;
        a[k] = k = 0;
        a[k++] = a[k] + k;
        a[k] += a[k = 0] + x;
        a[k++] += k;
        a[k] -= a[--k] * 2;
        double[] b = a;
        b[k] = (b = new double[] {7, 8})[1];
        (b = a)[1] += b[0];
        return a[0] + b[1] * k;
    }

    @Differentiable
    static double oldElement(double[] a, double x) {
        a[1] += count(a, x);
        a[0] += count(a, x);
        a[0] *= count(a, 2);
        a[1] -= a[1] = 4;
        double y = a[1] += a[1]++;
        return y + a[0] + (a[1]-- - --a[1]);
    }

    @Differentiable
    static double indices(double[] a, int[] counter) {
        counter[0] = 0;
        a[next(counter)] += a[next(counter)] * 3 + next(counter);
        counter[0] = 0;
        a[counter[0]++] = a[counter[0]] + counter[0];
        a[counter[0]] += counter[0] = 2;
        a[counter[0]]++;
        return a[counter[0] - 1] + counter[0];
    }

    @Differentiable
    static double rows(double[][] m, double[] v, double x) {
        double[] row = m[0];
        m[0][1] = (m[0] = v)[0];
        m[1][0] += (m[1] = row)[1];
        m[0] = m[1];
        m[1] = v;
        m[0][0] = x;
        row[1] += m[0][0];
        return m[0][1] * row[0] + m[1][1];
    }

    @Differentiable
    static double failingIndex(double[] a, int i, double x) {
        a[0] = x;
        a[i + 1] += count(a, x);
        a[i + 2] = count(a, 5);
        return a[i + 3] + (a[1] = 9);
    }

    @Differentiable
    static double failingDivision(double[] a, int i) {
        int z = i - 1;
        a[0] = 1;
        a[1] = 7 / z + (a[0] = 3);
        return a[0] + i % z * count(a, 1);
    }

    @Differentiable
    static double failingRight(double[] a, int i) {
        a[5 - i] = a[0] + fail(a);
        return 0;
    }

    @Differentiable
    static double nullArray(double[] a, int i) {
        double[] b = i > 1 ? null : a;
        a[0] = 5;
        b[i] = a[0] = count(a, 2);
        return b.length;
    }

    @Differentiable
    static double lengths(double[] a, int i) {
        int n = i;
        double[][] m = new double[n++][n++];
        int[][][] q = new int[2][n][];
        return m.length * 10 + n + (i > 0 ? m[0].length : -1) + q[1].length + new double[n + (n = 1)].length + n
                + new float[i - 1].length;
    }

    @Differentiable
    static double logic(double[] log, double x, int n) {
        int k = n;
        double r = 0;
        boolean a = k++ > 1 && count(log, x) > 2 || k++ > 2;
        boolean b = count(log, 1) > 100 || k > 0 && (k = k + 5) > 7;
        if (a && count(log, 2) > 3) {
            r += 1;
        }
        if (!(b || count(log, 3) > 5) || k-- > 3) {
            r += 10;
        } else {
            r += 100;
        }
        boolean c = a ^ b & k++ > 0 | count(log, 4) > 0;
        return r + k * 1000 + (c ? 0.5 : 0.25) + log[0];
    }

    @Differentiable
    static double assignedInTest(double[] log, double x, int n) {
        double u;
        double r = 0;
        if (n > 0 && (u = count(log, x)) > 0) {
            r += u;
        } else {
            r -= 1;
        }
        double v;
        if (!(n > 1 && (v = count(log, x)) > 0)) {
            return r;
        }
        r += v;
        double w;
        while (n < 1 || (w = count(log, r)) < 5) {
            r += 1;
            n++;
        }
        double z;
        r += n > 1 && (z = count(log, 1)) > 2 ? z : w;
        boolean t;
        if (n > 1 ? (t = x > 0) : (t = x < 0)) {
            r += t ? 1 : 2;
        }
        return r;
    }

    @Differentiable
    static double arguments(double[] a, int i, double x) {
        int k = i;
        return three(k++, k++, k) + three(k, k = 1, k++) + three(x, x = 2, x) + Math.max(k, k = 0)
                + Math.fma(a[0], a[0] = 3, count(a, 1)) + x;
    }

    static double three(double a, double b, double c) {
        return a + 10 * b + 100 * c;
    }

    @Differentiable
    static double creation(double[] a, double x, int i) {
        double[] b = {a[0], a[0] = x, a[0], count(a, 2), a[0]};
        double[][] c = {b, {a[1]++, a[1]}, a.clone()};
        a[1] = 50;
        b[0]++;
        return c[0][0] + c[1][0] * 3 + c[1][1] + c[2][1] + b[3] + new int[] {i, i++, i}[2];
    }
}
