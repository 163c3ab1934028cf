package org.tapeless.it.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All laws on a method at one point with given arguments. Nothing is known of the method, so that it may throw or be
 * singular there; but a law that is broken is forgiven only for a reason that has been measured.
 *
 * @param zero whether the derivative of all that the method computes is zero
 * @param findings laws that are broken without an excuse
 */
public record Assay(Sort sort, boolean zero, List<Finding> findings) {

    /** A broken law. */
    public record Finding(String law, String message) {}

    public Assay {
        findings = List.copyOf(findings);
    }

    /** What a method does with arguments that are tried on it. */
    public enum Taste {
        /** It throws, or its value is not finite. */
        REFUSES,
        /** Its value stays the same when the arguments are moved a little. */
        CONSTANT,
        /** Its value changes with the arguments. */
        CHANGES
    }

    /** Tries arguments on a method; its derivatives are left alone. */
    public static Taste taste(Subject subject, Object[] arguments) {
        Run run = subject.run(arguments);
        double[] here = subject.outputs(arguments);
        if (here == null || !Flat.isFinite(here)) {
            return Taste.REFUSES;
        }
        double[] x = subject.flat(arguments);
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = x[i] + 1e-3 * ((i & 1) == 0 ? x[i] : -x[i]);
        }
        double[] there = subject.outputs(subject.with(arguments, moved));
        if (there == null || there.length != here.length) {
            return Taste.CONSTANT;
        }
        boolean isVoid = subject.kind() == Subject.Kind.VOID;
        int own = isVoid ? here.length : Flat.of(run.result()).length;
        for (int i = 0; i < own; i++) {
            boolean computed = !isVoid || i < x.length && here[i] != x[i];
            if (computed && here[i] != there[i]) {
                return Taste.CHANGES;
            }
        }
        return Taste.CONSTANT;
    }

    /** Whether the generated members are those of the contract. */
    public static Optional<Finding> contract(Subject subject) {
        try {
            Contract.check(subject);
            return Optional.empty();
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            return Optional.of(new Finding(Law.CONTRACT.name(), String.valueOf(broken.getMessage())));
        }
    }

    /**
     * Asks all laws at one point.
     *
     * @param arguments the receiver first, if there is one
     * @param seed of the directions
     */
    public static Assay of(Subject subject, Object[] arguments, long seed) {
        Point point = Point.at(subject, arguments, seed);
        Run again = subject.run(arguments);
        if (point.thrown() == null && differs(subject.run(arguments), again)) {
            return new Assay(Sort.CAPRICIOUS, false, List.of());
        }
        Sort plain = Sort.of(point);
        if (plain == Sort.THROWS || plain == Sort.NOT_FINITE) {
            return new Assay(
                    plain, false, ask(point, Law.FIDELITY).finding().stream().toList());
        }
        if (isTold(point)) {
            return new Assay(Sort.TOLD, false, List.of());
        }
        double[] derivatives = derivatives(point);
        Sort sort = Flat.isFinite(derivatives) ? plain : Sort.SINGULAR;
        boolean zero = Arrays.stream(point.own()).allMatch(i -> i < derivatives.length && derivatives[i] == 0);
        List<Finding> findings = new ArrayList<>();
        for (Law law : Law.values()) {
            if (law == Law.CONTRACT || !law.appliesTo(subject) || !sort.leaves(law)) {
                continue;
            }
            Answer answer = ask(point, law);
            answer.finding().ifPresent(findings::add);
            if (answer.excuse() != Sort.INFORMATIVE) {
                sort = answer.excuse();
            }
        }
        return new Assay(findings.isEmpty() ? sort : Sort.BROKEN, zero, findings);
    }

    private static boolean differs(Run one, Run other) {
        return Bits.difference(one.result(), other.result()) != null
                || Bits.difference(one.arguments(), other.arguments()) != null;
    }

    /** Whether both modes refuse with the exception that there is for it. */
    private static boolean isTold(Point point) {
        Companion companion = new Companion(point.subject());
        return isTold(() -> companion.jvp(point.arguments(), point.u()))
                && isTold(() -> Noise.derivatives(point, point.arguments()));
    }

    private static boolean isTold(Runnable derivative) {
        try {
            derivative.run();
            return false;
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            return Stream.<Throwable>iterate(broken, Objects::nonNull, Throwable::getCause)
                    .anyMatch(
                            t -> String.valueOf(t.getMessage()).contains(" has written to an array of active values"));
        }
    }

    /** All derivatives, the forward ones first; zeros where the laws themselves will say that there are none. */
    private static double[] derivatives(Point point) {
        try {
            return Noise.derivatives(point, point.arguments());
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            return new double[0];
        }
    }

    /** What came of one law: a finding, or an excuse, or INFORMATIVE where it holds. */
    private record Answer(Optional<Finding> finding, Sort excuse) {
        static Answer excused(Sort sort) {
            return new Answer(Optional.empty(), sort);
        }
    }

    private static Answer ask(Point point, Law law) {
        try {
            law.check(point);
            return Answer.excused(Sort.INFORMATIVE);
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            Optional<Sort> excuse = point.thrown() == null ? excuse(point, law) : Optional.empty();
            return excuse.map(Answer::excused)
                    .orElseGet(() -> new Answer(
                            Optional.of(new Finding(law.name(), String.valueOf(broken.getMessage()))), Sort.BROKEN));
        }
    }

    private static Optional<Sort> excuse(Point point, Law law) {
        try {
            return switch (law) {
                case JVP_DIFFERENCES, HVP_DIFFERENCES -> excuse(point, law, law == Law.HVP_DIFFERENCES);
                case CONTRACT, FIDELITY, SHAPES -> Optional.empty();
                default -> {
                    law.check(point.withNoise(Noise.of(point)));
                    yield Optional.of(Sort.ILL_CONDITIONED);
                }
            };
        } catch (AssertionError | RuntimeException | LinkageError broken) {
            return Optional.empty();
        }
    }

    private static Optional<Sort> excuse(Point point, Law law, boolean second) {
        if (SecondOpinion.clears(point, law.name())) {
            return Optional.of(Sort.BLUNT);
        }
        Subject subject = point.subject();
        Companion companion = new Companion(subject);
        Differences known = second ? SecondOrder.differencesOfGradient(point, subject) : point.differences();
        double[] claimed = second
                ? companion.hvp(point.arguments(), point.u()).bars()
                : companion.jvp(point.arguments(), point.u()).all();
        DoubleFunction<double[]> f = second
                ? SecondOrder.gradient(point, subject)
                : Point.outputs(subject, point.arguments(), point.x(), point.u());
        if (Kinks.explain(claimed, known, f)) {
            return Optional.of(Sort.KINK);
        }
        double noise = Noise.of(point);
        boolean close = IntStream.range(0, claimed.length).allMatch(i -> known.agrees(i, claimed[i], noise));
        return close ? Optional.of(Sort.ILL_CONDITIONED) : Optional.empty();
    }
}
