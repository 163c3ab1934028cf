package org.tapeless.it.adversarial;

import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Iterations that stop when the values say so. */
public final class Solvers {

    private Solvers() {}

    /** JAX #2956: reverse mode through {@code while_loop} is refused. */
    @Differentiable(order = 2)
    @Program
    public static double newton(double a, double b) {
        double x = 1;
        double step;
        int iterations = 0;
        do {
            double f = x * x * x + a * x - 5 * b;
            double slope = 3 * x * x + a;
            step = f / slope;
            x -= step;
            if (++iterations > 60) {
                throw new ArithmeticException("no convergence");
            }
        } while (Math.abs(step) > 1e-14 * Math.abs(x));
        return x * x;
    }

    /** The root of a bisection has the derivative of its brackets, which the last Newton step corrects. */
    @Differentiable(order = 2)
    @Program
    public static double bisection(double a, double b) {
        double low = 0;
        double high = 4;
        for (int k = 0; k < 40; k++) {
            double middle = low + (high - low) / 2;
            if (middle * middle * a - b - Math.sin(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        for (int k = 0; k < 2; k++) {
            low -= (low * low * a - b - Math.sin(low)) / (2 * low * a - Math.cos(low));
        }
        return low * low * a;
    }

    /** Golden section: points are handed on, one new value per trip. */
    @Differentiable(order = 2)
    @Program
    public static double goldenSection(double a, double width) {
        double r = (Math.sqrt(5) - 1) / 2;
        double low = 0;
        double high = 3 * width;
        double x1 = high - r * (high - low);
        double x2 = low + r * (high - low);
        double f1 = valley(x1, a);
        double f2 = valley(x2, a);
        while (high - low > 1e-2 * width) {
            if (f1 < f2) {
                high = x2;
                x2 = x1;
                f2 = f1;
                x1 = high - r * (high - low);
                f1 = valley(x1, a);
            } else {
                low = x1;
                x1 = x2;
                f1 = f2;
                x2 = low + r * (high - low);
                f2 = valley(x2, a);
            }
        }
        return (low + high) * f1 * f2;
    }

    private static double valley(double x, double a) {
        return (x - a) * (x - a) + Math.exp(-x);
    }

    static Object[] motion(SplittableRandom random) {
        return new Object[] {
            new double[] {1 + random.nextDouble(), 0}, 0.1 * random.nextDouble() + 0.1, 0.5 + random.nextDouble()
        };
    }

    /** Steps whose size comes from an error estimate, with stages in rows, rejected steps included. */
    @Differentiable
    @Program(inputs = "motion")
    public static double[] adaptiveRungeKutta(double[] state, double damping, double end) {
        double t = 0;
        double h = 0.3;
        double[][] k = new double[4][2];
        double[] trial = new double[2];
        while (t < end) {
            if (t + h > end) {
                h = end - t;
            }
            swing(state, damping, k[0]);
            for (int i = 0; i < 2; i++) {
                trial[i] = state[i] + h / 2 * k[0][i];
            }
            swing(trial, damping, k[1]);
            for (int i = 0; i < 2; i++) {
                trial[i] = state[i] + 0.75 * h * k[1][i];
            }
            swing(trial, damping, k[2]);
            for (int i = 0; i < 2; i++) {
                trial[i] = state[i] + h / 9 * (2 * k[0][i] + 3 * k[1][i] + 4 * k[2][i]);
            }
            swing(trial, damping, k[3]);
            double error = 0;
            for (int i = 0; i < 2; i++) {
                double e = h * (-5 * k[0][i] / 72 + k[1][i] / 12 + k[2][i] / 9 - k[3][i] / 8);
                error = Math.max(error, Math.abs(e));
            }
            if (error < 1e-4) {
                t += h;
                double[] swap = state;
                state = trial;
                trial = swap;
            }
            @NoDerivative double factor = 0.8 * Math.cbrt(1e-4 / error);
            h *= Math.min(2, Math.max(0.3, Math.rint(factor * 4) / 4));
        }
        return state;
    }

    private static void swing(double[] s, double damping, double[] out) {
        out[0] = s[1];
        out[1] = -Math.sin(s[0]) - damping * s[1];
    }

    /** A ball that bounces: the time of each event is found and has derivatives of its own. */
    @Differentiable(order = 2)
    @Program
    public static double bouncingBall(
            double height, @Arg(min = 0.5, max = 0.9) double restitution, @Arg(min = 2, max = 3) double end) {
        double x = height;
        double v = 0;
        double t = 0;
        int bounces = 0;
        while (true) {
            double hit = (v + Math.sqrt(v * v + 2 * 9.81 * x)) / 9.81;
            if (t + hit > end || bounces >= 6) {
                break;
            }
            t += hit;
            v = -(v - 9.81 * hit) * restitution;
            x = 0;
            bounces++;
        }
        double rest = end - t;
        return x + v * rest - 9.81 / 2 * rest * rest + bounces;
    }

    /** Fixed point with two vectors that change places, until they hardly differ. */
    @Differentiable
    @Program
    public static double[] fixedPoint(
            double[] b,
            @Arg(
                            length = {5, 5},
                            min = 0,
                            max = 0.15)
                    double[][] a) {
        double[] x = new double[5];
        double[] next = b;
        double change;
        do {
            double[] t = x;
            x = next;
            next = t == b ? new double[5] : t;
            change = 0;
            for (int i = 0; i < 5; i++) {
                next[i] = b[i];
                for (int j = 0; j < 5; j++) {
                    next[i] += a[i][j] * Math.tanh(x[j]);
                }
                change += Math.abs(next[i] - x[i]);
            }
        } while (change > 1e-11);
        return next;
    }

    /** exp(A) by scaling and squaring: the number of squarings depends on the norm. */
    @Differentiable
    @Program
    public static double[][] matrixExponential(@Arg(length = {3, 3}) double[][] a) {
        int n = a.length;
        double norm = 0;
        for (double[] row : a) {
            double s = 0;
            for (double v : row) {
                s += Math.abs(v);
            }
            norm = Math.max(norm, s);
        }
        int squarings = Math.max(0, Math.getExponent(norm) + 2);
        double scale = Math.scalb(1.0, -squarings);
        double[][] term = new double[n][n];
        double[][] sum = new double[n][n];
        for (int i = 0; i < n; i++) {
            term[i][i] = 1;
            sum[i][i] = 1;
        }
        for (int k = 1; k < 12; k++) {
            term = product(term, a, scale / k);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    sum[i][j] += term[i][j];
                }
            }
        }
        while (squarings-- > 0) {
            sum = product(sum, sum, 1);
        }
        return sum;
    }

    private static double[][] product(double[][] a, double[][] b, double scale) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c[i].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j] * scale;
                }
            }
        }
        return c;
    }

    /** Conjugate gradients, ended by the residual or by the number of steps. */
    @Differentiable(order = 2)
    @Program
    public static double conjugateGradients(@Arg(length = 3) double[] d, @Arg(length = 3) double[] b, int steps) {
        double[] x = new double[3];
        double[] r = b.clone();
        double[] p = b.clone();
        double rr = dot(r, r);
        for (int k = 0; k < Math.min(steps, 2) && rr > 1e-20; k++) {
            double[] q = {(d[0] + 3) * p[0] + p[1], p[0] + (d[1] + 4) * p[1], (d[2] + 1) * p[2]};
            double alpha = rr / dot(p, q);
            for (int i = 0; i < 3; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * q[i];
            }
            double beta = -rr;
            beta = (rr = dot(r, r)) / -beta;
            for (int i = 0; i < 3; i++) {
                p[i] = r[i] + beta * p[i];
            }
        }
        return dot(x, x) + dot(x, b);
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    /** Horner forwards and backwards, and Clenshaw, in one. */
    @Differentiable(order = 2)
    @Program
    public static double polynomials(double[] c, double x, @NoDerivative @Frozen double shift) {
        double horner = 0;
        for (int i = c.length; i-- > 0; ) {
            horner = horner * x + c[i];
        }
        double b1 = 0;
        double b2 = 0;
        for (int i = c.length - 1; i > 0; i--) {
            double b = 2 * x * b1 - b2 + c[i];
            b2 = b1;
            b1 = b;
        }
        double clenshaw = x * b1 - b2 + c[0];
        double power = 1;
        double naive = 0;
        for (double v : c) {
            naive += v * power;
            power *= x - shift;
        }
        return horner * clenshaw + naive;
    }
}
