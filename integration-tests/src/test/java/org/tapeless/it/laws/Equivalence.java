package org.tapeless.it.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tapeless.it.laws.Companion.Bars;
import org.tapeless.it.laws.Companion.Tangents;
import org.tapeless.it.laws.Subject.Kind;

/**
 * Whether a companion that was compiled otherwise differentiates as the usual one does: it obeys every law, and at the
 * points of the laws its values are the usual ones bit for bit, its derivatives but for rounding.
 */
public final class Equivalence {

    private final Points points;

    /** Prepares to compare with the usual companion. */
    public Equivalence(Subject usual, long seed) {
        points = new Points(usual, seed);
    }

    /**
     * Checks the same program with another companion.
     *
     * @throws AssertionError naming the law that is broken, or the derivative that differs
     */
    public void check(Subject other) {
        Points theirs = points.of(other);
        for (Law law : Law.values()) {
            if (law.appliesTo(other)) {
                law.check(theirs);
            }
        }
        for (int i = 0; i < points.informative().size(); i++) {
            compare(points.informative().get(i), theirs.informative().get(i));
        }
    }

    /** What one member computes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Outcome(String member, Object value, double[] derivative) {
        static Outcome of(String member, Tangents tangents) {
            return new Outcome(member, tangents.value(), tangents.all());
        }

        static Outcome of(String member, Bars bars) {
            return new Outcome(member, bars.value(), bars.bars());
        }
    }

    /** Whether two companions of one primal agree at a point where all derivatives are finite. */
    static void compare(Point point, Point other) {
        List<Outcome> usual = outcomes(point);
        List<Outcome> actual = outcomes(other);
        for (int i = 0; i < usual.size(); i++) {
            String place = point.where() + ", " + usual.get(i).member();
            String difference =
                    Bits.difference(usual.get(i).value(), actual.get(i).value());
            point.require(difference == null, place + ", value" + difference);
            double[] a = usual.get(i).derivative();
            double[] b = actual.get(i).derivative();
            point.require(a.length == b.length, place + " has " + b.length + " entries, not " + a.length);
            for (int k = 0; k < a.length; k++) {
                point.require(
                        Math.abs(a[k] - b[k]) <= rounding(point) * (Math.abs(a[k]) + Math.abs(b[k])) + point.noise(),
                        place + ", entry " + k + ": " + b[k] + ", usually " + a[k]);
            }
        }
    }

    /**
     * How much rounding may change a derivative, as a share of its size. Adjoints are summed in another order where loops
     * are reversed otherwise; a sum of n terms of one sign then moves by at most n units in the last place.
     */
    private static double rounding(Point point) {
        return point.subject().isSingle() ? 1e-6 : 1e-12;
    }

    private static List<Outcome> outcomes(Point point) {
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        double[] seeds = point.seeds(point.differences().size());
        double[] result = Arrays.copyOf(seeds, point.resultSize());
        double[] exit = Arrays.copyOfRange(seeds, result.length, seeds.length);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(Outcome.of("Jvp", companion.jvp(point.arguments(), point.u())));
        if (subject.kind() == Kind.SCALAR) {
            outcomes.add(Outcome.of("Gradient", companion.gradient(point.arguments())));
        }
        if (subject.kind() == Kind.ARRAY) {
            outcomes.add(Outcome.of("Vjp", companion.vjp(point.arguments(), result)));
        }
        if (subject.kind() == Kind.VOID || companion.writingVjp().isPresent()) {
            outcomes.add(Outcome.of("Vjp with bars", companion.vjp(point.arguments(), result, exit)));
        }
        if (subject.isSecondOrder()) {
            outcomes.add(Outcome.of("Hvp", companion.hvp(point.arguments(), point.u())));
        }
        return outcomes;
    }
}
