package org.tapeless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldFaithfulTest {

    @TempDir
    private Path directory;

    @Test
    void shippedDataIsFittedAndDrawn() throws IOException {
        Path picture = directory.resolve("new/picture.png");

        Run run = run("--no-adbench", "--output", picture.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("272 measurements (eruptions, waiting) from faithful.csv")
                .contains("log-likelihood -1130.26396")
                .contains("component 1: weight 0.3558")
                .contains("component 2: weight 0.6441")
                .contains("picture: " + picture);
        assertThat(run.err()).contains("Fitting 100%").hasLineCount(1);
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(2 * image.getHeight() * 7 / 6);
        assertThat(filesIn(picture.resolveSibling("."))).containsExactly("picture.png");
    }

    @Test
    void gradientOfTheBenchmarkIsReportedWithItsCost() {
        Run run = run("--output", picture());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("ADBench GMM, d = 10, K = 25, n = 1000: gradient with respect to 1650 numbers")
                .contains("-25649.6526212")
                .contains("2662.39860131")
                .contains("time per gradient");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\nx,4\n|line 3, column 1: expected a number, found 'x'",
                "a,b\n1,2\n3\n|line 3, column 2: expected 2 comma-separated values, found 1",
                "|line 1, column 1: the file is empty",
                "a,b\n1,2\n|line 3, column 1: expected at least 12 rows, found 1",
            })
    void malformedInputIsOneLineAndNoPicture(String contentAndFault) throws IOException {
        int bar = contentAndFault.indexOf('|');
        Path input = directory.resolve("input.csv");
        Files.writeString(input, contentAndFault.substring(0, bar));

        Run run = run("--input", input.toString(), "--output", picture());

        assertFailure(run, input + ": " + contentAndFault.substring(bar + 1));
        assertThat(filesIn(directory)).containsExactly("input.csv");
    }

    @Test
    void missingInputIsOneLineAndNoPicture() throws IOException {
        Path input = directory.resolve("none.csv");

        Run run = run("--input", input.toString(), "--output", picture());

        assertFailure(run, input + ": cannot be read: no such file");
        assertThat(filesIn(directory)).isEmpty();
    }

    @Test
    void outputBelowAFileIsOneLine() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "content");
        Path output = file.resolve("picture.png");

        Run run = run("--output", output.toString());

        assertFailure(run, output + ": cannot be written: " + file + " is not a directory");
    }

    @Test
    void outputThatIsADirectoryIsOneLine() {
        Run run = run("--output", directory.toString());

        assertFailure(run, directory + ": cannot be written: it is a directory");
    }

    @Test
    void earlierPictureSurvivesAFaultyInput() throws IOException {
        Path picture = Files.writeString(directory.resolve("picture.png"), "earlier");
        Path input = Files.writeString(directory.resolve("input.csv"), "a,b\n1,two\n");

        run("--input", input.toString(), "--output", picture.toString());

        assertThat(picture).hasContent("earlier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "many", "99999999999"})
    void numberOfStepsMustBePositive(String steps) {
        Run run = run("--iterations", steps);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '--iterations': '" + steps + "' is not a number");
    }

    private String picture() {
        return directory.resolve("picture.png").toString();
    }

    private static void assertFailure(Run run, String message) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("old-faithful: " + message + System.lineSeparator());
        assertThat(run.out()).isEmpty();
    }

    private static List<String> filesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = OldFaithful.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    private record Run(int exitCode, String out, String err) {}
}
