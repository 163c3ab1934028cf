package org.tapeless.it.adversarial;

import java.util.Arrays;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Copies within one array, in both directions, of arrays that are read before and after. */
public final class OverlappingCopies {

    private OverlappingCopies() {}

    @Differentiable(order = 2)
    @Program
    public static double towardsTheEnd(double[] x, int n) {
        double y = x[1] * x[2];
        for (int i = 0; i < n; i++) {
            x[0] *= y;
            System.arraycopy(x, 0, x, 1, x.length - 1);
            y += x[1] * x[4];
        }
        return y * x[0] * x[3];
    }

    @Differentiable(order = 2)
    @Program
    public static double towardsTheStart(double[] x, int n) {
        double y = x[0];
        for (int i = 0; i < n; i++) {
            y *= x[0] + x[3];
            System.arraycopy(x, 1, x, 0, x.length - 1);
            x[x.length - 1] = y * x[1];
        }
        return y + x[0] * x[4];
    }

    /** Both directions by data, with computed places, and once more onto itself. */
    @Differentiable(order = 2)
    @Program
    public static double anyDirection(
            @Arg(length = 8) double[] x, @Arg(min = 0, max = 3) int from, @Arg(min = 0, max = 3) int to) {
        double[] z = x;
        z[from] = x[to] * x[7];
        System.arraycopy(z, from, x, to, 4);
        x[to + 1] *= z[from];
        System.arraycopy(x, 2, z, 2, 3);
        System.arraycopy(x, to, z, from, 4);
        return x[0] * x[3] + z[from] * z[to + 2] + x[6];
    }

    /** Copies of references: rows change places without a copy of a number. */
    @Differentiable(order = 2)
    @Program
    public static double rowsMoveUp(@Arg(length = {4, 3}) double[][] m) {
        double[] first = m[0];
        System.arraycopy(m, 1, m, 0, 3);
        m[3] = first;
        m[0][0] *= first[1];
        m[3][2] = m[2][1] * m[0][0];
        double[][] copy = new double[4][];
        System.arraycopy(m, 0, copy, 1, 3);
        copy[0] = new double[] {m[1][1] * m[3][2], m[0][0]};
        copy[1][1] *= copy[0][0];
        return m[0][1] * copy[2][0] + copy[0][1] * m[3][2];
    }

    /** An array as a window over the last values of a recurrence. */
    @Differentiable(order = 2)
    @Program
    public static double slidingWindow(double[] x, @Arg(length = 3) double[] weights) {
        double[] window = new double[3];
        double y = 0;
        for (double v : x) {
            System.arraycopy(window, 0, window, 1, 2);
            window[0] = Math.sin(v + window[2]);
            for (int k = 0; k < 3; k++) {
                y += weights[k] * window[k] * window[(k + 1) % 3];
            }
        }
        return y * window[1];
    }

    /** A copy of length zero at the very end, and one of an empty array. */
    @Differentiable(order = 2)
    @Program
    public static double nothingCopied(double[] x, @Arg(length = 0) double[] empty) {
        System.arraycopy(empty, 0, x, x.length, empty.length);
        System.arraycopy(x, x.length, x, 0, 0);
        double[] none = Arrays.copyOf(x, 0);
        double[] longer = Arrays.copyOf(none, 3);
        longer[1] = x[0] * x[1];
        double[] middle = Arrays.copyOfRange(longer, 1, 6);
        middle[4] = middle[0] * x[2];
        Arrays.fill(middle, 1, 3, middle[4]);
        Arrays.fill(longer, 0, 0, x[4]);
        return middle[2] * middle[1] + middle[0] * longer[2] + longer[1] * empty.length;
    }

    /** A fill with a value out of the very range that is filled. */
    @Differentiable(order = 2)
    @Program
    public static double fillFromWithin(double[] x, int n) {
        double before = x[1] * x[2];
        Arrays.fill(x, 0, n, x[1] * before);
        x[1] *= x[0] + x[4];
        Arrays.fill(x, 1, 3, x[1]--);
        return x[0] * x[1] + x[2] * before;
    }

    @Differentiable
    @Program
    public static void shiftedInPlace(double[] x, @Arg(length = 7) double[] y, int n) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(x, 0, y, i, 3);
            System.arraycopy(y, i, y, i + 1, 3);
            x[i] *= y[i + 3];
            System.arraycopy(y, 1, x, 0, 4);
        }
    }

    /** Numbers without derivative are copied over active ones and the other way. */
    @Differentiable(order = 2)
    @Program
    public static double activeOverConstant(double[] x, @NoDerivative @org.tapeless.it.laws.Frozen double[] data) {
        double[] a = data.clone();
        System.arraycopy(x, 1, a, 0, 2);
        a[1] *= a[2];
        System.arraycopy(data, 0, x, 1, 2);
        x[1] *= x[0];
        System.arraycopy(a, 0, a, 2, 3);
        return a[3] * x[1] + a[2] * x[2] + x[4] * a[4];
    }
}
