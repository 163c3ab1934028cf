package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Helpers of the same class, private and without annotation: scalar, array-returning and array-mutating ones. */
public final class Helpers {

    private Helpers() {}

    @Differentiable(order = 2)
    @Program
    public static double scalar(double x, double y) {
        double a = logistic(x * y); // ~ straight helper
        return a * logistic(logistic(a)) * x;
    }

    private static double logistic(double t) {
        return 1 / (1 + Math.exp(-t));
    }

    @Differentiable(order = 2)
    @Program
    public static double scalarInside(double[] x, boolean f) {
        double y = 0;
        for (double v : x) {
            y += logistic(v * y + v); // ~ loop helper
        }
        if (f) {
            y *= logistic(y); // ~ branch helper
        }
        return y * outer(x[0], x[1]);
    }

    private static double outer(double a, double b) {
        return logistic(a) * logistic(a * b); // ~ callee helper
    }

    @Differentiable(order = 2)
    @Program
    public static double array(double[] x) {
        double[] y = softmax(x); // ~ straight helper-array
        return y[0] * y[1];
    }

    private static double[] softmax(double[] x) {
        double max = x[0];
        for (double v : x) {
            max = Math.max(max, v);
        }
        double[] e = new double[x.length];
        double sum = 0;
        for (int i = 0; i < e.length; i++) {
            e[i] = Math.exp(x[i] - max);
            sum += e[i];
        }
        for (int i = 0; i < e.length; i++) {
            e[i] /= sum;
        }
        return e;
    }

    @Differentiable(order = 2)
    @Program
    public static double arrayInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < 3; i++) {
            double[] s = softmax(x); // ~ loop helper-array
            y += s[i] * y;
            x[i] *= y;
        }
        if (f) {
            y *= softmax(x)[1]; // ~ branch helper-array
        }
        return y * logSum(x);
    }

    private static double logSum(double[] x) {
        double[] s = softmax(x); // ~ callee helper-array
        return Math.log(s[0] * s[4]);
    }

    @Differentiable(order = 2)
    @Program
    public static double mutating(double[] x) {
        double[] y = x.clone();
        multiply(y, x); // ~ straight helper-void
        multiply(y, y); // ~ straight helper-void
        return y[0] * y[1] * x[2];
    }

    private static void multiply(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= b[i];
        }
    }

    @Differentiable(order = 2)
    @Program
    public static double mutatingInside(double[] x, boolean f) {
        double[] y = {1, 1, 1, 1, 1};
        for (int i = 0; i < 3; i++) {
            multiply(y, x); // ~ loop helper-void
            x[i] += y[i];
        }
        if (f) {
            multiply(x, y); // ~ branch helper-void
        }
        return y[0] * x[1] + cubed(x)[3];
    }

    private static double[] cubed(double[] x) {
        double[] c = x.clone();
        multiply(c, x); // ~ callee helper-void
        multiply(c, x); // ~ callee helper-void
        return c;
    }

    /** A helper that writes its argument and returns something too. */
    @Differentiable(order = 2)
    @Program
    public static double returningAndWriting(double[] x) {
        double y = normalise(x); // ~ straight helper-writes-returns
        y += x[0] * x[1];
        return y * normalise(x) * x[2];
    }

    private static double normalise(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        double norm = Math.sqrt(s);
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] / norm + i;
        }
        return norm;
    }

    @Differentiable(order = 2)
    @Program
    public static double returningAndWritingInside(double[] x, boolean f) {
        double y = 1;
        for (int i = 0; i < 2; i++) {
            y *= normalise(x) + x[i]; // ~ loop helper-writes-returns
        }
        if (f) {
            y += normalise(x) * x[3]; // ~ branch helper-writes-returns
        }
        return y * twice(x);
    }

    private static double twice(double[] x) {
        double a = normalise(x) * x[0]; // ~ callee helper-writes-returns
        return a * normalise(x);
    }

    /** The result of a helper is its own argument. */
    @Differentiable(order = 2)
    @Program
    public static double returnsArgument(double[] x) {
        double[] y = doubled(x);
        y[0] *= x[1];
        return x[0] * y[2] + doubled(doubled(x))[1] * x[0];
    }

    private static double[] doubled(double[] v) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= 2 * v[0];
        }
        return v;
    }

    /** Calls with side effects inside one expression, and a call whose result is dropped. */
    @Differentiable(order = 2)
    @Program
    public static double callsInExpressions(double[] x) {
        double y = advance(x, 0) * advance(x, 0) + x[0] * advance(x, 1); // ~ straight call-in-expression
        advance(x, 2);
        for (int i = 0; i < 3; i++) {
            y += advance(x, i) / advance(x, i + 1); // ~ loop call-in-expression
        }
        return y * x[0] * x[2];
    }

    private static double advance(double[] x, int i) {
        x[i] = x[i] * x[i + 1] + 0.2;
        return x[i];
    }

    @Differentiable(order = 2)
    @Program
    public static double callsInConditions(double[] x, int n) {
        double y = x[1];
        if (advance(x, 0) > 0.5 && n > 0) {
            y *= x[0] * advance(x, 0); // ~ branch call-in-expression
        }
        for (int k = 0; k < n && advance(x, 1) < 1; k++) {
            y += x[1];
        }
        return y * product(x);
    }

    private static double product(double[] x) {
        return advance(x, 2) * advance(x, 2) * x[2]; // ~ callee call-in-expression
    }

    /** The same helper with different arguments active. */
    @Differentiable(order = 2)
    @Program
    public static double activityPatterns(double x, double y, int n) {
        double a = power(x, 2.5);
        double b = power(1.5, y);
        double c = power(n, 0.5);
        return a * b * c + power(x, y);
    }

    private static double power(double base, double exponent) {
        return Math.exp(exponent * Math.log(base));
    }

    /** The same array twice: what is written through one name is read through the other. */
    @Differentiable(order = 2)
    @Program
    public static double sameArrayTwice(double[] x) {
        double[] y = x.clone();
        addShifted(y, y);
        addShifted(x, y);
        addShifted(x, x);
        return x[3] * x[4];
    }

    private static void addShifted(double[] to, double[] from) {
        for (int i = 1; i < to.length; i++) {
            to[i] += from[i - 1] * from[i];
        }
    }

    /** Parameters are variables of the callee: writing them changes nothing outside. */
    @Differentiable(order = 2)
    @Program
    public static double parametersAreCopies(double x, double[] a) {
        double y = scribble(x, a);
        return y * x + a[0];
    }

    private static double scribble(double x, double[] a) {
        x *= x;
        a[0] *= x;
        a = new double[] {x, a[1]};
        a[0] *= a[1];
        return a[0] + x;
    }
}
