package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Loops that lie about how often they run: bounds and counters that move, trips that never happen. */
public final class MovingCounters {

    private MovingCounters() {}

    /** Clad #474: the bound is a parameter, and the loop changes it. */
    @Differentiable(order = 2)
    @Program
    public static double boundShrinks(double[] x, int n) {
        int bound = n + 4;
        double y = 1;
        for (int i = 0; i < bound; i++) {
            y += x[i % 5] * y;
            bound--;
            if (y > 4) {
                y /= 3;
                bound--;
            }
        }
        return y * bound;
    }

    @Differentiable(order = 2)
    @Program
    public static double counterJumps(@Arg(length = 12) double[] x, int n) {
        double y = 1;
        int i = 0;
        for (i = 0; i < x.length; i++) {
            y += x[i] * y;
            if (x[i] > 1) {
                i += n;
            } else if (i % 2 == 1) {
                i++;
                y *= x[i % 12];
            }
        }
        return y * x[i % 12] + i;
    }

    /** After the loop its counter is an index and a factor. */
    @Differentiable(order = 2)
    @Program
    public static double counterAfterLoop(double[] x, @Arg(min = 0, max = 4) int n) {
        int i;
        double s = 0;
        for (i = 0; i < n; i++) {
            s += x[i] * x[i];
        }
        s *= x[i];
        int j = i;
        while (j > 0) {
            s += x[--j] * s;
        }
        for (; i >= 0; i -= 2) {
            s *= x[i];
        }
        return s * x[j] + (i + 3) * x[0] * x[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double neverEntered(double[] x, @Arg(min = -3, max = 0) int n, @Arg(length = 0) double[] none) {
        double y = x[0] * x[1];
        for (int i = 0; i < n; i++) {
            y = Math.log(-y) * x[100];
        }
        for (double v : none) {
            y *= v;
        }
        for (int i = 5; i < 5; i++) {
            for (int j = 0; j < 1000; j++) {
                y *= x[j];
            }
        }
        double[] scratch = new double[none.length];
        while (scratch.length > n + 5) {
            scratch[0] = y;
        }
        for (int i = x.length; i < n - 1; i++) {
            y += none[i];
        }
        return y * x[2] + none.length;
    }

    /** A loop inside a loop that runs 0, 1, 2, 3... and sometimes -1 times. */
    @Differentiable(order = 2)
    @Program
    public static double triangularTrips(double[] x) {
        double y = 0.5;
        for (int i = -1; i < 5; i++) {
            for (int j = 0; j < i; j++) {
                y += x[j] * y * x[i];
            }
            for (int j = i; j > 2; j -= i - 2) {
                y *= x[j];
            }
            y /= 1 + y;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double doubleCounter(double x, double h, int n) {
        double y = 0;
        for (double t = 0; t < n; t += 0.25 + h * 0.1) {
            y += Math.sin(x * t) * h;
        }
        for (float f = 1; f > 0.1f; f /= 2) {
            y += f * x * y;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double longCounter(double[] x, long n) {
        double y = 1;
        for (long k = Long.MAX_VALUE - n; k > 0 && k < Long.MAX_VALUE; k++) {
            y += x[(int) (k % 5)] * y;
        }
        for (long k = n; k-- > 0; ) {
            y *= x[(int) k];
        }
        long m = 1L << 40;
        do {
            y += x[(int) (m >>> 38)] / m * 1e12;
            m >>= 1;
        } while (m > 1L << 36);
        return y;
    }

    /** The step comes from the data, and can be the wrong way at first. */
    @Differentiable(order = 2)
    @Program
    public static double stepFromData(double[] x, @Arg(min = 1, max = 3) int step) {
        double y = 1;
        for (int i = 4; i >= 0 && i < 5; i -= x[i] > 1 ? step : 1) {
            y += x[i] * y * x[4 - i];
        }
        int s = -step;
        for (int i = 4; i >= 0; i += s) {
            y *= 1 + x[i] * y / 100;
            s = -1 - (i + step) % 2;
        }
        return y;
    }

    /** The bound is an element of an integer array that the loop writes. */
    @Differentiable(order = 2)
    @Program
    public static double boundInArray(double[] x, @Arg(length = 3, min = 1, max = 4) int[] n) {
        double y = 1;
        for (int i = 0; i < n[0]; i++) {
            n[i % 3]++;
            n[0] -= i % 2 + 1;
            y += x[i] * y * n[2];
        }
        for (int i = 0; i < n[1] && i < 5; n[1]--, i++) {
            y *= x[i];
        }
        return y + n[0] * x[0] * x[0];
    }

    /** The array in the bound is another one after each trip. */
    @Differentiable(order = 2)
    @Program
    public static double lengthOfChangingArray(double[] x) {
        double[] a = x;
        double y = 1;
        for (int i = 0; i < a.length; i++) {
            y += a[i] * y;
            double[] shorter = new double[a.length - 1];
            for (int j = 0; j < shorter.length; j++) {
                shorter[j] = a[j] * a[j + 1];
            }
            a = shorter;
        }
        return y * a[0] + a.length;
    }

    @Differentiable(order = 2)
    @Program
    public static double doWhile(double x, double y, @Arg(min = 0, max = 3) int n) {
        double a = x;
        int k = 0;
        do {
            a = a * y + Math.cos(a);
            do {
                a *= 0.7;
                if (k++ > 20) {
                    break;
                }
            } while (a > 2);
        } while (k < n);
        return a * a * x;
    }

    /** Counters that wrap around. */
    @Differentiable(order = 2)
    @Program
    public static double overflowingCounters(double[] x) {
        double y = 1;
        byte b = 125;
        for (; b > 0; b++) {
            y += x[b % 5] * y;
        }
        char c = 2;
        while (c-- > 0) {
            y += x[c] * x[0];
        }
        for (int i = Integer.MAX_VALUE - 2; i > 0; i++) {
            y *= x[i & 3];
        }
        for (short s = (short) 32766; s > 100; s++) {
            y += x[s & 1];
        }
        return y * (c & 3) - b;
    }

    /** Two counters run towards each other, one of them is used when both are gone. */
    @Differentiable(order = 2)
    @Program
    public static double twoCounters(double[] x, int n) {
        double y = 1;
        int last = 0;
        for (int i = 0, j = x.length - 1, k = n; i <= j; i++, j--, k += i * j) {
            y += x[i] * x[j] * y + k;
            last = k;
            if (k % 2 == 0) {
                j--;
            }
        }
        return y * x[Math.floorMod(last, 5)] / 100;
    }
}
