package org.tapeless.it.wild;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Broken laws that somebody has looked into and found to be no fault of the derivative. {@code examined.txt} has a line
 * for each: the library without its version, the method, and the reason.
 */
record Examined(String library, String method, String reason) {

    /** All of them. */
    static List<Examined> all() {
        try (InputStream in = Examined.class.getResourceAsStream("examined.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Examined::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Examined parse(String line) {
        String[] parts = line.split("\\s*\\|\\s*", 3);
        return new Examined(parts[0], parts[1], parts[2]);
    }

    /** Why a method of a library need not obey the laws, if it need not. */
    static Optional<String> reason(List<Examined> all, Library library, Candidate method) {
        return all.stream()
                .filter(e -> library.name().startsWith(e.library + "-")
                        && method.title().equals(e.method))
                .map(Examined::reason)
                .findFirst();
    }
}
