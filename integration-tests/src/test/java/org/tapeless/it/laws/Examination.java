package org.tapeless.it.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All laws on a program that nobody has read: it may throw, be constant or have values that are not finite, and then
 * only the laws that still say something are asked.
 */
public final class Examination {

    private static final int TRIES = 6;
    private static final int ENOUGH = 2;

    /** The name under which it is found that another companion differs. */
    public static final String VARIANT = "VARIANT";

    private final Subject subject;
    private final Optional<Subject> variant;
    private final Map<Sort, Integer> sorts = new EnumMap<>(Sort.class);
    private final List<String> thrown = new ArrayList<>();
    private final List<Assay.Finding> findings = new ArrayList<>();

    private Examination(Subject subject, Optional<Subject> variant) {
        this.subject = subject;
        this.variant = variant;
    }

    /**
     * Examines a method.
     *
     * @param variant the same method differentiated in another way, which must give the same
     */
    public static Examination of(Subject subject, Optional<Subject> variant, long seed) {
        Examination examination = new Examination(subject, variant);
        examination.run(seed);
        return examination;
    }

    /** The broken laws, each once. */
    public List<Assay.Finding> findings() {
        return findings;
    }

    /** Informative if some point was, else the sort of most points. */
    public Sort sort() {
        return sorts.getOrDefault(Sort.INFORMATIVE, 0) > 0
                ? Sort.INFORMATIVE
                : Collections.max(sorts.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
    }

    /** What the method threw, by its text. */
    public List<String> thrown() {
        return thrown;
    }

    private void run(long seed) {
        ask("CONTRACT", Optional.empty(), p -> Law.CONTRACT.check(new Points(subject, seed)));
        for (int i = 0; i < TRIES && sorts.getOrDefault(Sort.INFORMATIVE, 0) < ENOUGH; i++) {
            Point point = Point.draw(subject, seed + i);
            Sort sort = Sort.of(point);
            if (point.thrown() != null) {
                thrown.add(point.thrown().toString());
            }
            if (sorts.merge(sort, 1, Integer::sum) <= ENOUGH) {
                examine(point, sort);
            }
        }
    }

    private void examine(Point point, Sort first) {
        Sort sort = first.leaves(Law.TRANSPOSE) && isSingular(point) ? Sort.SINGULAR : first;
        for (Law law : Law.values()) {
            if (law != Law.CONTRACT && sort.leaves(law) && law.appliesTo(subject)) {
                ask(law.name(), point, law::check);
            }
        }
        if (sort != first) {
            sorts.merge(first, -1, Integer::sum);
            sorts.merge(sort, 1, Integer::sum);
        }
        if (sort.leaves(Law.BARS) && variant.isPresent()) {
            ask(VARIANT, point, p -> compare(p, variant.get()));
        }
    }

    private static boolean isSingular(Point point) {
        try {
            return !Flat.isFinite(Noise.derivatives(point, point.arguments()));
        } catch (AssertionError | RuntimeException | LinkageError reported) {
            // The laws themselves will say so.
            return false;
        }
    }

    private static void compare(Point point, Subject variant) {
        Point other = point.of(variant);
        if (Flat.isFinite(Noise.derivatives(other, other.arguments()))) {
            Equivalence.compare(point, other);
        }
    }

    private void ask(String law, Point point, Consumer<Point> check) {
        ask(law, Optional.of(point), check);
    }

    private void ask(String law, Optional<Point> point, Consumer<Point> check) {
        try {
            check.accept(point.orElse(null));
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            boolean inaccurate = point.isPresent() && holdsWithNoise(point.get(), check);
            boolean kink = point.isPresent()
                    && law.endsWith("DIFFERENCES")
                    && (SecondOpinion.clears(point.get(), law) || holdsNearby(point.get(), check));
            if (inaccurate || kink) {
                sorts.merge(inaccurate ? Sort.ILL_CONDITIONED : Sort.KINK, 1, Integer::sum);
            } else if (findings.stream().noneMatch(f -> f.law().equals(law))) {
                findings.add(new Assay.Finding(law, String.valueOf(broken.getMessage())));
            }
        }
    }

    /** Whether differences contradict here, but not at most places around: then it is they that are wrong. */
    private static boolean holdsNearby(Point point, Consumer<Point> check) {
        int held = 0;
        for (double distance = 1e-2; distance > 1e-6; distance /= 8) {
            for (int sign = -1; sign <= 1; sign += 2) {
                held += holds(point.moved(sign * distance), check) ? 1 : 0;
            }
        }
        return held >= 4;
    }

    private static boolean holds(Point point, Consumer<Point> check) {
        try {
            check.accept(point);
            return true;
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            return false;
        }
    }

    private static boolean holdsWithNoise(Point point, Consumer<Point> check) {
        return holds(point, p -> check.accept(p.withNoise(Noise.of(p))));
    }
}
