package org.tapeless.it.programs;

import java.util.Arrays;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Copies and fills from the library. */
public final class ArrayLibrary {

    private ArrayLibrary() {}

    @Differentiable(order = 2)
    @Program
    public static double clones(double[] x) {
        double[] a = x.clone(); // ~ straight clone
        a[0] *= x[0];
        x[1] *= a[0];
        return a[0] * a[1] * x[1];
    }

    /** The rows of a cloned matrix are the rows of the matrix. */
    @Differentiable(order = 2)
    @Program
    public static double clonesInside(double[][] m, boolean f) {
        double y = 1;
        for (int i = 0; i < m.length; i++) {
            double[] row = m[i].clone(); // ~ loop clone
            row[0] *= row[1];
            y += row[0] * m[i][0];
        }
        if (f) {
            double[][] same = m.clone();
            same[0][0] *= y;
            double[] copy = same[0].clone(); // ~ branch clone
            y *= copy[0] + m[0][0];
        }
        return y * squared(m[2])[1];
    }

    private static double[] squared(double[] v) {
        double[] s = v.clone(); // ~ callee clone
        for (int i = 0; i < s.length; i++) {
            s[i] *= s[i];
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program
    public static double copies(double[] x) {
        double[] a = new double[7];
        System.arraycopy(x, 1, a, 2, 4); // ~ straight arraycopy
        a[3] *= a[2];
        System.arraycopy(a, 2, x, 0, 2);
        return x[0] * x[1] + a[5] * x[4];
    }

    @Differentiable(order = 2)
    @Program
    public static double copiesInside(double[] x, boolean f) {
        double[] a = new double[5];
        double y = 1;
        for (int n = 1; n < 4; n++) {
            System.arraycopy(x, 0, a, n, 5 - n); // ~ loop arraycopy
            y += a[n] * a[4];
        }
        if (f) {
            double[] b = new double[3];
            System.arraycopy(a, 1, b, 0, 3); // ~ branch arraycopy
            y *= b[1] * b[2];
        }
        append(a, x);
        return y * a[4] * a[3];
    }

    private static void append(double[] a, double[] x) {
        x[0] *= x[1];
        System.arraycopy(x, 0, a, 3, 2); // ~ callee arraycopy
    }

    /** Source and target overlap: as if through a copy. */
    @Differentiable(order = 2)
    @Program
    public static double overlapping(double[] x) {
        System.arraycopy(x, 0, x, 1, 4); // ~ straight arraycopy-overlapping
        x[0] = x[1] * x[2];
        System.arraycopy(x, 1, x, 0, 4); // ~ straight arraycopy-overlapping
        return x[0] * x[1] * x[4];
    }

    @Differentiable(order = 2)
    @Program
    public static double overlappingInside(double[] x, boolean f) {
        double y = x[2];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(x, 0, x, 1, x.length - 1); // ~ loop arraycopy-overlapping
            x[0] = x[1] * y;
            y += x[4];
        }
        if (f) {
            System.arraycopy(x, 2, x, 1, 3); // ~ branch arraycopy-overlapping
        }
        rotate(x);
        return y * x[1] * x[4];
    }

    private static void rotate(double[] x) {
        double first = x[0];
        System.arraycopy(x, 1, x, 0, x.length - 1); // ~ callee arraycopy-overlapping
        x[x.length - 1] = first * first;
    }

    @Differentiable(order = 2)
    @Program
    public static double fills(double x, double y) {
        double[] a = new double[4];
        Arrays.fill(a, x * y); // ~ straight fill
        a[0] *= x;
        Arrays.fill(a, 1, 3, a[0] * y); // ~ straight fill
        return a[0] * a[1] + a[2] * a[3];
    }

    @Differentiable(order = 2)
    @Program
    public static double fillsInside(double[] x, boolean f) {
        double[] a = new double[3];
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            Arrays.fill(a, x[i] * y); // ~ loop fill
            a[i % 3] *= x[0];
            y = a[0] + a[1] * a[2];
        }
        if (f) {
            Arrays.fill(x, 1, 4, y * x[0]); // ~ branch fill
        }
        return x[1] * y + halfFilled(x);
    }

    private static double halfFilled(double[] x) {
        double[] a = x.clone();
        Arrays.fill(a, 0, 2, a[4] * a[4]); // ~ callee fill
        Arrays.fill(a, 2, 4, 0.5);
        return a[0] * a[1] * a[3];
    }

    @Differentiable(order = 2)
    @Program
    public static double copyOf(double[] x, int n) {
        double[] shorter = Arrays.copyOf(x, n); // ~ straight copy-of
        double[] longer = Arrays.copyOf(x, x.length + n);
        longer[6 - 1] = shorter[0] * shorter[0];
        return longer[5] * longer[4] * longer[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double copyOfInside(double[] x, boolean f) {
        double[] a = {x[0] * x[0]};
        for (int n = 2; n < 5; n++) {
            a = Arrays.copyOf(a, n); // ~ loop copy-of
            a[n - 1] = a[n - 2] * x[n];
        }
        double y = a[3];
        if (f) {
            double[] b = Arrays.copyOf(a, 2); // ~ branch copy-of
            y += b[0] * b[1];
        }
        return y * first(x)[0];
    }

    private static double[] first(double[] x) {
        double[] one = Arrays.copyOf(x, 1); // ~ callee copy-of
        one[0] *= x[1];
        return one;
    }

    @Differentiable(order = 2)
    @Program
    public static double copyOfRange(double[] x, int n) {
        double[] tail = Arrays.copyOfRange(x, 1, n + 1); // ~ straight copy-of-range
        double[] padded = Arrays.copyOfRange(x, 3, 8);
        tail[0] *= tail[0];
        return tail[0] * padded[1] + padded[4];
    }

    @Differentiable(order = 2)
    @Program
    public static double copyOfRangeInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < 4; i++) {
            double[] window = Arrays.copyOfRange(x, i, i + 2); // ~ loop copy-of-range
            y += window[0] * window[1];
        }
        if (f) {
            double[] t = Arrays.copyOfRange(x, 2, 4); // ~ branch copy-of-range
            t[1] *= y;
            y = t[0] * t[1];
        }
        return y * halves(x);
    }

    private static double halves(double[] x) {
        double[] left = Arrays.copyOfRange(x, 0, 2); // ~ callee copy-of-range
        double[] right = Arrays.copyOfRange(x, 2, 5); // ~ callee copy-of-range
        return left[1] * right[0] * right[2];
    }

    /** The same from matrices: rows are shared, so a write through the copy is seen. */
    @Differentiable(order = 2)
    @Program
    public static double copiesOfRows(double[][] m) {
        double[][] a = Arrays.copyOf(m, 2);
        a[1][0] *= a[0][0];
        double[][] b = new double[3][];
        System.arraycopy(m, 0, b, 0, 3);
        b[2] = new double[] {b[1][0] * m[1][0]};
        return b[2][0] * m[2][0] + m[1][0];
    }

    @Differentiable(order = 2)
    @Program
    public static float copiesOfFloats(float[] x) {
        float[] a = Arrays.copyOf(x, 6);
        Arrays.fill(a, 3, 6, x[0] * x[1]);
        System.arraycopy(a, 3, a, 0, 1);
        return a[0] * a[5] * a[2];
    }
}
