package p;

import org.tapeless.annotations.Differentiable;

/** Loops and jumps. */
class Loops {
    @Differentiable
    static double counted(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * i;
        for (int i = x.length - 1; i >= 0; i -= 2) {
            s = s * 0.5 - x[i];
        }
        for (int i = 0, j = n; i < j; i++, j--) s += i * j;
        for (double t = 0; t < 1; t += 0.125) s += t;
        for (long l = n; l > 0; l /= 2) s += l;
        int i = 0;
        for (; i < 3; ) {
            s += i++;
        }
        for (i = 0, n = 2; i < n; ++i) {
            n -= i;
        }
        return s + i + n;
    }

    @Differentiable
    static double jumps(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < 10; i++) {
            if (i == n) continue;
            if (i > 7) break;
            s += i * x[0];
        }
        outer:
        for (int i = 0; i < 5; i++) {
            inner:
            for (int j = 0; ; j++) {
                if (j > i) continue outer;
                if (i + j > 6) break outer;
                if (j == 2) break inner;
                if (j == n) {
                    s -= 1;
                    continue;
                }
                s += x[j] * i;
            }
            s *= 0.75;
        }
        block:
        {
            if (s > 2) break block;
            s += 100;
            if (s > 101) {
                break block;
            } else {
                s += 0.5;
            }
        }
        return s;
    }

    @Differentiable
    static double whiles(double x, int n) {
        int i = 0;
        while (i++ < n) x += i;
        do {
            x *= 1.5;
            if (i == 2) continue;
            if (x > 50) break;
        } while (++i < 9 && x < 100);
        do x++; while (false);
        do {
            if (x > 3) continue;
            x += 7;
            break;
        } while (false);
        while (true) {
            x /= 2;
            if (x < 1) break;
            do {
                if (i > 3) return x;
                i++;
            } while (true);
        }
        while (!(x > 20 || x < -20)) {
            x = x * 2 - 1;
            if (x == 1 || x != x) return 5;
        }
        return x;
    }

    @Differentiable
    static double lastBreaks(double x, int n) {
        do {
            x = x * 1.25 + 1;
        } while (x < 30 && x > -30);
        while (true) {
            x /= 2;
            if (!(x > 1)) break;
        }
        for (int i = 0; ; i++) {
            if (i < n) {
                x++;
            } else {
                break;
            }
        }
        return x;
    }

    @Differentiable
    static double each(double[] x, double[][] m, int[] idx) {
        double s = 0;
        for (double v : x) s += v;
        for (double[] row : m) {
            for (double v : row) {
                if (v > 1) continue;
                s += v * row[0];
            }
            row[0] = s;
        }
        for (int k : idx) s += k;
        for (float f : new float[] {1, 2.5f}) s += f;
        for (double v : idx) s += v / 2;
        double[] y = x;
        for (double v : y) {
            y = new double[] {v, s};
            s += y[0];
            x[0] = 9;
        }
        for (char c : "abc".toCharArray()) {
            if (c == 'b') break;
            s += c;
        }
        return s + y[1];
    }

    @Differentiable
    static double returns(double[] x, int n) {
        for (int i = 0; i < x.length; i++) {
            for (int j = i; j < x.length; j++) {
                if (x[i] + x[j] < 0) return i * 10 + j;
                if (j > n) {
                    while (true) {
                        if (n++ > 2) return -1;
                    }
                }
            }
        }
        if (n > 1) {
            return 7;
        } else if (n == 1) {
            throw new IllegalArgumentException("n = " + n);
        }
        return x[0];
    }

    @Differentiable
    static void procedure(double[] x, int n) {
        if (n == 0) return;
        for (int i = 0; i < x.length; i++) {
            x[i] *= 2;
            if (i == n) return;
        }
        x[0] = 1;
        return;
    }

    @Differentiable
    static double shadows(double x, int n) {
        double s = x;
        {
            double t = 2;
            s += t;
        }
        for (int i = 0; i < n; i++) {
            double t = i;
            int u;
            if (i > 1) {
                u = 3;
            } else {
                u = 4;
            }
            s += t * u;
        }
        for (int i = 5; i > n; i--) {
            double t = -i;
            s += t;
        }
        double t = s;
        return t;
    }

    @Differentiable
    static double afterLoops(double x, int n) {
        if (n > 2) {
            for (;;) {
                x++;
                if (x > 9) return x;
            }
        }
        if (false) {
            x = 100;
        }
        if (true) {
            x += 1;
        }
        final boolean debug = false;
        if (debug) x = 1e9;
        else x -= 2;
        label:
        if (n == 1) {
            if (x > 0) break label;
            x = -x;
        }
        do {
            return x;
        } while (x > 0);
    }

    @Differentiable
    static double assertions(double x, int n) {
        assert n >= 0;
        assert x == x : "NaN " + x;
        if (x > 1e6) throw new UnsupportedOperationException(String.format("%s %.3f", "x", x), null);
        ;
        return x * n;
    }

    @Differentiable
    static double fibonacci(double x, int n) {
        return n < 2 ? x * n : fibonacci(x, n - 1) + fibonacci(x, n - 2);
    }

    @Differentiable
    static double even(double x, int n) {
        if (n == 0) return x;
        return odd(x * 0.9, n - 1);
    }

    static double odd(double x, int n) {
        return n == 0 ? -x : even(x + 1, n - 1);
    }
}
