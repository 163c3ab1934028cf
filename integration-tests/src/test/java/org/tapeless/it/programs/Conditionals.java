package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** The conditional operator and the order in which operands happen. */
public final class Conditionals {

    private Conditionals() {}

    @Differentiable(order = 2)
    @Program
    public static double conditional(double x, double y) {
        double larger = x > y ? x * x : y * y * y; // ~ straight conditional
        return larger * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double conditionalInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += x[i] > 1 ? x[i] * y : x[i] * x[i]; // ~ loop conditional
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double conditionalInBranch(double x, int n, boolean f) {
        double y = x;
        if (n >= 1) {
            y *= f ? x : 2 * x * x; // ~ branch conditional
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double conditionalInCallee(double x, double y) {
        return huber(x - y, 0.3) * x;
    }

    private static double huber(double r, double d) {
        return Math.abs(r) < d ? r * r / 2 : d * (Math.abs(r) - d / 2); // ~ callee conditional
    }

    @Differentiable(order = 2)
    @Program
    public static double nested(double x, int n) {
        double y = n == 1 ? x : n == 2 ? x * x : n == 3 ? x * x * x : 1 / x; // ~ straight conditional-nested
        for (int i = 0; i < 2; i++) {
            y += i == 0 ? (n > 2 ? x * x : x * y) : y * y; // ~ loop conditional-nested
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double nestedInBranch(double x, int n, boolean f) {
        double y = x * x;
        if (f) {
            y *= (n > 1 ? x : y) * (n > 2 ? 1 : x); // ~ branch conditional-nested
        }
        return y * pick(x, n);
    }

    private static double pick(double x, int n) {
        return n < 3 ? n < 2 ? x : x * x : Math.exp(x); // ~ callee conditional-nested
    }

    /** Only the operand that is chosen happens. */
    @Differentiable(order = 2)
    @Program
    public static double effects(double[] x, boolean f) {
        int i = 0;
        double y = f ? x[i++] * x[i++] : x[i++]; // ~ straight conditional-effects
        for (int k = 0; k < 2; k++) {
            y += x[k] > 1 ? x[i++] * y : x[i] * x[k]; // ~ loop conditional-effects
        }
        return y * x[i] * i;
    }

    @Differentiable(order = 2)
    @Program
    public static double effectsInBranch(double x, double y, int n) {
        double t = 1;
        double z = x;
        if (n > 0) {
            z += n > 2 ? (t = x * y) : (t *= x); // ~ branch conditional-effects
        }
        return z * t + counted(x, n);
    }

    private static double counted(double x, int n) {
        double y = x;
        double z = n > 2 ? y++ * x : --y * x; // ~ callee conditional-effects
        return y * z;
    }

    /** An array, an index and a boundary are chosen. */
    @Differentiable(order = 2)
    @Program
    public static double chosenArray(double[] x, double[] y, int n, boolean f) {
        double[] a = f ? x : y;
        double z = 0;
        for (int i = f ? 0 : 1; i < (n > 2 ? 5 : 4); i++) {
            z += a[i] * (f ? y : x)[i]; // ~ loop conditional-of-arrays
        }
        double[] b = z > 3 ? a : new double[] {z, x[0]};
        if (n > 0) {
            double[] c = n > 2 ? b : y;
            z *= c[0]; // ~ branch conditional-of-arrays
        }
        return z * b[1] + either(x, y, f)[2];
    }

    private static double[] either(double[] x, double[] y, boolean f) {
        double[] c = (f ? y : x).clone(); // ~ callee conditional-of-arrays
        c[2] *= c[0];
        return c;
    }

    @Differentiable(order = 2)
    @Program
    public static double chosenRow(double[][] m, boolean f) {
        double[] row = f ? m[0] : m[1];
        double y = row[0] * row[1]; // ~ straight conditional-of-arrays
        return y * row[2];
    }

    /** Mixed types: the operands are promoted before one is chosen. */
    @Differentiable(order = 2)
    @Program
    public static double promoted(double x, int n, boolean f) {
        double a = f ? n : x;
        double b = n > 2 ? x : 'c';
        return a * b * x * x;
    }
}
