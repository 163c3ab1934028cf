package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Overloaded helpers, the choice among them, and variable numbers of arguments. */
@SuppressWarnings("overloads")
public final class OverloadsAndVarargs {

    private OverloadsAndVarargs() {}

    @Differentiable(order = 2)
    @Program
    public static double overloads(double x, int n, float f) {
        double y = of(x) * of(n) * x; // ~ straight overload
        return y + of(f) * x * x + of('c') * x;
    }

    private static double of(double t) {
        return t * t;
    }

    private static double of(int t) {
        return t + 1;
    }

    private static double of(float t) {
        return 3 * t;
    }

    private static double of(long t) {
        return t - 1;
    }

    private static double of(double[] t) {
        return t[0] * t[1] * t[2];
    }

    private static double of(double[][] t) {
        return t[0][0] * t[1][1] * t[0][1];
    }

    @Differentiable(order = 2)
    @Program
    public static double overloadsInside(double[] x, double[][] m, boolean f) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += of(x[i]) * of(i); // ~ loop overload
        }
        if (f) {
            y *= of(x) * of((short) 3); // ~ branch overload
        }
        return y * chosen(x, m) + of(7L);
    }

    private static double chosen(double[] x, double[][] m) {
        return of(x) * of(m) + of(m[0]); // ~ callee overload
    }

    @Differentiable(order = 2)
    @Program
    public static double varargs(double x, double y) {
        double z = product(x, y, x); // ~ straight varargs
        return z * product(y) + product() * x;
    }

    private static double product(double... factors) {
        double p = 1;
        for (double f : factors) {
            p *= f;
        }
        return p;
    }

    @Differentiable(order = 2)
    @Program
    public static double varargsInside(double[] x, boolean f) {
        double y = 1;
        for (double v : x) {
            y += product(v, y, 0.5); // ~ loop varargs
        }
        if (f) {
            y *= product(x); // ~ branch varargs
        }
        return y * geometric(x[0], x[1]);
    }

    private static double geometric(double a, double b) {
        return Math.pow(product(a, b, a * b), 0.5); // ~ callee varargs
    }

    /** Integers are widened, an array is passed as it is, and a fixed parameter stands before. */
    @Differentiable(order = 2)
    @Program
    public static double varargsMixed(double x, int n) {
        double[] two = {x, x * x};
        return weighted(n, x, n, 'b') + weighted(2, two) + rows(two, new double[] {x}) + weighted(1);
    }

    private static double weighted(int n, double... v) {
        double s = n;
        for (int i = 0; i < v.length; i++) {
            s += v[i] * v[i] * n;
        }
        return s;
    }

    private static double rows(double[]... rows) {
        return rows[0][1] * rows[rows.length - 1][0];
    }

    /** The method itself takes any number of arguments. */
    @Differentiable(order = 2)
    @Program
    public static double sumOfSquares(int n, double... x) {
        double s = 0;
        for (double v : x) {
            s += v * v * n;
        }
        return s;
    }

    /** A fixed number of arguments wins over any number, an exact type over a wider one. */
    @Differentiable(order = 2)
    @Program
    public static double mostSpecific(double x) {
        return choice(x) + choice(x, x) * choice(x, x, x) + choice(1) * x;
    }

    private static double choice(double a) {
        return a * a;
    }

    private static double choice(double a, double b) {
        return a * b * b;
    }

    private static double choice(double... many) {
        return many.length * many[0];
    }
}
