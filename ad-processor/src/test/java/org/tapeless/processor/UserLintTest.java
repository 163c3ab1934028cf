package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who compiles with every warning switched on gets none from us. */
class UserLintTest {
    @TempDir
    Path folder;

    private static String companion(String name, String... sources) {
        Compilation compilation =
                Expected.check(UserBuild.of(sources).options("-Werror", "-Xdoclint:all,-missing"), sources);
        return content(compilation, name);
    }

    private static String content(Compilation compilation, String name) {
        try {
            return compilation
                    .generatedSourceFile(name)
                    .orElseThrow()
                    .getCharContent(false)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void plainMethodsNeedNoSuppression() {
        assertThat(companion("p.PlainDerivatives", """
            package p;

            import org.tapeless.annotations.Differentiable;

            /** Documented. */
            public final class Plain {
                private Plain() {}

                /**
                 * A loss.
                 *
                 * @param w weights
                 * @param x data
                 * @return the loss
                 */
                @Differentiable(order = 2)
                public static double loss(double[] w, double x) {
                    double sum = 0;
                    for (int i = 0; i < w.length; i++) {
                        sum += Math.exp(w[i] * x);
                    }
                    return sum;
                }
            }
            """)).doesNotContain("SuppressWarnings");
    }

    @Test
    void deprecatedCodeMayBeDifferentiated() {
        assertThat(companion("p.OldDerivatives", """
            package p;

            import org.tapeless.annotations.Differentiable;

            @Deprecated
            class Old {
                @Differentiable
                final double f(double x) {
                    return factor() * x;
                }

                @Deprecated(forRemoval = true)
                static int factor() {
                    return 2;
                }
            }
            """)).contains("@SuppressWarnings({\"deprecation\", \"removal\"})");
    }

    @Test
    void whatTheSourceSuppressesIsSuppressedInTheCompanion() {
        assertThat(companion("p.RawDerivatives", """
            package p;

            import java.util.List;
            import org.tapeless.annotations.Differentiable;

            final class Raw {
                @Differentiable
                @SuppressWarnings({"rawtypes", "tapeless:UnusedParameter"})
                static double f(double x, double y, List list) {
                    return list.size() * x;
                }
            }
            """)).contains("@SuppressWarnings(\"rawtypes\")");
    }

    @Test
    void modulesWork() throws IOException {
        String module = """
            module user.module {
                requires transitive org.tapeless.runtime;

                exports p;
            }
            """;
        String source = """
            package p;

            import org.tapeless.annotations.Differentiable;

            public final class InModule {
                private InModule() {}

                @Differentiable
                public static double f(double x) {
                    return x * x;
                }

                static double use() {
                    return InModuleDerivatives.fGradient(2).x();
                }
            }
            """;
        // compile-testing keeps files in memory, and its file manager knows no modules.
        Files.writeString(folder.resolve("module-info.java"), module);
        Files.writeString(folder.resolve("InModule.java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(folder.toFile()));
            files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(folder.toFile()));
            files.setLocation(StandardLocation.MODULE_PATH, UserBuild.dependencies());
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    diagnostics,
                    List.of("-Xlint:all", "-Werror"),
                    null,
                    files.getJavaFileObjects(folder.resolve("module-info.java"), folder.resolve("InModule.java")));
            task.setProcessors(List.of(new AdProcessor()));
            task.call();
        }
        assertThat(diagnostics.getDiagnostics()).isEmpty();
        // java.compiler is not read by this module, so that its @Generated cannot be named.
        assertThat(Files.readString(folder.resolve("p/InModuleDerivatives.java")))
                .contains("@GeneratedDerivative(")
                .doesNotContain("@Generated(");
    }
}
