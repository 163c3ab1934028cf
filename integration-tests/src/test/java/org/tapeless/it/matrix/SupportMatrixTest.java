package org.tapeless.it.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.it.javac.Document;

/**
 * The support matrix: a construct counts where a program that obeys the laws breaks one as soon as the contribution of the
 * construct is left out. The tables in README and docs are this test's output; {@code -Dtapeless.update=true} rewrites
 * them.
 */
class SupportMatrixTest {

    private static final String SECTION = "support-matrix";

    @Test
    void everyConstructCountsInEveryContextAndModeAndTheDocumentsSaySo() {
        List<Cell> cells = ProgramSources.all().parallelStream()
                .flatMap(source -> new Trial(source).cells().stream())
                .toList();
        SupportMatrix matrix = new SupportMatrix(Constructs.byKey(), cells);
        Document.of("README.md").requireSection(SECTION, matrix.summary());
        Document.of("docs/support-matrix.md").requireSection(SECTION, matrix.details());
        assertThat(matrix.gaps()).isEmpty();
    }
}
