package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Helpers that change, return, swap and forget what they are given. */
public final class CalleeTraps {

    private CalleeTraps() {}

    @Differentiable(order = 2)
    @Program
    public static double mutatesAndReturns(double[] x, int n) {
        double y = 0;
        for (int i = 0; i < n; i++) {
            y += bumped(x, i) * bumped(x, i + 1) + x[i];
        }
        return y * bumped(x, 0);
    }

    private static double bumped(double[] x, int i) {
        double old = x[i];
        x[i] = old * x[(i + 1) % 5] + 0.2;
        return old * x[i];
    }

    /** The same array for both parameters, with an overwrite that both can see. */
    @Differentiable(order = 2)
    @Program
    public static double sameArrayTwice(double[] x, double[] y) {
        axpy(x, x, 0.5);
        axpy(x, y, x[0]);
        axpy(y, y, y[1]);
        multiply(x, x, x);
        multiply(y, x, y);
        return x[0] * y[1] + x[2] * x[3] + y[4];
    }

    private static void axpy(double[] from, double[] to, double factor) {
        for (int i = 0; i < from.length; i++) {
            to[i] += factor * from[from.length - 1 - i] * to[0];
        }
    }

    private static void multiply(double[] a, double[] b, double[] to) {
        for (int i = 1; i < a.length; i++) {
            to[i] = a[i - 1] * b[i];
        }
    }

    /** What the callee assigns to its parameter is its own business; what it writes before is not. */
    @Differentiable(order = 2)
    @Program
    public static double parameterReassigned(double[] x, double s) {
        double y = forgets(x, s) * forgets(x.clone(), s);
        return y * s + x[0] * x[1];
    }

    private static double forgets(double[] a, double s) {
        a[0] *= s;
        s *= a[1];
        a = new double[] {s, a[0], 3};
        a[1] *= a[0];
        s += a[1] * a[2];
        double[] b = a;
        a = b.clone();
        a[0] = s * b[0];
        return a[0] * b[1] + s;
    }

    /** Results that nobody takes, of calls whose effects matter. */
    @Differentiable(order = 2)
    @Program
    public static double droppedResults(double[] x) {
        bumped(x, 1);
        newest(x);
        double y = x[0];
        for (int i = 0; i < 3; i++) {
            bumped(x, i);
            y += x[i];
            newest(x)[0] *= y;
        }
        Math.sin(y);
        return y * x[3] * x[0];
    }

    private static double[] newest(double[] x) {
        x[3] *= x[0];
        return x[3] > 1 ? x : new double[] {x[3]};
    }

    @Differentiable(order = 2)
    @Program
    public static double variableArguments(double x, double y, double[] z, double[][] m) {
        double s = total() + total(x) + total(x, y, x * y) + total(z) * x;
        s *= weighted(2, z) + weighted(3, z, z) + weighted(1) + weighted(1, m);
        s += total(z[0] *= x, z[0] + 1, y);
        return s * z[0] + z[1] * m[0][0];
    }

    private static double total(double... values) {
        double s = 1;
        for (int i = 0; i < values.length; i++) {
            s += values[i] * s;
            values[i] *= s;
        }
        return s / (1 + s * s);
    }

    private static double weighted(double w, double[]... rows) {
        double s = w;
        for (double[] row : rows) {
            s += row[0] * row[1];
            row[1] *= w / 2;
        }
        return s;
    }

    @Differentiable(order = 2)
    @Program(single = true)
    public static double overloadsByWidth(float f, double d, int n, long l) {
        double y = of(f) * of(d) + of(n) * f + of(l) * d;
        y += of(f + d) + of(f * n) + of('c') * d + of((float) d) + of((short) n) * f;
        return y + of(f, d) * of(d, f) + of(f, f) * of(n, d) + of(d, d);
    }

    private static double of(float x) {
        return x * x;
    }

    private static double of(double x) {
        return x * x * x;
    }

    private static int of(int x) {
        return x + 1;
    }

    private static long of(long x) {
        return x * 3;
    }

