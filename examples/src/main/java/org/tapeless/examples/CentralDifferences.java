package org.tapeless.examples;

/**
 * The gradient by central differences, (f(x + h) - f(x - h)) / 2h, which the generated gradient is checked against.
 * With h about the cube root of the rounding unit they are exact to about ten digits of f.
 */
public final class CentralDifferences {

    private static final double STEP = Math.cbrt(Math.ulp(1.0));

    private CentralDifferences() {}

    /** The largest absolute difference between a component of {@code hill.gradient(x)} and its central difference. */
    public static double largestDifference(GradientAscent.Hill hill, double[] x) {
        double[] gradient = hill.gradient(x);
        double largest = 0.0;
        for (int i = 0; i < x.length; i++) {
            double h = STEP * Math.max(1.0, Math.abs(x[i]));
            double[] above = x.clone();
            double[] below = x.clone();
            above[i] += h;
            below[i] -= h;
            double difference = (hill.height(above) - hill.height(below)) / (above[i] - below[i]);
            largest = Math.max(largest, Math.abs(gradient[i] - difference));
        }
        return largest;
    }
}
