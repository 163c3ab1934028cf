package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Side effects in operands and indices happen from left to right (JLS 15.7), also where derivatives are formed. */
public final class EvaluationOrder {

    private EvaluationOrder() {}

    @Differentiable(order = 2)
    @Program
    public static double operands(double x, double y) {
        double a = x;
        double z = a * (a = y) + a * (a = a * x) * a; // ~ straight operand-order
        return z * a;
    }

    @Differentiable(order = 2)
    @Program
    public static double operandsInside(double[] x, boolean f) {
        double t = 1;
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y = t + (t = x[i] * y) * (t += x[0]); // ~ loop operand-order
        }
        if (f) {
            y = y - (y = t * y) * y; // ~ branch operand-order
        }
        return y * tangled(x[1], x[2]);
    }

    private static double tangled(double a, double b) {
        return a / (a = b * a) - (b = a) * b; // ~ callee operand-order
    }

    /** The index on the left is fixed before the right-hand side changes its variable. */
    @Differentiable(order = 2)
    @Program
    public static double indices(double[] x) {
        double[] a = new double[6];
        int i = 0;
        a[i++] = x[i] * x[i++]; // ~ straight index-order
        a[i] = x[i = 4] * a[0]; // ~ straight index-order
        a[(i -= 3)] = i + a[0] * x[i]; // ~ straight index-order
        return a[0] * a[1] + a[2] * a[2];
    }

    @Differentiable(order = 2)
    @Program
    public static double indicesInside(double[][] m, boolean f) {
        double[] a = new double[4];
        int k = 0;
        for (int i = 0; i < 3; i++) {
            a[k++] = m[i][k] * m[i][k - 1]; // ~ loop index-order
        }
        int r = 0;
        if (f) {
            a[r] += m[r++][r] * m[r][r++]; // ~ branch index-order
        }
        return a[0] * a[1] * a[2] + shifted(m[0]) * r;
    }

    private static double shifted(double[] x) {
        int j = 0;
        double[] b = new double[3];
        b[j] = j++ + x[j] * x[j++]; // ~ callee index-order
        b[j] = b[j - 2] * x[j];
        return b[2];
    }

    /** Arguments are evaluated in order, each with its effects, before the call. */
    @Differentiable(order = 2)
    @Program
    public static double arguments(double[] x) {
        int i = 0;
        double t = x[4];
        double y = mix(x[i++], x[i++], t); // ~ straight argument-order
        y += mix(t, t *= y, t += x[i]); // ~ straight argument-order
        return y * t;
    }

    private static double mix(double a, double b, double c) {
        return a * b + c * c * a;
    }

    @Differentiable(order = 2)
    @Program
    public static double argumentsInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < 4; ) {
            y += mix(y, x[i++], x[i]); // ~ loop argument-order
        }
        if (f) {
            double t;
            y *= mix(t = x[0] * y, t++, t); // ~ branch argument-order
        }
        return y + nested(x);
    }

    private static double nested(double[] x) {
        int k = 0;
        return mix(x[k++], mix(x[k++], x[k], x[0]), x[++k]); // ~ callee argument-order
    }

    /** An array is evaluated before its index, even if the index replaces the array. */
    @Differentiable(order = 2)
    @Program
    public static double arrayBeforeIndex(double[] x) {
        double[] a = x.clone();
        double[] b = {x[1], x[0] * x[2]};
        int i;
        double y = a[(a = b)[0] > 0 ? 3 : 4] * a[1]; // ~ straight array-order
        a[i = 1] = (a = x.clone())[i] * y; // ~ straight array-order
        return y * a[i] * b[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double arrayBeforeIndexInside(double[] x, double[] z, boolean f) {
        double[] a = x;
        double y = 1;
        for (int i = 0; i < 3; i++) {
            y += a[(a = i == 0 ? z : x).length - 1 - i] * a[i]; // ~ loop array-order
        }
        if (f) {
            double[] c = new double[5];
            c[0] = (c = z.clone())[1] * y + c[2]; // ~ branch array-order
            y *= c[0] * c[1];
        }
        return y * replaced(x, z);
    }

    private static double replaced(double[] p, double[] q) {
        return p[1] * (p = q)[1] * p[2]; // ~ callee array-order
    }

    /** A call that writes an array stands between two reads of it. */
    @Differentiable(order = 2)
    @Program
    public static double readsAroundCalls(double[] x) {
        double[] a = x.clone();
        double y = a[0] * squareFirst(a) * a[0];
        return y + a[1] * (a[0] + squareFirst(a));
    }

    private static double squareFirst(double[] a) {
        a[0] *= a[0];
        return a[1];
    }
}
