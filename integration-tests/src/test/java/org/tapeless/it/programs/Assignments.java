package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Assignments as expressions, chained and compound ones, with the casts that Java hides in them. */
@SuppressWarnings("lossy-conversions")
public final class Assignments {

    private Assignments() {}

    @Differentiable(order = 2)
    @Program
    public static double expressions(double x, double y) {
        double t;
        double z = (t = x * y) * t + x; // ~ straight assignment-expression
        z += (t = t * x) * t; // ~ straight assignment-expression
        return z;
    }

    @Differentiable(order = 2)
    @Program
    public static double expressionsInside(double[] x, boolean f) {
        double y = 1;
        double t = 0;
        double[] a = new double[2];
        for (int i = 0; i < x.length; i++) {
            y += (a[i % 2] = x[i] * x[i]) * (t = y); // ~ loop assignment-expression
        }
        if (f) {
            y *= (t = x[0] * t) + (t = x[1]); // ~ branch assignment-expression
        }
        return y * t + a[1] * reused(x[2], x[3]);
    }

    private static double reused(double x, double y) {
        return x * (x = y * y) + x; // ~ callee assignment-expression
    }

    @Differentiable(order = 2)
    @Program
    public static double chains(double x, double y) {
        double a, b, c;
        a = b = c = x * y; // ~ straight assignment-chain
        a *= x;
        double[] v = new double[3];
        v[0] = v[1] = v[2] = a * b; // ~ straight assignment-chain
        v[1] += c;
        return v[0] * v[1] + v[2];
    }

    @Differentiable(order = 2)
    @Program
    public static double chainsInside(double[] x, boolean f) {
        double y = 1;
        double z = 1;
        for (int i = 0; i < x.length; i++) {
            y = z = y * z * x[i] + 0.1; // ~ loop assignment-chain
            z += y;
        }
        if (f) {
            z += y = z = x[0] * y; // ~ branch assignment-chain
        }
        return y + z * z + chained(x);
    }

    private static double chained(double[] x) {
        double a;
        double b = a = x[1] * x[0]; // ~ callee assignment-chain
        return a * b;
    }

    @Differentiable(order = 2)
    @Program
    public static double compound(double x, double y) {
        double z = x;
        z += x * y; // ~ straight add-assign
        z *= z + y; // ~ straight multiply-assign
        z -= x * x * y; // ~ straight subtract-assign
        z /= y + x; // ~ straight divide-assign
        z *= 5;
        z %= y * 3; // ~ straight remainder-assign
        return z * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double compoundInLoop(double[] x) {
        double z = 1;
        for (int i = 0; i < x.length; i++) {
            z += x[i] * z; // ~ loop add-assign
            z -= x[i] * x[i]; // ~ loop subtract-assign
            z *= x[i]; // ~ loop multiply-assign
            z /= x[i] + 1; // ~ loop divide-assign
            z %= x[i] * 2; // ~ loop remainder-assign
        }
        return z * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double compoundInBranch(double x, double y, int n) {
        double z = x * y;
        if (n > 0) {
            z += z * x; // ~ branch add-assign
            z -= x * x; // ~ branch subtract-assign
            z *= x; // ~ branch multiply-assign
        }
        if (n < 9) {
            z /= y; // ~ branch divide-assign
            z += 4 * x;
            z %= y; // ~ branch remainder-assign
        }
        return z * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double compoundInCallee(double x, double y) {
        return folded(x, y) * y;
    }

    private static double folded(double a, double b) {
        a += a * b; // ~ callee add-assign
        b -= a * a; // ~ callee subtract-assign
        a *= b; // ~ callee multiply-assign
        a /= b + 7; // ~ callee divide-assign
        a %= 0.3 + b * b; // ~ callee remainder-assign
        return a * b;
    }

    /** On elements the array and the index are evaluated once, before the right-hand side. */
    @Differentiable(order = 2)
    @Program
    public static double elements(double[] x) {
        double[] a = x.clone();
        int i = 0;
        a[i++] += x[i] * a[0]; // ~ straight compound-element
        a[i++] *= a[i]; // ~ straight compound-element
        a[++i] -= a[0] * a[1]; // ~ straight compound-element
        a[4] /= a[i] + 10;
        return a[0] * a[1] + a[3] * a[4];
    }

    @Differentiable(order = 2)
    @Program
    public static double elementsInside(double[] x, boolean f) {
        double[][] a = new double[2][3];
        for (int i = 0; i < 6; i++) {
            a[i % 2][i / 2] += x[i % 5] * x[i / 2]; // ~ loop compound-element
            a[i % 2][0] *= x[0];
        }
        if (f) {
            a[0][1] *= a[1][1] + a[0][1]; // ~ branch compound-element
        }
        accumulate(a[1], x);
        return a[0][1] * a[1][2] + a[1][0];
    }

    private static void accumulate(double[] a, double[] x) {
        for (int i = 0; i < a.length; i++) {
            a[i] += x[i] * x[i + 1]; // ~ callee compound-element
        }
    }

    /** A compound assignment casts back: to float, or to an integer, where the derivative ends. */
    @Differentiable(order = 2)
    @Program(single = true)
    public static double hiddenCasts(double x, float y) {
        float f = y;
        f += x * x; // ~ straight compound-cast
        f *= 1.5;
        int k = 3;
        k *= 1.7;
        byte b = 100;
        b += 100;
        char c = 'a';
        c += 1.5;
        return f * f * x + k * x + b * x + c * y;
    }

    @Differentiable(order = 2)
    @Program(single = true)
    public static double hiddenCastsInside(double[] x, float y, boolean p) {
        float f = y;
        long k = 1;
        for (int i = 0; i < x.length; i++) {
            f += x[i] * f; // ~ loop compound-cast
            k += x[i];
        }
        if (p) {
            f *= x[0] + k; // ~ branch compound-cast
        }
        return f * x[1] + rounded(x[2], y);
    }

    private static double rounded(double x, float y) {
        short s = 2;
        s *= 2.9;
        y -= x * y; // ~ callee compound-cast
        return y * y * s;
    }

    @Differentiable(order = 2)
    @Program
    public static double integers(double x, int n) {
        int k = n;
        k += 3;
        k <<= 2;
        k |= 1;
        k ^= 6;
        k >>= 1;
        k &= 0x1F;
        k -= 2;
        double y = k * x * x; // ~ straight compound-integer
        for (int i = 0; i < 3; i++) {
            k *= 3;
            k %= 17;
            k >>>= 1;
            y += k * x * y; // ~ loop compound-integer
        }
        if (n > 1) {
            k /= 2;
            y *= x + k; // ~ branch compound-integer
        }
        return y * scaled(x, n);
    }

    private static double scaled(double x, int n) {
        n *= n;
        return x / (n += 1) + x * x; // ~ callee compound-integer
    }
}
