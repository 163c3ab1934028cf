package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/**
 * Test problems of two to four variables without data: J. J. More, B. S. Garbow, K. E. Hillstrom, Testing unconstrained
 * optimization software, ACM TOMS 7 (1981) 17-41; numbers as there.
 */
public final class MghFewVariables {

    private MghFewVariables() {}

    private static double sq(double t) {
        return t * t;
    }

    /** (1). Minimum 0 at (1, 1). */
    @Differentiable(order = 2)
    @Program
    public static double rosenbrock(@Arg(length = 2) double[] x) {
        return sq(10 * (x[1] - x[0] * x[0])) + sq(1 - x[0]);
    }

    /** (2). Minimum 0 at (5, 4), and 48.98425... at (11.41..., -0.8968...). */
    @Differentiable(order = 2)
    @Program
    public static double freudensteinRoth(@Arg(length = 2) double[] x) {
        double f1 = -13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1];
        double f2 = -29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1];
        return f1 * f1 + f2 * f2;
    }

    /** (3). Minimum 0 at (1.098...e-5, 9.106...). */
    @Differentiable(order = 2)
    @Program
    public static double powellBadlyScaled(@Arg(length = 2) double[] x) {
        double f1 = 1e4 * x[0] * x[1] - 1;
        double f2 = Math.exp(-x[0]) + Math.exp(-x[1]) - 1.0001;
        return f1 * f1 + f2 * f2;
    }

    /** (4). Minimum 0 at (1e6, 2e-6). */
    @Differentiable(order = 2)
    @Program
    public static double brownBadlyScaled(@Arg(length = 2, min = 1e5, max = 2e6) double[] x) {
        return sq(x[0] - 1e6) + sq(x[1] - 2e-6) + sq(x[0] * x[1] - 2);
    }

    /** (5). Minimum 0 at (3, 0.5). */
    @Differentiable(order = 2)
    @Program
    public static double beale(@Arg(length = 2) double[] x) {
        double[] y = {1.5, 2.25, 2.625};
        double sum = 0;
        double power = 1;
        for (double v : y) {
            power *= x[1];
            sum += sq(v - x[0] * (1 - power));
        }
        return sum;
    }

    /** (6) with m = 10. Minimum 124.362... at (0.2578..., 0.2578...). */
    @Differentiable(order = 2)
    @Program
    public static double jennrichSampson(@Arg(length = 2, min = 0.1, max = 0.5) double[] x) {
        double sum = 0;
        for (int i = 1; i <= 10; i++) {
            sum += sq(2 + 2 * i - (Math.exp(i * x[0]) + Math.exp(i * x[1])));
        }
        return sum;
    }

    /** (7). Minimum 0 at (1, 0, 0). */
    @Differentiable(order = 2)
    @Program
    public static double helicalValley(@Arg(length = 3, min = -1.5, max = 1.5) double[] x) {
        double theta = Math.atan(x[1] / x[0]) / (2 * Math.PI);
        if (x[0] < 0) {
            theta += 0.5;
        }
        double f1 = 10 * (x[2] - 10 * theta);
        double f2 = 10 * (Math.sqrt(x[0] * x[0] + x[1] * x[1]) - 1);
        return f1 * f1 + f2 * f2 + x[2] * x[2];
    }

    /** (11) with m = 99. Minimum 0 at (50, 25, 1.5). */
    @Differentiable(order = 2)
    @Program(inputs = "nearGulf")
    public static double gulf(double[] x) {
        double sum = 0;
        for (int i = 1; i <= 99; i++) {
            double t = i / 100.0;
            double y = 25 + Math.pow(-50 * Math.log(t), 2.0 / 3.0);
            sum += sq(Math.exp(-Math.pow(Math.abs(y - x[1]), x[2]) / x[0]) - t);
        }
        return sum;
    }

    static Object[] nearGulf(java.util.SplittableRandom random) {
        return new Object[] {new double[] {40 + 10 * random.nextDouble(), 10 * random.nextDouble(), 1.2}};
    }

    /** (12) with m = 10. Minimum 0 at (1, 10, 1). */
    @Differentiable(order = 2)
    @Program
    public static double box(@Arg(length = 3) double[] x) {
        double sum = 0;
        for (int i = 1; i <= 10; i++) {
            double t = 0.1 * i;
            sum += sq(Math.exp(-t * x[0]) - Math.exp(-t * x[1]) - x[2] * (Math.exp(-t) - Math.exp(-10 * t)));
        }
        return sum;
    }

    /** (13). Minimum 0 at the origin, where the Hessian is singular. */
    @Differentiable(order = 2)
    @Program
    public static double powellSingular(@Arg(length = 4) double[] x) {
        return sq(x[0] + 10 * x[1]) + 5 * sq(x[2] - x[3]) + sq(sq(x[1] - 2 * x[2])) + 10 * sq(sq(x[0] - x[3]));
    }

    /** (14). Minimum 0 at (1, 1, 1, 1). */
    @Differentiable(order = 2)
    @Program
    public static double wood(@Arg(length = 4) double[] x) {
        double a = x[1] - x[0] * x[0];
        double b = x[3] - x[2] * x[2];
        double pair = sq(1 - x[0]) + sq(1 - x[2]);
        return 100 * a * a + 90 * b * b + pair + 10 * sq(x[1] + x[3] - 2) + 0.1 * sq(x[1] - x[3]);
    }

    /** (16) with m = 20. Minimum 85822.2... at (-11.59..., 13.20..., -0.4034..., 0.2367...). */
    @Differentiable(order = 2)
    @Program
    public static double brownDennis(@Arg(length = 4) double[] x) {
        double sum = 0;
        for (int i = 1; i <= 20; i++) {
            double t = i / 5.0;
            double a = x[0] + t * x[1] - Math.exp(t);
            double b = x[2] + x[3] * Math.sin(t) - Math.cos(t);
            sum += sq(a * a + b * b);
        }
        return sum;
    }
}
