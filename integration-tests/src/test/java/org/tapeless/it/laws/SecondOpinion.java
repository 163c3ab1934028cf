package org.tapeless.it.laws;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * Differences with much smaller steps, asked where the usual ones contradict: stairs whose treads are shorter than the
 * steps look like a slope to these.
 */
final class SecondOpinion {

    private static final int[] FINER = {32, 1024, 32768};

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
        return Arrays.stream(FINER)
                .anyMatch(finer -> clears(claimed, coarse, Differences.of(f, subject.isSingle(), first / finer)));
    }

    private static boolean clears(double[] claimed, Differences coarse, Differences fine) {
        for (int i = 0; i < claimed.length; i++) {
            if (!coarse.agrees(i, claimed[i]) && !(fine.isTrusted(i) && fine.agrees(i, claimed[i]))) {
                return false;
            }
        }
        return claimed.length == coarse.size();
    }
}
