package org.tapeless.it.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the classes that hold programs: all compiled test classes with a method that carries {@link Program}. */
public final class ProgramClasses {

    private static final String PACKAGE = "org.tapeless.it.";

    private ProgramClasses() {}

    /** All of them, by name, but for the harness's own samples, the tests at kinks, and the {@link #regressions}. */
    public static List<Class<?>> all() {
        return named(name -> Stream.of("laws.", "kinks.", "regressions.").noneMatch(p -> name.startsWith(PACKAGE + p)));
    }

    /** What random drawing has found; nobody has chosen these so that every point tells something. */
    public static List<Class<?>> regressions() {
        return named(name -> name.startsWith(PACKAGE + "regressions."));
    }

    private static List<Class<?>> named(Predicate<String> which) {
        Path root = root();
        try (Stream<Path> files = Files.walk(root.resolve("org/tapeless/it"))) {
            return files.filter(f -> f.toString().endsWith(".class"))
                    .map(f -> root.relativize(f).toString())
                    .map(f -> f.substring(0, f.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(which)
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
