package org.tapeless.it.wild;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tapeless.it.laws.Subject;

/**
 * What came of one list of a library's methods.
 *
 * @param title what sort of methods these are
 * @param verifications of those that were compiled
 * @param mean milliseconds of processing for each method, when all are processed in one run
 * @param costs of each alone; empty if they were not measured
 */
record Survey(
        String title,
        int candidates,
        Admission admission,
        Map<Candidate, Verification> verifications,
        double mean,
        Optional<Costs> costs) {

    private static final String ANNOTATION = "@org.tapeless.annotations.Differentiable";

    /**
     * Compiles and runs methods of a library.
     *
     * @param given methods that are annotated as well, since they are known to compile
     * @param order of the derivatives
     */
    static Survey of(
            String title,
            Library library,
            Map<String, SourceUnit> units,
            boolean isStatic,
            Collection<Candidate> given,
            int order) {
        List<Candidate> candidates = units.values().stream()
                .flatMap(u -> u.candidates().stream())
                .filter(c -> c.isStatic() == isStatic)
                .toList();
        String annotation = order == 1 ? ANNOTATION : ANNOTATION + "(order = " + order + ")";
        Admission admission = new Admission(library, units, candidates, given, annotation);
        Map<Candidate, Verification> verifications = new LinkedHashMap<>();
        if (admission.last().isEmpty()) {
            return new Survey(title, candidates.size(), admission, verifications, 0, Optional.empty());
        }
        Round last = admission.last().get();
        MeteredLoader loader = new MeteredLoader(last.classes(), library.classPath());
        for (Candidate method : admission.accepted()) {
            Subject subject = subject(method, loader, order, admission.isImpure(method));
            verifications.put(method, Verification.of(subject));
        }
        double mean = last.processing() / 1e6 / (admission.accepted().size() + given.size());
        return new Survey(
                title,
                candidates.size(),
                admission,
                verifications,
                mean,
                order == 1 && isStatic
                        ? Optional.of(Costs.of(library, admission.accepted(), annotation, last))
                        : Optional.empty());
    }

    private static Subject subject(Candidate method, ClassLoader loader, int order, boolean impure) {
        try {
            Class<?> owner = Class.forName(method.owner(), false, loader);
            Class<?> companion = Class.forName(method.companion(), false, loader);
            Method primal = Arrays.stream(owner.getDeclaredMethods())
                    .filter(method::is)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not in the class: " + method));
            return Subject.of(primal, companion, order, impure);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** How many methods are to be differentiated. */
    int methods() {
        return candidates - admission.nothing().size();
    }

    int compiled() {
        return admission.accepted().size();
    }

    long verified() {
        return verifications.values().stream().filter(Verification::isVerified).count();
    }

    /** Rejections that are no refusals. */
    long faults() {
        return admission.rejected().values().stream()
                .filter(reasons -> reasons.stream().anyMatch(Rejection::isFault))
                .count();
    }

    long uncompilable() {
        return admission.rejected().values().stream()
                .filter(reasons -> reasons.stream().anyMatch(r -> r.key().equals(Admission.UNCOMPILABLE)))
                .count();
    }

    /** Rejected methods of which nobody has said why, or what to do. */
    List<Candidate> unexplained() {
        return admission.rejected().entrySet().stream()
                .filter(e -> e.getValue().isEmpty()
                        || e.getValue().stream().anyMatch(r -> !r.key().isEmpty() && !r.hasRemedy()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What javac has to say about the companions. */
    List<Rejection> complaints() {
        return admission.last().map(Round::complaints).orElse(List.of());
    }
}
