package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.diagnostics.Key;

/**
 * Every key has a page. The first Java block of a page fails with that key and no other, the second compiles without a
 * word. A block may begin with {@code // javac OPTIONS}; each of its top-level classes becomes a file.
 */
class ErrorPagesTest {
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern OPTIONS = Pattern.compile("\\A// javac (.+)\\n");
    private static final Pattern TYPE =
            Pattern.compile("^(?=(?:public |final |abstract )*(?:class|record|enum|interface) )", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^\\[(\\w+)\\] ");

    /** No source file alone can bring these about; each has a test of its own. */
    private static final Set<Key> WITHOUT_EXAMPLE = EnumSet.of(
            Key.CompanionMissing,
            Key.CompanionVersion,
            Key.InternalError,
            Key.NeedsJavac,
            Key.TypeMismatch,
            Key.UnsupportedSyntax);

    static Stream<Key> withExample() {
        return Arrays.stream(Key.values()).filter(key -> !WITHOUT_EXAMPLE.contains(key));
    }

    @Test
    void everyKeyHasAPageAndEveryPageAKey() throws IOException {
        try (Stream<Path> pages = Files.list(folder())) {
            assertThat(pages.map(page -> page.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(Arrays.stream(Key.values())
                            .map(key -> key + ".md")
                            .sorted()
                            .toList());
        }
        for (Key key : Key.values()) {
            assertThat(page(key)).startsWith("# " + key + "\n").contains("\n**Why.** ");
            assertThat(blocks(key)).as("Java blocks of %s", key).hasSize(WITHOUT_EXAMPLE.contains(key) ? 0 : 2);
        }
    }

    @ParameterizedTest
    @MethodSource("withExample")
    void theWrongExampleFailsWithTheKey(Key key) {
        Compilation compilation = compile(blocks(key).get(0));
        assertThat(compilation.diagnostics())
                .as("diagnostics of %s: %s", key, compilation.diagnostics())
                .isNotEmpty()
                .allSatisfy(diagnostic -> {
                    Matcher found = KEY.matcher(diagnostic.getMessage(Locale.ROOT));
                    assertThat(found.find()).isTrue();
                    assertThat(found.group(1)).isEqualTo(key.name());
                    assertThat(diagnostic.getKind())
                            .isEqualTo(
                                    key.severity() == Key.Severity.ERROR
                                            ? Diagnostic.Kind.ERROR
                                            : Diagnostic.Kind.WARNING);
                    // An option stands in no file.
                    assertThat(diagnostic.getPosition() == Diagnostic.NOPOS).isEqualTo(key == Key.BadOption);
                });
    }

    @ParameterizedTest
    @MethodSource("withExample")
    void theFixedExampleCompilesSilently(Key key) {
        Compilation compilation = compile(blocks(key).get(1), "-Werror");
        assertThat(compilation.diagnostics()).isEmpty();
    }

    private static Compilation compile(String block, String... more) {
        Matcher options = OPTIONS.matcher(block);
        // A lower --release than the JDK's own is a warning in itself, whatever runs in javac.
        UserBuild build = UserBuild.of(files(block)).options(more).options("-Xlint:-options");
        return (options.find() ? build.options(options.group(1).split(" ")) : build).compile();
    }

    /** One file per top-level class, the imports in each. */
    private static String[] files(String block) {
        Matcher type = TYPE.matcher(block);
        List<Integer> starts = new ArrayList<>();
        while (type.find()) {
            starts.add(type.start());
        }
        String imports = block.substring(0, starts.get(0));
        String[] files = new String[starts.size()];
        for (int i = 0; i < files.length; i++) {
            int end = i + 1 < files.length ? starts.get(i + 1) : block.length();
            files[i] = imports + block.substring(starts.get(i), end);
        }
        return files;
    }

    private static List<String> blocks(Key key) {
        return BLOCK.matcher(page(key)).results().map(block -> block.group(1)).toList();
    }

    private static String page(Key key) {
        try {
            return Files.readString(folder().resolve(key + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in the module's folder or in the project's. */
    private static Path folder() {
        Path here = Path.of("docs", "errors");
        return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
    }
}
