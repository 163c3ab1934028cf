package truss;

import org.tapeless.annotations.Differentiable;
import springs.Springs;

/** Every kind of method of another class, called from differentiable code. */
public final class Truss {
    private static final Springs.Damper DAMPER = new Springs.Damper(0.75);

    private Truss() {}

    @Differentiable(order = 2)
    public static double scalar(double[] x, double k) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            sum += Springs.energy(k * x[i], x[i + 1] - x[i]) * sum + x[i];
        }
        return Springs.energy(sum, k);
    }

    @Differentiable(order = 2)
    public static double returned(double[] x, double k) {
        double[] f = Springs.forces(x, k);
        for (int i = 0; i < 2; i++) {
            f = Springs.forces(f, f[i] * k);
        }
        return f[0] * f[3] + x[2];
    }

    @Differentiable(order = 2)
    public static double written(double[] x, double[] v, double k, int n) {
        for (int i = 0; i < n; i++) {
            Springs.step(x, v, k, 0.0625);
        }
        return x[1] * v[2] + x[3];
    }

    @Differentiable(order = 2)
    public static double recursive(double wave, double[] k, int n) {
        return Springs.transmitted(wave * wave, k, n) * k[0];
    }

    @Differentiable(order = 2)
    public static double instance(double v, double strength) {
        return DAMPER.force(v * strength) * v;
    }

    @Differentiable(order = 2)
    public static double[] asArray(double[] x, double k) {
        double[] f = Springs.forces(x, k * k);
        f[1] *= Springs.energy(x[0], x[4]);
        return f;
    }

    @Differentiable(order = 2)
    public static void inPlace(double[] x, double[] v, double k) {
        Springs.step(x, v, k, 0.125);
        x[0] *= v[1];
        Springs.step(v, x, x[0], 0.125);
    }
}
