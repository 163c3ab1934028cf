package org.tapeless.it.adversarial;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Algorithms that overwrite what they read: sorting, factorisation, transforms, scans. */
public final class InPlaceAlgorithms {

    private InPlaceAlgorithms() {}

    /** Values that are far enough apart for differences. */
    static Object[] apart(SplittableRandom random) {
        double[] x = new double[7];
        double[] w = new double[7];
        int shift = random.nextInt(7);
        for (int i = 0; i < 7; i++) {
            x[i] = 1 + (3 * i + shift) % 7 + 0.2 * random.nextDouble();
            w[i] = 0.5 + random.nextDouble();
        }
        return new Object[] {x, w};
    }

    /** Zygote's most frequent complaint: "mutating arrays is not supported". */
    @Differentiable(order = 2)
    @Program(inputs = "apart")
    public static double insertionSort(double[] x, double[] w) {
        for (int i = 1; i < x.length; i++) {
            double v = x[i];
            int j = i - 1;
            for (; j >= 0 && x[j] > v; j--) {
                x[j + 1] = x[j];
            }
            x[j + 1] = v;
        }
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            y += w[i] * x[i] * x[i];
        }
        return y;
    }

    static Object[] system(SplittableRandom random) {
        double[][] a = new double[4][4];
        double[] b = new double[4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                a[i][j] = random.nextDouble() * 2 - 1 + ((i + 1) % 4 == j ? 3 : 0);
            }
            b[i] = random.nextDouble() + 0.5;
        }
        return new Object[] {a, b};
    }

    /** LU in place with pivots by references to rows, and both solves in the right-hand side. */
    @Differentiable(order = 2)
    @Program(inputs = "system")
    public static double luByRowSwap(double[][] a, double[] b) {
        double determinant = 1;
        for (int k = 0; k < a.length; k++) {
            int pivot = k;
            for (int i = k + 1; i < a.length; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            if (pivot != k) {
                double[] row = a[k];
                a[k] = a[pivot];
                a[pivot] = row;
                double t = b[k];
                b[k] = b[pivot];
                b[pivot] = t;
                determinant = -determinant;
            }
            determinant *= a[k][k];
            for (int i = k + 1; i < a.length; i++) {
                double[] row = a[i];
                double factor = row[k] /= a[k][k];
                for (int j = k + 1; j < a.length; j++) {
                    row[j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        double sum = 0;
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < a.length; j++) {
                b[i] -= a[i][j] * b[j];
            }
            b[i] /= a[i][i];
            sum += b[i] * b[i];
        }
        return sum + Math.log(Math.abs(determinant));
    }

    /** The same by a permutation of indices. */
    @Differentiable
    @Program(inputs = "system")
    public static double[] luByPermutation(double[][] a, double[] b) {
        int[] p = {0, 1, 2, 3};
        for (int k = 0; k < 4; k++) {
            for (int i = k + 1; i < 4; i++) {
                if (Math.abs(a[p[i]][k]) > Math.abs(a[p[k]][k])) {
                    int t = p[i];
                    p[i] = p[k];
                    p[k] = t;
                }
            }
            for (int i = k + 1; i < 4; i++) {
                double f = a[p[i]][k] / a[p[k]][k];
                for (int j = k; j < 4; j++) {
                    a[p[i]][j] -= f * a[p[k]][j];
                }
                b[p[i]] -= f * b[p[k]];
            }
        }
        double[] x = new double[4];
        for (int i = 3; i >= 0; i--) {
            double s = b[p[i]];
            for (int j = i + 1; j < 4; j++) {
                s -= a[p[i]][j] * x[j];
            }
            x[i] = s / a[p[i]][i];
        }
        return x;
    }

    /** Cooley and Tukey in place, bit reversal first, twiddle factors by recurrence. */
    @Differentiable(order = 2)
    @Program
    public static double fourierInPlace(@Arg(length = 8) double[] re, @Arg(length = 8) double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int length = 2; length <= n; length <<= 1) {
            double angle = -2 * Math.PI / length;
            double wr = Math.cos(angle);
            double wi = Math.sin(angle);
            for (int i = 0; i < n; i += length) {
                double cr = 1;
                double ci = 0;
                for (int k = i; k < i + length / 2; k++) {
                    int m = k + length / 2;
                    double tr = re[m] * cr - im[m] * ci;
                    double ti = re[m] * ci + im[m] * cr;
                    re[m] = re[k] - tr;
                    im[m] = im[k] - ti;
                    re[k] += tr;
                    im[k] += ti;
                    double t = cr * wr - ci * wi;
                    ci = cr * wi + ci * wr;
                    cr = t;
                }
            }
        }
        double y = 0;
        for (int i = 0; i < n; i++) {
            y += Math.sqrt(re[i] * re[i] + im[i] * im[i]) * (i + 1);
        }
        return y;
    }

    /** Sums of everything before, forwards and backwards, and products in between. */
    @Differentiable(order = 2)
    @Program
    public static double prefixSums(double[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i] += x[i - 1];
        }
        for (int i = x.length - 2; i >= 0; i--) {
            x[i] *= x[i + 1];
        }
        double running = 0;
        for (int i = 0; i < x.length; i++) {
            running += x[i] / 10;
            x[i] = running * x[i];
        }
        return x[4] * x[0] / (1 + x[2]);
    }

    /** Some factors are zero; the product without each of them all the same (PyTorch's cumprod had trouble). */
    @Differentiable
    @Program
    public static double[] cumulativeProduct(
            double[] x, @Arg(min = 0, max = 4) int first, @Arg(min = 0, max = 4) int second) {
        x[first] -= x[first];
        x[second] *= 0;
        double[] y = new double[5];
        double p = 1;
        for (int i = 0; i < 5; i++) {
            p *= x[i];
            y[i] = p + x[4 - i] * x[i];
        }
        return y;
    }

    /** Thomas's algorithm, with its coefficients overwritten. */
    @Differentiable
    @Program
    public static double[] tridiagonal(
            double[] low, @Arg(min = 4, max = 6) double[] diagonal, double[] high, double[] d) {
        int n = d.length;
        for (int i = 1; i < n; i++) {
            double m = low[i] / diagonal[i - 1];
            diagonal[i] -= m * high[i - 1];
            d[i] -= m * d[i - 1];
        }
        d[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            d[i] = (d[i] - high[i] * d[i + 1]) / diagonal[i];
        }
        return d;
    }

    /** A convolution into its own input, from the end where that is safe and from the start where it is not. */
    @Differentiable(order = 2)
    @Program
    public static double convolvedInPlace(@Arg(length = 9) double[] x, @Arg(length = 3) double[] k) {
        for (int i = x.length - 1; i >= 0; i--) {
            double s = 0;
            for (int j = 0; j < k.length && j <= i; j++) {
                s += k[j] * x[i - j];
            }
            x[i] = s;
        }
        for (int i = 2; i < x.length; i++) {
            x[i] = k[0] * x[i] + k[1] * x[i - 1] * 0.3 - k[2] * x[i - 2] * 0.2;
        }
        for (int j = 0; j < k.length; j++) {
            k[j] *= x[j + 4];
        }
        return x[8] * k[0] + x[3] * k[2] + x[0];
    }

    /** Levinson's recursion: the predictor is updated from both ends at once. */
    @Differentiable
    @Program
    public static double[] levinson(@Arg(length = 6, min = 0.1, max = 0.3) double[] r) {
        r[0] += 2;
        double[] a = new double[6];
        a[0] = 1;
        double error = r[0];
        for (int k = 1; k < 6; k++) {
            double lambda = 0;
            for (int j = 0; j < k; j++) {
                lambda -= a[j] * r[k - j];
            }
            lambda /= error;
            for (int n = 0; n <= k / 2; n++) {
                double t = a[k - n] + lambda * a[n];
                a[n] += lambda * a[k - n];
                a[k - n] = t;
            }
            error *= 1 - lambda * lambda;
        }
        a[0] = error;
        return a;
    }

    /** Gauss and Seidel next to Jacobi, on the same two grids in turn. */
    @Differentiable(order = 2)
    @Program
    public static double relaxation(@Arg(length = {4, 5}) double[][] u, int n) {
        double[][] v = new double[4][5];
        for (int k = 0; k < n; k++) {
            for (int i = 1; i < 3; i++) {
                for (int j = 1; j < 4; j++) {
                    u[i][j] += 0.3 * (u[i - 1][j] * u[i][j - 1] - u[i][j] * u[i + 1][j]);
                    v[i][j] = u[i][j] * u[i][j + 1];
                }
            }
            double[][] t = u;
            u = v;
            v = t;
            u[0] = v[3];
            u[3][k] = v[1][1];
        }
        double y = 0;
        for (double[] row : u) {
            for (double value : row) {
                y += value * value;
            }
        }
        return y;
    }

    /** A heap of active values: the smallest two are merged until one is left (Huffman's cost). */
    @Differentiable(order = 2)
    @Program
    public static double huffman(@Arg(length = 6) double[] weights) {
        double[] heap = new double[weights.length + 1];
        int size = 0;
        for (double w : weights) {
            push(heap, ++size, w * w);
        }
        double cost = 0;
        while (size > 1) {
            double a = pop(heap, size--);
            double b = pop(heap, size--);
            cost += (a + b) * Math.sqrt(a);
            push(heap, ++size, a + b);
        }
        return cost * heap[1];
    }

    private static void push(double[] heap, int i, double value) {
        heap[i] = value;
        for (; i > 1 && heap[i / 2] > heap[i]; i /= 2) {
            double t = heap[i];
            heap[i] = heap[i / 2];
            heap[i / 2] = t;
        }
    }

    private static double pop(double[] heap, int size) {
        double top = heap[1];
        heap[1] = heap[size];
        heap[size] = Double.POSITIVE_INFINITY;
        int i = 1;
        while (2 * i < size) {
            int child = 2 * i + 1 < size && heap[2 * i + 1] < heap[2 * i] ? 2 * i + 1 : 2 * i;
            if (heap[child] >= heap[i]) {
                break;
            }
            double t = heap[i];
            heap[i] = heap[child];
            heap[child] = t;
            i = child;
        }
        return top;
    }
}
