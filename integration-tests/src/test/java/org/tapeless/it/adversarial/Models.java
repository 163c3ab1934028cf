package org.tapeless.it.adversarial;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Dynamic programming, filters and interpolation: indices that are computed from active values. */
public final class Models {

    private Models() {}

    /** The forward algorithm, scaled, in place over the states. */
    @Differentiable(order = 2)
    @Program
    public static double hiddenMarkov(
            @Arg(length = 3) double[] start,
            @Arg(length = {3, 3}) double[][] move,
            @Arg(length = {3, 2}) double[][] emit,
            @Arg(length = 6, min = 0, max = 1) int[] seen) {
        double[] alpha = start;
        double[] next = new double[3];
        double logLikelihood = 0;
        for (int t = 0; t < seen.length; t++) {
            double total = 0;
            for (int j = 0; j < 3; j++) {
                double s = 0;
                for (int i = 0; i < 3; i++) {
                    s += alpha[i] * move[i][j];
                }
                next[j] = (t == 0 ? alpha[j] : s) * emit[j][seen[t]];
                total += next[j];
            }
            for (int j = 0; j < 3; j++) {
                next[j] /= total;
            }
            logLikelihood += Math.log(total);
            double[] swap = alpha;
            alpha = next;
            next = swap;
        }
        return logLikelihood;
    }

    /** Viterbi's path: backpointers decide which parameters are counted. */
    @Differentiable(order = 2)
    @Program
    public static double viterbi(
            @Arg(length = {3, 3}) double[][] move,
            @Arg(length = {3, 2}) double[][] emit,
            @Arg(length = 5, min = 0, max = 1) int[] seen) {
        double[][] score = new double[5][3];
        int[][] back = new int[5][3];
        for (int t = 0; t < 5; t++) {
            for (int j = 0; j < 3; j++) {
                double best = t == 0 ? 0 : Double.NEGATIVE_INFINITY;
                for (int i = 0; t > 0 && i < 3; i++) {
                    double s = score[t - 1][i] + Math.log(move[i][j]);
                    if (s > best) {
                        best = s;
                        back[t][j] = i;
                    }
                }
                score[t][j] = best + Math.log(emit[j][seen[t]]);
            }
        }
        int state = 0;
        for (int j = 1; j < 3; j++) {
            state = score[4][j] > score[4][state] ? j : state;
        }
        double y = score[4][state];
        for (int t = 4; t > 0; t--) {
            int previous = back[t][state];
            y *= move[previous][state];
            state = previous;
        }
        return y;
    }

