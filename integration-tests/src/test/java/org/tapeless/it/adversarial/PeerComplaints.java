package org.tapeless.it.adversarial;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** What users of other systems complain about, one program each, under laws. */
public final class PeerComplaints {

    private PeerComplaints() {}

    /** Clad #1865: values pushed where they should be popped, once a loop is left between two writes. */
    @Differentiable(order = 2)
    @Program
    public static double leftBetweenWrites(double[] x, int n) {
        double a = x[0];
        double b = x[1];
        for (int i = 0; i < 5; i++) {
            a *= b;
            if (i == n) {
                break;
            }
            b = b * b * x[i] + a;
            if (i % 2 == 1) {
                continue;
            }
            a += Math.sin(b);
        }
        return a * b;
    }

    /** Clad's TBR skipped a branch that is false. */
    @Differentiable(order = 2)
    @Program
    public static double overwrittenInFalseBranch(double x, double y, int n) {
        double z = x * y;
        double w = z * z;
        if (n > 2) {
            z = 3;
        }
        w *= z;
        if (n <= 2) {
            z *= w;
        }
        double v = z * w;
        if (n == 1) {
            w = v * z;
        }
        return v * w * z;
    }

    /** Clad #650 and #746: a parameter that is assigned to, and a pointer that walks over the array. */
    @Differentiable(order = 2)
    @Program
    public static double assignedParameters(double x, double y, double[] p, @Arg(min = 1, max = 3) int at) {
        x *= y;
        y = x * p[at++];
        double[] q = p;
        p = new double[] {q[at--] * x, y};
        x = p[0] * p[1] + q[at];
        q[at] = x * y;
        y += q[at] * p[0];
        return x * y + p[1];
    }

    /** Enzyme #2320: zero because scratch was declared constant; here the scratch is made by the callee and returned. */
    @Differentiable(order = 2)
    @Program
    public static double scratchFromCallee(double[] x) {
        double[] scratch = scratch(x.length);
        for (int i = 0; i < x.length; i++) {
            scratch[i] += x[i] * scratch[(i + 4) % 5];
        }
        return scratch[4] * scratch[2] + scratch(2)[1] * x[0];
    }

