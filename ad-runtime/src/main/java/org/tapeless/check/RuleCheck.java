package org.tapeless.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Holds partial derivatives written by hand, such as {@code @DerivativeOf} rules, against the function itself: at random
 * points of a box, and along random directions {@code v}, the dot product of the partials with {@code v} must be the
 * slope of the function along {@code v}, which is found by differences.
 *
 * <pre>{@code
 * @Test
 * void rootRules() {
 *     RuleCheck.of(x -> Roots.root(x[0], x[1]))
 *             .partials(x -> Rules.rootByX(x[0], x[1]), x -> Rules.rootByC(x[0], x[1]))
 *             .inside(new double[] {0.5, 0.5}, new double[] {3, 2})
 *             .check(42);
 * }
 * }</pre>
 *
 * <p>The slope is extrapolated from central differences with ever smaller steps: C. J. F. Ridders, Advances in
 * Engineering Software 4 (1982) 75. The extrapolation tells its own error, so that no step has to be chosen, and a second
 * one from another step has to confirm it. Where the error is not small the point is passed over; a check with too few
 * points left fails.
 */
public final class RuleCheck {
    private static final int POINTS = 50;
    private static final int LEVELS = 10;
    private static final double SHRINK = 1.4;
    /** What a difference may be in error by, relative to the size of the terms, for its point to count. */
    private static final double TRUSTED = 1e-7;
    /** The greatest relative error of a partial, beyond that of the difference. */
    private static final double TOLERANCE = 1e-7;

    private final Function function;
    private final List<Function> partials;
    private final double[] low;
    private final double[] high;

    private RuleCheck(Function function, List<Function> partials, double[] low, double[] high) {
        this.function = function;
        this.partials = partials;
        this.low = low;
        this.high = high;
    }

    /** A function of several reals. */
    @FunctionalInterface
    public interface Function {
        /**
         * The value.
         *
         * @param x the arguments
         * @return the value at {@code x}
         */
        double at(double[] x);
    }

    /** A slope along a direction, and how far off it may be. */
    private record Slope(double value, double error) {}

    /**
     * A check of one function. The box is {@code [-1, 1]} in every argument, until {@link #inside} says otherwise.
     *
     * @param function of as many arguments as there will be partials
     * @return a check without partials
     */
    public static RuleCheck of(Function function) {
        return new RuleCheck(function, List.of(), new double[0], new double[0]);
    }

    /**
     * The partial derivatives, one for each argument.
     *
     * @param byArgument the partial by the first argument, the second, and so on
     * @return the check with these
     */
    public RuleCheck partials(Function... byArgument) {
        double[] ones = new double[byArgument.length];
        Arrays.fill(ones, 1);
        double[] minus = new double[byArgument.length];
        Arrays.fill(minus, -1);
        return new RuleCheck(function, List.of(byArgument), minus, ones);
    }

    /**
     * Where points are drawn.
     *
     * @param from the least value of each argument
     * @param to the greatest
     * @return the check in that box
     * @throws IllegalArgumentException if the lengths are not the number of partials, or a side of the box is empty
     */
    public RuleCheck inside(double[] from, double[] to) {
        if (from.length != partials.size() || to.length != partials.size()) {
            throw new IllegalArgumentException(
                    partials.size() + " partials, and a box with " + from.length + " and " + to.length + " sides");
        }
        for (int i = 0; i < from.length; i++) {
            if (!(from[i] < to[i])) {
                throw new IllegalArgumentException("argument " + i + ": no interval [" + from[i] + ", " + to[i] + "]");
            }
        }
        return new RuleCheck(function, partials, from.clone(), to.clone());
    }

