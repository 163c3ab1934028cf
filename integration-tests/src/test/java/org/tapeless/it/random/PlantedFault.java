package org.tapeless.it.random;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import org.tapeless.it.javac.MemoryCompilation;
import org.tapeless.it.javac.Sources;

/**
 * A fault put into the compiler on purpose, to see whether random programs find it: one source of the compiler with one
 * text replaced, compiled in memory, in the place of the class it was. The compiler itself knows nothing of this.
 *
 * @param file the source, from the compiler's package on
 * @param original what is there
 * @param replacement what is put in its place
 */
record PlantedFault(String name, String file, String original, String replacement) {

    private static final String LIST = "planted-faults.txt";
    private static final String PACKAGE = "org.tapeless.processor.";
    private static final Pattern HEAD = Pattern.compile("(\\S+) in (\\S+)");

    /** All there are. */
    static List<PlantedFault> all() {
        List<PlantedFault> faults = new ArrayList<>();
        for (String block : list().split("\n\n", -1)) {
            List<String> lines = block.lines().toList();
            Matcher head = HEAD.matcher(lines.get(0));
            if (head.matches()) {
                faults.add(new PlantedFault(head.group(1), head.group(2), behind("-", lines), behind("+", lines)));
            }
        }
        return faults;
    }

    private static String list() {
        try (InputStream in = PlantedFault.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new AssertionError("no " + LIST);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String behind(String sign, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(sign))
                .map(line -> line.substring(Math.min(2, line.length())))
                .collect(Collectors.joining("\n"));
    }

    /**
     * The compiler with the fault.
     *
     * @throws AssertionError if the original is not there exactly once, or the faulty source does not compile
     */
    Compiler compiler() {
        String type = PACKAGE + file.replace('/', '.').replaceAll("\\.java$", "");
        MemoryCompilation compilation = MemoryCompilation.of(Map.of(type, source()), List.of("-proc:none"), List.of());
        if (!compilation.result().successful()) {
            throw new AssertionError(name + ": " + compilation.result());
        }
        ClassLoader loader = compilation.compilerLoader();
        return new Compiler(() -> processor(loader), List.of());
    }

    private String source() {
        try {
            String source = Files.readString(Sources.project()
                    .resolve("ad-processor/src/main/java")
                    .resolve(PACKAGE.replace('.', '/'))
                    .resolve(file));
            int at = source.indexOf(original);
            if (at < 0 || source.indexOf(original, at + 1) >= 0) {
                throw new AssertionError(name + ": not exactly once in " + file + ": " + original);
            }
            return source.replace(original, replacement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Processor processor(ClassLoader loader) {
        try {
            return (Processor) loader.loadClass(PACKAGE + "AdProcessor")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
