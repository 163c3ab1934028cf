package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** The arithmetic operators on floating numbers, mixed with integers. */
public final class Arithmetic {

    private Arithmetic() {}

    @Differentiable(order = 2)
    @Program
    public static double sums(double x, double y) {
        double a = x * x + y * y; // ~ straight add multiply
        double b = x * y - x * x * x; // ~ straight subtract multiply
        return a * b;
    }

    @Differentiable(order = 2)
    @Program
    public static double quotients(double x, double y) {
        double a = x / y; // ~ straight divide
        double b = -(x * y); // ~ straight negate
        double c = +x * a; // ~ straight unary-plus
        return a * b + c;
    }

    @Differentiable(order = 2)
    @Program
    public static double remainders(double x, double y) {
        double r = (7 * x) % y; // ~ straight remainder
        double s = (-9.5 * x) % (3 * y);
        return r * r * x + s * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double operatorsInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y = y + x[i] * y; // ~ loop add multiply
            y = y - x[i] * x[i] * 0.5; // ~ loop subtract
            y = y / (1 + x[i]); // ~ loop divide
            y = -y * x[i]; // ~ loop negate
            y = +y * +x[i]; // ~ loop unary-plus
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double remaindersInLoop(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            double r = 10 * x[i] % (i + 1.5); // ~ loop remainder
            y += r * x[i];
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double operatorsInBranch(double x, double y, int n) {
        double z = x;
        if (n > 1) {
            z = z + x * y; // ~ branch add multiply
            z = z - x / y; // ~ branch subtract divide
        }
        if (n < 4) {
            double t = -z * x; // ~ branch negate
            z = +t * y; // ~ branch unary-plus
        }
        if (n != 2) {
            z += 5 * x % y * x; // ~ branch remainder
        }
        return z * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double operatorsInCallee(double x, double y) {
        return sum(x, y) * product(x, y) + difference(x, y) * quotient(x, y) + opposite(x) * same(y) + rest(x, y);
    }

    private static double sum(double a, double b) {
        return a * a + b; // ~ callee add
    }

    private static double product(double a, double b) {
        return a * b; // ~ callee multiply
    }

    private static double difference(double a, double b) {
        return a - b; // ~ callee subtract
    }

    private static double quotient(double a, double b) {
        return a / b; // ~ callee divide
    }

    private static double opposite(double a) {
        return -a; // ~ callee negate
    }

    private static double same(double a) {
        return +a; // ~ callee unary-plus
    }

    private static double rest(double a, double b) {
        double r = 7.5 * a % b; // ~ callee remainder
        return r * r;
    }

    /** Integers take part in floating arithmetic, after integer arithmetic of their own. */
    @Differentiable(order = 2)
    @Program
    public static double mixed(double x, int n, long m) {
        double y = x * n / 3 + (n / 3) * x * x; // ~ straight mixed-arithmetic
        y += x * (m % 2) + x * x * (7 / n);
        return y + 1 / 2 * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double mixedInLoop(double x, byte b, char c) {
        double y = 1;
        for (int i = 1; i < 4; i++) {
            y = y * x + (b + c) % i * x; // ~ loop mixed-arithmetic
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double mixedInBranch(double x, float f, int n) {
        double y = x * x;
        if (n > 1) {
            y += (n - 1) / n * x + 1.5 * f * x; // ~ branch mixed-arithmetic
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double mixedInCallee(double x, int n) {
        return blend(n, x) * x;
    }

    private static double blend(int k, double x) {
        int big = Integer.MAX_VALUE;
        return x * x / k + (big + k) * 1e-9 * x; // ~ callee mixed-arithmetic
    }

    @Differentiable(order = 2)
    @Program
    public static double literals(double x) {
        double y = 0x1.8p1 * x * x + 1e-3 * x + 1_000.5 * x * x * x; // ~ straight literal
        y += .5d * x + 3.f * x + 0x1F * x + 0b101 * x + 017L * x + 'a' * x;
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double literalsInside(double x, boolean f) {
        double y = x;
        for (int i = 0; i < 2; i++) {
            y = y * 1.25e-1 * x + 2f; // ~ loop literal
        }
        if (f) {
            y += 0x1p-2 * y * x; // ~ branch literal
        }
        return y * quarter(x);
    }

    private static double quarter(double x) {
        return 0.25 * x - 1L; // ~ callee literal
    }

    @Differentiable(order = 2)
    @Program
    public static double precedence(double x, double y) {
        return (x - (y - x)) * -(-x) / (y / (x * y)) - x - (y + x) * (x - -y); // ~ straight parentheses
    }

    @Differentiable(order = 2)
    @Program
    public static double precedenceInside(double x, double y, boolean f) {
        double z = x;
        for (int i = 0; i < 2; i++) {
            z = (x / (z / y)) - (x - (y * (z - x))); // ~ loop parentheses
        }
        if (f) {
            z = ((z) * ((x - (y)) - y)); // ~ branch parentheses
        }
        return z * ordered(x, y);
    }

    private static double ordered(double x, double y) {
        return x / (y * x / (x + y)); // ~ callee parentheses
    }
}
