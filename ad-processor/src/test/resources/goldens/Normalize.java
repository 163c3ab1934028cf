package goldens;

import org.tapeless.annotations.Differentiable;

/** A method that returns something and writes its argument. */
public final class Normalize {
    private Normalize() {}

    @Differentiable
    public static double normalize(double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * v[i];
        }
        double norm = Math.sqrt(sum);
        for (int i = 0; i < v.length; i++) {
            v[i] /= norm;
        }
        return norm;
    }
}
