package goldens;

import org.tapeless.annotations.Differentiable;

/** An instance method of a nested generic class that could be extended. */
public final class Filters {
    private Filters() {}

    /** Weights and whatever the caller knows them by. */
    public static class Kernel<T extends Comparable<T>> {
        final T label;
        private final double[] weights;

        public Kernel(T label, double[] weights) {
            this.label = label;
            this.weights = weights;
        }

        @Differentiable
        public double response(double... signal) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * Math.tanh(signal[i]);
            }
            return sum;
        }
    }
}
