package org.tapeless.it.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tapeless.it.javac.Recompilation;
import org.tapeless.it.javac.Sources;
import org.tapeless.it.laws.Law;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.laws.Subject;

/**
 * Programs that are text to this build, since its lint, its formatter or its programmers would not have them as they
 * are. They are compiled as a user's, and obey every law.
 */
class TextsTest {

    /** Each directory beside this class's resources is a compilation of its own. */
    @TestFactory
    Stream<DynamicNode> namesAndSpellings() throws IOException {
        Path all = Sources.module().resolve("src/test/resources/org/tapeless/it/adversarial");
        List<DynamicNode> nodes = new ArrayList<>();
        for (Path directory : list(all)) {
            nodes.add(laws(String.valueOf(directory.getFileName()), list(directory)));
        }
        assertThat(nodes).isNotEmpty();
        return nodes.stream();
    }

    @TestFactory
    Stream<DynamicNode> sizes(@TempDir Path directory) throws IOException {
        List<DynamicNode> nodes = new ArrayList<>();
        for (Large program : Large.values()) {
            Path source = directory.resolve(program + ".java");
            Files.writeString(source, program.source());
            nodes.add(laws(program.name(), List.of(source)));
        }
        return nodes.stream();
    }

    private static DynamicNode laws(String title, List<Path> sources) {
        Recompilation compiled =
                Recompilation.of(sources, "-encoding", "UTF-8", "-Xlint:all", "-Xdoclint:all,-missing");
        List<DynamicNode> nodes = new ArrayList<>();
        nodes.add(dynamicTest(
                "no warning in generated code",
                () -> assertThat(compiled.warnings()).isEmpty()));
        for (Class<?> owner : compiled.classes()) {
            // The companion is one of the same compilation: it has no programs, and what has programs has a companion.
            for (Subject program : Subject.of(owner, owner)) {
                Subject subject = new Subject(program.primal(), program.program(), ProgramClasses.companion(owner));
                nodes.addAll(laws(subject));
            }
        }
        assertThat(nodes).hasSizeGreaterThan(1);
        return dynamicContainer(title, nodes);
    }

    private static List<? extends DynamicNode> laws(Subject subject) {
        return Arrays.stream(Law.values())
                .filter(law -> law.appliesTo(subject))
                .map(law -> dynamicTest(subject.title() + ": " + law.title(), () -> law.check(subject, Law.seed())))
                .toList();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
