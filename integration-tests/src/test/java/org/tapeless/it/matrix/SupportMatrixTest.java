package org.tapeless.it.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.it.javac.Sources;

/**
 * The support matrix: a construct counts where a program that obeys the laws breaks one as soon as the contribution of the
 * construct is left out. The tables in README and docs are this test's output; {@code -Dtapeless.update=true} rewrites
 * them.
 */
class SupportMatrixTest {

    private static final String BEGIN = "<!-- support-matrix:begin -->\n";
    private static final String END = "<!-- support-matrix:end -->";

    @Test
    void everyConstructCountsInEveryContextAndModeAndTheDocumentsSaySo() throws IOException {
        List<Cell> cells = ProgramSources.all().parallelStream()
                .flatMap(source -> new Trial(source).cells().stream())
                .toList();
        SupportMatrix matrix = new SupportMatrix(Constructs.byKey(), cells);
        document(Sources.project().resolve("README.md"), matrix.summary());
        document(Sources.project().resolve("docs/support-matrix.md"), matrix.details());
        assertThat(matrix.gaps()).isEmpty();
    }

    private static void document(Path file, String table) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        assertThat(from).as("%s has %s", file.getFileName(), BEGIN.strip()).isNotNegative();
        assertThat(to).as("%s has %s after it", file.getFileName(), END).isGreaterThan(from);
        String updated = text.substring(0, from + BEGIN.length()) + table + text.substring(to);
        if (Boolean.getBoolean("tapeless.update")) {
            Files.writeString(file, updated);
        }
        assertThat(Files.readString(file))
                .as("the matrix in %s; -Dtapeless.update=true rewrites it", file.getFileName())
                .isEqualTo(updated);
    }
}
