package samples;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.*;
import static samples.Overloading.Library.scale;
import static samples.Overloading.Sub.inherited;

import java.util.Arrays;
import java.util.List;

class Overloading {
    static class Library {
        static double scale(double x) {
            return 2 * x;
        }

        static float scale(float x, int... powers) {
            return x;
        }

        static int scale(Integer x) {
            return x;
        }
    }

    static class Base {
        static double inherited(double x) {
            return x;
        }

        private static int inherited(int x) {
            return x;
        }
    }

    static class Sub extends Base {}

    // One for each way a number can arrive.
    static byte f(byte x) {
        return x;
    }

    static short f(short x) {
        return x;
    }

    static long f(long x) {
        return x;
    }

    static double f(double x) {
        return x;
    }

    static char f(Object x) {
        return 'o';
    }

    static int g(double x, int y) {
        return 1;
    }

    static long g(int x, double y) {
        return 1;
    }

    static float g(double... xs) {
        return 1;
    }

    static int h(Integer x) {
        return 1;
    }

    static long h(long x) {
        return 1;
    }

    static float h(Number x) {
        return 1;
    }

    static int v(Object... xs) {
        return 1;
    }

    static long v(double... xs) {
        return 1;
    }

    static float v(String first, int... xs) {
        return 1;
    }

    static int n(double[] xs) {
        return 1;
    }

    static long n(Object xs) {
        return 1;
    }

    static float n(double[]... xs) {
        return 1;
    }

    static long w(double... xs) {
        return 1;
    }

    static float w(int x, double y) {
        return 1;
    }

    static double numbers(Object o, byte b, short s, char c, int i, long l, float x, double d, Integer boxed, Double real) {
        double sum = f(b) + f(s) + f(c) + f(i) + f(l) + f(x) + f(d) + f(boxed) + f(real) + f(1) + f('c') + f(1L) + f(1f);
        sum += f((byte) 1) + f(b + b) + f(s + 1) + f(-c) + f(b++) + f(+b);
        sum += g(d, i) + g(i, d) + g(d, d) + g() + g(d) + g(x, l, i) + g(l, s) + g(s, f(x));
        sum += h(i) + h(l) + h(b) + h(boxed) + h(real) + h(c) + h((Number) real) + h(x);
        sum += v("text", "text") + v(new int[0]) + v(o, i) + w(i) + w(i, d) + w(l, boxed, i);
        sum += n(new double[3]) + n(new double[3][3]) + n(new double[3], new double[4]) + n("x") + n(new int[1]) + n();
        return sum;
    }

    static double imported(int i, long l, float x, double d, Integer boxed) {
        double sum = abs(i) + abs(l) + abs(x) + abs(d) + abs(boxed) + max(i, l) + max(x, i) + max(d, x) + max(boxed, 'a');
        sum += scale(i) + scale(x) + scale(x, 1) + scale(d) + scale(boxed) + scale(l);
        sum += sqrt(i) + pow(i, l) + floorMod(i, 3) + floorMod(l, i) + round(x) + round(d) + PI + E + clamp(i);
        return sum + inherited(i) + Sub.inherited(i) + Math.fma(x, x, x) + Math.fma(d, i, x) + Integer.compare(i, 'c');
    }

    static int clamp(int i) {
        return min(max(i, 0), 10);
    }

    /** The nearest class that has the name is the one that counts, though others would fit better. */
    static class Inner {
        static String f(Integer near) {
            return "near";
        }

        static char max(double... near) {
            return 'm';
        }

        static double outer(int i, double d) {
            return f(i).length() + max(i, d) + max(1) + g(i, d) + abs(i);
        }
    }

    static double references(List<Double> list, double[] xs, Object o, String s, StringBuilder b) {
        double sum = String.valueOf(s).length() + String.valueOf(o).length() + String.valueOf(1.5f).length();
        sum += b.append(1).append('c').append(2.0).append(s).append(o).length() + b.indexOf("x", 2);
        sum += Arrays.asList(1.0, 2.0).get(0) + list.get(0) + list.indexOf(1.0) + Arrays.hashCode(xs);
        Arrays.fill(xs, 1);
        Arrays.fill(xs, 0, 2, 1.5f);
        Arrays.sort(xs);
        System.arraycopy(xs, 0, xs, 1, xs.length - 1);
        list.remove(1);
        list.remove(Double.valueOf(1));
        return sum + Arrays.stream(xs).sum() + Arrays.copyOf(xs, 3)[0] + Arrays.copyOfRange(xs, 0, 1).length;
    }

    static double choice(boolean c, int i, double d, Integer boxed) {
        double sum = f(c ? i : d) + f(c ? i : 'c') + f(c ? boxed : i) + f(c ? null : i) + h(c ? boxed : boxed);
        sum += f(switch (i) { case 1 -> 1; default -> 2L; }) + f((c ? i : d)) + v(c ? "text" : "other", d);
        return sum + abs(switch (i) { case 1 -> boxed; default -> i; });
    }
}
