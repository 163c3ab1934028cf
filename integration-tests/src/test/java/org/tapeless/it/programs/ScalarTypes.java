package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Scalars of every primitive type, and {@code var}. */
public final class ScalarTypes {

    private ScalarTypes() {}

    @Differentiable(order = 2)
    @Program
    public static double cubic(double x) {
        double square = x * x; // ~ straight double
        return square * x + 3 * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double doublesInLoop(double x, double y) {
        double z = x;
        for (int i = 0; i < 3; i++) {
            double next = z * y + x; // ~ loop double
            z = next;
        }
        return z;
    }

    @Differentiable(order = 2)
    @Program
    public static double doublesInBranch(double x, double y) {
        double z = x;
        if (x > y) {
            double d = x - y;
            z += d * d * x; // ~ branch double
        }
        return z * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double doublesInCallee(double x) {
        return square(x + 1) * x;
    }

    private static double square(double t) {
        return t * t; // ~ callee double
    }

    @Differentiable(order = 2)
    @Program
    public static float floats(float x, float y) {
        float product = x * y; // ~ straight float
        return product * x + 0.5f * y;
    }

    @Differentiable(order = 2)
    @Program
    public static float floatsInLoop(float x) {
        float sum = 0f;
        for (int i = 1; i <= 3; i++) {
            sum += x * x / i; // ~ loop float
        }
        return sum;
    }

    @Differentiable(order = 2)
    @Program(single = true)
    public static double floatsInBranch(double x, int n) {
        double y = x;
        if (n > 2) {
            float narrow = (float) (x * x); // ~ branch float
            y += narrow * narrow;
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static float floatsInCallee(float x, float y) {
        return half(x * y) * y;
    }

    private static float half(float t) {
        float h = t / 2;
        return h * h; // ~ callee float
    }

    @Differentiable(order = 2)
    @Program
    public static double integers(double x, int n, long m, short s) {
        double y = n * x * x; // ~ straight int
        y += m * x * y; // ~ straight long
        y += x * x * s; // ~ straight short
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double integersInLoop(double x, int n, long m, short s) {
        double y = 0;
        for (int i = 0; i < 3; i++) {
            y += (n + i) * x * x; // ~ loop int
            y += m * x * x / (i + 1); // ~ loop long
            y += Math.sin(s * x); // ~ loop short
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double integersInBranch(double x, int n, long m, short s) {
        double y = x * x;
        if (n > 1) {
            y += Math.exp(x / n); // ~ branch int
        }
        if (m > 1L) {
            y += x * y / m; // ~ branch long
        } else if (s != 0) {
            y *= s * x; // ~ branch short
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double integersInCallee(double x, int n, long m, short s) {
        return scaled(x, n) + scaled(x, m) + scaled(x, s);
    }

    private static double scaled(double x, int n) {
        return n * x * x; // ~ callee int
    }

    private static double scaled(double x, long n) {
        return Math.cos(n * x); // ~ callee long
    }

    private static double scaled(double x, short n) {
        return x / (n + x); // ~ callee short
    }

    @Differentiable(order = 2)
    @Program
    public static double smallTypes(double x, byte b, @Arg(min = 'a', max = 'd') char c, boolean flag) {
        double y = b * x * x; // ~ straight byte
        y += (c - 'a' + 1) * Math.sin(x); // ~ straight char
        y += flag ? x * x * x : Math.exp(x); // ~ straight boolean
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double smallTypesInLoop(double x, byte b, @Arg(min = 'a', max = 'd') char c, boolean flag) {
        double y = x;
        boolean on = flag;
        for (byte i = 0; i < b; i++) {
            y += x * x * i + Math.sin(x); // ~ loop byte
        }
        for (char d = 'a'; d <= c; d++) {
            y += (d - '`') * x * x; // ~ loop char
            on = !on;
            if (on) {
                y *= x; // ~ loop boolean
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double smallTypesInBranch(double x, byte b, @Arg(min = 'a', max = 'd') char c) {
        double y = x;
        if (b > 1) {
            y += b * x * x; // ~ branch byte
        }
        if (c != 'b') {
            y += x * x / c; // ~ branch char
            boolean late = c > 'b';
            y += late ? Math.sin(x) : Math.cos(x); // ~ branch boolean
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double smallTypesInCallee(double x, byte b, @Arg(min = 'a', max = 'd') char c, boolean flag) {
        return byByte(x, b) + byChar(x, c) + byFlag(x, flag);
    }

    private static double byByte(double x, byte b) {
        return x * x * b; // ~ callee byte
    }

    private static double byChar(double x, char c) {
        return Math.exp(-x * (c - 'Z')); // ~ callee char
    }

    private static double byFlag(double x, boolean flag) {
        if (flag) {
            return x * x; // ~ callee boolean
        }
        return x * x * x; // ~ callee boolean
    }

    @Differentiable(order = 2)
    @Program
    public static double inferred(double x, double[] a) {
        var square = x * x; // ~ straight var
        var copy = a;
        return square * copy[0] + x;
    }

    @Differentiable(order = 2)
    @Program
    public static double inferredInLoop(double[] a) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            var term = a[i] * a[i]; // ~ loop var
            sum += term;
        }
        for (var v : a) {
            sum *= v;
        }
        return sum;
    }

    @Differentiable(order = 2)
    @Program
    public static double inferredInBranch(double x, int n) {
        var y = x;
        if (n < 4) {
            var f = 2 * n;
            var t = Math.sin(f * x); // ~ branch var
            y += t * x;
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double inferredInCallee(double x, double y) {
        return viaVar(x, y) * y;
    }

    private static double viaVar(double x, double y) {
        var quotient = x / y; // ~ callee var
        var array = new double[] {quotient, x};
        return array[0] * array[1];
    }
}
