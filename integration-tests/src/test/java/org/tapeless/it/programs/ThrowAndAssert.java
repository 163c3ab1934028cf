package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** {@code throw} and {@code assert}: what is thrown and asserted is the primal's, derivatives flow past them. */
public final class ThrowAndAssert {

    private ThrowAndAssert() {}

    @Differentiable(order = 2)
    @Program
    public static double guarded(double x) {
        if (x > 1.5) {
            throw new IllegalArgumentException("x = " + x + " is too large");
        }
        return x * x * x; // ~ straight throw
    }

    @Differentiable(order = 2)
    @Program
    public static double guardedInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0.35) {
                throw new ArithmeticException("entry " + i + " is " + x[i]);
            }
            y += x[i] * y; // ~ loop throw
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double guardedInBranch(double x, double y, int n) {
        double z = x;
        if (n > 1) {
            if (x * y > 2.5) {
                throw new IllegalStateException();
            } else {
                z *= x * y; // ~ branch throw
            }
        }
        return z * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double guardedInCallee(double x, double y) {
        return checkedLog(x - y / 4) * y;
    }

    private static double checkedLog(double t) {
        if (!(t > 0)) {
            throw new ArithmeticException("log of " + t);
        }
        return Math.log(t); // ~ callee throw
    }

    /** Thrown by the machine, not by the user. */
    @Differentiable(order = 2)
    @Program
    public static double beyondTheEnd(double[] x, @org.tapeless.it.laws.Arg(min = 2, max = 5) int k) {
        double y = x[0] * x[1];
        y *= x[k];
        return y * (12 / (k - 2));
    }

    /** Arrays are half written when the exception comes. */
    @Differentiable
    @Program
    public static void halfWay(double[] x, @org.tapeless.it.laws.Arg(min = 1, max = 6) int n) {
        for (int i = 0; i < n; i++) {
            x[i] = x[i] * x[i];
        }
    }

    @Differentiable(order = 2)
    @Program
    public static double throwsFromSwitch(double x, int n) {
        return switch (n) {
                    case 1 -> x * x;
                    case 2 -> Math.sin(x);
                    case 3 -> throw new UnsupportedOperationException("n = " + n);
                    default -> x;
                }
                * x;
    }

    /** In a block the message may be computed from active values. */
    @Differentiable(order = 2)
    @Program
    public static double message(double x, double y) {
        double r = x * x + y * y;
        if (r > 4) {
            throw new IllegalArgumentException("radius " + Math.sqrt(r) + " of (" + x + ", " + y + ")");
        }
        return r * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double asserted(double x) {
        double y = x * x; // ~ straight assert
        assert y > 0;
        assert x < 100 : "x = " + x;
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double assertedInside(double[] x, boolean f) {
        double y = 1;
        for (double v : x) {
            y += v * y; // ~ loop assert
            assert !Double.isNaN(y) : y;
        }
        if (f) {
            assert x.length == 5 : "length " + x.length;
            y *= y; // ~ branch assert
        }
        return y + checked(x);
    }

    private static double checked(double[] x) {
        assert x.length > 1;
        return x[0] * x[1]; // ~ callee assert
    }

    /** Fails at some points, where assertions are enabled, and then like the primal. */
    @Differentiable(order = 2)
    @Program
    public static double assertionFails(double x) {
        assert x < 1.4 : "x is " + x;
        return x * x;
    }
}
