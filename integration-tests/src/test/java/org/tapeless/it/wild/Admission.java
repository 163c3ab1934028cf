package org.tapeless.it.wild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;

/**
 * Finds out which methods of a library can be differentiated. All are annotated at once, so that calls between classes
 * find companions; those that are refused lose the annotation, which may cost others theirs, until the rest compiles.
 */
final class Admission {
    /** Stands for the key where javac does not like what we have written. */
    static final String UNCOMPILABLE = "generated code does not compile";

    private static final String NOTHING = "VoidWritesNothing";

    private final Library library;
    private final Map<String, SourceUnit> units;
    private final String annotation;
    private final NavigableSet<Candidate> accepted = new TreeSet<>();
    private final NavigableSet<Candidate> nothing = new TreeSet<>();
    private final NavigableMap<Candidate, List<Rejection>> rejected = new TreeMap<>();
    private final List<String> unusable = new ArrayList<>();
    private Optional<Round> last = Optional.empty();
    private List<Rejection> impure = List.of();
    private int rounds;

    /**
     * Compiles as often as it takes.
     *
     * @param candidates the methods to annotate
     */
    Admission(Library library, Map<String, SourceUnit> units, Collection<Candidate> candidates, String annotation) {
        this.library = library;
        this.units = units;
        this.annotation = annotation;
        accepted.addAll(candidates);
        leaveOutWhatDoesNotCompileAlone();
        while (!accepted.isEmpty() && refused()) {
            rounds++;
        }
        while (!accepted.isEmpty() && !compiled()) {
            rounds++;
        }
    }

    private void leaveOutWhatDoesNotCompileAlone() {
        if (accepted.isEmpty()) {
            return;
        }
        for (Rejection error :
                new Round(library, accepted, "", List.of(), "-proc:none").messages(Diagnostic.Kind.ERROR)) {
            unusable.add(error.place() + ": " + error.message());
            accepted.removeIf(c -> c.unit().equals(error.unit()));
        }
    }

    /** Whether the processor has refused some of those that were left. */
    private boolean refused() {
        Round round = new Round(library, accepted, annotation, List.of(), "-proc:only");
        if (round.isSuccessful()) {
            return false;
        }
        List<Rejection> errors = round.messages(Diagnostic.Kind.ERROR);
        List<Candidate> out = new ArrayList<>(accepted);
        out.removeAll(round.derived(accepted));
        if (out.isEmpty()) {
            throw new AssertionError(
                    library.name() + ": errors, but all derivatives are there: " + errors + round.rest());
        }
        for (Candidate method : out) {
            refuse(method, reasons(method, errors));
        }
        return true;
    }

    private void refuse(Candidate method, List<Rejection> reasons) {
        accepted.remove(method);
        if (reasons.stream().anyMatch(r -> r.key().equals(NOTHING))) {
            nothing.add(method);
        } else {
            rejected.put(method, reasons);
        }
    }

    /** The errors in a method, else those in what it may call within its file. */
    private List<Rejection> reasons(Candidate method, List<Rejection> errors) {
        List<Rejection> own = within(method, Collections.singleton(method.declaration()), errors);
        return own.isEmpty() ? within(method, reachable(method), errors) : own;
    }

    private Collection<Declaration> reachable(Candidate method) {
        SourceUnit unit = units.get(method.unit());
        return unit == null ? List.of() : unit.reachable(method.declaration());
    }

    private static List<Rejection> within(
            Candidate method, Collection<Declaration> declarations, List<Rejection> messages) {
        return messages.stream()
                .filter(m ->
                        m.unit().equals(method.unit()) && declarations.stream().anyMatch(d -> d.contains(m.offset())))
                .toList();
    }

    /** Whether javac likes everything. */
    private boolean compiled() {
        Round round = new Round(library, accepted, annotation, List.of(), "-Xlint:all");
        last = Optional.of(round);
        impure = round.messages(Diagnostic.Kind.WARNING).stream()
                .filter(w -> w.key().equals("ImpureInManySweeps"))
                .toList();
        if (round.isSuccessful()) {
            return true;
        }
        List<Candidate> out = new ArrayList<>();
        List<Rejection> errors = round.messages(Diagnostic.Kind.ERROR);
        for (Candidate method : accepted) {
            List<Rejection> reasons = within(method, List.of(method.declaration()), errors);
            List<Rejection> complaints = round.complaints().stream()
                    .filter(c -> c.unit().equals(method.companion().replace('.', '/') + ".java"))
                    .map(c -> new Rejection(
                            UNCOMPILABLE, c.unit(), c.offset(), c.line(), c.column(), c.source(), c.message()))
                    .toList();
            if (!reasons.isEmpty() || !complaints.isEmpty()) {
                out.add(method);
                rejected.put(method, reasons.isEmpty() ? complaints : reasons);
            }
        }
        if (out.isEmpty()) {
            throw new AssertionError(library.name() + ": does not compile, and nobody is to blame: " + round.rest());
        }
        out.forEach(accepted::remove);
        return false;
    }

    /** Those that have derivatives. */
    NavigableSet<Candidate> accepted() {
        return accepted;
    }

    /** Those that have none, and why. */
    NavigableMap<Candidate, List<Rejection>> rejected() {
        return rejected;
    }

    /** Methods without a result that write no floating array: they only looked like candidates. */
    NavigableSet<Candidate> nothing() {
        return nothing;
    }

    /** Files that javac does not compile as they are. */
    List<String> unusable() {
        return unusable;
    }

    int rounds() {
        return rounds;
    }

    /** The compilation of all that were accepted; empty if none was. */
    Optional<Round> last() {
        return accepted.isEmpty() ? Optional.empty() : last;
    }

    /** Whether it was said that members which take several sweeps are left out. */
    boolean isImpure(Candidate method) {
        return !within(method, reachable(method), impure).isEmpty();
    }
}
