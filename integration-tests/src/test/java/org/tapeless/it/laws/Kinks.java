package org.tapeless.it.laws;

import java.util.function.DoubleFunction;

/**
 * Whether a function has a kink at a point, and a claimed derivative is that of one side: its one-sided differences
 * differ, with three steps, and what is claimed is the limit of one of them.
 */
final class Kinks {

    private static final double[] STEPS = {1e-4, 1e-5, 1e-6};
    private static final double[] SINGLE_STEPS = {4e-2, 2e-2, 1e-2};

    private Kinks() {}

    /** Whether every component of the claim that differences contradict is explained by a kink. */
    static boolean explain(double[] claimed, Differences contradicting, DoubleFunction<double[]> f) {
        boolean single = contradicting.single();
        for (int i = 0; i < claimed.length; i++) {
            if (!contradicting.agrees(i, claimed[i]) && !isOneSided(claimed[i], i, f, single)) {
                return false;
            }
        }
        return claimed.length == contradicting.size();
    }

    private static boolean isOneSided(double claimed, int i, DoubleFunction<double[]> f, boolean single) {
        double here = f.apply(0)[i];
        boolean above = true;
        boolean below = true;
        for (double step : single ? SINGLE_STEPS : STEPS) {
            double[] up = f.apply(step);
            double[] down = f.apply(-step);
            if (up == null || down == null || up.length <= i || down.length <= i) {
                return false;
            }
            double right = (up[i] - here) / step;
            double left = (here - down[i]) / step;
            double rounding = (single ? 1e-6 : 1e-15) * Math.abs(here) / step;
            // One-sided differences are off by about the step times the curvature.
            double blur = 100 * step * (Math.abs(right) + Math.abs(left)) + 10 * rounding;
            if (!(Math.abs(right - left) > 2 * blur)) {
                return false;
            }
            above &= Math.abs(claimed - right) <= blur;
            below &= Math.abs(claimed - left) <= blur;
        }
        return above || below;
    }
}
