package org.tapeless.it.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tapeless.it.laws.Subject;

/**
 * The processor on the same programs a second time, without one optimisation. Where it writes the same companion, it
 * writes the same bytes twice and has the same derivative without that optimisation. Where it writes another one, it
 * runs a third time, as at first, and the other companion is compiled.
 */
final class Rerun {

    private static final String BYTES = "bytes";
    private static final List<String> COMPILE_ONLY =
            Stream.concat(Jury.LINT.stream(), Stream.of("-proc:none")).toList();

    private final String disabled;
    private final Batch other;
    private final Set<String> variants;
    private final Map<String, Verdict> failures = new TreeMap<>();

    /**
     * Runs.
     *
     * @param programs all of which compile
     * @param usual what the processor writes by default
     */
    Rerun(Compiler compiler, Map<String, Map<String, String>> programs, Batch usual, String disabled) {
        this.disabled = disabled;
        Batch without = new Batch(compiler, programs, List.of("-proc:only", "-Atapeless.disable=" + disabled));
        without.rejected().forEach(name -> fail(name, without));
        Map<String, Map<String, String>> differing = new LinkedHashMap<>(programs);
        differing
                .keySet()
                .removeIf(n -> failures.containsKey(n) || usual.companions(n).equals(without.companions(n)));
        Batch again = new Batch(compiler, differing, List.of("-proc:only"));
        Map<String, Map<String, String>> complete = new LinkedHashMap<>();
        differing.forEach((name, files) -> {
            if (!again.companions(name).equals(usual.companions(name))) {
                failures.put(name, Verdict.failed(BYTES, "a second run writes another companion"));
            } else {
                Map<String, String> all = new TreeMap<>(files);
                all.putAll(without.companions(name));
                complete.put(name, all);
            }
        });
        other = new Batch(compiler, complete, COMPILE_ONLY);
        other.rejected().forEach(name -> fail(name, other));
        variants = Set.copyOf(complete.keySet());
    }

    /** Whether it takes another run to see a failure again. */
    static boolean finds(Verdict known) {
        return known.signature().startsWith("without") || known.signature().equals(BYTES);
    }

    private void fail(String name, Batch batch) {
        failures.put(name, Jury.uncompiled(batch.errors(name)).without(disabled));
    }

    /** What is wrong with a program already. */
    Optional<Verdict> failure(String name) {
        return Optional.ofNullable(failures.get(name));
    }

    /** The program with its other companion, if that is another one. */
    Optional<Subject> variant(String name) {
        return variants.contains(name) && !failures.containsKey(name)
                ? Optional.of(other.subject(name))
                : Optional.empty();
    }
}
