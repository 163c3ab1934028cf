package org.tapeless.it.wild;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tapeless.it.laws.Subject;

/**
 * What came of one list of a library's methods: the static ones, or those of instances.
 *
 * @param title what sort of methods these are
 * @param candidates all of them
 * @param admission of the methods of both lists, since they call each other
 * @param verifications of those that were compiled
 * @param mean milliseconds of processing for each method, when all of both lists are processed in one run
 * @param costs of each alone; empty if they were not measured
 */
record Survey(
        String title,
        List<Candidate> candidates,
        Admission admission,
        Map<Candidate, Verification> verifications,
        double mean,
        Optional<Costs> costs) {

    private static final String ANNOTATION = "@org.tapeless.annotations.Differentiable";

    /**
     * Compiles all methods of a library together and runs them.
     *
     * @param order of the derivatives
     * @return the list of static methods, and that of instances
     */
    static List<Survey> both(Library library, int order) {
        Map<String, SourceUnit> units = SourceUnit.read(library.units());
        List<Candidate> all =
                units.values().stream().flatMap(u -> u.candidates().stream()).toList();
        String annotation = order == 1 ? ANNOTATION : ANNOTATION + "(order = " + order + ")";
        Admission admission = new Admission(library, units, all, annotation);
        return Stream.of(true, false)
                .map(isStatic -> {
                    List<Candidate> some =
                            all.stream().filter(c -> c.isStatic() == isStatic).toList();
                    return of(library, isStatic ? "static" : "instance", some, admission, annotation, order);
                })
                .toList();
    }

    private static Survey of(
            Library library, String title, List<Candidate> some, Admission admission, String annotation, int order) {
        Map<Candidate, Verification> verifications = new LinkedHashMap<>();
        Optional<Round> last = admission.last();
        List<Candidate> accepted =
                some.stream().filter(admission.accepted()::contains).toList();
        if (last.isEmpty() || accepted.isEmpty()) {
            return new Survey(title, some, admission, verifications, 0, Optional.empty());
        }
        MeteredLoader loader = new MeteredLoader(last.get().classes(), library.classPath());
        for (Candidate method : accepted) {
            Subject subject = subject(method, loader, order, admission.isImpure(method));
            verifications.put(method, Verification.of(subject));
        }
        boolean measured = order == 1 && title.equals("static");
        return new Survey(
                title,
                some,
                admission,
                verifications,
                last.get().processing() / 1e6 / admission.accepted().size(),
                measured ? Optional.of(Costs.of(library, accepted, annotation, last.get())) : Optional.empty());
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
        return candidates.size() - nothing().size();
    }

    int compiled() {
        return verifications.size();
    }

    long verified() {
        return verifications.values().stream().filter(Verification::isVerified).count();
    }

    /** Those of the list that have no derivatives, and why. */
    Map<Candidate, List<Rejection>> rejected() {
        Map<Candidate, List<Rejection>> rejected = new LinkedHashMap<>(admission.rejected());
        rejected.keySet().retainAll(candidates);
        return rejected;
    }

    /** Methods without a result that write no floating array: they only looked like candidates. */
    List<Candidate> nothing() {
        return candidates.stream().filter(admission.nothing()::contains).toList();
    }

    /** Rejections that are no refusals. */
    long faults() {
        return rejected().values().stream()
                .filter(reasons -> reasons.stream().anyMatch(Rejection::isFault))
                .count();
    }

    long uncompilable() {
        return rejected().values().stream()
                .filter(reasons -> reasons.stream().anyMatch(r -> r.key().equals(Admission.UNCOMPILABLE)))
                .count();
    }

    /** Rejected methods of which nobody has said why, or what to do. */
    List<Candidate> unexplained() {
        return rejected().entrySet().stream()
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
