package org.tapeless.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.emit.CompanionWriter;
import org.tapeless.processor.emit.Derivatives;
import org.tapeless.processor.emit.Surroundings;
import org.tapeless.processor.source.DifferentiableMethod;

/**
 * The compiler on one page.
 *
 * <pre>
 * lowered method --Normalize, Inductions, Inline--> core IR --Aliases, Activities--> facts --ActivityChecks--> problems
 *   core --Tangent--> jvp        core --Adjoint--> gradient, vjp        gradient --Normalize, Tangent--> hvp
 *   each --Simplify--> --CompanionWriter--> the companion's source
 * </pre>
 */
final class Pipeline implements CompanionCompiler {
    /** Indices that move along with a loop's counter are computed from it. */
    static final String INDUCTIONS = "inductions";
    /** Small functions take the place of their calls. */
    static final String INLINE = "inline";
    /** Loops with independent iterations are reversed one iteration at a time. */
    static final String INDEPENDENT_LOOPS = "independent-loops";
    /** Cheap values are computed again in the reverse sweep instead of being saved. */
    static final String RECOMPUTE = "recompute";
    /** Generated code is made readable. */
    static final String SIMPLIFY = "simplify";

    @Override
    public List<String> passes() {
        return List.of(INDUCTIONS, INLINE, INDEPENDENT_LOOPS, RECOMPUTE, SIMPLIFY);
    }

    @Override
    public Optional<String> compile(
            List<DifferentiableMethod> methods,
            Function<DifferentiableMethod, Problems> problems,
            Options options,
            Surroundings surroundings) {
        List<Derivatives> derived = new ArrayList<>();
        for (DifferentiableMethod method : methods) {
            Derivation derivation = new Derivation(method, options);
            List<Key> errors = new ArrayList<>();
            derivation.check(problem -> {
                problems.apply(method).report(problem);
                if (problem.key().severity() == Key.Severity.ERROR) {
                    errors.add(problem.key());
                }
            });
            if (errors.isEmpty()) {
                derived.add(derivation.derive());
            }
        }
        return derived.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompanionWriter(surroundings, new LeftOut(problems)).write(derived));
    }
}
