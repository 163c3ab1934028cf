package org.tapeless.it.wild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A library as it was published.
 *
 * @param name what it is called in reports
 * @param units the texts of its compilation units by their paths in the sources jar
 * @param classPath its binary jar and those of the libraries that it needs
 */
record Library(String name, Map<String, String> units, List<Path> classPath) {

    private static final String SOURCES = "-sources.jar";
    private static final String JAVA = ".java";

    Library {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
        classPath = List.copyOf(classPath);
    }

    /** All libraries in a directory: each has a directory of its own, with one sources jar and some binary jars. */
    static List<Library> allIn(Path directory) {
        return files(directory).stream()
                .filter(Files::isDirectory)
                .map(Library::in)
                .toList();
    }

    /** The library whose jars lie in a directory. */
    static Library in(Path directory) {
        List<Path> jars = files(directory);
        Path sources = jars.stream()
                .filter(Library::isSources)
                .reduce((a, b) -> {
                    throw new IllegalArgumentException("two sources jars in " + directory);
                })
                .orElseThrow(() -> new IllegalArgumentException("no sources jar in " + directory));
        List<Path> binaries = jars.stream().filter(jar -> !isSources(jar)).toList();
        String file = sources.getFileName().toString();
        return new Library(file.substring(0, file.length() - SOURCES.length()), texts(sources), binaries);
    }

    private static boolean isSources(Path jar) {
        return jar.getFileName().toString().endsWith(SOURCES);
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with a hyphen, {@code module-info} and {@code package-info}, have no methods. */
    private static Map<String, String> texts(Path jar) {
        Map<String, String> texts = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String path = entry.getName();
                if (path.endsWith(JAVA) && !path.contains("-") && !path.startsWith("META-INF/")) {
                    byte[] bytes = file.getInputStream(entry).readAllBytes();
                    texts.put(path, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
