package org.tapeless.it.regressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tapeless.it.javac.Recompilation;
import org.tapeless.it.javac.Sources;
import org.tapeless.it.laws.Examination;
import org.tapeless.it.laws.Law;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.laws.Subject;
import org.tapeless.it.variants.Passes;

/** What was wrong once stays right, with and without each optimisation. */
class RegressionsTest {

    private static final int SEEDS = 8;

    private final List<Class<?>> owners = ProgramClasses.regressions();
    private final List<Path> sources =
            owners.stream().map(Sources::of).distinct().toList();

    @TestFactory
    Stream<DynamicTest> everyLawHolds() {
        return subjects().map(s -> dynamicTest(s.title(), () -> examine(s, Optional.empty())));
    }

    @TestFactory
    Stream<DynamicTest> everyLawHoldsWithoutAnOptimisation() {
        return Passes.all(sources.get(0)).stream().flatMap(pass -> {
            ClassLoader loader =
                    Recompilation.of(sources, "-Atapeless.disable=" + pass).loader();
            return subjects()
                    .map(s -> dynamicTest(s.title() + " without " + pass, () -> examine(s, Optional.of(s.in(loader)))));
        });
    }

    private Stream<Subject> subjects() {
        return owners.stream().flatMap(c -> Subject.of(c, ProgramClasses.companion(c)).stream());
    }

    /** At points of several seeds, since one that is informative need not be one that once failed. */
    private static void examine(Subject subject, Optional<Subject> variant) {
        assertThat(LongStream.range(Law.seed(), Law.seed() + SEEDS)
                        .mapToObj(seed -> Examination.of(subject, variant, 10 * seed))
                        .flatMap(e -> e.findings().stream()))
                .isEmpty();
    }
}
