package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** What once went wrong, or nearly so. The helpers are recursive: no optimisation puts them in the place of their calls. */
public final class Regressions {

    private Regressions() {}

    /** Nobody asks for the result of the call, but what it writes counts. */
    @Differentiable(order = 2)
    @Program
    public static double droppedResult(double[] x, int n) {
        folded(x, 0);
        for (int i = 0; i < n; i++) {
            folded(x, 3);
            scaled(x, 2);
        }
        if (n > 1) {
            folded(x, 2);
        }
        return x[0] * x[1] + x[3];
    }

    private static double folded(double[] x, int from) {
        if (from == x.length - 1) {
            return x[from] * x[from];
        }
        double rest = folded(x, from + 1);
        x[from] = Math.sin(x[from]) * rest;
        return x[from] + rest;
    }

    private static double[] scaled(double[] x, int depth) {
        if (depth > 0) {
            x[depth] *= x[depth - 1];
            scaled(x, depth - 1);
        }
        return new double[] {x[0] * x[depth]};
    }

    /** One caller drops the result, another one uses it, a third drops it on one path only. */
    @Differentiable(order = 2)
    @Program
    public static double sometimesDropped(double[] x, boolean f) {
        double y = 1;
        folded(x, 1);
        y += f ? folded(x, 2) : x[0];
        double unused = folded(x, 3) * y;
        return y * x[1] * x[2];
    }

    /** Sums that nobody reads. */
    @Differentiable(order = 2)
    @Program
    public static double neverRead(double[] x, int n) {
        double[] sums = new double[x.length];
        double[][] squares = new double[n][2];
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            sums[i] += x[i] * y;
            squares[i % n][1] += x[i] * x[i];
            y *= Math.cos(x[i]);
        }
        sums[0] += y * y;
        return y * x[0] + neverReadInside(x, 2);
    }

    private static double neverReadInside(double[] x, int depth) {
        double[] counts = {0, x[depth]};
        for (double v : x) {
            counts[depth % 2] += v * v;
        }
        return depth == 0 ? x[1] * x[2] : x[depth] * neverReadInside(x, depth - 1);
    }

    /** Every trip of the helper's loop copies the array as it is then. */
    @Differentiable(order = 2)
    @Program
    public static double cloneInLoop(double[] x, int sweeps) {
        double[] u = x.clone();
        double energy = relaxed(u, sweeps + 1);
        return energy * u[2] + relaxed(x, 2) * x[1];
    }

    private static double relaxed(double[] u, int sweeps) {
        if (sweeps > 3) {
            return relaxed(u, 3) * u[sweeps - 3];
        }
        double energy = 0;
        for (int s = 0; s < sweeps; s++) {
            double[] old = u.clone();
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = old[i] * (old[i - 1] + 2 * old[i] + old[i + 1]) / 4;
            }
            energy += old[s] * u[s + 1];
        }
        return energy;
    }

    /** The same with rows that are copied, kept and exchanged. */
    @Differentiable(order = 2)
    @Program
    public static double cloneOfRows(double[][] a, int n) {
        return exchanged(a, n + 1) * a[0][1];
    }

    private static double exchanged(double[][] a, int trips) {
        if (trips > 4) {
            return exchanged(a, 4) * a[1][1];
        }
        double sum = 0;
        for (int t = 0; t < trips; t++) {
            double[] kept = a[t % 3].clone();
            for (int j = 1; j < kept.length; j++) {
                a[t % 3][j] = kept[j] * a[(t + 1) % 3][j - 1];
                kept[j] += kept[j - 1] * a[t % 3][j];
            }
            a[(t + 2) % 3] = kept;
            sum += kept[3] * kept[t % 4];
        }
        return sum;
    }

    /** How often the loop turns is found on the way: numbers, counters and decisions of all trips are kept. */
    @Differentiable(order = 2)
    @Program
    public static double whileInHelper(double x, double[] w, int depth) {
        double y = climbed(x, w, depth);
        return y * w[0] + climbed(y / 40, w, 1);
    }

    private static double climbed(double x, double[] w, int depth) {
        double y = x;
        double speed = 1;
        int k = depth;
        boolean steep = true;
        while (y < 30) {
            k = (3 * k + 1) % w.length;
            boolean before = steep;
            steep = Math.sin(5 * y) < 0.2;
            speed = speed * w[k] + 0.5;
            if (steep != before) {
                y = y * (1 + w[k]) + speed;
                k++;
            } else {
                y += speed * y * w[k % w.length] + 1;
            }
        }
        return depth == 0 ? y : y * climbed(x * w[depth], w, depth - 1);
    }

    @Differentiable(order = 2)
    @Program(single = true)
    public static double floatsInHelper(float x, float[] w, int depth) {
        return cooled(x, w, depth) * (double) w[1];
    }

    private static float cooled(float x, float[] w, int depth) {
        float heat = 20 + x;
        float rate = 1;
        long steps = 0;
        byte at = (byte) depth;
        do {
            at = (byte) ((at + 2) % w.length);
            rate = rate * 0.75f + w[at] * 0.25f;
            heat = heat * (1 - 0.3f * rate / (1 + rate)) + x * rate;
            steps++;
        } while (heat > 8 + 4 * x && steps < 12);
        return depth == 0 ? heat * heat : heat * cooled(x * w[depth], w, depth - 1) / 10;
    }

    /** A loop of unknown length in one of known length, calls that keep something in both, left on several ways. */
    @Differentiable(order = 2)
    @Program
    public static double nestedInHelper(double[] x, int n) {
        return searched(x, n) * x[4] + x[0];
    }

    private static double searched(double[] x, int depth) {
        double sum = 1;
        for (int i = 0; i < x.length; i++) {
            double z = x[i];
            int turns = i;
            while (true) {
                boolean odd = turns % 2 == 1;
                double step = odd ? z * x[(i + turns) % x.length] : Math.sqrt(z * sum);
                turns++;
                if (step > 6 || turns > i + 7) {
                    break;
                }
                if (odd && z > 2) {
                    z = step + 0.5;
                    continue;
                }
                z += step / 2;
            }
            sum = sum / 2 + z / turns;
            if (depth > 0 && turns % 2 == 0) {
                sum += searched(new double[] {z / 4, x[i]}, depth - 1) * z;
            }
        }
        return sum;
    }
}
