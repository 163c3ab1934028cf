package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Singular functions inside loops and behind data: the arguments of the laws are harmless, those of the test are not. */
public final class Singular {

    private Singular() {}

    /** Roots in a loop, weighted; a weight of zero takes the root out, also where its slope is infinite. */
    @Differentiable(order = 2)
    @Program
    public static double weightedRoots(double[] x, double[] w) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            double root = Math.sqrt(x[i]);
            y += w[i] * (root * root * root);
        }
        return y;
    }

    /** Only some trips use what every trip computes. */
    @Differentiable(order = 2)
    @Program
    public static double usedInSomeTrips(double[] x) {
        double y = 0;
        for (double v : x) {
            double log = Math.log(v);
            double inverse = 1 / v;
            double power = Math.pow(v, 0.5);
            if (v > 0.1) {
                y += log * inverse + power;
            } else {
                y += v * v + 3 * v;
            }
        }
        return y;
    }

    /** Zeros are carried through a recurrence that saves its values. */
    @Differentiable(order = 2)
    @Program
    public static double carried(double[] x) {
        double state = 0;
        double y = 0;
        for (double v : x) {
            state = Math.sqrt(state * state + v * v);
            y += state * v;
        }
        return y;
    }

    /** The largest element, by comparison, by {@code max}, and by {@code ?:}. */
    @Differentiable
    @Program
    public static double[] largest(double[] x) {
        double a = x[0];
        double b = x[0];
        double c = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i] > a) {
                a = x[i];
            }
            b = Math.max(x[i], b);
            c = c < x[i] ? x[i] : c;
        }
        return new double[] {a, b, c};
    }

    /** Sums up to infinity, and beyond. */
    @Differentiable(order = 2)
    @Program
    public static double overflows(double x, int n) {
        double y = x;
        double linear = 0;
        for (int i = 0; i < n; i++) {
            linear += 2 * x;
            y = y * y;
        }
        return y > Double.MAX_VALUE ? linear : y;
    }

    /** A distance to each point, one of which may be the place itself. */
    @Differentiable(order = 2)
    @Program
    public static double distances(double px, double py, double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = Math.hypot(px - x[i], py - y[i]);
            sum += d > 1e-9 ? d : 0;
        }
        return sum;
    }

    /** A helper that is singular, called in vain. */
    @Differentiable(order = 2)
    @Program
    public static double helperInVain(double x, double weight) {
        double y = x * x;
        for (int i = 0; i < 3; i++) {
            double t = singular(x, i);
            y += weight > 0 ? weight * t : x;
        }
        return y;
    }

    private static double singular(double x, int i) {
        return Math.cbrt(x) + Math.atan2(x, x * i) + Math.asin(1 - x) + Math.exp(1 / x) / 100;
    }
}