    /** Edit distance with a soft minimum, two rows that change places. */
    @Differentiable(order = 2)
    @Program
    public static double softEditDistance(
            double insert,
            double delete,
            @Arg(length = {4, 4}) double[][] replace,
            double temperature,
            @Arg(length = 6, min = 0, max = 3) int[] a,
            @Arg(length = 5, min = 0, max = 3) int[] b) {
        double[] previous = new double[b.length + 1];
        double[] current = new double[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            previous[j] = j * insert;
        }
        for (int i = 1; i <= a.length; i++) {
            current[0] = i * delete;
            for (int j = 1; j <= b.length; j++) {
                double r = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : replace[a[i - 1]][b[j - 1]]);
                double d = previous[j] + delete;
                double s = current[j - 1] + insert;
                double m = Math.min(r, Math.min(d, s));
                current[j] = m
                        - temperature
                                * Math.log(Math.exp((m - r) / temperature)
                                        + Math.exp((m - d) / temperature)
                                        + Math.exp((m - s) / temperature));
            }
            double[] t = previous;
            previous = current;
            current = t;
        }
        return previous[b.length] * temperature;
    }

    /** logsumexp with the maximum taken out, which cancels from the derivative. */
    @Differentiable(order = 2)
    @Program
    public static double logSumExp(@Arg(length = 6, min = -800, max = 800) double[] x) {
        int k = 0;
        for (int i = 1; i < x.length; i++) {
            k = x[i] > x[k] ? i : k;
        }
        double max = x[k];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.exp((x[i] - max) / 200);
            sum += x[i];
        }
        return 200 * Math.log(sum) + max + sum * x[0];
    }

    @Differentiable
    @Program
    public static double[] softmaxInPlace(double[] x, double temperature) {
        double max = x[0];
        for (double v : x) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] = Math.exp((x[i] - max) / temperature);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= sum;
        }
        return x;
    }

    /** The cell is computed from the active place; places outside are clamped to the border. */
    @Differentiable(order = 2)
    @Program
    public static double bilinear(
            @Arg(length = {4, 5}) double[][] grid,
            @Arg(min = -0.5, max = 4.6) double x,
            @Arg(min = -0.5, max = 4) double y) {
        int i = (int) Math.floor(y);
        int j = (int) Math.floor(x);
        double v = y - i;
        double u = x - j;
        int i0 = Math.max(0, Math.min(3, i));
        int i1 = Math.max(0, Math.min(3, i + 1));
        int j0 = Math.max(0, Math.min(4, j));
        int j1 = Math.max(0, Math.min(4, j + 1));
        double low = grid[i0][j0] * (1 - u) + grid[i0][j1] * u;
        double high = grid[i1][j0] * (1 - u) + grid[i1][j1] * u;
        return (low * (1 - v) + high * v) * (1 + x * y);
    }

    static Object[] knots(SplittableRandom random) {
        double[] t = new double[6];
        double[] y = new double[6];
        for (int i = 0; i < 6; i++) {
            t[i] = i + 0.4 * random.nextDouble();
            y[i] = random.nextDouble();
        }
        return new Object[] {t, y, 0.5 + 4.5 * random.nextDouble()};
    }

    /** A natural cubic spline: a tridiagonal solve, then a binary search for the piece. */
    @Differentiable(order = 2)
    @Program(inputs = "knots")
    public static double spline(double[] t, double[] y, double at) {
        int n = t.length;
        double[] m = new double[n];
        double[] c = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double left = t[i] - t[i - 1];
            double right = t[i + 1] - t[i];
            double r = 6 * ((y[i + 1] - y[i]) / right - (y[i] - y[i - 1]) / left);
            double p = 2 * (left + right) - left * c[i - 1];
            c[i] = right / p;
            m[i] = (r - left * m[i - 1]) / p;
        }
        for (int i = n - 2; i > 0; i--) {
            m[i] -= c[i] * m[i + 1];
        }
        int low = 0;
        int high = n - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (t[middle] > at) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double h = t[high] - t[low];
        double a = (t[high] - at) / h;
        double b = (at - t[low]) / h;
        return a * y[low] + b * y[high] + ((a * a * a - a) * m[low] + (b * b * b - b) * m[high]) * h * h / 6;
    }

    /** Kalman's filter with matrices in helpers and the covariance overwritten. */
    @Differentiable(order = 2)
    @Program
    public static double kalman(
            double noise,
            double drift,
            @Arg(length = {2, 2}) double[][] p,
            @NoDerivative @Frozen double[] seen,
            int n) {
        double[] state = {seen[0], drift};
        double[][] f = {{1, 0.1}, {-0.1 * drift, 1}};
        double logLikelihood = 0;
        for (int k = 0; k < n; k++) {
            double[] predicted = {f[0][0] * state[0] + f[0][1] * state[1], f[1][0] * state[0] + f[1][1] * state[1]};
            state = predicted;
            times(times(f, p), transposed(f), p);
            p[0][0] += noise;
            p[1][1] += noise;
            double s = p[0][0] + noise * noise;
            double residual = seen[k] - state[0];
            logLikelihood -= residual * residual / s + Math.log(s);
            double[] gain = {p[0][0] / s, p[1][0] / s};
            state[0] += gain[0] * residual;
            state[1] += gain[1] * residual;
            double[] first = p[0].clone();
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    p[i][j] -= gain[i] * first[j];
                }
            }
        }
        return logLikelihood * state[1];
    }

    private static double[][] times(double[][] a, double[][] b) {
        return times(a, b, new double[2][2]);
    }

    private static double[][] times(double[][] a, double[][] b, double[][] out) {
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                out[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j];
            }
        }
        return out;
    }

    private static double[][] transposed(double[][] a) {
        return new double[][] {{a[0][0], a[1][0]}, {a[0][1], a[1][1]}};
    }

    /** Attention over a history that grows by a row per step, each row of its own length. */
    @Differentiable(order = 2)
    @Program
    public static double growingHistory(double[] x, double w) {
        double[][] history = new double[x.length][];
        double y = w;
        for (int t = 0; t < x.length; t++) {
            double[] row = new double[t + 1];
            for (int i = 0; i <= t; i++) {
                row[i] = x[t] * x[i] + (i < t ? history[i][i] * w : y);
            }
            history[t] = row;
            double norm = 0;
            for (int i = 0; i <= t; i++) {
                norm += Math.exp(-row[i]);
            }
            for (int i = 0; i <= t; i++) {
                y += Math.exp(-row[i]) / norm * history[i][0];
            }
        }
        return y * history[4][2];
    }

    /** Sums with Neumaier's correction, which looks like zero to an algebraist. */
    @Differentiable(order = 2)
    @Program
    public static double compensatedSum(double[] x) {
        double sum = 0;
        double lost = 0;
        for (double v : x) {
            double term = v * v * 1e3;
            double t = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - t) + term : (term - t) + sum;
            sum = t;
        }
        return (sum + lost) * x[0];
    }
}
