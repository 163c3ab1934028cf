package org.tapeless.processor.frontend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Which library methods have no side effect: the lines of {@code pure-methods.txt}. Every other method may do anything. */
final class PureMethods {
    private static final String FILE = "pure-methods.txt";

    private final Set<String> listed = new HashSet<>();
    private final Set<String> exceptions = new HashSet<>();

    PureMethods(Stream<String> lines) {
        lines.map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    if (line.startsWith("!")) {
                        exceptions.add(line.substring(1));
                    } else {
                        listed.add(line);
                    }
                });
    }

    /** The table that ships with the processor. */
    static PureMethods shipped() {
        try (InputStream stream = PureMethods.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the processor's jar");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new PureMethods(reader.lines());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String owner, String name) {
        String key = owner + "#" + name;
        return (listed.contains(key) || listed.contains(owner + "#*")) && !exceptions.contains(key);
    }

    boolean contains(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && contains(BodyTypes.name(owner), method.getSimpleName().toString());
    }
}
