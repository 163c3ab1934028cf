package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Recursion through arrays, through each other, as deep as the data say. */
public final class RecursionTraps {

    private RecursionTraps() {}

    /** Quicker than it is safe: sorts active values in place, then weighs them by their rank. */
    @Differentiable(order = 2)
    @Program
    public static double quickSorted(@Arg(length = 9) double[] x, @Arg(length = 9) double[] w) {
        sort(x, 0, x.length - 1);
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            y += x[i] * w[i] * x[i] * (i + 1);
        }
        return y;
    }

    private static void sort(double[] x, int low, int high) {
        if (low >= high) {
            return;
        }
        double pivot = x[(low + high) >>> 1];
        int i = low;
        int j = high;
        while (i <= j) {
            while (x[i] < pivot) {
                i++;
            }
            while (x[j] > pivot) {
                j--;
            }
            if (i <= j) {
                double t = x[i];
                x[i++] = x[j];
                x[j--] = t;
            }
        }
        sort(x, low, j);
        sort(x, i, high);
    }

    /** Merge sort with a scratch array in which the halves change their roles. */
    @Differentiable(order = 2)
    @Program
    public static double mergeSorted(@Arg(length = 7) double[] x) {
        merge(x.clone(), x, 0, x.length);
        double y = 0;
        for (int i = 1; i < x.length; i++) {
            y += (x[i] - x[i - 1]) * x[i] * i;
        }
        return y;
    }

    private static void merge(double[] from, double[] to, int low, int high) {
        if (high - low < 2) {
            return;
        }
        int middle = (low + high) / 2;
        merge(to, from, low, middle);
        merge(to, from, middle, high);
        for (int k = low, i = low, j = middle; k < high; k++) {
            to[k] = j == high || i < middle && from[i] <= from[j] ? from[i++] : from[j++];
        }
    }

    /** Adaptive Simpson: how deep it goes depends on the parameters. */
    @Differentiable(order = 2)
    @Program
    public static double adaptiveSimpson(double a, double b, @Arg(min = 2, max = 8) double sharpness) {
        double fa = peak(a, sharpness);
        double fb = peak(a + b, sharpness);
        double fm = peak(a + b / 2, sharpness);
        return simpson(a, a + b, fa, fm, fb, b / 6 * (fa + 4 * fm + fb), sharpness, 1e-4, 12);
    }

    private static double simpson(
            double a, double b, double fa, double fm, double fb, double whole, double s, double tolerance, int depth) {
        double m = (a + b) / 2;
        double left = peak((a + m) / 2, s);
        double right = peak((m + b) / 2, s);
        double low = (m - a) / 6 * (fa + 4 * left + fm);
        double high = (b - m) / 6 * (fm + 4 * right + fb);
        double error = low + high - whole;
        if (depth <= 0 || Math.abs(error) < 15 * tolerance) {
            return low + high + error / 15;
        }
        return simpson(a, m, fa, left, fm, low, s, tolerance / 2, depth - 1)
                + simpson(m, b, fm, right, fb, high, s, tolerance / 2, depth - 1);
    }

    private static double peak(double x, double s) {
        return 1 / (1 + s * s * (x - 1) * (x - 1)) + Math.sin(s * x) * x;
    }

    /** Each call makes an array, hands it down, changes it after the return and returns one of two. */
    @Differentiable(order = 2)
    @Program
    public static double arraysAllTheWayDown(double[] x, int n) {
        double[] y = descend(x, n + 1);
        return y[0] * y[1] + x[2] * y[x.length - 1];
    }

    private static double[] descend(double[] x, int n) {
        if (n == 0) {
            return x;
        }
        double[] half = x.clone();
        half[n % 5] *= x[(n + 1) % 5];
        double[] below = descend(half, n - 1);
        half[0] += below[1] * x[0];
        x[1] *= half[0];
        return x[1] > below[2] ? half : below;
    }

    /** Two that call each other, one of them twice, with a loop between. */
    @Differentiable(order = 2)
    @Program
    public static double mutual(double[] x, @Arg(min = 1, max = 5) int n) {
        return ping(x, n, x[0]) * x[1];
    }

    private static double ping(double[] x, int n, double s) {
        if (n <= 0) {
            return s * x[0];
        }
        double y = pong(x, n - 1, s * x[n % 5]);
        x[n % 5] += y * 0.1;
        return y + pong(x, n - 2, y * 0.5) * s;
    }

    private static double pong(double[] x, int n, double s) {
        double y = s;
        for (int i = 0; i < n; i++) {
            y += x[i] * y * 0.3;
            if (i % 2 == 1) {
                y += ping(x, n - i - 1, y) * 0.2;
            }
        }
        return y / (1 + s * s);
    }

    /** Ends when the value says so: no bound is known to anybody. */
    @Differentiable(order = 2)
    @Program
    public static double untilSmall(double x, double y) {
        return halved(x * 20, y) * x;
    }

    private static double halved(double x, double y) {
        if (x < 1) {
            return x * y;
        }
        double t = halved(x / (1.5 + y), y * 1.01);
        return t * x * 0.5 + t * t;
    }

    /** The function of Ackermann: most of its arguments carry no derivative, but one does. */
    @Differentiable(order = 2)
    @Program
    public static double ackermann(double x, @Arg(min = 0, max = 2) int m, @Arg(min = 0, max = 3) int n) {
        return ackermann(m, n, x * x)[0] * x;
    }

    private static double[] ackermann(int m, double n, double x) {
        if (m == 0) {
            return new double[] {(n + 1) * x / 2, n + 1};
        }
        if (n < 0.5) {
            return ackermann(m - 1, 1, x);
        }
        double[] inner = ackermann(m, n - 1, x);
        double[] outer = ackermann(m - 1, inner[1], x);
        outer[0] += inner[0] * 0.1;
        return outer;
    }

    /** Permutations by swaps that are undone on the way back. */
    @Differentiable(order = 2)
    @Program
    public static double permanent(@Arg(length = {4, 4}) double[][] m) {
        int[] columns = {0, 1, 2, 3};
        return permanent(m, columns, 0);
    }

    private static double permanent(double[][] m, int[] columns, int row) {
        if (row == columns.length) {
            return 1;
        }
        double sum = 0;
        for (int k = row; k < columns.length; k++) {
            int t = columns[row];
            columns[row] = columns[k];
            columns[k] = t;
            sum += m[row][columns[row]] * permanent(m, columns, row + 1);
            columns[k] = columns[row];
            columns[row] = t;
        }
        return sum;
    }

    /** A fast Fourier transform by recursion, with new arrays on every level. */
    @Differentiable
    @Program
    public static double[] fourier(@Arg(length = 8) double[] re, @Arg(length = 8) double[] im) {
        double[][] z = transform(re, im);
        double[] power = new double[re.length];
        for (int i = 0; i < power.length; i++) {
            power[i] = z[0][i] * z[0][i] + z[1][i] * z[1][i];
        }
        return power;
    }

    private static double[][] transform(double[] re, double[] im) {
        int n = re.length;
        if (n == 1) {
            return new double[][] {re, im};
        }
        double[][] parts = new double[4][n / 2];
        for (int i = 0; i < n; i++) {
            parts[i % 2][i / 2] = re[i];
            parts[2 + i % 2][i / 2] = im[i];
        }
        double[][] even = transform(parts[0], parts[2]);
        double[][] odd = transform(parts[1], parts[3]);
        double[][] out = new double[2][n];
        for (int k = 0; k < n / 2; k++) {
            double c = Math.cos(2 * Math.PI * k / n);
            double s = -Math.sin(2 * Math.PI * k / n);
            double tr = c * odd[0][k] - s * odd[1][k];
            double ti = c * odd[1][k] + s * odd[0][k];
            out[0][k] = even[0][k] + tr;
            out[1][k] = even[1][k] + ti;
            out[0][k + n / 2] = even[0][k] - tr;
            out[1][k + n / 2] = even[1][k] - ti;
        }
        return out;
    }
}
