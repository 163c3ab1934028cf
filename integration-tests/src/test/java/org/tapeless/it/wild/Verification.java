package org.tapeless.it.wild;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tapeless.it.laws.Assay;
import org.tapeless.it.laws.Sort;
import org.tapeless.it.laws.Subject;

/**
 * A compiled method run at many points. First the method itself is tried with recipe after recipe, until there are some
 * whose arguments it takes; then the laws are asked at points from these.
 */
final class Verification {
    /** So many informative points make a method verified. */
    static final int ENOUGH = 5;

    private static final int RECIPES = 1500;
    private static final int GOOD_RECIPES = 8;
    /** So many recipes that lead to no change are kept beside those that do. */
    private static final int STEADY = 2;

    private static final int POINTS = 40;
    /** After so many points of which none was informative, none will be. */
    private static final int HOPELESS = 15;

    private static final long SEED = 1000;
    private static final long PILOT_FUEL = 100_000;
    private static final long PRIMAL_FUEL = 10_000_000;
    private static final long ASSAY_FUEL = 400_000_000;

    private final Subject subject;
    private final Map<Sort, Integer> sorts = new EnumMap<>(Sort.class);
    private final List<String> findings = new ArrayList<>();
    private final List<String> excused = new ArrayList<>();
    private int points;
    private int zero;

    private Verification(Subject subject) {
        this.subject = subject;
    }

    /** Runs everything there is to run. */
    static Verification of(Subject subject) {
        Verification verification = new Verification(subject);
        verification.run();
        return verification;
    }

    boolean isVerified() {
        return findings.isEmpty() && count(Sort.INFORMATIVE) >= ENOUGH;
    }

    /** How many points were of a sort. */
    int count(Sort sort) {
        return sorts.getOrDefault(sort, 0);
    }

    Map<Sort, Integer> sorts() {
        return sorts;
    }

    /** Broken laws with what it takes to see them again. */
    List<String> findings() {
        return findings;
    }

    /** Points at which laws hold but for a measured reason. */
    List<String> excused() {
        return excused;
    }

    /** Whether the derivative is zero nearly everywhere. */
    boolean isFlat() {
        return zero > 0.9 * points;
    }

    private void run() {
        Assay.contract(subject).ifPresent(f -> findings.add(f.law() + ": " + f.message()));
        List<Pilot> pilots = pilots();
        for (int i = 0; i < POINTS && !pilots.isEmpty() && isOpen(); i++) {
            examine(pilots.get(i % pilots.size()), SEED + i);
        }
    }

    /** Whether more points would tell more. */
    private boolean isOpen() {
        boolean hopeless = points >= HOPELESS && count(Sort.INFORMATIVE) == 0;
        return findings.isEmpty() && count(Sort.INFORMATIVE) < ENOUGH + 1 && !hopeless;
    }

    private void examine(Pilot pilot, long seed) {
        Object[] arguments = pilot.draw(seed);
        if (arguments == null) {
            return;
        }
        Fuel.fill(PRIMAL_FUEL);
        Assay.taste(subject, arguments);
        if (Fuel.left() < 0) {
            return;
        }
        Fuel.fill(ASSAY_FUEL);
        Assay assay = Assay.of(subject, arguments, seed);
        if (Fuel.left() < 0 && assay.findings().isEmpty()) {
            return;
        }
        points++;
        zero += assay.zero() ? 1 : 0;
        sorts.merge(assay.sort(), 1, Integer::sum);
        String where = subject.title() + ", recipe " + pilot.number() + ", seed " + seed;
        assay.findings().forEach(f -> findings.add(where + ": " + f.law() + ": " + f.message()));
        if (assay.sort() == Sort.KINK || assay.sort() == Sort.ILL_CONDITIONED) {
            excused.add(assay.sort() + " " + where);
        }
    }

    /** A recipe that the method likes. */
    private record Pilot(
            long number, Recipe recipe, @Nullable Receivers receivers) {
        Object @Nullable [] draw(long seed) {
            SplittableRandom random = new SplittableRandom(seed ^ number << 20);
            Object[] drawn = recipe.draw(random);
            if (receivers == null) {
                return drawn;
            }
            Optional<Object> receiver = receivers.draw(number);
            if (receiver.isEmpty()) {
                return null;
            }
            Object[] all = new Object[drawn.length + 1];
            all[0] = receiver.get();
            System.arraycopy(drawn, 0, all, 1, drawn.length);
            return all;
        }
    }

    private List<Pilot> pilots() {
        Method method = subject.primal();
        Receivers receivers =
                Modifier.isStatic(method.getModifiers()) ? null : new Receivers(method.getDeclaringClass());
        List<Pilot> informative = new ArrayList<>();
        List<Pilot> finite = new ArrayList<>();
        List<Pilot> throwing = new ArrayList<>();
        for (long number = 0; number < RECIPES && informative.size() < GOOD_RECIPES; number++) {
            Pilot pilot = new Pilot(number, new Recipe(method.getParameterTypes(), SEED + number), receivers);
            Object[] arguments = pilot.draw(SEED);
            if (arguments == null) {
                continue;
            }
            Fuel.fill(PILOT_FUEL);
            Assay.Taste taste = Assay.taste(subject, arguments);
            if (Fuel.left() >= 0) {
                (switch (taste) {
                            case CHANGES -> informative;
                            case CONSTANT -> finite;
                            case REFUSES -> throwing;
                        })
                        .add(pilot);
            }
        }
        List<Pilot> best = new ArrayList<>(informative);
        best.addAll(finite.subList(0, Math.min(informative.isEmpty() ? GOOD_RECIPES : STEADY, finite.size())));
        return best.isEmpty() ? throwing.subList(0, Math.min(GOOD_RECIPES, throwing.size())) : best;
    }
}
