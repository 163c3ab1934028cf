package goldens;

import org.tapeless.annotations.Differentiable;

/** A scalar function of two numbers, to second order. */
public final class Rosenbrock {
    private Rosenbrock() {}

    @Differentiable(order = 2)
    public static double banana(double x, double y) {
        double a = 1 - x;
        double b = y - x * x;
        return a * a + 100 * b * b;
    }
}
