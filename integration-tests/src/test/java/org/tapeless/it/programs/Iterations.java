package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Newton's and other iterations to convergence; the derivative of the answer is known from what it solves. */
public final class Iterations {

    private Iterations() {}

    @Differentiable(order = 2)
    @Program
    public static double cubeRoot(double a) {
        double x = a;
        for (int i = 0; i < 40; i++) {
            x -= (x * x * x - a) / (3 * x * x);
        }
        return x;
    }

    /** Kepler's equation E - e sin E = M. */
    @Differentiable(order = 2)
    @Program
    public static double kepler(double mean, @Arg(min = 0.1, max = 0.8) double eccentricity) {
        double e = mean;
        double step;
        int n = 0;
        do {
            step = (e - eccentricity * Math.sin(e) - mean) / (1 - eccentricity * Math.cos(e));
            e -= step;
        } while (Math.abs(step) > 1e-9 && ++n < 50);
        return e - (e - eccentricity * Math.sin(e) - mean) / (1 - eccentricity * Math.cos(e));
    }

    /** Lambert's function: w exp w = x, by Halley's method. */
    @Differentiable(order = 2)
    @Program
    public static double lambertW(double x) {
        double w = x > 1 ? Math.log(x) : x;
        for (int i = 0; i < 12; i++) {
            double e = Math.exp(w);
            double f = w * e - x;
            w -= f / (e * (w + 1) - (w + 2) * f / (2 * w + 2));
        }
        return w;
    }

    /** A crossing of a circle and a hyperbola: Newton's method in two variables. */
    @Differentiable(order = 2)
    @Program
    public static double crossing(@Arg(min = 2, max = 3) double radius, @Arg(min = 0.5, max = 0.9) double product) {
        double x = radius;
        double y = product / radius;
        for (int i = 0; i < 30; i++) {
            double f = x * x + y * y - radius * radius;
            double g = x * y - product;
            double determinant = 2 * x * x - 2 * y * y;
            double dx = (f * x - 2 * y * g) / determinant;
            y -= (2 * x * g - f * y) / determinant;
            x -= dx;
        }
        return x;
    }

    /** The secant method on exp(-x) = c x. */
    @Differentiable(order = 2)
    @Program
    public static double secant(double c) {
        double a = 0;
        double b = 1;
        double fa = 1;
        double fb = Math.exp(-1) - c;
        for (int i = 0; i < 30 && fb != fa; i++) {
            double next = b - fb * (b - a) / (fb - fa);
            a = b;
            fa = fb;
            b = next;
            fb = Math.exp(-b) - c * b;
        }
        return b;
    }

    /** The largest eigenvalue of a positive matrix by power iteration. */
    @Differentiable(order = 2)
    @Program
    public static double largestEigenvalue(@Arg(length = {2, 2}) double[][] m) {
        double u = 1;
        double v = 1;
        double norm = 1;
        for (int i = 0; i < 200; i++) {
            double nextU = m[0][0] * u + m[0][1] * v;
            double nextV = m[1][0] * u + m[1][1] * v;
            norm = Math.sqrt(nextU * nextU + nextV * nextV);
            u = nextU / norm;
            v = nextV / norm;
        }
        return norm;
    }
}
