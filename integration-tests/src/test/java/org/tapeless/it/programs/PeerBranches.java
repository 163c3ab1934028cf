package org.tapeless.it.programs;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Branches not taken, values not used and shadows forgotten: where other systems return NaN, zero or half. */
public final class PeerBranches {

    private PeerBranches() {}

    /** The value is not a number, and nobody uses it. */
    @Differentiable(order = 2)
    @Program
    public static double unusedAcos(double x) {
        double unused = Math.acos(5 * x);
        double y = x * x;
        if (x > 10) {
            y += unused;
        }
        return y * x;
    }

    /** An infinite partial meets a zero adjoint, and in forward mode a zero tangent. */
    @Differentiable(order = 2)
    @Program
    public static double rootOfZero(double x, @NoDerivative @Frozen @Arg(min = 0, max = 0) double zero) {
        return x * x * x + Math.sqrt(zero * x) * 0;
    }

    /** The other branch would divide by zero. */
    @Differentiable(order = 2)
    @Program
    public static double sinc(double x, boolean atZero) {
        double t = atZero ? 0 : x;
        double s = t == 0 ? 1 : Math.sin(t) / t;
        return s * x * x;
    }

    static Object[] someZero(SplittableRandom random) {
        double[] p = {0.5, 0.25, 0, 0.125, 0.125};
        for (int i = 0; i < p.length; i++) {
            p[i] *= 0.5 + random.nextDouble();
        }
        return new Object[] {p, random.nextDouble() + 0.5};
    }

    /** The entropy of a distribution, part of which is zero and guarded by a branch. */
    @Differentiable(order = 2)
    @Program(inputs = "someZero")
    public static double entropy(double[] p, double scale) {
        double h = 0;
        for (double v : p) {
            if (v > 0.01) {
                h -= v * Math.log(v * scale);
            }
        }
        return h * scale;
    }

    /** The largest exponent is taken out first; ties do not happen to be drawn. */
    @Differentiable(order = 2)
    @Program
    public static double logSumExp(@Arg(min = -300, max = 300) double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (double v : x) {
            sum += Math.exp((v - max) / 100);
        }
        return (max / 100 + Math.log(sum)) * x[0];
    }

    /** Variables merged from branches, some of which did not assign them. */
    @Differentiable(order = 2)
    @Program
    public static double merged(double x, double y, int n) {
        double a = x;
        double b = y;
        double c;
        if (n > 2) {
            a = b * x;
            c = a;
        } else if (n > 1) {
            b = a * a;
            c = 1;
        } else {
            c = x + y;
        }
        double d = n == 3 ? a : b;
        return a * b + c * d;
    }

    /** The same test twice, with a change between. */
    @Differentiable(order = 2)
    @Program
    public static double testedTwice(double x, double y) {
        double z = x;
        if (z < y) {
            z = z * y + 1;
        }
        if (z < y) {
            z = z * z;
        } else {
            z = z + x * y;
        }
        return z * x;
    }

    /** A copy made before the write keeps the old value and its derivative. */
    @Differentiable(order = 2)
    @Program
    public static double copyBeforeWrite(double[] x) {
        double[] before = x.clone();
        double first = x[0];
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * x[i];
        }
        return before[0] * x[0] + first * before[1];
    }

    /** Constant data take part in an active array: some places get derivatives, some lose them. */
    @Differentiable(order = 2)
    @Program
    public static double partlyActive(double x, int n) {
        double[] a = {1, 2, 3, 4};
        a[n - 1] = x * x;
        double y = 0;
        for (int i = 0; i < a.length; i++) {
            y += a[i] * a[(i + 1) % 4];
        }
        a[n - 1] = 5;
        return y * x + a[0] * a[1];
    }

    /** A local array that is first inactive and becomes active inside a callee. */
    @Differentiable(order = 2)
    @Program
    public static double becomesActive(double x) {
        double[] a = new double[3];
        put(a, 0, 2);
        put(a, 1, x * x);
        double y = a[0] * a[1];
        put(a, 1, 1);
        return y * x + a[1] + a[2];
    }

    private static void put(double[] a, int i, double v) {
        a[i] = v;
    }

    /** Integer steps hide between active ones. */
    @Differentiable(order = 2)
    @Program
    public static double integerBetween(double x) {
        int k = (int) (x * 10) % 3;
        double[] a = {x, x * x, x * x * x};
        return a[k] * a[2 - k] + k * x;
    }

    /** Nested functions of functions of functions. */
    @Differentiable(order = 2)
    @Program
    public static double deepExpression(double x, double y) {
        return Math.exp(Math.sin(x * Math.log(1 + y * Math.sqrt(x + Math.cos(y * y + Math.atan(x / (1 + x * y)))))));
    }

    /** Linear in its argument: its second derivative is zero, and so it must come out. */
    @Differentiable(order = 2)
    @Program
    public static double linear(double[] x, double[][] m) {
        double y = 0;
        for (int i = 0; i < m.length; i++) {
            y += 3 * x[i] - m[i][0] / 4;
        }
        return y;
    }

    /** One independent does not matter: its derivative is a zero that is really there. */
    @Differentiable(order = 2)
    @Program
    @SuppressWarnings("tapeless:UnusedIndependent")
    public static double ignored(double x, double[] ignored, double alsoIgnored) {
        return x * x * x + ignored.length;
    }
}
