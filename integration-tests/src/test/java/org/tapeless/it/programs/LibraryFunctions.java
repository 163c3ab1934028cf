package org.tapeless.it.programs;

import org.apache.commons.math3.util.FastMath;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Elementary functions of libraries, for which the processor brings rules along. */
public final class LibraryFunctions {
    private LibraryFunctions() {}

    @Differentiable(order = 2)
    @Program
    public static double elementary(double x, double y) {
        double s = FastMath.sin(x) * FastMath.cos(y) + FastMath.tan(0.3 * x) + FastMath.atan(x * y);
        s += FastMath.exp(0.2 * x) - FastMath.expm1(0.1 * y) + FastMath.sinh(0.3 * x) * FastMath.cosh(0.2 * y);
        s += FastMath.tanh(x - y) + FastMath.asinh(x + y) + FastMath.cbrt(5 + FastMath.abs(x));
        return s + FastMath.hypot(x, 1 + y * y) + FastMath.atan2(x, 2 + y * y) + FastMath.toRadians(30 * x * x);
    }

    @Differentiable(order = 2)
    @Program
    public static double inside(@Arg(min = 0.2, max = 0.8) double x, @Arg(min = 1.2, max = 3) double y) {
        double s = FastMath.asin(x) + FastMath.acos(x * x) + FastMath.atanh(x) * FastMath.acosh(y);
        s += FastMath.log(y) + FastMath.log10(x) + FastMath.log1p(x * y) + FastMath.log(y, x + 1) + FastMath.sqrt(x);
        return s + FastMath.pow(y, x) + FastMath.pow(x, 3) + FastMath.pow(y, -2) + FastMath.pow(x * y, 2L);
    }

    @Differentiable(order = 2)
    @Program
    public static double selections(double x, double y) {
        double s = FastMath.max(x, y) * FastMath.min(2 * x, y) + FastMath.copySign(x, y) + FastMath.signum(x) * y * y;
        s += FastMath.floor(x) * y + FastMath.rint(y) * x + FastMath.ceil(x * y) * x;
        s += FastMath.scalb(x, 3) * y + FastMath.nextUp(x) * FastMath.nextAfter(y, 9.0);
        return s + FastMath.IEEEremainder(7 * x, 3.0) * y + FastMath.ulp(x) * y + FastMath.toDegrees(0.01 * x * y);
    }

    @Differentiable(order = 2)
    @Program
    public static double newer(double x, double y) {
        double s = org.hipparchus.util.FastMath.fma(x, y, x) * org.hipparchus.util.FastMath.clamp(x, -0.5, 0.5);
        s += org.hipparchus.util.FastMath.log(2.0, 1 + x * x) * org.hipparchus.util.FastMath.pow(y, 5);
        return s + org.hipparchus.util.FastMath.asinh(x * y) + org.hipparchus.util.FastMath.sqrt(2 + x * y * x * y);
    }

    /** In a recurrence, where values are saved. */
    @Differentiable(order = 2)
    @Program
    public static double recurrence(double[] x, double start) {
        double state = start;
        for (int i = 0; i < x.length; i++) {
            state = FastMath.tanh(state + x[i]) + FastMath.exp(-x[i] * x[i]) * state;
            x[i] = FastMath.asinh(state * x[i]);
        }
        for (double one : x) {
            state += one * one;
        }
        return state;
    }

    @Differentiable
    @Program(order = 1, single = true)
    public static float singles(float x, float y) {
        return FastMath.max(x, y) * FastMath.abs(x)
                + FastMath.copySign(y, x) * FastMath.scalb(x, 1)
                + FastMath.min(x, 2 * y) * FastMath.signum(y) * x;
    }

    /** Integers and booleans of a library are as inactive as Java's. */
    @Differentiable(order = 2)
    @Program
    public static double integers(double x, double y) {
        long steps = FastMath.round(3 * x) + FastMath.getExponent(y) + FastMath.abs(-2) + FastMath.floorMod(7, 4);
        double s = x * y;
        for (long i = 0; i < FastMath.abs(steps) % 5; i++) {
            s += FastMath.sin(s) * i;
        }
        return s;
    }
}
