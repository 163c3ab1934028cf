package springs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;

/** What others have of this class is its class file, and that of its companion. */
public final class Springs {
    private Springs() {}

    /** The energy of a spring that gets stiffer. */
    @Differentiable(order = 2)
    public static double energy(double k, double stretch) {
        return k * stretch * stretch * (0.5 + 0.25 * stretch * stretch);
    }

    /** The forces on the ends of a chain of springs, as a new array. */
    @Differentiable(order = 2)
    public static double[] forces(double[] x, double k) {
        double[] f = new double[x.length];
        for (int i = 0; i + 1 < x.length; i++) {
            double stretch = x[i + 1] - x[i];
            double pull = k * stretch * (1 + stretch * stretch);
            f[i] += pull;
            f[i + 1] -= pull;
        }
        return f;
    }

    /** One step of the chain's motion, written over the arguments. */
    @Differentiable(order = 2)
    public static void step(double[] x, double[] v, double k, @NoDerivative double h) {
        double[] f = forces(x, k);
        for (int i = 0; i < x.length; i++) {
            v[i] += h * f[i];
            x[i] += h * v[i] * x[i];
        }
    }

    /** How far a wave gets through n springs; every call of itself keeps something. */
    @Differentiable(order = 2)
    public static double transmitted(double wave, double[] k, int n) {
        if (n == 0) {
            return wave;
        }
        double inner = transmitted(wave * Math.sqrt(k[n]), k, n - 1);
        return Math.sin(inner) * k[n - 1] + inner;
    }

    /** A method of an instance, in a nested class. */
    public record Damper(double strength) {
        @Differentiable(order = 2)
        @SuppressWarnings("tapeless:FieldsAreConstant")
        public double force(double v) {
            return -strength * v * Math.abs(v) * v;
        }
    }
}
