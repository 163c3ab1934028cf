package org.tapeless.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.emit.Surroundings;
import org.tapeless.processor.source.DifferentiableMethod;

/**
 * The compiler behind the frontend: lowered methods in, the source of their companion out. It knows nothing of javac and
 * keeps no state, so that a call may be repeated.
 */
public interface CompanionCompiler {
    /** The passes that {@code -Atapeless.disable} may name. */
    List<String> passes();

    /**
     * Differentiates the annotated methods of one class.
     *
     * <p>A method for which an error is reported is left out; it does not stop the others. A crash need not be caught:
     * the caller finds the method that causes it and compiles the others without it.
     *
     * @param methods at least one, all of one class, in source order; all share one companion
     * @param problems where the problems of each of these methods go
     * @param surroundings what the companion's compilation knows
     * @return the whole compilation unit; empty if no method is left
     */
    Optional<String> compile(
            List<DifferentiableMethod> methods,
            Function<DifferentiableMethod, Problems> problems,
            Options options,
            Surroundings surroundings);
}
