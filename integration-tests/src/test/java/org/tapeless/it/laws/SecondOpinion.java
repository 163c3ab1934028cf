package org.tapeless.it.laws;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Differences with other steps, asked where the usual ones contradict. Stairs whose treads are shorter than the steps look
 * like a slope to these; and where the function is rough the estimates of one sequence of steps can agree by chance.
 */
final class SecondOpinion {

    private static final double[] FINER = {32, 1024, 32768};

    /** For stairs and saws of large numbers, where rounding leaves few digits. */
    private static final double[] FINEST = {0x1p10, 0x1p15, 0x1p20, 0x1p25, 0x1p30};

    /** Sequences that share no step. */
    private static final double[] APART = {1, 1.37, 1.7, 3.1, 7.3};

    private SecondOpinion() {}

    /** Whether all that was contradicted agrees with differences that can be trusted. */
    static boolean clears(Point point, String law) {
        try {
            return clears(point, law.equals(Law.HVP_DIFFERENCES.name()));
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            return false;
        }
    }

    private static boolean clears(Point point, boolean second) {
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        DoubleFunction<double[]> f = second
                ? SecondOrder.gradient(point, subject)
                : Point.outputs(subject, point.arguments(), point.x(), point.u());
        Differences coarse = second ? SecondOrder.differencesOfGradient(point, subject) : point.differences();
        double[] claimed = second
                ? companion.hvp(point.arguments(), point.u()).bars()
                : companion.jvp(point.arguments(), point.u()).all();
        double first = subject.isSingle() ? 0.1 : 0.05;
        Function<double[], Stream<Differences>> with =
                steps -> Arrays.stream(steps).mapToObj(finer -> Differences.of(f, subject.isSingle(), first / finer));
        return with.apply(FINER).anyMatch(fine -> clears(claimed, coarse, fine))
                || with.apply(FINEST).anyMatch(fine -> isStairs(claimed, coarse, fine))
                || isRough(claimed, coarse, with.apply(APART).toList());
    }

    private static boolean clears(double[] claimed, Differences coarse, Differences fine) {
        for (int i = 0; i < claimed.length; i++) {
            if (!coarse.agrees(i, claimed[i]) && !(fine.isTrusted(i) && fine.agrees(i, claimed[i]))) {
                return false;
            }
        }
        return claimed.length == coarse.size();
    }

    /** Whether the finer differences are far nearer to the claim than to the coarse ones. */
    private static boolean isStairs(double[] claimed, Differences coarse, Differences fine) {
        for (int i = 0; i < claimed.length; i++) {
            double contradiction = Math.abs(claimed[i] - coarse.derivative()[i]);
            // From 2 to the 52 on floating-point numbers are whole, and treads too small to be seen.
            boolean unseen = Math.abs(coarse.value()[i]) >= 0x1p52;
            if (!coarse.agrees(i, claimed[i]) && !unseen && !fine.isNear(i, claimed[i], 0.1 * contradiction)) {
                return false;
            }
        }
        return claimed.length == coarse.size();
    }

    /** Whether the sequences contradict one another as much as the claim contradicts them. */
    private static boolean isRough(double[] claimed, Differences coarse, List<Differences> all) {
        for (int i = 0; i < claimed.length; i++) {
            int at = i;
            DoubleSummaryStatistics said =
                    all.stream().mapToDouble(d -> d.derivative()[at]).summaryStatistics();
            double spread = said.getMax() - said.getMin();
            boolean within = claimed[i] >= said.getMin() - spread && claimed[i] <= said.getMax() + spread;
            if (!coarse.agrees(i, claimed[i]) && !within) {
                return false;
            }
        }
        return claimed.length == coarse.size();
    }
}
