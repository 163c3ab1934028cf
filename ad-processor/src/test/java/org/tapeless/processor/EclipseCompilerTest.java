package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler shows no method bodies to processors. */
class EclipseCompilerTest {
    @TempDir
    Path output;

    @Test
    void refusesOnceAtTheMethod() throws IOException {
        List<Diagnostic<? extends JavaFileObject>> diagnostics = compile("""
            package p;

            public final class Loss {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return x;
                }

                @org.tapeless.annotations.Differentiable
                static double g(double x) {
                    return x;
                }
            }
            """);
        assertThat(diagnostics).hasSize(1);
        Diagnostic<? extends JavaFileObject> only = diagnostics.get(0);
        assertThat(only.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
        assertThat(only.getLineNumber()).isEqualTo(5);
        assertThat(only.getMessage(Locale.ROOT))
                .startsWith("[NeedsJavac] @Differentiable needs javac (found org.eclipse.");
    }

    @Test
    void saysNothingToThoseWhoDoNotUseIt() throws IOException {
        assertThat(compile("package p;\n\npublic final class Plain {}\n")).isEmpty();
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(String source) throws IOException {
        Path file = output.resolve(UserBuild.typeName(source).replaceFirst(".*\\.", "") + ".java");
        Files.writeString(file, source);
        JavaCompiler ecj = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = ecj.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            files.setLocation(StandardLocation.CLASS_PATH, UserBuild.dependencies());
            files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
            files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(output.toFile()));
            JavaCompiler.CompilationTask task = ecj.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    List.of("--release", "17"),
                    null,
                    files.getJavaFileObjects(file.toFile()));
            task.setProcessors(List.of(new AdProcessor(new StubCompiler())));
            task.call();
        }
        return diagnostics.getDiagnostics();
    }
}
