package org.tapeless.it.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of the project with sections that tests write: {@code -Dtapeless.update=true} rewrites them. */
public final class Document {

    private final Path file;

    private Document(Path file) {
        this.file = file;
    }

    /** The document at a path within the project. */
    public static Document of(String path) {
        return new Document(Sources.project().resolve(path));
    }

    /**
     * Compares what is between {@code <!-- name:begin -->} and {@code <!-- name:end -->}.
     *
     * @throws AssertionError if it is something else, or there is no such section
     */
    public void requireSection(String name, String expected) {
        String begin = "<!-- " + name + ":begin -->\n";
        try {
            String text = Files.readString(file);
            int from = text.indexOf(begin);
            int to = text.indexOf("<!-- " + name + ":end -->");
            assertThat(from).as("%s has %s", file.getFileName(), begin.strip()).isNotNegative();
            assertThat(to).as("%s has the end of %s", file.getFileName(), name).isGreaterThan(from);
            String updated = text.substring(0, from + begin.length()) + expected + text.substring(to);
            if (Boolean.getBoolean("tapeless.update")) {
                Files.writeString(file, updated);
            }
            assertThat(Files.readString(file))
                    .as("%s in %s; -Dtapeless.update=true rewrites it", name, file.getFileName())
                    .isEqualTo(updated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
