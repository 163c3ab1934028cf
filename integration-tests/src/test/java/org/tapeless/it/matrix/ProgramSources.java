package org.tapeless.it.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tapeless.it.javac.Sources;

/** The source files that hold programs with markers. */
final class ProgramSources {

    private ProgramSources() {}

    static List<ProgramSource> all() {
        Path root = Sources.module().resolve("src/test/java/org/tapeless/it/programs");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("package-info.java"))
                    .sorted()
                    .map(ProgramSource::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
