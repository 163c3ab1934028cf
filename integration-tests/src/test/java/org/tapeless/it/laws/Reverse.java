package org.tapeless.it.laws;

import org.tapeless.it.laws.Companion.Bars;
import org.tapeless.it.laws.Companion.Tangents;
import org.tapeless.it.laws.Subject.Kind;

/**
 * Laws of the members of reverse mode. They are judged by the inner product: for all seeds and directions
 * {@code <yBar, J xDot> = <J' yBar, xDot>}, where y is the result followed by what the arguments hold at exit.
 */
final class Reverse {

    private Reverse() {}

    /** Gradient and Vjp with a result bar only: the bars of exit values are 0. */
    static void transpose(Point point) {
        Subject subject = point.subject();
        if (subject.kind() == Kind.VOID) {
            return;
        }
        Companion companion = new Companion(subject);
        Tangents forward = companion.jvp(point.arguments(), point.u());
        boolean scalar = subject.kind() == Kind.SCALAR;
        double[] seed = scalar ? new double[] {1} : point.seeds(point.resultSize());
        Bars reverse = scalar ? companion.gradient(point.arguments()) : companion.vjp(point.arguments(), seed);
        innerProduct(point, scalar ? "Gradient" : "Vjp", seed, forward.result(), reverse.bars());
    }

    /** Bars hold adjoints of exit values on entry and of entry values on exit. */
    static void barsByPosition(Point point) {
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        boolean isVoid = subject.kind() == Kind.VOID;
        if (!isVoid && companion.writingVjp().isEmpty()) {
            point.require(!subject.writes(point.arguments()), "no Vjp that takes bars, but independents are written");
            return;
        }
        double[] seeds = point.seeds(point.differences().size());
        double[] resultBar = java.util.Arrays.copyOf(seeds, point.resultSize());
        double[] exit = java.util.Arrays.copyOfRange(seeds, point.resultSize(), seeds.length);
        Tangents forward = companion.jvp(point.arguments(), point.u());
        Bars reverse = companion.vjp(point.arguments(), resultBar, exit);
        // A scalar argument is an output that never changes: its bar is added to.
        innerProduct(point, "Vjp with bars", seeds, forward.all(), reverse.bars());
        if (!isVoid) {
            Bars zero = companion.vjp(point.arguments(), resultBar, new double[exit.length]);
            double[] plain = subject.kind() == Kind.SCALAR
                    ? Flat.plus(
                            new double[exit.length],
                            resultBar[0],
                            companion.gradient(point.arguments()).bars())
                    : companion.vjp(point.arguments(), resultBar).bars();
            point.requireClose("Vjp with zero bars", plain, zero.bars());
        }
    }

    /** GradientInto adds to what is there. */
    static void adds(Point point) {
        Companion companion = new Companion(point.subject());
        double[] gradient = companion.gradient(point.arguments()).bars();
        double[] start = point.v();
        Bars into = companion.gradientInto(point.arguments(), start);
        point.requireClose("GradientInto from a start that is not 0", Flat.plus(start, 1, gradient), into.bars());
        Bars fromZero = companion.gradientInto(point.arguments(), new double[start.length]);
        point.requireClose("GradientInto from 0", gradient, fromZero.bars());
    }

    static void innerProduct(Point point, String member, double[] yBar, double[] yDot, double[] xBar) {
        point.require(yBar.length == yDot.length, member + ": " + yDot.length + " tangents");
        point.require(xBar.length == point.u().length, member + ": " + xBar.length + " bars");
        double left = Flat.dot(yBar, yDot);
        double right = Flat.dot(xBar, point.u());
        double size = Flat.absDot(yBar, yDot) + Flat.absDot(xBar, point.u());
        point.require(
                Math.abs(left - right) <= point.tolerance(size),
                member + ": <yBar, yDot> = " + left + " but <xBar, xDot> = " + right);
    }
}
