package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** {@code ++} and {@code --}, prefix and postfix, on variables and on elements. */
public final class Increments {

    private Increments() {}

    @Differentiable(order = 2)
    @Program
    public static double onActive(double x, double y) {
        double a = x;
        double z = a++ * y; // ~ straight postfix-active
        z += ++a * x; // ~ straight prefix-active
        z *= a-- + y; // ~ straight postfix-active
        z -= --a * a; // ~ straight prefix-active
        return z * a;
    }

    @Differentiable(order = 2)
    @Program
    public static double onActiveInLoop(double[] x) {
        double y = 1;
        for (double v : x) {
            double t = v;
            y += t++ * y; // ~ loop postfix-active
            y -= --t * v; // ~ loop prefix-active
            y++;
            --y;
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double onActiveInBranch(double x, float y, boolean f) {
        double z = x;
        if (f) {
            float g = y;
            z += g++ * x; // ~ branch postfix-active
            z *= ++g * y; // ~ branch prefix-active
        }
        return z * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double onActiveInCallee(double x) {
        return stepped(x) * x;
    }

    private static double stepped(double x) {
        double y = x++ * x; // ~ callee postfix-active
        return y * --x * x; // ~ callee prefix-active
    }

    @Differentiable(order = 2)
    @Program
    public static double onElements(double[] x) {
        double[] a = x.clone();
        double y = a[0]++ * a[0]; // ~ straight increment-element
        y += ++a[1] * a[1]--; // ~ straight increment-element
        y *= --a[2] + a[2]; // ~ straight increment-element
        a[3]++;
        return y * a[1] * a[3];
    }

    @Differentiable(order = 2)
    @Program
    public static double onElementsInside(double[] x, boolean f) {
        double[] a = {x[0], x[1]};
        int[] n = {0, 0};
        double y = 0;
        for (int i = 0; i < 4; i++) {
            n[i % 2]++;
            y += a[i % 2]++ * x[n[0]-- + 1]; // ~ loop increment-element
        }
        if (f) {
            y *= ++a[1] * x[2]; // ~ branch increment-element
        }
        return y * bumped(a);
    }

    private static double bumped(double[] a) {
        double t = a[0]-- * a[1]++; // ~ callee increment-element
        return t * a[0];
    }

    @Differentiable(order = 2)
    @Program
    public static double onIndices(double[] x) {
        int i = 0;
        double y = x[i++] * x[i++]; // ~ straight increment-index
        y += x[++i] * x[i--]; // ~ straight increment-index
        return y * x[--i] * i;
    }

    @Differentiable(order = 2)
    @Program
    public static double onIndicesInside(double[] x, boolean f) {
        double[] a = new double[5];
        int n = 0;
        for (double v : x) {
            if (v > 0.8) {
                a[n++] = v * v; // ~ loop increment-index
            }
        }
        double y = x[0] * x[1];
        if (f) {
            int i = 3;
            y *= x[i--] * x[i]; // ~ branch increment-index
        }
        while (n > 0) {
            y += a[--n] * y;
        }
        return y * interleaved(x);
    }

    private static double interleaved(double[] x) {
        int i = -1;
        double y = 1;
        while (i < 3) {
            y += x[++i] * x[++i]; // ~ callee increment-index
        }
        return y;
    }

    /** Small types wrap around. */
    @Differentiable(order = 2)
    @Program
    public static double wrapping(double x) {
        byte b = Byte.MAX_VALUE;
        b++;
        short s = Short.MIN_VALUE;
        --s;
        char c = 0;
        c--;
        long l = Long.MAX_VALUE;
        ++l;
        double y = b * x * x + s * 1e-3 * x; // ~ straight increment-small
        for (byte i = 126; i > 0; i++) {
            y += i * x * y; // ~ loop increment-small
        }
        if (c > 0) {
            c++;
            y *= c-- + x; // ~ branch increment-small
        }
        return y * wrapped(x, b) + l * 1e-18;
    }

    private static double wrapped(double x, byte b) {
        return --b * x * x; // ~ callee increment-small
    }
}
