package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Time stepping. */
public final class Dynamics {

    private Dynamics() {}

    /** The angle of a pendulum after so many steps of the classic Runge-Kutta method. */
    @Differentiable(order = 2)
    @Program
    public static double pendulum(double angle, double speed, double ratio, @Arg(min = 5, max = 12) int steps) {
        double h = 0.1;
        double[] y = {angle, speed};
        for (int i = 0; i < steps; i++) {
            double[] k1 = motion(y, ratio);
            double[] k2 = motion(moved(y, h / 2, k1), ratio);
            double[] k3 = motion(moved(y, h / 2, k2), ratio);
            double[] k4 = motion(moved(y, h, k3), ratio);
            for (int j = 0; j < y.length; j++) {
                y[j] += h / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
            }
        }
        return y[0];
    }

    private static double[] motion(double[] y, double ratio) {
        return new double[] {y[1], -ratio * Math.sin(y[0])};
    }

    private static double[] moved(double[] y, double h, double[] k) {
        return new double[] {y[0] + h * k[0], y[1] + h * k[1]};
    }

    /** The energy of a heated rod after explicit steps, two buffers changing places; the ends are held. */
    @Differentiable(order = 2)
    @Program
    public static double heat(@Arg(length = 7) double[] u, @Arg(min = 0.1, max = 0.4) double r, int steps) {
        double[] now = u.clone();
        double[] next = u.clone();
        for (int step = 0; step < steps; step++) {
            for (int i = 1; i < now.length - 1; i++) {
                next[i] = now[i] + r * (now[i - 1] - 2 * now[i] + now[i + 1]);
            }
            double[] t = now;
            now = next;
            next = t;
        }
        double energy = 0;
        for (double v : now) {
            energy += v * v;
        }
        return energy;
    }

    /** Burgers' equation with an upwind scheme that looks at the sign. */
    @Differentiable(order = 2)
    @Program
    public static double burgers(@Arg(length = 6, min = -1, max = 1) double[] u) {
        double[] v = u.clone();
        for (int step = 0; step < 4; step++) {
            double[] w = new double[v.length];
            for (int i = 0; i < v.length; i++) {
                int left = (i + v.length - 1) % v.length;
                int right = (i + 1) % v.length;
                double slope = v[i] > 0 ? v[i] - v[left] : v[right] - v[i];
                w[i] = v[i] - 0.2 * v[i] * slope + 0.05 * (v[left] - 2 * v[i] + v[right]);
            }
            v = w;
        }
        return v[0] * v[3] + v[1];
    }

    /** The map of Lorenz, in place, by Euler's method. */
    @Differentiable
    @Program
    public static void lorenz(@Arg(length = 3) double[] p, double sigma, double rho, double beta) {
        double h = 0.01;
        for (int i = 0; i < 15; i++) {
            double dx = sigma * (p[1] - p[0]);
            double dy = p[0] * (rho - p[2]) - p[1];
            double dz = p[0] * p[1] - beta * p[2];
            p[0] += h * dx;
            p[1] += h * dy;
            p[2] += h * dz;
        }
    }

    /** The logistic map, whose derivative is a product. */
    @Differentiable(order = 2)
    @Program
    public static double logisticMap(@Arg(min = 0.2, max = 0.8) double x, @Arg(min = 2, max = 3.5) double r, int n) {
        double y = x;
        for (int i = 0; i < n + 4; i++) {
            y = r * y * (1 - y);
        }
        return y;
    }

    /** Three bodies in a plane: forces summed over pairs, leapfrog steps. */
    @Differentiable(order = 2)
    @Program(inputs = "bodies")
    public static double threeBodies(double[][] position, double[][] velocity, double[] mass) {
        double h = 0.02;
        for (int step = 0; step < 3; step++) {
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < 3; k++) {
                    if (i == k) continue;
                    double dx = position[k][0] - position[i][0];
                    double dy = position[k][1] - position[i][1];
                    double r2 = dx * dx + dy * dy + 0.01;
                    double f = mass[k] / (r2 * Math.sqrt(r2));
                    velocity[i][0] += h * f * dx;
                    velocity[i][1] += h * f * dy;
                }
            }
            for (int i = 0; i < 3; i++) {
                position[i][0] += h * velocity[i][0];
                position[i][1] += h * velocity[i][1];
            }
        }
        return position[0][0] * position[1][1] + velocity[2][0] * velocity[2][1];
    }

    static Object[] bodies(java.util.SplittableRandom random) {
        double[][] p = {{0, random.nextDouble()}, {1 + random.nextDouble(), 0}, {0.5, 2 + random.nextDouble()}};
        double[][] v = {{0.1, random.nextDouble()}, {-0.3, 0.2}, {0.2, -0.1}};
        return new Object[] {p, v, new double[] {1, 0.5 + random.nextDouble(), 0.7}};
    }
}