    private static double of(float x, double y) {
        return x - y * y;
    }

    private static double of(double x, float y) {
        return x * y;
    }

    private static float of(float x, float y) {
        return x * y * y;
    }

    private static double of(double x, double y) {
        return x / y;
    }

    /** A value passed through ten helpers that do nothing, nine that do little and back. */
    @Differentiable(order = 2)
    @Program
    public static double longChain(double[] x) {
        return a1(x, 0)[0] * x[1];
    }

    private static double[] a1(double[] x, int i) {
        return a2(x, i + 1);
    }

    private static double[] a2(double[] x, int i) {
        x[i] *= x[0];
        double[] y = a3(x, x, i);
        y[0] += x[i];
        return y;
    }

    private static double[] a3(double[] x, double[] y, int i) {
        return i > 3 ? a4(y, x) : a2(y, i + 1);
    }

    private static double[] a4(double[] x, double[] y) {
        double[] z = a5(x);
        y[0] *= z[1];
        return y;
    }

    private static double[] a5(double[] x) {
        return x;
    }

    /** Stops: a parameter of a helper and a local, in a loop, with a value that is active elsewhere. */
    @Differentiable(order = 2)
    @Program(stops = true)
    public static double stopsInLoop(double[] x, @NoDerivative @Frozen double[] data, int n) {
        double y = 1;
        for (int i = 0; i < n; i++) {
            @NoDerivative double frozen = y * x[i];
            y += frozen * x[i] + scaled(x[i], y) * data[i];
            frozen *= x[0];
            y *= frozen;
        }
        return y * x[1];
    }

    private static double scaled(double x, @NoDerivative double scale) {
        scale += 1;
        double y = x * scale;
        scale = y;
        return y * scale;
    }

    /** Scratch arrays outside {@code wrt} receive active values and give them back. */
    @Differentiable(order = 2, wrt = "x")
    @Program(wrt = 0)
    public static double scratchOutside(double[] x, @Frozen double[] scratch, @Frozen double[][] work) {
        double y = scratch[1] * x[0];
        for (int i = 0; i < x.length; i++) {
            scratch[i] = x[i] * scratch[(i + 1) % 5];
            work[i % 3][i % 4] += scratch[i] * y;
            y += work[(i + 1) % 3][1] * scratch[0];
        }
        double[] t = work[0];
        work[0] = work[1];
        work[1] = t;
        work[1][0] *= y;
        return y * work[0][1] + t[0] * x[1];
    }

    /** The excluded arrays of a void method are dependents all the same. */
    @Differentiable(wrt = {"x", "s"})
    @Program(wrt = {0, 3})
    public static void severalDependents(
            double[] x, @Frozen(written = true) double[] y, @Frozen(written = true) float[] z, double s, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += x[i] * y[(i + 1) % 5] * s;
            z[i] *= (float) (y[i] * z[4]);
            x[i] = y[i] * x[4];
            y[4 - i] = z[i];
        }
    }

    /** Writes an array and returns a number, a row, and its argument. */
    @Differentiable(order = 2)
    @Program
    public static double returnsAndWrites(double[] x, double[][] m) {
        double[] r = takeRow(m, x, 1);
        r[2] *= x[0];
        double y = takeRow(m, r, 2)[0] * x[1];
        x[3] = takeRow(m, m[0], 0)[1] * y;
        return y * m[1][2] * x[3] + r[0];
    }

    private static double[] takeRow(double[][] m, double[] x, int i) {
        double[] r = m[i];
        m[i] = m[0];
        m[0] = r;
        r[0] *= x[1];
        x[0] += r[1] * m[i][3];
        return x[0] > 2 ? r : x;
    }

    @Differentiable
    @Program
    public static double[] writesItsResult(double[] x, @Arg(length = 5) double[] out, boolean fresh) {
        double[] y = fresh ? new double[5] : out;
        for (int i = 0; i < 5; i++) {
            y[i] = x[i] * out[4 - i];
            x[i] *= y[0];
        }
        out[1] = y[1] * x[1];
        return y;
    }
}
