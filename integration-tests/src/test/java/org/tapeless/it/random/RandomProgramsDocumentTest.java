package org.tapeless.it.random;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tapeless.it.javac.Document;
import org.tapeless.it.random.draw.ArrayForm;
import org.tapeless.it.random.draw.Form;
import org.tapeless.it.random.draw.IntegerForm;
import org.tapeless.it.random.draw.ProgramForm;
import org.tapeless.it.random.draw.RealForm;
import org.tapeless.it.random.draw.StatementForm;
import org.tapeless.it.random.draw.TruthForm;

/** The tables of {@code docs/random-programs.md} are printed from the generator. */
class RandomProgramsDocumentTest {

    @Test
    void theDocumentSaysWhatIsDrawnAndHowOften() {
        String tables = table("A program", "percent of the programs", List.of(ProgramForm.values()))
                + table("A statement", "weight", List.of(StatementForm.values()))
                + table("A `double` or `float`", "weight", List.of(RealForm.values()))
                + table("An `int`", "weight", List.of(IntegerForm.values()))
                + table("A `boolean`", "weight", List.of(TruthForm.values()))
                + table("An array", "weight", List.of(ArrayForm.values()));
        Document.of("docs/random-programs.md").requireSection("forms", tables);
    }

    private static String table(String title, String weight, List<? extends Form> forms) {
        return forms.stream()
                .map(f -> "| " + f.toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " | " + f.weight()
                        + " | `" + f.example().replace("|", "\\|") + "` |\n")
                .collect(Collectors.joining("", "\n| " + title + " | " + weight + " | example |\n|---|--:|---|\n", ""));
    }
}
