package org.tapeless.it.laws;

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
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        boolean second = law.equals(Law.HVP_DIFFERENCES.name());
        DoubleFunction<double[]> f = second
                ? SecondOrder.gradient(point, subject)
                : Point.outputs(subject, point.arguments(), point.x(), point.u());
        Differences coarse = second ? SecondOrder.differencesOfGradient(point, subject) : point.differences();
        try {
            double[] claimed = second
                    ? companion.hvp(point.arguments(), point.u()).bars()
                    : companion.jvp(point.arguments(), point.u()).all();
            for (int finer : FINER) {
                Differences fine = Differences.of(f, subject.isSingle(), (subject.isSingle() ? 0.1 : 0.05) / finer);
                if (clears(claimed, coarse, fine)) {
                    return true;
                }
            }
            return false;
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            return false;
        }
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
