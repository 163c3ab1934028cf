package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** The problems of More, Garbow and Hillstrom (ACM TOMS 7 (1981) 17-41) that fit a model to data. */
public final class MghDataFits {

    private static final double[] BARD = {
        0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39
    };
    private static final double[] GAUSSIAN = {
        0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989, 0.3521, 0.2420, 0.1295, 0.0540, 0.0175, 0.0044,
        0.0009
    };
    private static final double[] MEYER = {
        34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
    };
    private static final double[] KOWALIK_Y = {
        0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246
    };
    private static final double[] KOWALIK_U = {4.0, 2.0, 1.0, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};
    private static final double[] OSBORNE = {
        0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658, 0.628, 0.603,
        0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420, 0.414, 0.411,
        0.406
    };

    private MghDataFits() {}

    private static double sq(double t) {
        return t * t;
    }

    /** (8). Minimum 8.21487...e-3. */
    @Differentiable(order = 2)
    @Program
    public static double bard(@Arg(length = 3) double[] x) {
        double sum = 0;
        for (int i = 1; i <= BARD.length; i++) {
            int v = 16 - i;
            sum += sq(BARD[i - 1] - (x[0] + i / (v * x[1] + Math.min(i, v) * x[2])));
        }
        return sum;
    }

    /** (9). Minimum 1.12793...e-8. */
    @Differentiable(order = 2)
    @Program
    public static double gaussian(@Arg(length = 3) double[] x) {
        double sum = 0;
        for (int i = 1; i <= GAUSSIAN.length; i++) {
            double t = (8 - i) / 2.0;
            sum += sq(x[0] * Math.exp(-x[1] * sq(t - x[2]) / 2) - GAUSSIAN[i - 1]);
        }
        return sum;
    }

    static Object[] nearMeyer(java.util.SplittableRandom random) {
        double a = 0.01 * (1 + random.nextDouble());
        return new Object[] {new double[] {a, 4000 + 2000 * random.nextDouble(), 250 + 100 * random.nextDouble()}};
    }

    /** (10). Minimum 87.9458... */
    @Differentiable(order = 2)
    @Program(inputs = "nearMeyer")
    public static double meyer(double[] x) {
        double sum = 0;
        for (int i = 1; i <= MEYER.length; i++) {
            double t = 45 + 5 * i;
            double f = x[0] * Math.exp(x[1] / (t + x[2])) - MEYER[i - 1];
            sum += f * f;
        }
        return sum;
    }

    /** (15). Minimum 3.07505...e-4. */
    @Differentiable(order = 2)
    @Program
    public static double kowalikOsborne(@Arg(length = 4) double[] x) {
        double sum = 0;
        for (int i = 0; i < KOWALIK_Y.length; i++) {
            double u = KOWALIK_U[i];
            sum += sq(KOWALIK_Y[i] - x[0] * (u * u + u * x[1]) / (u * u + u * x[2] + x[3]));
        }
        return sum;
    }

    static Object[] nearOsborne(java.util.SplittableRandom random) {
        double d = random.nextDouble();
        return new Object[] {new double[] {0.5 * d + 0.2, 1.5, -1 - d / 3, 0.01 * (1 + d), 0.02}};
    }

    /** (17). Minimum 5.46489...e-5. */
    @Differentiable(order = 2)
    @Program(inputs = "nearOsborne")
    public static double osborne1(double[] x) {
        double sum = 0;
        for (int i = 0; i < OSBORNE.length; i++) {
            double t = 10 * i;
            sum += sq(OSBORNE[i] - (x[0] + x[1] * Math.exp(-t * x[3]) + x[2] * Math.exp(-t * x[4])));
        }
        return sum;
    }

    /** (18) with m = 13. Minimum 0 at (1, 10, 1, 5, 4, 3). */
    @Differentiable(order = 2)
    @Program
    public static double biggsExp6(@Arg(length = 6) double[] x) {
        double sum = 0;
        for (int i = 1; i <= 13; i++) {
            double t = 0.1 * i;
            double y = Math.exp(-t) - 5 * Math.exp(-10 * t) + 3 * Math.exp(-4 * t);
            double model = x[2] * Math.exp(-t * x[0]) - x[3] * Math.exp(-t * x[1]) + x[5] * Math.exp(-t * x[4]);
            sum += sq(model - y);
        }
        return sum;
    }

    /** (20). Minimum 2.28767...e-3 for six variables, 1.39976...e-6 for nine. */
    @Differentiable(order = 2)
    @Program
    public static double watson(@Arg(length = 6) double[] x) {
        double sum = sq(x[0]) + sq(x[1] - x[0] * x[0] - 1);
        for (int i = 1; i <= 29; i++) {
            double t = i / 29.0;
            double slope = 0;
            double value = 0;
            double power = 1;
            for (int j = 0; j < x.length; j++) {
                value += x[j] * power;
                if (j + 1 < x.length) {
                    slope += (j + 1) * x[j + 1] * power;
                }
                power *= t;
            }
            sum += sq(slope - value * value - 1);
        }
        return sum;
    }
}
