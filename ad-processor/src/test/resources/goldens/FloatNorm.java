package goldens;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;

/** Arithmetic in {@code float}. */
public final class FloatNorm {
    private FloatNorm() {}

    @Differentiable
    public static float norm(float[] v, @NoDerivative float epsilon) {
        float sum = epsilon;
        for (float c : v) {
            sum += c * c;
        }
        return (float) Math.sqrt(sum);
    }
}
