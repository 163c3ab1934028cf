package goldens;

import org.tapeless.annotations.Differentiable;

/** A loss over rows of data, with scalars, arrays and a matrix among the independents. */
public final class Regression {
    private Regression() {}

    @Differentiable
    public static double loss(double[] w, double b, double[][] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double r = b;
            for (int j = 0; j < w.length; j++) {
                r += w[j] * x[i][j];
            }
            sum += r * r;
        }
        return sum / n;
    }
}
