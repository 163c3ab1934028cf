package org.tapeless.it.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tapeless.it.javac.Recompilation;
import org.tapeless.it.javac.Sources;
import org.tapeless.it.laws.Equivalence;
import org.tapeless.it.laws.Law;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.laws.Subject;

/**
 * All programs compiled again under every lint, then without one optimisation after the other, and without any: the
 * generated code is another one, gets no warning, obeys the laws, and computes the same derivatives.
 */
class VariantsTest {

    private final List<Path> sources =
            ProgramClasses.all().stream().map(Sources::of).distinct().toList();
    private final Map<Subject, Equivalence> programs = new LinkedHashMap<>();

    VariantsTest() {
        for (Class<?> owner : ProgramClasses.all()) {
            for (Subject subject : Subject.of(owner, ProgramClasses.companion(owner))) {
                programs.put(subject, new Equivalence(subject, Law.seed()));
            }
        }
    }

    @TestFactory
    Stream<DynamicNode> optimisationsChangeTheCodeAndNothingElse() {
        Recompilation usual = Recompilation.of(sources, "-Xlint:all", "-Xdoclint:all,-missing");
        List<String> passes = Passes.all(sources.get(0));
        // Each is compiled only when the one before has been tested and forgotten.
        Stream<DynamicNode> variants = Stream.concat(passes.stream(), Stream.of(String.join(",", passes)))
                .map(disabled -> dynamicContainer(
                        "without " + disabled, Stream.of(disabled).flatMap(d -> without(d, usual))));
        return Stream.concat(Stream.of(silent("usual", usual)), variants);
    }

    private Stream<DynamicNode> without(String disabled, Recompilation usual) {
        Recompilation variant = Recompilation.of(sources, "-Xlint:all", "-Atapeless.disable=" + disabled);
        ClassLoader loader = variant.loader();
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(silent("without " + disabled, variant));
        tests.add(dynamicTest("another code", () -> {
            assertThat(variant.companions()).hasSameSizeAs(usual.companions()).isNotEqualTo(usual.companions());
        }));
        programs.forEach((subject, equivalence) ->
                tests.add(dynamicTest(subject.title(), () -> equivalence.check(subject.in(loader)))));
        return tests.stream();
    }

    private static DynamicTest silent(String name, Recompilation compiled) {
        return dynamicTest(
                name + ": no warning in generated code",
                () -> assertThat(compiled.warnings()).isEmpty());
    }
}
