package org.tapeless.it.adversarial.taken;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** All classes that generated code calls have namesakes in this package. */
public final class TakenNames {

    private TakenNames() {}

    @Differentiable(order = 2)
    @Program
    public static double mathematics(double x, double y) {
        double z = java.lang.Math.sin(x * y) / java.lang.Math.sqrt(x);
        return java.lang.Math.abs(z - y) + java.lang.Math.pow(z + 2, y) + java.lang.StrictMath.exp(x) * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double arrays(double[] x, double[][] m, int n) {
        double[] a = x.clone();
        for (int k = 0; k < n; k++) {
            java.lang.System.arraycopy(a, 0, a, 1, 4);
            java.util.Arrays.fill(m[0], x[k]);
            a[0] *= java.lang.Math.exp(a[k] - m[0][k] * a[1]);
            double[] t = m[0];
            m[0] = m[1];
            m[1] = t;
        }
        return a[0] * a[4] / m[1][1] + java.util.Arrays.copyOf(a, 7)[2];
    }

    @Differentiable(order = 2)
    @Program
    public static double whileSaved(double x, double y) {
        double z = x;
        while (z < 20) {
            z += z * y + java.lang.Math.exp(z / 20) / x;
            if (java.lang.Double.isNaN(z) || java.lang.Double.compare(z, x) == 0 || java.lang.Integer.max(1, 2) == 1) {
                throw new java.lang.IllegalArgumentException("z");
            }
        }
        return z * recursive(x, 3);
    }

    private static double recursive(double x, int n) {
        return n == 0 ? 1 : java.lang.Math.cos(x * recursive(x, n - 1)) * x;
    }

    @Differentiable
    @Program
    public static void writes(double[] x, float[] y, double[][] m) {
        for (int i = 0; i < 5; i++) {
            x[i] *= y[i];
            y[i] += (float) java.lang.Math.tan(x[i] / 2);
        }
        m[0] = m[1].clone();
        m[0][1] = x[2] % m[1][1];
    }

    @Differentiable
    @Program
    public static double[] returnsArray(double[] x, double s) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = java.lang.Math.max(x[i] * s, java.lang.Math.log(s));
        }
        return y;
    }
}
