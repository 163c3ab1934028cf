package org.tapeless.it.programs;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Loops and overwritten variables on which other systems have returned wrong gradients or none. */
public final class PeerLoops {

    private PeerLoops() {}

    /** What an iteration overwrites, the iteration before still needs (values saved and restored in pairs). */
    @Differentiable(order = 2)
    @Program
    public static double savedAndRestored(double x) {
        double a = x;
        double b = 1;
        for (int i = 0; i < 3; i++) {
            double t = a * b;
            b = Math.sin(a) + 0.1 * t;
            a = t * x;
            for (int j = 0; j < i; j++) {
                b *= a;
                a += 0.1 * b;
            }
        }
        return a * b;
    }

    /** The bound of the loop is a parameter that the body changes afterwards. */
    @Differentiable(order = 2)
    @Program
    public static double boundIsParameter(double x, int n) {
        double y = x;
        for (int i = 0; i < n; i++) {
            y *= x;
        }
        n = 0;
        return y + n;
    }

    /** The bound is active: it decides how often, not how steeply. */
    @Differentiable(order = 2)
    @Program
    public static double activeBound(double x) {
        double y = 0;
        for (int i = 0; i < 4 * x; i++) {
            y += x * x * i;
        }
        return y + x * x;
    }

    /** Only the branch that is not taken needs a value to be saved. */
    @Differentiable(order = 2)
    @Program
    public static double savedInOneBranch(double x, double y, int n) {
        double t = x;
        for (int i = 0; i < 3; i++) {
            if (i == n) {
                t = t * t * y;
            }
            t = t + y;
        }
        return t * x;
    }

    /** Two variables change places in every iteration. */
    @Differentiable(order = 2)
    @Program
    public static double exchanged(double x, double y, int n) {
        double a = x;
        double b = y;
        for (int i = 0; i < n + 2; i++) {
            double t = a;
            a = b * t;
            b = t;
        }
        return a + b * b;
    }

    /** Ten scalars carried around a loop. */
    @Differentiable(order = 2)
    @Program
    public static double manyCarried(double x) {
        double a = x, b = 1, c = x * x, d = 2, e = x, f = 1, g = 0.5, h = x, k = 3, l = 1;
        for (int i = 0; i < 6; i++) {
            double t = a;
            a = b + x;
            b = c * 0.5;
            c = d * x;
            d = e;
            e = f - x;
            f = g * h;
            g = Math.cos(h);
            h = k * 0.25;
            k = l + t;
            l = t * x;
        }
        return a * b + c * d + e * f + g * h + k * l;
    }

    static Object[] withZeros(SplittableRandom random) {
        double[] x = new double[5];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.3 + random.nextDouble();
        }
        x[random.nextInt(5)] = 0;
        return new Object[] {x, 0.5 + random.nextDouble()};
    }

    /** A product with a factor zero: nothing may be divided by it. */
    @Differentiable(order = 2)
    @Program(inputs = "withZeros")
    public static double productWithZero(double[] x, double y) {
        double p = y;
        for (double v : x) {
            p *= v;
        }
        double[] prefix = x.clone();
        for (int i = 1; i < prefix.length; i++) {
            prefix[i] *= prefix[i - 1];
        }
        return p + prefix[4] * y + prefix[1] + x[0] * y * y;
    }

    /** Scratch that is reset at the start of every iteration. */
    @Differentiable(order = 2)
    @Program
    public static double resetScratch(double[][] m) {
        double[] sums = new double[4];
        double y = 1;
        for (double[] row : m) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] = 0;
            }
            for (int j = 0; j < row.length; j++) {
                sums[j % 2] += row[j] * row[j];
            }
            y *= sums[0] + sums[1] * sums[0];
        }
        return y;
    }

    /** The last iteration is left half-way: only what has run counts. */
    @Differentiable(order = 2)
    @Program
    public static double leftHalfWay(double[] x) {
        double y = 1;
        double z = 0;
        for (int i = 0; i < x.length; i++) {
            y *= x[i] + 0.6;
            if (y > 1.8) {
                break;
            }
            z += y * x[i];
        }
        return y * z + x[0];
    }

    /** A variable is only assigned in some iterations. */
    @Differentiable(order = 2)
    @Program
    public static double keptFromEarlier(double[] x) {
        double last = 1;
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0.9) {
                last = x[i] * x[i];
            }
            y += last * x[0];
        }
        return y;
    }

    /** Which element is the largest decides about what is read, and the loop goes on after the last write. */
    @Differentiable(order = 2)
    @Program
    public static double largest(double[] x) {
        int at = 0;
        for (int i = 1; i < x.length; i++) {
            at = x[i] > x[at] ? i : at;
        }
        double max = x[at];
        x[at] = 0;
        double sum = 0;
        for (double v : x) {
            sum += v * max;
        }
        return sum * max;
    }

    /** Insertion sort, then a sum with weights. */
    @Differentiable(order = 2)
    @Program
    public static double sorted(double[] x) {
        double[] s = x.clone();
        for (int i = 1; i < s.length; i++) {
            double v = s[i];
            int j = i - 1;
            while (j >= 0 && s[j] > v) {
                s[j + 1] = s[j];
                j--;
            }
            s[j + 1] = v;
        }
        double y = 0;
        for (int i = 0; i < s.length; i++) {
            y += i * s[i] * s[i];
        }
        return y;
    }

    /** Reverse mode through a while loop that converges, where the last iterate is the answer. */
    @Differentiable(order = 2)
    @Program
    public static double fixedPoint(double a) {
        double x = 0.5;
        double change = 1;
        while (Math.abs(change) > 1e-13) {
            double next = Math.cos(a * x) / (1 + a);
            change = next - x;
            x = next;
        }
        return x * x;
    }

    /** Three nested loops whose bounds depend on each other, on a triangular array. */
    @Differentiable(order = 2)
    @Program
    public static double triangularNest(@Arg(length = 4) double[] x) {
        double[][] t = new double[4][];
        for (int i = 0; i < 4; i++) {
            t[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                t[i][j] = x[i] * x[j];
                for (int k = 0; k < j; k++) {
                    t[i][j] += t[i][k] * t[j][k];
                }
            }
        }
        return t[3][3] * t[2][1];
    }
}
