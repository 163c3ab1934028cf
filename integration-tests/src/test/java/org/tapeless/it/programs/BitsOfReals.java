package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Bits of active values where they may be looked at: for branches, for indices, and the exponent and the sign alone. */
public final class BitsOfReals {
    private BitsOfReals() {}

    @Differentiable(order = 2)
    @Program
    public static double branch(double x, double y) {
        long bits = Double.doubleToLongBits(x);
        return bits < 0 ? x * x * y : x * y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double signOfWord(double x, double y) {
        int high = (int) (Double.doubleToRawLongBits(x) >>> 32);
        if ((high & 0x80000000) != 0) {
            return y * x * x;
        }
        return (high & 0x7fffffff) > 0x3ff00000 ? x * x * x : x + y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double index(@Arg(min = 0.6, max = 0.9) double x, double y) {
        double[] powers = {y, y * y, x * y * y, x * x};
        int quarter = (int) (Double.doubleToLongBits(x) >>> 49 & 3);
        return powers[quarter] * x;
    }

    /** The exponent by its bits, a step function; steps of the recurrence depend on it. */
    @Differentiable(order = 2)
    @Program
    public static double exponent(double x) {
        long bits = Double.doubleToRawLongBits(1 + x * x);
        int exponent = (int) ((bits >> 52) - 1023);
        double y = x;
        for (int i = 0; i < 3 + exponent % 4; i++) {
            y = y * y * 0.5 + exponent * x;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double powerOfTwoBelow(@Arg(min = 0.3, max = 9) double x) {
        long bits = Double.doubleToLongBits(x);
        double power = Double.longBitsToDouble(bits & 0x7ff0000000000000L);
        double mantissa = x / power;
        return mantissa * mantissa * Math.log(power + x);
    }

    @Differentiable
    @Program(order = 1, single = true)
    public static float ofFloat(float x, float y) {
        int bits = Float.floatToIntBits(x);
        int exponent = (bits >>> 23) & 0xff;
        return exponent > 126 ? x * y : x * x * exponent;
    }

    /** What the bits make stays in a number that only a branch looks at. */
    @Differentiable(order = 2)
    @Program
    public static double onlyCompared(double x, double y) {
        double noise = (Double.doubleToLongBits(x) & 0xff) / 255.0;
        return noise >= 0 ? x * y : y;
    }

    /** The derivative stops by the user's own word. */
    @Differentiable
    @Program(order = 1, stops = true)
    public static double stopped(@Arg(min = 0.5, max = 4) double x) {
        @NoDerivative double seen = x;
        double guess = Double.longBitsToDouble(0x5fe6eb50c7b537a9L - (Double.doubleToLongBits(seen) >> 1));
        return x * guess;
    }

    /** A hash that decides the order of two steps. */
    @Differentiable(order = 2)
    @Program
    public static double hash(double x, double y) {
        return (Double.hashCode(x) & 1) == 0 ? Math.sin(x) * y : y * Math.sin(x);
    }

    /** Bits in an array of integers. */
    @Differentiable(order = 2)
    @Program
    public static double sorted(double[] x) {
        long[] keys = new long[x.length];
        for (int i = 0; i < x.length; i++) {
            keys[i] = Double.doubleToLongBits(Math.abs(x[i]));
        }
        int most = 0;
        for (int i = 1; i < keys.length; i++) {
            if (keys[i] > keys[most]) {
                most = i;
            }
        }
        return x.length == 0 ? 0 : x[most] * x[most] * x[0];
    }
}
