package org.tapeless.it.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files that hold programs with markers. */
final class ProgramSources {

    private ProgramSources() {}

    /** The directory of this module: where the build runs its tests. */
    static Path module() {
        Path here = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Files.isDirectory(here.resolve("src/test/java/org/tapeless/it"))
                ? here
                : here.resolve("integration-tests");
    }

    /** The directory of the whole project. */
    static Path project() {
        return module().getParent();
    }

    static List<ProgramSource> all() {
        Path root = module().resolve("src/test/java/org/tapeless/it/programs");
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
