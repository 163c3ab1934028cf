package org.tapeless.it.laws;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How much derivatives shiver: what they change by when all inputs move by a few units in the last place. Where sums
 * cancel, laws between derivatives can hold to so much only.
 */
final class Noise {

    private static final int MOVES = 4;
    private static final double MARGIN = 100;
    private static final double[] FACTORS = {0.71, 1.37};

    private Noise() {}

    /** An estimate of the error of any sum over the derivatives at a point. */
    static double of(Point point) {
        double[] here = derivatives(point, point.arguments());
        SplittableRandom random = point.random();
        double most = 0;
        for (int k = 0; k < MOVES; k++) {
            double[] moved = point.x().clone();
            for (int i = 0; i < moved.length; i++) {
                double ulps = random.nextInt(-8, 9);
                moved[i] += ulps * (point.subject().isSingle() ? Math.ulp((float) moved[i]) : Math.ulp(moved[i]));
            }
            Object[] arguments = point.subject().with(point.arguments(), moved);
            if (point.subject().run(arguments).thrown() != null) {
                continue;
            }
            double[] there = derivatives(point, arguments);
            for (int i = 0; i < Math.min(here.length, there.length); i++) {
                most = Math.max(most, Math.abs(here[i] - there[i]));
            }
        }
        most = Math.max(most, ofDirection(point, here));
        double size = Math.max(Flat.max(point.differences().value()), Flat.max(point.x()));
        return Double.isNaN(most) ? 0 : MARGIN * here.length * most + point.negligible() * size;
    }

    /**
     * What the directional derivative changes by when the direction is longer: nothing but rounding. Where large terms
     * cancel, it is rounded to the same places wherever the inputs move to, so that these do not show it.
     */
    private static double ofDirection(Point point, double[] here) {
        double most = 0;
        for (double factor : FACTORS) {
            double[] u = Flat.plus(new double[point.u().length], factor, point.u());
            double[] there =
                    new Companion(point.subject()).jvp(point.arguments(), u).all();
            for (int i = 0; i < there.length; i++) {
                most = Math.max(most, Math.abs(here[i] - there[i] / factor));
            }
        }
        return most;
    }

    /** All derivatives there are, one after the other. */
    static double[] derivatives(Point point, Object[] arguments) {
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        double[] forward = companion.jvp(arguments, point.u()).all();
        int results = point.resultSize();
        double[] reverse = switch (subject.kind()) {
            case SCALAR -> companion.gradient(arguments).bars();
            case ARRAY -> companion.vjp(arguments, point.seeds(results)).bars();
            case VOID ->
                companion
                        .vjp(arguments, new double[0], point.seeds(point.x().length))
                        .bars();
        };
        double[] both = Flat.concat(Flat.concat(forward, reverse), bars(point, companion, arguments));
        return subject.isSecondOrder()
                ? Flat.concat(both, companion.hvp(arguments, point.u()).bars())
                : both;
    }

    /** What the Vjp that takes adjoints of exit makes of them, where there is one. */
    private static double[] bars(Point point, Companion companion, Object[] arguments) {
        boolean isVoid = point.subject().kind() == Subject.Kind.VOID;
        if (isVoid || companion.writingVjp().isEmpty() || !point.keepsShapes()) {
            return new double[0];
        }
        int results = point.resultSize();
        double[] seeds = point.seeds(point.differences().size());
        return companion
                .vjp(arguments, Arrays.copyOf(seeds, results), Arrays.copyOfRange(seeds, results, seeds.length))
                .bars();
    }
}
