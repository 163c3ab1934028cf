package org.tapeless.it.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;
import org.tapeless.it.programs.elsewhere.Ranges;

/** Objects that hold nothing active, and code that is told active values and gives back no numbers. */
public final class InactiveObjects {
    private InactiveObjects() {}

    @Differentiable
    @Program(order = 1)
    public static double noise(double[] x, long seed) {
        Random random = new Random(seed);
        double y = 0;
        for (double one : x) {
            double weight = random.nextDouble();
            y += weight * one * one;
            x[random.nextInt(x.length)] *= 1 - weight;
        }
        return y + x.length * random.nextGaussian();
    }

    @Differentiable
    @Program(order = 1)
    public static double insideALoop(double[] x, @Arg(min = 0, max = 4) int n) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            StringBuilder text = new StringBuilder().append(i).append(n);
            y = Math.sin(y * x[i]) + text.length();
        }
        return y;
    }

    @Differentiable
    @Program(order = 1)
    public static double sieve(double x, @Arg(min = 2, max = 20) int n) {
        BitSet composite = new BitSet(n + 1);
        double y = x;
        for (int i = 2; i <= n; i++) {
            if (!composite.get(i)) {
                y = y * Math.cos(x / i);
                for (int k = i * i; k <= n; k += i) {
                    composite.set(k);
                }
            }
        }
        return y;
    }

    @Differentiable
    @Program(order = 1)
    public static double ofAHelper(double x, int n) {
        List<Integer> path = new ArrayList<>();
        return walk(path, x, n % 4) * path.size();
    }

    private static double walk(List<Integer> path, double x, int n) {
        path.add(n);
        return n <= 0 ? x : walk(path, Math.exp(-x), n - 1) * x;
    }

    /** Checks of arguments in another class: they throw, and return nothing or a decision. */
    @Differentiable
    @Program(order = 1)
    public static double checked(@Arg(min = -0.5, max = 1.5) double x, double y) {
        Ranges.check(x, 0, 1);
        if (Ranges.isSmall(y, 0.7)) {
            return x * x * y;
        }
        int side = Ranges.side(y, x);
        return side > 0 ? x * y * y : x - y;
    }

    /** Such checks inside of a loop, where some iterations are left early. */
    @Differentiable
    @Program(order = 1)
    public static double checkedElements(double[] x) {
        double product = 1;
        for (double one : x) {
            if (Ranges.isSmall(one, 0.1)) {
                continue;
            }
            Ranges.check(one, -9, 9);
            product *= 1 + one;
        }
        return product;
    }

    /** Methods that are known to write nothing may be given arrays. */
    @Differentiable
    @Program(order = 1)
    public static double compared(double[] x, double[] y) {
        double[] copy = x.clone();
        boolean same = Arrays.equals(copy, x);
        return same && !Arrays.equals(x, y) ? x[0] * y[0] * x[0] : y[0];
    }

    /** Code that is not followed is shown an array, which it must leave alone. */
    @Differentiable
    @Program(order = 1)
    public static double shownAnArray(double[] x, double[][] m) {
        Ranges.checkAll(x, -9, 9);
        double y = 1;
        for (double[] row : m) {
            if (Ranges.areSmall(row, 5)) {
                for (double one : row) {
                    y = y * one + x[0] * one;
                }
            }
            x[0] *= 0.5;
            Ranges.checkAll(x, -9, 9);
        }
        return y;
    }

    @Differentiable
    @Program(order = 1)
    public static void shownAndWritten(double[] x, double scale) {
        Ranges.checkNotNull(x);
        for (int i = 1; i < x.length; i++) {
            x[i] += scale * x[i - 1];
        }
        Ranges.checkNotNull(x);
    }
}
