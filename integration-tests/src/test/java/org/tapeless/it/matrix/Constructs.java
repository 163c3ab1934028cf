package org.tapeless.it.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The catalogue of constructs, in the order of the language, read from {@code constructs.txt}. */
final class Constructs {

    private Constructs() {}

    static Map<String, Construct> byKey() {
        Map<String, Construct> all = new LinkedHashMap<>();
        try (InputStream in = Constructs.class.getResourceAsStream("constructs.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Construct::parse)
                    .forEach(c -> {
                        if (all.put(c.key(), c) != null) {
                            throw new IllegalStateException("twice: " + c.key());
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
