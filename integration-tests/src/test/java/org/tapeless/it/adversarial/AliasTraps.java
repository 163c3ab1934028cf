package org.tapeless.it.adversarial;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** One array under several names, rows that belong to two matrices, and names that outlive what they named. */
public final class AliasTraps {

    private AliasTraps() {}

    /** Enzyme.jl #2374: a shadow that is declared apart from its array. */
    @Differentiable(order = 2)
    @Program
    public static double twoLocalsOneArray(double[] x, int n) {
        double[] a = new double[4];
        double[] b = a;
        double[] c = n > 2 ? a : new double[4];
        for (int i = 0; i < 4; i++) {
            b[i] = x[i] * (i == 0 ? 1 : a[i - 1]);
            c[i] += a[i] * x[4];
        }
        return a[0] * b[1] + c[2] * a[3] + c[0] * b[3];
    }

    @Differentiable(order = 2)
    @Program
    public static double parametersThatMeetInside(double[] x, double[] y) {
        double s = mixed(x, x, y) + mixed(y, x, y);
        return s * mixed(x, y, y) + x[0] * y[0];
    }

    private static double mixed(double[] p, double[] q, double[] r) {
        for (int i = 1; i < p.length; i++) {
            q[i] = p[i] * r[i - 1] + q[i - 1] / 2;
        }
        r[0] = p[2] * q[2];
        return p[1] * q[3] * r[0];
    }

    /** A row is held while the rows are swapped below it. */
    @Differentiable(order = 2)
    @Program
    public static double rowHeldOverSwap(double[][] m) {
        double[] held = m[0];
        double before = held[0] * held[1];
        double[] t = m[0];
        m[0] = m[2];
        m[2] = t;
        held[0] = m[0][0] * before;
        m[2][1] *= held[0];
        m[0][2] = held[1] * held[1];
        double y = m[2][0] * m[2][1] + m[0][2] * held[3];
        t = m[0];
        m[0] = m[1];
        m[1] = t;
        m[1][2] += held[0] * m[0][0];
        return y * m[1][2] + m[2][0];
    }

    /** Two matrices share their rows, and one of them then gets rows of its own. */
    @Differentiable(order = 2)
    @Program
    public static double sharedRows(double[][] m) {
        double[][] view = m.clone();
        view[1][2] = m[0][0] * m[1][1];
        double[][] other = new double[3][];
        for (int i = 0; i < 3; i++) {
            other[i] = view[2 - i];
        }
        other[0][0] *= m[1][2];
        m[1] = m[1].clone();
        m[1][2] = other[1][2] * other[1][2];
        view[1][2] += m[1][2];
        return other[1][2] * m[1][2] + other[2][0] * view[2][0];
    }

