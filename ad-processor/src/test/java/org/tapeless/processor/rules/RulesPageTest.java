package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is printed from the table. */
class RulesPageTest {
    private static final Path HERE = Path.of("docs", "rules.md");

    /** Tests run in the module's folder or in the project's. */
    private static Path file() {
        return Files.isDirectory(Path.of("docs")) ? HERE : Path.of("..").resolve(HERE);
    }

    @Test
    void thePageIsTheTable() throws IOException {
        String page = RulesPage.text();
        if (Boolean.getBoolean("tapeless.update")) {
            Files.writeString(file(), page);
        }
        assertThat(Files.readString(file()))
                .as("docs/rules.md; -Dtapeless.update=true rewrites it")
                .isEqualTo(page);
    }

    @Test
    void everyRowIsOnIt() {
        String page = RulesPage.text();
        assertThat(Table.rows())
                .filteredOn(primitive -> primitive.label().startsWith("Math."))
                .allMatch(primitive -> page.contains("| `" + primitive.name() + "("));
    }
}
