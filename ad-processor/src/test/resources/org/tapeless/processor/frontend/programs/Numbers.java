package p;

import org.tapeless.annotations.Differentiable;

/** Arithmetic, conversions, assignment operators, increments. */
class Numbers {
    static final double HALF = 0.5;
    static final int SHIFT = 3;

    @Differentiable
    static double mixed(double x, float f, int i, long l, short s, byte b, char c) {
        double r = x * f + i / 3 - l % 7;
        r += s * b + c;
        r -= i * HALF;
        r /= f + 2;
        r %= 3.25;
        r *= l;
        return r + (i < l ? i : l) + (f > x ? f : x);
    }

    @Differentiable
    static double compound(double x, int n) {
        byte b = 100;
        b += 100;
        b *= 1.5;
        b >>= 1;
        b >>>= 1;
        short s = (short) (n * 30000);
        s += 1.7;
        s ^= b;
        char c = 'z';
        c += 2;
        c++;
        ++c;
        c /= 2;
        int i = n;
        i += 0.75;
        i -= x;
        i <<= SHIFT;
        i |= 5;
        i &= ~2;
        i >>>= 33L;
        long l = i;
        l *= x + 3;
        l <<= 40;
        l += 2.5f;
        float f = 1;
        f += x;
        f /= 3;
        f -= 1e-3;
        return b + s + c + i + l + f;
    }

    @Differentiable
    static double steps(double x, int n) {
        int i = n;
        int a = i++ + ++i;
        int b = i-- - --i;
        i = i++ * 2 + i;
        i = ++i + i++;
        double y = x++ - --x;
        y += y++;
        float f = 0.25f;
        f = f++ + ++f;
        byte q = 127;
        q++;
        char c = 0;
        c--;
        return a * 1000 + b * 100 + i + y + f + q + c + x;
    }

    @Differentiable
    static double chained(double x, int n) {
        double a;
        float f;
        int i;
        a = f = i = n;
        a += f += i += 2.9;
        double b = a = x;
        b -= a -= b *= 2;
        i = (int) (f = (float) (a = x * 3));
        return a + b * 7 + f + i;
    }

    @Differentiable
    static double casts(double x) {
        double big = x * 1e10;
        return (int) big + (long) big + (byte) big + (short) (x * 1e5) + (char) (x * 100) + (float) x + (int) 'a'
                + (byte) 300 + (int) Double.NaN + (long) (float) big;
    }

    @Differentiable
    static double bits(int i, int j, long l) {
        int a = i & j | ~i ^ j << 2;
        long b = l >> i | l >>> 60 & l << j;
        boolean p = i > 1 & j > 1 | i == j ^ l == 2;
        p ^= i != 3;
        p |= false;
        p &= !p | j < 5;
        return a + b + (p ? 1 : 0) + (i >> -1) + (1 << 35) + (1L << 35);
    }

    @Differentiable
    static double unary(double x, byte b, char c, long l) {
        return -x + -b + +c - -l + ~b + (-0.0) * x + -(-x);
    }

    @Differentiable
    static double divide(double x, int i, int j) {
        return x / 0.0 + i / j + i % j + x % 0.7 + (-i) / 2;
    }

    @Differentiable
    static double constants(double x) {
        final int n = 4;
        final double third = 1.0 / 3;
        return x * n * third + Math.PI * 2 + Integer.MAX_VALUE + Double.MIN_VALUE + 'a' + 1e-3f + 0x10 + 1_000L
                + Float.MAX_VALUE * HALF;
    }

    @Differentiable
    static double library(double x, float f, int i, long l) {
        return Math.sin(x) + Math.abs(f) + Math.abs(i) + Math.max(i, l) + Math.max(i, x) + Math.floorMod(l, 5)
                + Math.fma(x, 2, i) + Math.pow(x, i) + Math.hypot(i, l) + StrictMath.cos(f) + Math.round(f)
                + Math.round(x) + Math.scalb(x, i) + Double.compare(x, f) + Integer.bitCount(i) + Long.signum(l)
                + (Double.isNaN(Math.sqrt(x)) ? 1 : 2) + Float.sum(f, i) + Integer.compare(i, (int) l)
                + Character.getNumericValue('7') + (Boolean.logicalXor(i > 1, l > 1) ? 1 : 0) + Math.signum(-0.0)
                + Math.floorDiv(l, 3L) + Math.ulp(f) + Math.copySign(1, x) + Math.nextAfter(x, l) + Math.IEEEremainder(x, i);
    }

    @Differentiable
    static double exact(double x, int i, int j) {
        int k = Math.multiplyExact(i * 100000, j * 100000);
        Math.toIntExact(k * 3000000000L);
        return x + k;
    }

    @Differentiable
    static float singles(float x, float y, double d, int i) {
        float r = x * y + i;
        r += d;
        r = r > 0 ? r : i;
        r /= 3;
        return r * 1.1f + (float) d;
    }

    @Differentiable
    static double conditional(double x, int i, long l, byte b, char c) {
        double r = i > 1 ? b : c;
        r += i > 1 ? b : 'x';
        r += i > 2 ? 1 : 2.5;
        r += i > 2 ? l : 2;
        r += i > 0 ? x : i > 1 ? -x : l;
        int k = 0;
        r += i > 1 ? k++ : (k += 5);
        r += (i > 1 ? (k = 3) > 2 : (k = 7) > 2) ? k : -k;
        return r + k;
    }
}
