package org.tapeless.it.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the classes that hold programs: all compiled test classes with a method that carries {@link Program}. */
public final class ProgramClasses {

    private ProgramClasses() {}

    /** All of them below {@code org.tapeless.it}, by name, but for the harness's own samples and the tests at kinks. */
    public static List<Class<?>> all() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root.resolve("org/tapeless/it"))) {
            return files.filter(f -> f.toString().endsWith(".class"))
                    .map(f -> root.relativize(f).toString())
                    .map(f -> f.substring(0, f.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> !name.startsWith("org.tapeless.it.laws."))
                    .filter(name -> !name.startsWith("org.tapeless.it.kinks."))
                    .sorted()
                    .<Class<?>>map(ProgramClasses::load)
                    .filter(c -> Stream.of(c.getDeclaredMethods())
                            .anyMatch(m -> m.getAnnotationsByType(Program.class).length > 0))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(ProgramClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ProgramClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The companion of a class, from the same class loader. */
    public static Class<?> companion(Class<?> owner) {
        try {
            return Class.forName(Subject.companionName(owner), true, owner.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(owner.getName() + " has no companion " + Subject.companionName(owner), e);
        }
    }
}
