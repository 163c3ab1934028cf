package org.tapeless.it.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The points of one program, drawn from one seed when they are first asked for and then kept. */
final class Points {

    private static final int WANTED = 4;
    private static final int ENOUGH = 3;
    private static final int TRIES = 80;

    private final Subject subject;
    private final long seed;
    private final List<Point> informative = new ArrayList<>();

    Points(Subject subject, long seed) {
        this.subject = subject;
        this.seed = seed;
    }

    /** The same points for another companion of the same primal. */
    Points of(Subject other) {
        Points points = new Points(other, seed);
        informative().forEach(p -> points.informative.add(p.of(other)));
        return points;
    }

    Subject subject() {
        return subject;
    }

    private long seedOf(int attempt) {
        return (seed ^ ((long) subject.title().hashCode() << 20)) + attempt;
    }

    /** Points at which the program tells something: the value is finite, its derivative trusted and not zero. */
    List<Point> informative() {
        return informative(WANTED);
    }

    List<Point> informative(int wanted) {
        if (informative.isEmpty()) {
            for (int i = 0; i < TRIES && informative.size() < wanted; i++) {
                Point point = Point.draw(subject, seedOf(i));
                if (point.isInformative()) {
                    informative.add(point);
                }
            }
        }
        if (informative.size() < ENOUGH) {
            throw new AssertionError(subject.title() + " is informative at " + informative.size() + " of " + TRIES
                    + " points only (-Dtapeless.seed=" + seed + ")");
        }
        return informative;
    }

    /** A few points at which the primal throws, if there are any. */
    List<Point> throwing() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < TRIES && points.size() < 2; i++) {
            Object[] arguments = Inputs.draw(subject, new SplittableRandom(seedOf(i)));
            if (subject.run(arguments).thrown() != null) {
                points.add(Point.draw(subject, seedOf(i)));
            }
        }
        return points;
    }
}
