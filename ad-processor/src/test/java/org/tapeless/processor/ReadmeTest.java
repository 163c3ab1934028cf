package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README shows what the compiler really writes and says. {@code -Dtapeless.update=true} puts it there. */
final class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void theExampleIsRealOutput() throws IOException {
        String source = block(section("example"), 0);
        Compilation compilation = UserBuild.of(source).options("-Werror").compile();
        assertThat(compilation.diagnostics()).isEmpty();
        String companion = compilation
                .generatedSourceFile("demo.FitDerivatives")
                .orElseThrow(() -> new AssertionError("no companion"))
                .getCharContent(true)
                .toString();
        shows("example", block(section("example"), 1), method(companion, "static LossGradient lossGradient("));
    }

    @Test
    void theDiagnosticIsARealOne(@TempDir Path folder) throws IOException {
        String wrong = block(Files.readString(project().resolve("docs/errors/TryCatch.md")), 0);
        Path file = Files.writeString(folder.resolve("Table.java"), wrong);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            files.setLocation(javax.tools.StandardLocation.CLASS_PATH, UserBuild.dependencies());
            JavaCompiler.CompilationTask task = javac.getTask(
                    said, files, null, List.of("-d", folder.toString()), null, files.getJavaFileObjects(file));
            task.setProcessors(List.of(new AdProcessor()));
            assertThat(task.call()).isFalse();
        }
        String text = said.toString()
                .replace(file.toString(), "Table.java")
                .replace(System.lineSeparator(), "\n")
                .replaceAll("\\d+ error\\n$", "");
        String section = section("diagnostic");
        int from = section.indexOf("```\n") + "```\n".length();
        shows("diagnostic", section.substring(from, section.indexOf("```", from)), text);
    }

    private static void shows(String section, String shown, String real) throws IOException {
        if (Boolean.getBoolean("tapeless.update")) {
            Path readme = project().resolve("README.md");
            Files.writeString(readme, Files.readString(readme).replace(shown, real));
            return;
        }
        assertThat(shown)
                .as("%s in README; -Dtapeless.update=true rewrites it", section)
                .isEqualTo(real);
    }

    private static String section(String name) throws IOException {
        String readme = Files.readString(project().resolve("README.md"));
        String begin = "<!-- " + name + ":begin -->";
        int from = readme.indexOf(begin);
        int to = readme.indexOf("<!-- " + name + ":end -->");
        assertThat(from).isNotNegative().isLessThan(to);
        return readme.substring(from + begin.length(), to);
    }

    private static String block(String text, int number) {
        return JAVA.matcher(text)
                .results()
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Java block " + number))
                .group(1);
    }

    /** A whole method of the companion, its indentation removed. */
    private static String method(String companion, String head) {
        Matcher method = Pattern.compile(
                        "^    " + Pattern.quote(head) + ".*?^    }$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(companion);
        assertThat(method.find()).isTrue();
        return method.group()
                .lines()
                .map(line -> line.startsWith("    ") ? line.substring(4) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Tests run in the module's folder or in the project's. */
    private static Path project() {
        return Files.exists(Path.of("README.md")) ? Path.of("") : Path.of("..");
    }
}
