package org.tapeless.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.source.DifferentiableMethod;

/** Stands in for the compiler until it is written. */
final class Pipeline implements CompanionCompiler {
    @Override
    public List<String> passes() {
        return List.of();
    }

    @Override
    public Optional<String> compile(
            List<DifferentiableMethod> methods, Function<DifferentiableMethod, Problems> problems, Options options) {
        return Optional.empty();
    }
}