    /**
     * Compares at 50 points.
     *
     * @param seed of the points and directions
     * @throws AssertionError naming point, direction, both numbers and the partial that is most in error, if a dot
     *     product is not the slope; or if fewer than five points could be judged
     * @throws IllegalStateException if there are no partials
     */
    public void check(long seed) {
        if (partials.isEmpty()) {
            throw new IllegalStateException("no partials to check");
        }
        SplittableRandom random = new SplittableRandom(seed);
        int judged = 0;
        for (int i = 0; i < POINTS; i++) {
            double[] x = new double[partials.size()];
            double[] v = new double[partials.size()];
            for (int k = 0; k < x.length; k++) {
                x[k] = low[k] + (high[k] - low[k]) * random.nextDouble();
                v[k] = 2 * random.nextDouble() - 1;
            }
            if (isJudged(x, v, seed)) {
                judged++;
            }
        }
        if (judged < 5) {
            throw new AssertionError("only " + judged + " of " + POINTS
                    + " points have a finite slope that differences find; choose another box (seed " + seed + ")");
        }
    }

    private boolean isJudged(double[] x, double[] v, long seed) {
        Slope slope = slope(x, v);
        double dot = 0;
        double size = 0;
        for (int k = 0; k < x.length; k++) {
            double term = partials.get(k).at(x) * v[k];
            dot += term;
            size += Math.abs(term);
        }
        size = Math.max(size, Math.abs(slope.value()));
        if (!(slope.error() <= TRUSTED * size) && !(size == 0 && slope.error() == 0)) {
            return false;
        }
        if (!(Math.abs(dot - slope.value()) <= TOLERANCE * size + 10 * slope.error())) {
            throw new AssertionError("at " + Arrays.toString(x) + " along " + Arrays.toString(v) + " the partials give "
                    + dot + ", and differences " + slope.value() + " with an error of about " + slope.error() + "; "
                    + worst(x) + " (seed " + seed + ")");
        }
        return true;
    }

    private String worst(double[] x) {
        int worst = 0;
        double most = -1;
        String text = "";
        for (int k = 0; k < x.length; k++) {
            double[] unit = new double[x.length];
            unit[k] = 1;
            double partial = partials.get(k).at(x);
            double slope = slope(x, unit).value();
            double error = Math.abs(partial - slope);
            if (error > most || Double.isNaN(error)) {
                most = error;
                worst = k;
                text = partial + ", and differences give " + slope;
            }
        }
        return "most in error is the partial by argument " + worst + ": " + text;
    }

    /** Extrapolated twice, from different steps: an error that is small by chance is not small twice. */
    private Slope slope(double[] x, double[] v) {
        double h = step(v);
        Slope coarse = slope(x, v, h);
        Slope fine = slope(x, v, h / 3);
        double apart = Math.abs(coarse.value() - fine.value());
        double error = Math.max(apart, Math.min(coarse.error(), fine.error()));
        return new Slope(fine.error() < coarse.error() ? fine.value() : coarse.value(), error);
    }

    private Slope slope(double[] x, double[] v, double first) {
        double[] row = new double[LEVELS];
        double best = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        double h = first;
        for (int level = 0; level < LEVELS; level++, h /= SHRINK) {
            double[] next = new double[LEVELS];
            next[0] = (value(x, v, h) - value(x, v, -h)) / (2 * h);
            double power = SHRINK * SHRINK;
            for (int order = 1; order <= level; order++, power *= SHRINK * SHRINK) {
                next[order] = (next[order - 1] * power - row[order - 1]) / (power - 1);
                double change =
                        Math.max(Math.abs(next[order] - next[order - 1]), Math.abs(next[order] - row[order - 1]));
                if (change < error) {
                    error = change;
                    best = next[order];
                }
            }
            row = next;
        }
        return new Slope(best, error);
    }

    /** A hundredth of the box, as far as the direction goes through it. */
    private double step(double[] v) {
        double step = Double.POSITIVE_INFINITY;
        for (int k = 0; k < v.length; k++) {
            if (v[k] != 0) {
                step = Math.min(step, 0.01 * (high[k] - low[k]) / Math.abs(v[k]));
            }
        }
        return step;
    }

    private double value(double[] x, double[] v, double h) {
        double[] moved = x.clone();
        for (int k = 0; k < x.length; k++) {
            moved[k] += h * v[k];
        }
        return function.at(moved);
    }
}
