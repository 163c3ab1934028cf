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

    /** What a point tells. */
    public enum Sort {
        /** The value is finite, differences are trusted and not all zero. */
        INFORMATIVE,
        /** The derivative is zero as far as differences can tell. */
        ZERO,
        /** Differences are too blunt. */
        BLUNT,
        /** Differences contradict at a point but not around it. */
        KINK,
        /** A derivative is not finite although the value is. */
        SINGULAR,
        /** Laws hold to rounding errors only that are far larger than usual. */
        ILL_CONDITIONED,
        /** An argument has other lengths at exit, so that bars do not fit at entry and at exit. */
        RESHAPED,
        /** The value is not finite. */
        NOT_FINITE,
        /** The method throws. */
        THROWS
    }

    /** A broken law. */
    public record Finding(String law, String message) {}

    private final Subject subject;
    private final Optional<Subject> variant;
    private final Map<Sort, Integer> sorts = new EnumMap<>(Sort.class);
    private final List<String> thrown = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

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
    public List<Finding> findings() {
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
            Sort sort = sort(point);
            if (point.thrown() != null) {
                thrown.add(point.thrown().toString());
            }
            if (sorts.merge(sort, 1, Integer::sum) <= ENOUGH) {
                examine(point, sort);
            }
        }
    }

    private static Sort sort(Point point) {
        if (point.thrown() != null) {
            return Sort.THROWS;
        }
        if (!Flat.isFinite(point.differences().value())) {
            return Sort.NOT_FINITE;
        }
        if (!point.keepsShapes()) {
            return Sort.RESHAPED;
        }
        if (point.isInformative()) {
            return Sort.INFORMATIVE;
        }
        return point.differences().isTrusted() ? Sort.ZERO : Sort.BLUNT;
    }

    private void examine(Point drawn, Sort first) {
        Sort sort = first;
        Point point = drawn;
        if (sort != Sort.THROWS && sort != Sort.NOT_FINITE && sort != Sort.RESHAPED) {
            try {
                if (!Flat.isFinite(Noise.derivatives(point, point.arguments()))) {
                    sort = Sort.SINGULAR;
                }
            } catch (AssertionError | RuntimeException | LinkageError reported) {
                // The laws themselves will say so.
                sort = first;
            }
        }
        for (Law law : Law.values()) {
            boolean asked = law == Law.FIDELITY
                    || sort != Sort.THROWS
                            && sort != Sort.NOT_FINITE
                            && sort != Sort.SINGULAR
                            && !(sort == Sort.RESHAPED && (law == Law.BARS || law == Law.SHAPES));
            if (law != Law.CONTRACT && asked && law.appliesTo(subject)) {
                ask(law.name(), point, law::check);
            }
        }
        if (sort != first) {
            sorts.merge(first, -1, Integer::sum);
            sorts.merge(sort, 1, Integer::sum);
        }
        if (sort != Sort.THROWS
                && sort != Sort.NOT_FINITE
                && sort != Sort.RESHAPED
                && sort != Sort.SINGULAR
                && variant.isPresent()) {
            ask(VARIANT, point, p -> compare(p, variant.get()));
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
                findings.add(new Finding(law, String.valueOf(broken.getMessage())));
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
