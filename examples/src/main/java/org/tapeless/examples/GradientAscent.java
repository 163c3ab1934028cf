package org.tapeless.examples;

/**
 * Climbs a smooth function along its gradient. A step's length is first guessed from how much the gradient changed
 * over the last step (Barzilai and Borwein, "Two-point step size gradient methods", 1988) and then halved until the
 * function rises by a fair part of what its slope promises (Armijo 1966), so that the values never fall.
 */
public final class GradientAscent {

    /** The part of the promised rise that a step must bring. */
    private static final double FAIR_PART = 1e-4;

    private static final int MAX_HALVINGS = 60;

    private final int maxSteps;
    private final double tolerance;

    /** Stops after {@code maxSteps} steps or when no component of the gradient exceeds {@code tolerance}. */
    public GradientAscent(int maxSteps, double tolerance) {
        this.maxSteps = maxSteps;
        this.tolerance = tolerance;
    }

    /** A function and its gradient. */
    public interface Hill {

        /** The function at {@code x}. */
        double height(double[] x);

        /** Its gradient at {@code x}, a new array. */
        double[] gradient(double[] x);
    }

    /** Is told of the start, step 0, and of every step. */
    public interface Observer {

        /** {@code slope} is the largest absolute value in the gradient. */
        void at(int step, double height, double slope);
    }

    /**
     * Where a climb ended.
     *
     * @param x the last point
     * @param converged whether the gradient there is within the tolerance
     */
    public record Summit(double[] x, boolean converged) {}

    /** Climbs {@code hill} from {@code start}. */
    public Summit climb(Hill hill, double[] start, Observer observer) {
        double[] x = start.clone();
        double height = hill.height(x);
        double[] gradient = hill.gradient(x);
        double length = 1.0 / Math.max(1.0, Math.sqrt(dot(gradient, gradient)));
        int step = 0;
        observer.at(step, height, largest(gradient));
        while (step < maxSteps && largest(gradient) > tolerance) {
            double promised = dot(gradient, gradient);
            double[] next = moved(x, length, gradient);
            double nextHeight = hill.height(next);
            for (int i = 0; i < MAX_HALVINGS && !(nextHeight >= height + FAIR_PART * length * promised); i++) {
                length /= 2.0;
                next = moved(x, length, gradient);
                nextHeight = hill.height(next);
            }
            if (!(nextHeight > height)) {
                break; // The rise that is left is below what the numbers can show.
            }
            double[] nextGradient = hill.gradient(next);
            double curvature = (promised - dot(gradient, nextGradient)) / promised;
            length = curvature > 0.0 ? length / curvature : 2.0 * length;
            x = next;
            height = nextHeight;
            gradient = nextGradient;
            step++;
            observer.at(step, height, largest(gradient));
        }
        return new Summit(x, largest(gradient) <= tolerance);
    }

    private static double[] moved(double[] x, double length, double[] direction) {
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = x[i] + length * direction[i];
        }
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double largest(double[] v) {
        double largest = 0.0;
        for (double a : v) {
            largest = Math.max(largest, Math.abs(a));
        }
        return largest;
    }
}
