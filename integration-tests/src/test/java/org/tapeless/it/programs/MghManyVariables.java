package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** The problems of More, Garbow and Hillstrom (ACM TOMS 7 (1981) 17-41) for any number of variables. */
public final class MghManyVariables {

    private MghManyVariables() {}

    private static double sq(double t) {
        return t * t;
    }

    /** (21). Minimum 0 at (1, ..., 1). */
    @Differentiable(order = 2)
    @Program
    public static double extendedRosenbrock(@Arg(length = 6) double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i += 2) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    /** (23). Minimum 2.24997...e-5 for four variables, 7.08765...e-5 for ten. */
    @Differentiable(order = 2)
    @Program
    public static double penalty1(@Arg(length = 4) double[] x) {
        double sum = 0;
        double norm = 0;
        for (double v : x) {
            sum += 1e-5 * sq(v - 1);
            norm += v * v;
        }
        return sum + sq(norm - 0.25);
    }

    /** (24). Minimum 9.37629...e-6 for four variables, 2.93660...e-4 for ten. */
    @Differentiable(order = 2)
    @Program
    public static double penalty2(@Arg(length = 4) double[] x) {
        int n = x.length;
        double sum = sq(x[0] - 0.2);
        double weighted = n * sq(x[0]);
        for (int i = 1; i < n; i++) {
            double y = Math.exp((i + 1) / 10.0) + Math.exp(i / 10.0);
            sum += 1e-5 * sq(Math.exp(x[i] / 10) + Math.exp(x[i - 1] / 10) - y);
            sum += 1e-5 * sq(Math.exp(x[i] / 10) - Math.exp(-0.1));
            weighted += (n - i) * x[i] * x[i];
        }
        return sum + sq(weighted - 1);
    }

    /** (25). Minimum 0 at (1, ..., 1). */
    @Differentiable(order = 2)
    @Program
    public static double variablyDimensioned(double[] x) {
        double sum = 0;
        double weighted = 0;
        for (int j = 0; j < x.length; j++) {
            double d = x[j] - 1;
            sum += d * d;
            weighted += (j + 1) * d;
        }
        double square = weighted * weighted;
        return sum + square + square * square;
    }

    /** (26). Minimum 0. */
    @Differentiable(order = 2)
    @Program
    public static double trigonometric(double[] x) {
        int n = x.length;
        double cosines = 0;
        for (double v : x) {
            cosines += Math.cos(v);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += sq(n - cosines + (i + 1) * (1 - Math.cos(x[i])) - Math.sin(x[i]));
        }
        return sum;
    }

    /** (27). Minimum 0 at (1, ..., 1). */
    @Differentiable(order = 2)
    @Program
    public static double brownAlmostLinear(double[] x) {
        int n = x.length;
        double total = 0;
        double product = 1;
        for (double v : x) {
            total += v;
            product *= v;
        }
        double sum = sq(product - 1);
        for (int i = 0; i < n - 1; i++) {
            sum += sq(x[i] + total - (n + 1));
        }
        return sum;
    }

    /** (28). Minimum 0. */
    @Differentiable(order = 2)
    @Program
    public static double discreteBoundaryValue(double[] x) {
        int n = x.length;
        double h = 1.0 / (n + 1);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double left = i == 0 ? 0 : x[i - 1];
            double right = i == n - 1 ? 0 : x[i + 1];
            double c = x[i] + (i + 1) * h + 1;
            sum += sq(2 * x[i] - left - right + h * h * c * c * c / 2);
        }
        return sum;
    }

    /** (29). Minimum 0. */
    @Differentiable(order = 2)
    @Program
    public static double discreteIntegral(double[] x) {
        int n = x.length;
        double h = 1.0 / (n + 1);
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            double below = 0;
            double above = 0;
            for (int j = 1; j <= n; j++) {
                double c = x[j - 1] + j * h + 1;
                double cube = c * c * c;
                if (j <= i) {
                    below += j * h * cube;
                } else {
                    above += (1 - j * h) * cube;
                }
            }
            sum += sq(x[i - 1] + h * ((1 - i * h) * below + i * h * above) / 2);
        }
        return sum;
    }

    /** (30). Minimum 0. */
    @Differentiable(order = 2)
    @Program
    public static double broydenTridiagonal(double[] x) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double f = (3 - 2 * x[i]) * x[i] + 1;
            if (i > 0) {
                f -= x[i - 1];
            }
            if (i < n - 1) {
                f -= 2 * x[i + 1];
            }
            sum += f * f;
        }
        return sum;
    }

    /** (31) with five diagonals below and one above. Minimum 0. */
    @Differentiable(order = 2)
    @Program
    public static double broydenBanded(@Arg(length = 8) double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double f = x[i] * (2 + 5 * x[i] * x[i]) + 1;
            for (int j = Math.max(0, i - 5); j <= Math.min(x.length - 1, i + 1); j++) {
                if (j == i) {
                    continue;
                }
                f -= x[j] * (1 + x[j]);
            }
            sum += f * f;
        }
        return sum;
    }

    /** (35) with as many functions as variables. Minimum 0 for 5, 7, 9 variables, 3.51687...e-3 for 8. */
    @Differentiable(order = 2)
    @Program
    public static double chebyquad(@Arg(length = 8, min = 0.1, max = 0.9) double[] x) {
        int n = x.length;
        double[] mean = new double[n + 1];
        for (double v : x) {
            double shifted = 2 * v - 1;
            double previous = 1;
            double current = shifted;
            for (int i = 1; i <= n; i++) {
                mean[i] += current / n;
                double next = 2 * shifted * current - previous;
                previous = current;
                current = next;
            }
        }
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            double integral = i % 2 == 0 ? -1.0 / ((double) i * i - 1) : 0;
            sum += sq(mean[i] - integral);
        }
        return sum;
    }
}