    /** The same row at every place of a matrix: each write is seen through all of them. */
    @Differentiable(order = 2)
    @Program
    public static double oneRowEverywhere(double[] x) {
        double[] row = {x[0], x[1], x[2]};
        double[][] m = {row, row, row};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                m[i][j] = m[(i + 1) % 3][j] * m[(j + 2) % 3][(j + 1) % 3] + x[i];
            }
        }
        return m[0][0] * m[1][1] + row[2] * m[2][0];
    }

    /** A row of a matrix becomes another row of it; later writes go to both. */
    @Differentiable(order = 2)
    @Program
    public static double rowStoredIntoMatrix(double[][] m, @Arg(length = 4) double[] x) {
        m[1] = m[0];
        m[1][0] *= x[1];
        m[2] = x;
        m[2][3] = m[0][0] * m[1][1];
        x[0] *= m[2][3];
        return m[2][0] * m[0][0] + x[3] * m[1][2];
    }

    /** Copied numbers beside a shared reference. */
    @Differentiable(order = 2)
    @Program
    public static double rowCopyAgainstRowReference(double[][] m) {
        double[] copy = m[0].clone();
        double[] same = m[0];
        m[0][0] = copy[1] * same[2];
        same[1] *= copy[0] * m[0][0];
        copy[2] = same[1] * same[0];
        System.arraycopy(m[0], 0, copy, 0, 2);
        m[0][1] = copy[2] * copy[1];
        return copy[0] * copy[1] + same[1] * m[0][2];
    }

    /** A name is moved away while what it named is still to be read under another. */
    @Differentiable(order = 2)
    @Program
    public static double namesRotate(double[] x, double[] y, int n) {
        double[] a = x;
        double[] b = y;
        double[] c = new double[x.length];
        for (int k = 0; k < n + 1; k++) {
            for (int i = 0; i < c.length; i++) {
                c[i] = a[i] * b[c.length - 1 - i] + 0.1 * c[i];
            }
            double[] t = a;
            a = b;
            b = c;
            c = t;
            c[k % 5] *= a[0];
        }
        return a[0] * b[1] + c[2] * a[3] + x[0] * y[4];
    }

    /** In every trip the loop writes through one of two names; which, the data decide. */
    @Differentiable(order = 2)
    @Program
    public static double nameChosenByData(double[] x, double[] y) {
        double[] low = x.clone();
        double[] high = y.clone();
        for (int i = 1; i < x.length; i++) {
            double[] target = low[i] < high[i] ? low : high;
            double[] source = low[i - 1] < high[i - 1] ? high : low;
            target[i] *= source[i - 1];
            source[i] += target[i] * target[i - 1];
        }
        return low[4] * high[4] + low[1] * high[2];
    }

    static Object[] oneArrayTwice(SplittableRandom random) {
        double[] x = {0, 0, 0, 0};
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.5 + random.nextDouble();
        }
        return new Object[] {new double[][] {x, x.clone(), x.clone()}, 1 + random.nextInt(3)};
    }

    /** A helper that swaps rows of its argument and keeps one of them. */
    @Differentiable(order = 2)
    @Program(inputs = "oneArrayTwice")
    public static double helperSwapsRows(double[][] m, int n) {
        double[] first = m[0];
        double y = 1;
        for (int k = 0; k < n; k++) {
            double[] moved = swapped(m, k % 3, (k + 2) % 3);
            moved[1] *= first[0] * y;
            y += m[0][1] * moved[2];
        }
        return y * first[1] * m[1][1];
    }

    private static double[] swapped(double[][] m, int i, int j) {
        double[] t = m[i];
        m[i] = m[j];
        m[j] = t;
        m[i][0] += t[1] * m[j][2];
        return t;
    }

    /** The clone of a matrix shares its rows, and a clone of its rows does not. */
    @Differentiable(order = 2)
    @Program
    public static double shallowClone(@Arg(length = {2, 3}) double[][] m) {
        double[][] shallow = m.clone();
        double[][] deep = new double[2][];
        for (int i = 0; i < 2; i++) {
            deep[i] = m[i].clone();
        }
        shallow[0][1] *= deep[1][0];
        deep[0][1] *= shallow[0][1];
        shallow[1] = deep[0];
        shallow[1][0] = m[1][0] * m[0][1];
        return m[0][1] * deep[0][0] + shallow[1][1] * m[1][2] + deep[1][1] * m[1][1];
    }

    /** Returns an argument, one of its rows, or something new. */
    @Differentiable
    @Program
    public static double[] returnsSomeAlias(double[][] m, double[] x, int n) {
        x[0] = m[1][1] * x[1];
        m[2][0] *= x[0];
        if (n == 1) {
            return x;
        }
        if (n == 2) {
            double[] r = m[2];
            r[1] = r[0] * r[0];
            return r;
        }
        if (n == 3) {
            m[0] = new double[] {x[0] * x[2], m[0][1] * x[3], 1, x[4]};
            return m[0];
        }
        return new double[] {x[0] * m[2][0]};
    }
}
