package org.tapeless.it.packaging;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapeless.annotations.Differentiable;
import org.tapeless.it.javac.Javac;
import org.tapeless.it.javac.Sources;
import org.tapeless.runtime.Dual;

/**
 * A user's project: sources of the test resources, compiled into a folder.
 *
 * @param name the folder of its sources
 * @param classes where class files and generated sources go
 */
record Project(String name, Path classes) {

    /** What every project depends on. */
    static List<Path> tapeless() {
        return List.of(locationOf(Differentiable.class), locationOf(Dual.class));
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Its source files, that of its module included. */
    List<Path> sources() throws IOException {
        return files(Sources.module().resolve("src/test/resources/org/tapeless/it/packaging/" + name), ".java");
    }

    /** Compiles on the class path. */
    Javac onClassPath(List<Path> dependencies) throws IOException {
        List<Path> plain =
                sources().stream().filter(f -> !f.endsWith("module-info.java")).toList();
        return compile(plain, "-classpath", path(dependencies));
    }

    /** Compiles as a module. */
    Javac onModulePath(List<Path> dependencies) throws IOException {
        return compile(sources(), "--module-path", path(dependencies));
    }

    /** Compiles what has been generated for the module, edited in the meantime perhaps, as it is. */
    Javac generatedAgain(List<Path> dependencies) throws IOException {
        return compile(files(classes, ".java"), "--module-path", path(dependencies), "-proc:none");
    }

    private Javac compile(List<Path> sources, String... options) {
        List<String> all = new ArrayList<>(Arrays.asList(options));
        all.addAll(List.of("-d", classes.toString(), "-Xlint:all,-exports"));
        return Javac.run(sources, all);
    }

    /** Its class files, and nothing else, in a jar. */
    Path jar() throws IOException {
        Path jar = classes.resolveSibling(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files(classes, ".class")) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
