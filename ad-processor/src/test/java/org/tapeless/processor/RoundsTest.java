package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What does not exist in one round may exist in the next. */
class RoundsTest {
    private static final String SCALED = """
        package p;

        import org.tapeless.annotations.Differentiable;

        public final class Scaled {
            @Differentiable
            public static double f(double x) {
                return Generated0.SCALE * x;
            }

            @Override
            public String toString() {
                return "" + ScaledDerivatives.fGradient(2);
            }
        }
        """;

    /** Generates one class per round, in compilations in which something is overridden. */
    private static final class Other extends AbstractProcessor {
        private final Map<String, String> sources = new TreeMap<>();

        /** The sources, named in the order in which they are to appear. */
        Other(String... sources) {
            for (String source : sources) {
                this.sources.put(UserBuild.typeName(source), source);
            }
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("java.lang.Override");
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!sources.isEmpty()) {
                String name = sources.keySet().iterator().next();
                try (Writer file =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    file.write(sources.remove(name));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        }
    }

    private static final String CONSTANT = """
        package p;

        final class Generated0 {
            static final double SCALE = 3;
        }
        """;

    @Test
    void aTypeOfAnotherProcessorIsWaitedForInWhateverOrderTheProcessorsRun() {
        for (boolean first : new boolean[] {true, false}) {
            AdProcessor ours = new AdProcessor(new StubCompiler());
            Other other = new Other(CONSTANT);
            UserBuild build = UserBuild.of(SCALED);
            Compilation compilation =
                    Expected.check(first ? build.processors(ours, other) : build.processors(other, ours), SCALED);
            assertThat(compilation.generatedSourceFile("p.ScaledDerivatives")).isPresent();
        }
    }

    @Test
    void severalRoundsAreWaited() {
        String user = """
            package p;

            import org.tapeless.annotations.Differentiable;

            final class User extends Generated1 {
                @Differentiable
                static double f(Generated0 unit, double x) throws Generated2 {
                    return x;
                }

                @Differentiable(wrt = Generated1.NAME)
                static double g(double x, double y) {
                    return x;
                }

                @Override
                public String toString() {
                    return "" + UserDerivatives.gGradient(1, 2);
                }
            }
            """;
        Compilation compilation = Expected.check(
                UserBuild.of(user).processors(new AdProcessor(new StubCompiler()), new Other(CONSTANT, """
                    package p;

                    class Generated1 {
                        static final String NAME = "y";
                    }
                    """, """
                        package p;

                        class Generated2 extends Exception {
                            private static final long serialVersionUID = 1;
                        }
                        """)),
                user);
        assertThat(compilation.generatedSourceFile("p.UserDerivatives")).isPresent();
    }

    @Test
    void generatedClassesMayHaveAnnotatedMethods() {
        String user = """
            package p;

            final class User {
                @Override
                public String toString() {
                    return "" + Generated0Derivatives.fGradient(2);
                }
            }
            """;
        Expected.check(UserBuild.of(user).processors(new Other("""
            package p;

            final class Generated0 {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return x;
                }
            }
            """), new AdProcessor(new StubCompiler())), user);
    }

    @Test
    void whatNeverComesIsJavacsToReport() {
        String broken = """
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Broken {
                @Differentiable
                static double f(double x) {
                    return Nowhere.SCALE * x;
                }

                @Differentiable(wrt = "no such name, but that is not told before all names exist")
                static double g(double x) {
                    return x;
                }
            }
            """;
        String sound = """
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Sound {
                @Differentiable
                static double f(double x) {
                    return x;
                }
            }
            """;
        StubCompiler compiler = new StubCompiler();
        Compilation compilation = UserBuild.of(broken, sound)
                .compiler(compiler)
                .options("-Werror")
                .compile();
        assertThat(compilation.errors()).hasSize(1);
        Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
        assertThat(error.getMessage(Locale.ROOT)).contains("cannot find symbol").contains("Nowhere");
        assertThat(compilation.warnings()).isEmpty();
        assertThat(compiler.seen).containsExactly(List.of("p.Sound.f"));
    }

    @Test
    void aClassThatUsesItsOwnCompanionDoesNotWaitForItself() {
        String source = """
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Own {
                static final double SLOPE = OwnDerivatives.fGradient(1);

                @Differentiable
                static double f(double x) {
                    return x;
                }

                static double use() {
                    var slope = OwnDerivatives.fGradient(2);
                    java.util.function.DoubleUnaryOperator op = OwnDerivatives::fGradient;
                    return slope + op.applyAsDouble(3);
                }

                record Half(double x) {
                    Half {
                        x = x / 2;
                    }
                }
            }
            """;
        Expected.check(UserBuild.of(source).compiler(new StubCompiler()).options("-Werror"), source);
    }

    @Test
    void aCompanionInADifferentiatedBodyIsNoReasonToWait() {
        String source = """
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Nested {
                @Differentiable
                static double f(double x) {
                    return x;
                }

                @Differentiable
                static double g(double x) {
                    return NestedDerivatives.fGradient(x); // ERROR NestedDerivative
                }
            }
            """;
        Expected.check(UserBuild.of(source).compiler(new StubCompiler()), source);
    }

    @Test
    void aSyntaxErrorElsewhereLeavesUsOut() {
        String broken = "package p;\n\nfinal class Typo {\n    int x = ;\n}\n";
        String sound = """
            package p;

            final class Sound {
                @org.tapeless.annotations.Differentiable(order = 7)
                static double f(double x) {
                    return x;
                }
            }
            """;
        Compilation compilation =
                UserBuild.of(broken, sound).compiler(new StubCompiler()).compile();
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).contains("illegal start of expression");
        assertThat(compilation.warnings()).isEmpty();
    }

    @Test
    void oneBadMethodDoesNotStopTheOthers() {
        String source = """
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Two {
                @Differentiable // ERROR NoIndependent
                static double f(int n) {
                    return n;
                }

                @Differentiable
                static double g(double x) {
                    return x;
                }
            }
            """;
        StubCompiler compiler = new StubCompiler();
        Expected.check(UserBuild.of(source).compiler(compiler), source);
        assertThat(compiler.seen).containsExactly(List.of("p.Two.g"));
    }

    @Test
    void aTypeThatTurnsOutToBeAnotherIsAnErrorAtTheExpression() {
        String user = """
            package p;

            import org.tapeless.annotations.Differentiable;
            import q.*;

            final class User {
                @Differentiable
                static double f(double x) {
                    return Generated0.SCALE // ERROR TypeMismatch
                    //     ^
                            / 2
                            * x;
                }

                @Override
                public String toString() {
                    return "";
                }
            }
            """;
        String imported = """
            package q;

            public final class Generated0 {
                public static int SCALE = 3;
            }
            """;
        Compilation compilation = Expected.check(
                UserBuild.of(user, imported)
                        .processors(
                                new AdProcessor(new StubCompiler()),
                                new Other(CONSTANT.replace("final double", "double"))),
                user,
                imported);
        assertThat(compilation.errors()).isNotEmpty();
    }
}
