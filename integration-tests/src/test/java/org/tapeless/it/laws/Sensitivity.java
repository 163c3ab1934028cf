package org.tapeless.it.laws;

import java.util.List;

/**
 * Whether the laws would notice that a companion has lost something: it is compared with differences and with the
 * complete companion of the same primal, at the same points.
 *
 * <p>Reverse mode is compared with differences here and not with forward mode, which has lost the same.
 */
public final class Sensitivity {

    private static final int POINTS = 12;

    private final Subject whole;
    private final List<Point> wholePoints;

    /** Prepares to compare with a companion that is complete. */
    public Sensitivity(Subject whole, long seed) {
        this.whole = whole;
        this.wholePoints = new Points(whole, seed).informative(POINTS);
    }

    /** The method compared with. */
    public Subject whole() {
        return whole;
    }

    private List<Point> pointsOf(Subject other) {
        return wholePoints.stream().map(p -> p.of(other)).toList();
    }

    /** Whether forward mode contradicts differences at some point. */
    public boolean noticesInForwardMode(Subject reduced) {
        return pointsOf(reduced).stream().anyMatch(p -> fails(() -> Forward.againstDifferences(p)));
    }

    /** Whether reverse mode contradicts differences at some point. */
    public boolean noticesInReverseMode(Subject reduced) {
        return pointsOf(reduced).stream().anyMatch(p -> fails(() -> reverseAgainstDifferences(p)));
    }

    /** Whether the Hessian times a vector contradicts differences of the complete gradient at some point. */
    public boolean noticesInSecondOrder(Subject reduced) {
        List<Point> points = pointsOf(reduced);
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Differences known = SecondOrder.differencesOfGradient(wholePoints.get(i), whole);
            boolean broken = fails(() -> {
                double[] claimed =
                        new Companion(reduced).hvp(point.arguments(), point.u()).bars();
                SecondOrder.requireAgreement(point, known, claimed);
            });
            if (broken) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a second order to look at. */
    public boolean hasSecondOrder() {
        return whole.isSecondOrder();
    }

    private static boolean fails(Runnable law) {
        try {
            law.run();
            return false;
        } catch (AssertionError broken) {
            return true;
        }
    }

    /** {@code <xBar, xDot>} against the difference quotient of {@code <yBar, y>}. */
    private static void reverseAgainstDifferences(Point point) {
        Companion companion = new Companion(point.subject());
        Differences known = point.differences();
        double[] seeds = new double[known.size()];
        double[] bars = switch (point.subject().kind()) {
            case SCALAR -> {
                seeds[0] = 1;
                yield companion.gradient(point.arguments()).bars();
            }
            case ARRAY -> {
                double[] seed = point.seeds(point.resultSize());
                System.arraycopy(seed, 0, seeds, 0, seed.length);
                yield companion.vjp(point.arguments(), seed).bars();
            }
            case VOID -> {
                seeds = point.seeds(known.size());
                yield companion.vjp(point.arguments(), new double[0], seeds).bars();
            }
        };
        double[] sum = {0, 0, 0};
        for (int i = 0; i < seeds.length; i++) {
            sum[0] += seeds[i] * known.value()[i];
            sum[1] += seeds[i] * known.derivative()[i];
            sum[2] += Math.abs(seeds[i]) * known.error()[i];
        }
        Differences product =
                new Differences(new double[] {sum[0]}, new double[] {sum[1]}, new double[] {sum[2]}, known.single());
        double claimed = Flat.dot(bars, point.u());
        point.require(product.agrees(0, claimed), "<xBar, xDot> is " + claimed + ", differences say " + sum[1]);
    }
}
