package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Compound assignments that narrow, mixtures of widths, and arithmetic that overflows. */
@SuppressWarnings("lossy-conversions")
public final class Narrowing {

    private Narrowing() {}

    @Differentiable(order = 2)
    @Program
    public static double integersTakeDoubles(double[] x, @Arg(min = 1, max = 100) int n) {
        int i = n;
        i += 3.7;
        i *= 1.5;
        byte b = (byte) n;
        b *= 37;
        b += 1e9;
        short s = 30000;
        s += n * 100;
        char c = 'a';
        c += 1.9;
        c *= 700;
        long l = n;
        l *= 0.5f;
        l <<= 33L;
        l ^= i;
        i >>>= 1;
        b >>>= 2;
        s /= -1.3;
        c--;
        return x[0] * i + x[1] * b * x[2] + x[3] * s + x[4] * x[4] * c + x[0] * x[1] * (l % 1000);
    }

    /** Active values end in integers; what is left of them has the derivative. */
    @Differentiable(order = 2)
    @Program
    public static double integersTakeActiveValues(double[] x) {
        int i = 2;
        i += x[0] * 3;
        i *= x[1];
        long l = 5;
        l -= x[2];
        char c = 3;
        c /= x[3];
        int[] a = {1, 2, 3};
        a[i & 1] += x[4] * 2;
        a[2] *= x[1];
        byte[] b = {100};
        b[0] += (x[0] > 1 ? 50 : 20) + x[0];
        return x[0] * x[1] * i + x[2] * l + x[3] * c * x[3] + x[4] * x[0] * a[0] + a[1] * x[1] + a[2] * x[2] * b[0];
    }

    @Differentiable(order = 2)
    @Program(single = true)
    public static float floatTakesDouble(float x, double y, float[] z) {
        float a = x;
        a += y;
        a *= y * x;
        a -= Math.sin(y) * z[0];
        z[1] *= y;
        z[2] += x * y;
        z[3] /= 2 + y;
        z[4]++;
        double b = z[1];
        b -= a * z[2];
        a %= 2.5;
        return (float) (b * a) + z[3] * z[4] * a;
    }

    /** What is saved in single and what in double precision: the values must be the very same. */
    @Differentiable(order = 2)
    @Program(single = true)
    public static double savedInBothWidths(double[] x, float[] f, int n) {
        float carried = (float) x[0];
        double wide = f[0];
        for (int i = 0; i < n; i++) {
            carried = (float) Math.exp(-carried * x[i]) + f[i];
            wide = wide * carried + Math.tanh(wide * f[i + 1]);
            f[i] = (float) wide * carried;
            x[i] = f[i] / 3f + wide;
        }
        return wide * carried * x[0] + f[n - 1];
    }

    @Differentiable(order = 2)
    @Program
    public static double charactersAndShifts(double[] x, char c, @Arg(min = -70, max = 70) int s, long bits) {
        double y = x[0] * ('a' + c) + (char) (c + 1) * x[1] * x[2];
        y += (1 << s) * 1e-9 * x[3] + (1L << s) * 1e-19 * x[4];
        y *= 1 + (-1 >>> s) * 1e-9 + (-1L >>> s) * 1e-19 + (bits >> 65) * x[0];
        int i = c++;
        i = i + c-- * 2;
        char d = 'x';
        d += c;
        return y * i * 1e-2 * d + (d > 'x' ? x[0] * x[0] : 0) + (byte) (c << 7) * x[1];
    }

    /** A random generator of 64 bits inside the method decides what is computed. */
    @Differentiable(order = 2)
    @Program
    public static double generatorInside(double[] x, @Arg(min = 1, max = 1000) long seed, int n) {
        long state = seed * 0x9E3779B97F4A7C15L;
        double y = 0;
        for (int k = 0; k < 4 * n; k++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            double u = (state >>> 11) * 0x1.0p-53;
            int i = (int) ((state & Long.MAX_VALUE) % x.length);
            y += (u - 0.5) * x[i] * Math.exp(-u * x[(i + k) % 5]);
            if ((state & 12) == 0) {
                x[i] *= u + 0.5;
            }
        }
        return y * x[0] + x[1] * x[2];
    }

    /** Overflow in indices is undone by a mask, by an unsigned remainder and by a second overflow. */
    @Differentiable(order = 2)
    @Program
    public static double overflowInIndices(double[] x, @Arg(min = 1, max = 100000) int n) {
        int h = n * 1_640_531_527;
        double y = x[h >>> 30];
        h += Integer.MAX_VALUE;
        y *= x[(h & Integer.MAX_VALUE) % 5] + x[Math.floorMod(h, 5)];
        y += x[Integer.remainderUnsigned(h * h, 5)] * y;
        int big = Integer.MAX_VALUE;
        y *= x[++big - Integer.MIN_VALUE + 1];
        long p = (long) n * n * n * n * n;
        return y * x[(int) Math.floorMod(p, 5L)] * x[(int) (p ^ p >>> 32) & 3];
    }

    /** Bits of integers control the flow: powers by squaring, Gray codes, set bits. */
    @Differentiable(order = 2)
    @Program
    public static double bitTricks(double[] x, @Arg(min = 1, max = 200) int n) {
        double power = 1;
        double square = x[0];
        for (int e = n & 31; e != 0; e >>= 1) {
            if ((e & 1) != 0) {
                power *= square;
            }
            square *= square < 100 ? square : 0.01;
        }
        double y = Math.log1p(power);
        int gray = n ^ n >> 1;
        for (int b = gray; b != 0; b &= b - 1) {
            y += x[Integer.numberOfTrailingZeros(b) % 5] * y * 0.2;
        }
        int mask = ~n & 7;
        for (int sub = mask; sub > 0; sub = sub - 1 & mask) {
            y *= 1 + x[Integer.bitCount(sub)] / 8;
        }
        return y;
    }

    /** The types of {@code ?:}, of mixed arithmetic and of compound assignments to the narrower of two. */
    @Differentiable(order = 2)
    @Program(single = true)
    public static double conditionalTypes(float f, double d, int n, long l, boolean b) {
        double y = b ? n : f;
        y += (b ? 'a' : n) * d * 0.01 + (b ? f : l) * f + (n > 2 ? 1 : 'b') * f;
        float g = n > 1 ? f : n;
        y *= (b ? f * g : d) + (n > 2 ? (short) n : (byte) l) * f;
        g += b ? d : f;
        y += g * (n / 2) + (n / 2f) * g + f / n * d + n / 2 / 2.0 * d;
        return y + (1 - 2 * n) % 3 * f * d + -n % 2.5 * f;
    }

    /** Constants that are folded by the compiler: what is folded must be what Java says. */
    @Differentiable(order = 2)
    @Program
    public static double foldedConstants(double x) {
        final int big = Integer.MAX_VALUE + 1;
        final double tiny = Double.MIN_VALUE / 2 * 4;
        final float third = 1f / 3;
        final long shifted = 1L << 63 >> 62;
        double y = x * (big < 0 ? 2 : 3) + tiny * x + third * x * x;
        y += shifted * x + (char) 65537 * x * x + 1.0e308 * 10 * 0.0 * 0 + (0.1f == 0.1 ? x : x * x * x);
        return Double.isNaN(y) ? x * x * (int) 3.99e10 * 1e-9 * (byte) 200 + -0.0 * x : y;
    }
}
