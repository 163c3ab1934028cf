package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Program;

/** Programs that random and hostile testing found differentiated wrongly, or not at all, shrunk to their core. */
public final class FuzzFinds {

    private FuzzFinds() {}

    /** A call without active arguments gives a value to a variable that is active on another path. */
    @Differentiable(order = 2)
    @Program
    public static double constantCallInABranch(double x, int n) {
        return merged(x, n) * recursive(x, 3);
    }

    private static double merged(double x, int n) {
        double y;
        if (n > 0) {
            y = x;
        } else {
            y = one(n);
        }
        return y * x;
    }

    private static double one(int n) {
        return n > 5 ? one(n - 1) : 1;
    }

    private static double recursive(double x, int n) {
        double t;
        double[] a;
        if (n == 0) {
            t = one(9);
            a = ones(n);
        } else {
            t = recursive(x, n - 1) * x;
            a = new double[] {0, x};
        }
        return t + a[1];
    }

    private static double[] ones(int n) {
        return n > 0 ? ones(n - 1) : new double[] {1, 1};
    }

    /** A condition that loads from one of two arrays, chosen on the spot, before the element is overwritten. */
    @Differentiable(order = 2)
    @Program
    public static double conditionOnChosenArray(double[] x, double[] y, double s, boolean f) {
        double product = s;
        if ((f ? x : y)[0] < 1.2) {
            product = product * y[1];
        }
        y[0] += 5;
        return product * y[2] * product;
    }

    /** A counted loop begins at a length of an array that the loop replaces. */
    @Differentiable
    @Program
    public static double[][] startsAtReplacedArray(double[] w, double[] x) {
        double[] v = x;
        double product = 1;
        for (int j = v.length - 1; j >= 0; j--) {
            product *= v[0];
            for (double g : v) {
                v = new double[] {w[0], g * product};
                break;
            }
        }
        return new double[][] {w, v};
    }

    private static final double[] TABLE = {0.5, -1.25, 0.75};

    /** A copy out of a static array is no side effect. */
    @Differentiable(order = 2)
    @Program
    public static double copyFromTable(double x) {
        double[] a = {1.0, 3.0, 1.0, 2.0};
        System.arraycopy(TABLE, 1, a, 0, 2);
        return a[0] * x * x * a[1] * x + a[3];
    }

    /** An index is read from the element that is then overwritten. */
    @Differentiable(order = 2)
    @Program
    public static double indexFromTheArray(double[] s, double u) {
        s[0] = 1.5 * s[0];
        s[1] = 2;
        s[(int) s[1]] = u * u * s[0];
        s[2] *= s[0];
        s[1] = 0.5 + s[1] * 0.5;
        s[(int) s[1]] += u * s[2];
        System.arraycopy(s, (int) s[1] - 1, s, 0, 2);
        return s[0] * s[1] * s[2] * u;
    }

    /** A derivative stops at an array, and is not found again by another name of it. */
    @Differentiable(order = 2)
    @Program(stops = true)
    public static double stoppedByAnotherName(double[] x, double s) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            @NoDerivative double[] stopped = x;
            double[] alias = stopped;
            sum += alias[i] * s * sum + s * x[i];
            x[i] *= s;
        }
        return sum * x[0];
    }

    /** A condition that loads from a copy of rows, whose elements are then overwritten. */
    @Differentiable(order = 2)
    @Program
    public static double conditionOnClonedRows(double[][] m, double s) {
        double product = s * m[0][1];
        if (m.clone()[0][0] < 1.2) {
            product = product * m[1][0];
        }
        m[0][0] += 5;
        return product * m[0][0] * product;
    }
}
