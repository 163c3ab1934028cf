package goldens;

import org.tapeless.annotations.Differentiable;

/** An array as the result. */
public final class Rotation {
    private Rotation() {}

    @Differentiable
    public static double[] rotate(double[] p, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[] q = new double[2];
        q[0] = c * p[0] - s * p[1];
        q[1] = s * p[0] + c * p[1];
        return q;
    }
}
