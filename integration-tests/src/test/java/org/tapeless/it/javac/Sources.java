package org.tapeless.it.javac;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources of these tests lie. */
public final class Sources {

    private Sources() {}

    /** The directory of this module: where the build runs its tests. */
    public static Path module() {
        Path here = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Files.isDirectory(here.resolve("src/test/java/org/tapeless/it"))
                ? here
                : here.resolve("integration-tests");
    }

    /** The directory of the whole project. */
    public static Path project() {
        return module().resolve("..").normalize();
    }

    /** The file that a test class, or the one it is nested in, is declared in. */
    public static Path of(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return module().resolve("src/test/java/" + outermost.getName().replace('.', '/') + ".java");
    }
}
