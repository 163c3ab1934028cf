package goldens;

import org.tapeless.annotations.Differentiable;

/** A stencil that overwrites its array from left to right. */
public final class Heat {
    private Heat() {}

    @Differentiable
    public static void step(double[] u, double k) {
        double left = u[0];
        for (int i = 1; i < u.length - 1; i++) {
            double here = u[i];
            u[i] = here + k * (left - 2 * here + u[i + 1]);
            left = here;
        }
    }
}