    private static double[] scratch(int n) {
        double[] s = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = 1 + i;
        }
        return s;
    }

    /** JAX #2956, keras #18957: reverse mode through a loop whose trip count is a value. */
    @Differentiable(order = 2)
    @Program
    public static double untilConverged(double x, double y) {
        double z = 1;
        double last;
        int k = 0;
        do {
            last = z;
            z = Math.cos(z * x) + y / 4;
            k++;
        } while (Math.abs(z - last) > 1e-3 && k < 30);
        return z * last;
    }

    /** JAX #1052 and many more: where(x > 0, sqrt(x), 0) at 0 is NaN; each element takes its own branch here. */
    static Object[] nonNegative(SplittableRandom random) {
        double[] x = new double[5];
        for (int i = 0; i < 5; i++) {
            x[i] = i % 2 == 0 ? 0.5 + random.nextDouble() : -0.5 - random.nextDouble();
        }
        return new Object[] {x};
    }

    @Differentiable(order = 2)
    @Program(inputs = "nonNegative")
    public static double doubleWhere(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            double r = Math.sqrt(x[i]);
            y += x[i] > 0 ? r * r * r : x[i] * x[i];
        }
        return y;
    }

    /** Clad #1108: an unused acos poisons the gradient, also from an array and through a callee. */
    @Differentiable(order = 2)
    @Program
    public static double poisonedScratch(double[] x, boolean use) {
        double[] bad = {Math.acos(2 + x[0]), Math.log(-x[1]), Math.sqrt(-x[2]), 0};
        bad[3] = x[3] * x[4];
        double y = bad[3] * x[0];
        for (int i = 0; i < 4; i++) {
            if (!Double.isNaN(bad[i])) {
                y += bad[i] * y;
            }
        }
        return use ? y * y : ignores(bad, y);
    }

    private static double ignores(double[] bad, double y) {
        double root = Math.sqrt(bad[0]) + Math.log(bad[1]) / bad[2];
        return root > 0 ? root : y;
    }

    /** Enzyme #2393: a special case of equal values, where the general case gives the derivative (guarded by data). */
    @Differentiable(order = 2)
    @Program
    public static double equalValues(double x, double y, boolean equal) {
        double z = equal ? x : y;
        double w = z;
        if (w == x) {
            return w * x * y;
        }
        return (w - x) * w * y;
    }

    /** Enzyme.jl #2327, "constant memory is stored to a differentiable variable": inactive rows in an active matrix. */
    @Differentiable(order = 2)
    @Program
    public static double constantRows(double[] x, @NoDerivative @Frozen double[] data) {
        double[][] m = new double[3][];
        double[] constant = {1, 2, 3, 4, 5};
        m[0] = constant;
        m[1] = data.clone();
        m[2] = x;
        double y = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 1; j < 5; j++) {
                y += m[i][j] * m[(i + 1) % 3][j - 1];
            }
            m[i] = m[(i + 1) % 3];
            m[i][i] *= 0.5 + y / 100;
        }
        return y * constant[1] + m[1][1] * x[2];
    }

    /** Enzyme #2235: poisoned by code that is no mathematics: strings, boxes outside, formats and loops over text. */
    @Differentiable(order = 2)
    @Program
    public static double textualNoise(double x, double y, int n) {
        String name = "n" + n;
        double z = x;
        for (int i = 0; i < name.length(); i++) {
            z += name.charAt(i) == 'n' ? x * y : y * z;
        }
        if (name.equals("n2") || name.isEmpty()) {
            z *= Integer.parseInt(name.substring(1));
        }
        return z * z;
    }

    /** Zygote #1239 and #255: second derivatives of what mutates. */
    @Differentiable(order = 2)
    @Program
    public static double secondOrderOfMutation(double[] x, int n) {
        double[][] levels = new double[n + 1][];
        levels[0] = x;
        for (int k = 0; k < n; k++) {
            double[] below = levels[k];
            double[] above = new double[Math.max(1, below.length - 1)];
            for (int i = 0; i < above.length; i++) {
                above[i] = below[i] * below[Math.min(i + 1, below.length - 1)] + Math.sin(below[i]);
                below[i] = above[i] * 0.5;
            }
            levels[k + 1] = above;
        }
        return levels[n][0] * levels[0][1] + levels[n / 2][0];
    }

    /** Zygote #365: a gradient that costs n times too much for a gather; here it must at least be right. */
    @Differentiable(order = 2)
    @Program
    public static double gathered(@Arg(length = 12) double[] x, @Arg(length = 20, min = 0, max = 11) int[] index) {
        double y = 0;
        for (int i = 0; i + 1 < index.length; i++) {
            double d = x[index[i]] - x[index[i + 1]];
            y += d * d * x[index[(i * 7) % 20]];
            x[index[i]] -= 0.01 * d;
        }
        return y;
    }

    /** Hipparchus #411 and pow(x, 2.0) at 0 (second derivative 0 instead of 2), away from the kink but with odd powers. */
    @Differentiable(order = 2)
    @Program
    public static double powers(double x, double y, @Arg(min = -2, max = 4) int n) {
        double negative = -x;
        double a = Math.pow(negative, 3) + Math.pow(negative, 2.0) + Math.pow(negative, 1) + Math.pow(x, n);
        a += Math.pow(negative, n) * y + Math.pow(x, 0.5) + Math.pow(x, y) + Math.pow(2, y) + Math.pow(x, -0.0);
        return a + Math.pow(y, n == 2 ? x : 2) * Math.pow(Math.pow(x, 2), 0.5);
    }

    /** Clad's fmod: floor where it should truncate, for operands of either sign. */
    @Differentiable(order = 2)
    @Program
    public static double remainders(@Arg(min = -9, max = 9) double a, @Arg(min = 1.1, max = 3) double b, boolean f) {
        double c = f ? b : -b;
        double r = a % c;
        c %= 0.7;
        return r * b + (-a) % b * c + a % 2 * a + Math.IEEEremainder(a, b) * b;
    }

    /** TensorFlow #24849: None for a variable that takes no part; here a zero, in every member. */
    @Differentiable(order = 2)
    @Program
    @SuppressWarnings("tapeless:UnusedParameter")
    public static double takesNoPart(double x, double[] unused, double[][] overwritten, double alsoUnused) {
        for (double[] row : overwritten) {
            java.util.Arrays.fill(row, x);
        }
        unused = new double[] {x * x};
        return overwritten[1][2] * unused[0] * overwritten.length;
    }

    /** Tangent #82: both branches swap; #54: break inside a loop inside a branch. */
    @Differentiable(order = 2)
    @Program
    public static double branchSwap(double x, double y, int n) {
        double a = x;
        double b = y;
        if (a < b) {
            double t = a;
            a = b;
            b = t;
            for (int i = 0; i < 5; i++) {
                t = a * b;
                if (i == n) {
                    break;
                }
                a = t;
            }
        } else {
            double t = b;
            b = a * t;
            a = t;
        }
        return a * a - b + a * b * x;
    }

    /** JAX #40150: many scalars carried by one loop. */
    @Differentiable(order = 2)
    @Program
    public static double manyCarries(double a, double b, double c, double d, int n) {
        double e = a;
        double f = b;
        double g = c;
        double h = d;
        double i = 1;
        double j = 0;
        for (int k = 0; k < 3 * n; k++) {
            double t = a;
            a = b * 0.9 + Math.sin(h);
            b = c - 0.1 * t * i;
            c = d * e / (1 + f * f);
            d = t;
            e = f + g * 0.01;
            f = g;
            g = Math.tanh(h + j);
            h = i * 0.5;
            i = j + a;
            j = k % 3 == 0 ? t * 0.3 : j * 0.9;
        }
        return a * b + c * d + e * f + g * h + i * j;
    }

    /** ADBench: "non-compiling output, so we had to fix it"; helpers in a chain with names that repeat. */
    @Differentiable(order = 2)
    @Program
    public static double repeatedNames(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double t = norm(x, i);
            sum += t;
        }
        for (int i = 0; i < x.length; i++) {
            double t = norm(x, x.length - i - 1) * sum;
            x[i] = t / (1 + t * t);
        }
        double t = norm(x, 1);
        return t * sum;
    }

    private static double norm(double[] t, int i) {
        double sum = 0;
        for (int j = 0; j <= i; j++) {
            double x = t[j] * t[j];
            sum += x;
        }
        return Math.sqrt(sum);
    }
}
