package org.tapeless.it.adversarial;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tapeless.it.javac.Javac;

/** What cannot have derivatives, for its names or its size, is told so at the right place, and nothing else is said. */
class ClearErrorsTest {

    @TempDir
    Path directory;

    @Test
    void theCompanionsNameIsTaken() throws IOException {
        assertThat(complaints("""
                        class Foo {
                            @Differentiable static double f(double x) { return x * x; }
                        }
                        final class FooDerivatives {}
                        """))
                .containsExactly("[CompanionNameTaken] there is a class FooDerivatives already, line 1");
    }

    @Test
    void twoClassesHaveOneCompanion() throws IOException {
        assertThat(complaints("""
                        class Foo {
                            static class Bar { @Differentiable static double f(double x) { return x * x; } }
                        }
                        class Foo_Bar { @Differentiable static double f(double x) { return x * x; } }
                        """))
                .containsExactly(
                        "[CompanionNameTaken] Foo_Bar and Foo.Bar both claim Foo_BarDerivatives, line 2",
                        "[CompanionNameTaken] Foo_Bar and Foo.Bar both claim Foo_BarDerivatives, line 4");
    }

    @Test
    void recordsOfTwoMethodsDifferInNothingButTheCase() throws IOException {
        assertThat(complaints("""
                        class Foo {
                            @Differentiable static double f(double x) { return x * x; }
                            @Differentiable static double F(double x) { return x * x; }
                        }
                        """))
                .containsExactly("[NeedsName] FGradient would be generated for this method and for f, line 3");
    }

    /** The capital of the letter without a dot is the one of ASCII. */
    @Test
    void recordsOfTwoMethodsAreTheSameInCapitals() throws IOException {
        assertThat(complaints("""
                        class Foo {
                            @Differentiable static double i(double x) { return x * x; }
                            @Differentiable static double \u0131(double x) { return x * x; }
                        }
                        """))
                .containsExactly("[NeedsName] IGradient would be generated for this method and for i, line 3");
    }

    @Test
    void membersWithTooManyParametersAreLeftOut() throws IOException {
        String source = "class Foo { @Differentiable static double f(%s) { return %s; } }"
                .formatted(
                        IntStream.range(0, 100).mapToObj(i -> "double p" + i).collect(joining(", ")),
                        IntStream.range(0, 100).mapToObj(i -> "p" + i).collect(joining(" + ")));
        assertThat(complaints(source))
                .containsExactly(
                        "[TooManyParameters] fGradientInto is left out: its parameters would take 300 slots, line 1",
                        "[TooManyParameters] fJvp is left out: its parameters would take 400 slots, line 1");
    }

    /** First lines of all that the compiler says, with lines of the source. */
    private List<String> complaints(String source) throws IOException {
        Path file = directory.resolve("Foo.java");
        Files.writeString(file, "import org.tapeless.annotations.*; " + source);
        Javac result = Javac.run(
                List.of(file),
                List.of("-classpath", Javac.classPath(), "-encoding", "UTF-8", "-d", String.valueOf(directory)));
        return result.diagnostics().stream()
                .map(d -> d.getMessage(null).lines().findFirst().orElse("") + ", line " + d.getLineNumber())
                .toList();
    }
}
