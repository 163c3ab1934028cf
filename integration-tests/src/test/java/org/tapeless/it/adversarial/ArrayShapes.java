package org.tapeless.it.adversarial;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Arrays of every shape: rank 3, ragged, empty, made inside loops with lengths that data decide. */
@SuppressWarnings("lossy-conversions")
public final class ArrayShapes {

    private ArrayShapes() {}

    @Differentiable(order = 2)
    @Program
    public static double raggedRank3(
            @Arg(
                            length = {3, 2, 4},
                            ragged = true)
                    double[][][] a) {
        double y = 1;
        for (double[][] plane : a) {
            for (double[] row : plane) {
                for (int k = 0; k < row.length; k++) {
                    row[k] *= y;
                    y += row[k] * row[row.length - 1 - k] * 0.1;
                }
            }
        }
        double[][] p = a[0];
        a[0] = a[2];
        a[2] = p;
        a[1][1] = a[0][1];
        a[1][1][0] *= a[2][0][0];
        return y * a[0][1][0] * a[2][1][1] + p[0][0];
    }

    @Differentiable
    @Program
    public static double[][][] builtRank3(double[] x, int n) {
        double[][][] out = new double[n][][];
        for (int i = 0; i < n; i++) {
            out[i] = new double[i][];
            for (int j = 0; j < i; j++) {
                out[i][j] = j % 2 == 0 ? new double[i + j] : out[i - 1][0];
                if (out[i][j] == null) {
                    out[i][j] = x;
                }
                for (int k = 0; k < out[i][j].length; k++) {
                    out[i][j][k] += x[k % 5] * x[(i + j) % 5];
                }
            }
        }
        if (n < 2) {
            return new double[][][] {{x, {x[0] * x[1]}}, {}};
        }
        return out;
    }

    static Object[] empties(SplittableRandom random) {
        double x = 0.5 + random.nextDouble();
        return new Object[] {
            new double[0], new double[][] {{}, {x}, {}, {x, 2 * x}}, new double[2][0][3], new float[0][], x
        };
    }

    @Differentiable(order = 2)
    @Program(inputs = "empties", single = true)
    public static double manyEmpty(double[] a, double[][] b, double[][][] c, float[][] d, double x) {
        double y = x;
        for (double v : a) {
            y *= v;
        }
        for (double[] row : b) {
            double s = 1;
            for (double v : row) {
                s += v * x;
                y *= s;
            }
        }
        for (double[][] plane : c) {
            y += plane.length * x + c.length;
            for (double[] row : plane) {
                y *= row.length;
            }
        }
        double[] e = new double[a.length + d.length];
        double[][] f = {a, e, b[1]};
        f[2][0] *= y;
        return y * f[2][0] + f[0].length + b[3][1] * x;
    }

    /** The length depends on active values; each array lives for one trip, or until the next. */
    @Differentiable(order = 2)
    @Program
    public static double lengthFromData(double[] x) {
        double y = 0.5;
        double[] last = {x[0], x[1]};
        for (int i = 0; i < x.length; i++) {
            double[] a = new double[1 + (int) (x[i] * 3)];
            for (int j = 0; j < a.length; j++) {
                a[j] = (j == 0 ? last[last.length - 1] : a[j - 1]) * x[i] + y;
                y += 0.01 * a[j] * last[j % last.length];
            }
            if (i % 2 == 0) {
                last = a;
            }
        }
        return y * last[0];
    }

    /** An array of rows whose rows grow by copies, with null until they are there. */
    @Differentiable(order = 2)
    @Program
    public static double buckets(@Arg(length = 9) double[] x) {
        double[][] bucket = new double[4][];
        for (double v : x) {
            int i = (int) (v * 2);
            double[] old = bucket[i];
            double[] grown = new double[old == null ? 1 : old.length + 1];
            if (old != null) {
                System.arraycopy(old, 0, grown, 1, old.length);
            }
            grown[0] = v * v;
            bucket[i] = grown;
        }
        double y = 0;
        for (int i = 0; i < bucket.length; i++) {
            if (bucket[i] == null) {
                continue;
            }
            double s = 0;
            for (double v : bucket[i]) {
                s += v * (i + 1);
            }
            y += s * s / bucket[i].length;
        }
        return y;
    }

    /** Integer, boolean and character arrays decide, and are written on the way. */
    @Differentiable(order = 2)
    @Program
    public static double sieve(@Arg(length = 30) double[] x, char[] text, @Arg(length = {3, 3}) int[][] steps) {
        boolean[] composite = new boolean[x.length];
        byte[] count = new byte[x.length];
        double y = 1;
        for (int p = 2; p < x.length; p++) {
            if (composite[p]) {
                x[p] = y * x[p - 1];
                continue;
            }
            y += x[p] * 0.3 * y / p;
            for (int k = p * p; k < x.length; k += p) {
                composite[k] ^= count[k]++ == 0;
            }
            text[p % 5] ^= count[p + 1 < 30 ? p + 1 : 0];
            steps[p % 3][text[0] & 1] += text[p % 5];
        }
        int[] row = steps[0];
        steps[0] = steps[1];
        steps[1] = row;
        row[2]++;
        return y * x[steps[1][2]] * x[9] + x[12] * (text[1] & 3);
    }

    /** Comparisons of references, and of rows with null. */
    @Differentiable(order = 2)
    @Program
    public static double comparedReferences(double[] x, double[] y, int n) {
        double[] a = n > 2 ? x : y;
        double[][] m = {x, y, null, a};
        double z = 1;
        for (int i = 0; i < 4; i++) {
            if (m[i] == a) {
                m[i][0] *= x[1];
                z += m[i][0];
            } else if (m[i] != null && m[i] != y) {
                z *= m[i][2];
            }
        }
        double[][] same = m;
        return same == m && m[3] != x.clone() ? z * y[0] * x[0] : 0;
    }

    @Differentiable
    @Program
    public static float[] mixedRanks(float[][] f, double[] d, @Arg(length = {2, 5}) double[][] m) {
        float[] out = f[0].clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= d[i];
            d[i] = out[i] * f[1][i];
            m[i % 2] = i == 2 ? d : m[(i + 1) % 2];
            f[2][i] += m[i % 2][i];
        }
        float[] row = f[2];
        f[2] = out;
        return row;
    }
}
