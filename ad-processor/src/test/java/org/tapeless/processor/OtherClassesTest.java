package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.source.DifferentiableMethod;

/** Calls of {@code @Differentiable} methods of other classes: from source, from class files, and from broken ones. */
class OtherClassesTest {
    private static final String RATES = """
        package lib;

        import org.tapeless.annotations.Differentiable;
        import org.tapeless.annotations.NoDerivative;

        public class Rates {
            @Differentiable(order = 2)
            public static double rate(double x, @NoDerivative double[] y, int n) {
                return x;
            }

            @Differentiable(wrt = "b", name = "partial")
            public static double two(double a, double b) {
                return a * b;
            }

            @Differentiable
            public final void write(float[] z) {
                z[0] = 1;
            }

            public static class Inner {
                @Differentiable(wrt = "a", name = "onlyA")
                @Differentiable(name = "both")
                @Differentiable(wrt = {"a", "b"}, order = 2, name = "bothTwice")
                public static double several(double a, double b) {
                    return a * b;
                }
            }

            public static double plain(double x) {
                return x;
            }
        }
        """;

    private static final String USER = """
        package p;

        import lib.Rates;
        import org.tapeless.annotations.Differentiable;

        final class User {
            @Differentiable
            static double f(double x, double[] y, Rates rates, float[] z) {
                rates.write(z);
                return Rates.rate(x, y, 3) + Rates.two(x, x) + Rates.Inner.several(x, x) + Rates.plain(2);
            }
        }
        """;

    @TempDir
    Path folder;

    private final StubCompiler compiler = new StubCompiler();

    private static List<Callee.Companion> callees(DifferentiableMethod method) {
        Function root = method.program().get(method.root());
        return root.body().statements().stream()
                .flatMap(Stmt::all)
                .map(stmt -> stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Companion companion
                        ? companion
                        : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void checkCallees(List<Callee.Companion> callees) {
        assertThat(callees)
                .extracting(Callee.Companion::companion, Callee.Companion::base, Callee.Companion::order)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("lib.RatesDerivatives", "write", 1),
                        org.assertj.core.groups.Tuple.tuple("lib.RatesDerivatives", "rate", 2),
                        org.assertj.core.groups.Tuple.tuple("lib.RatesDerivatives", "partial", 1),
                        org.assertj.core.groups.Tuple.tuple("lib.Rates_InnerDerivatives", "bothTwice", 2));
        assertThat(callees)
                .extracting(Callee.Companion::active)
                .containsExactly(
                        List.of(false, true), List.of(true, false, false), List.of(false, true), List.of(true, true));
        assertThat(callees)
                .extracting(callee -> callee.result().java())
                .containsExactly("void", "double", "double", "double");
        assertThat(callees.get(0).parameters()).extracting(type -> type.java()).containsExactly("lib.Rates", "float[]");
        assertThat(callees.get(1).owner()).isEqualTo("lib.Rates");
        assertThat(callees.get(1).method()).isEqualTo("rate");
    }

    @Test
    void inTheSameCompilationTheAnnotationsSayWhatTheCompanionWillBe() {
        Expected.check(UserBuild.of(USER, RATES).compiler(compiler), USER, RATES);
        assertThat(compiler.seen).hasSize(3);
        // Alphabetical: lib.Rates, lib.Rates.Inner, p.User.
        checkCallees(callees(compiler.last.get(0)));
    }

    @Test
    void inClassFilesTheMarkerSaysIt() throws IOException {
        write(UserBuild.of(RATES).compiler(new StubCompiler()).compile());
        Expected.check(UserBuild.of(USER).compiler(compiler).classPath(folder.toFile()), USER);
        checkCallees(callees(compiler.last.get(0)));
    }

    @Test
    void aClassThatWasCompiledWithoutUsIsToldAtTheCall() throws IOException {
        write(UserBuild.of(RATES).options("-proc:none").compile());
        String user = """
            package p;

            import lib.Rates;
            import org.tapeless.annotations.Differentiable;

            final class User {
                @Differentiable
                static double f(double x) {
                    return Rates.plain(2)
                            + Rates.rate(x, null, 3); // ERROR CompanionMissing
                            //          ^
                }
            }
            """;
        Expected.check(UserBuild.of(user).compiler(compiler).classPath(folder.toFile()), user);
    }

    @Test
    void aClassThatJavacCompilesWithoutProcessorsIsToldAtTheCall() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/Rates.java"), RATES);
        String user = """
            package p;

            final class User {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return lib.Rates.rate(x, null, 3); // ERROR CompanionMissing
                    //                   ^
                }
            }
            """;
        Compilation compilation = Expected.check(
                UserBuild.of(user).compiler(compiler).classPath(folder.toFile()).options("-implicit:none"), user);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
                .contains("compiled without annotation processing", "name the file of Rates");
    }

    @Test
    void aCompanionOfAnotherFormatIsRefused() throws IOException {
        write(UserBuild.of(RATES, """
            package lib;

            @org.tapeless.annotations.GeneratedDerivative(format = 99)
            public final class RatesDerivatives {}
            """).options("-proc:none").compile());
        String user = """
            package p;

            final class User {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return lib.Rates.rate(x, null, 3); // ERROR CompanionVersion
                    //                   ^
                }
            }
            """;
        Compilation compilation =
                Expected.check(UserBuild.of(user).compiler(compiler).classPath(folder.toFile()), user);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).contains("has format 99");
    }

    @Test
    void aCompanionThatDoesNotKnowTheMethodIsRefused() throws IOException {
        write(UserBuild.of(RATES, """
            package lib;

            @org.tapeless.annotations.GeneratedDerivative(format = 1)
            public final class RatesDerivatives {}
            """).options("-proc:none").compile());
        String user = """
            package p;

            final class User {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return lib.Rates.two(x, x); // ERROR CompanionMissing
                }
            }
            """;
        Expected.check(UserBuild.of(user).compiler(compiler).classPath(folder.toFile()), user);
    }

    @Test
    void anEarlierCompanionOfTheClassItselfIsReplaced() throws IOException {
        // An incremental build sees what the last one generated.
        write(UserBuild.of(RATES).compiler(new StubCompiler()).compile());
        Expected.check(
                UserBuild.of(RATES)
                        .compiler(compiler)
                        .classPath(folder.toFile())
                        .options("-Xlint:-processing"),
                RATES);
        assertThat(compiler.seen).hasSize(2);
    }

    @Test
    void aCallerOfABadMethodIsNotToldAgain() {
        String bad = """
            package p;

            final class Bad {
                @org.tapeless.annotations.Differentiable(order = 9) // ERROR BadOrder
                static double f(double x) {
                    return x;
                }
            }
            """;
        String caller = """
            package p;

            final class Caller {
                @org.tapeless.annotations.Differentiable
                static double g(double x) {
                    return Bad.f(x);
                }

                static double use() {
                    return BadDerivatives.fGradient(2) + CallerDerivatives.gGradient(3);
                }
            }
            """;
        Expected.check(UserBuild.of(bad, caller).compiler(compiler), bad, caller);
    }

    /** Class files of a compilation, in a folder for others' class paths. */
    private void write(Compilation compilation) throws IOException {
        assertThat(compilation.errors()).isEmpty();
        for (JavaFileObject file : compilation.generatedFiles()) {
            String name = file.toUri().getPath();
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path target = folder.resolve(name.substring(name.indexOf("CLASS_OUTPUT/") + "CLASS_OUTPUT/".length()));
                Files.createDirectories(target.getParent());
                try (InputStream bytes = file.openInputStream()) {
                    Files.copy(bytes, target);
                }
            }
        }
    }
}
