package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.emit.Surroundings;
import org.tapeless.processor.source.DifferentiableMethod;

/** How problems reach the user. */
class ReportingTest {
    /** Reports a warning at every method, and an error at those called {@code bad}. */
    private static final class Complaining extends StubCompiler {
        @Override
        public Optional<String> compile(
                List<DifferentiableMethod> methods,
                Function<DifferentiableMethod, Problems> problems,
                Options options,
                Surroundings surroundings) {
            for (DifferentiableMethod method : methods) {
                Problems sink = problems.apply(method);
                Problem warning = new Problem(Key.UnusedParameter, 0, "warning of " + method.name(), "so", "do");
                sink.report(warning);
                sink.report(warning);
                if (method.name().startsWith("bad")) {
                    sink.report(new Problem(Key.ActiveStored, 0, "error of " + method.name(), "", ""));
                }
                if (method.name().startsWith("crash")) {
                    throw new IllegalStateException("boom at " + method.name());
                }
            }
            return super.compile(methods, problems, options, surroundings);
        }
    }

    private static Compilation check(String source, String... options) {
        return Expected.check(UserBuild.of(source).compiler(new Complaining()).options(options), source);
    }

    @Test
    void eachProblemIsToldOnceInTheOrderOfTheSource() {
        Compilation compilation = check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Order {
                @Differentiable
                static double second(double x) { // WARNING UnusedParameter
                //            ^
                    return x;
                }

                @Differentiable
                @Differentiable(name = "twice")
                static double bad(double x) { // WARNING UnusedParameter, ERROR ActiveStored
                    return x;
                }

                @Differentiable
                static double another(double x) { // WARNING UnusedParameter
                    return x;
                }
            }
            """);
        assertThat(compilation.diagnostics())
                .extracting(diagnostic -> diagnostic.getLineNumber())
                .isSorted();
    }

    @Test
    void aMessageHasKeyReasonWayOutAndPage() {
        Compilation compilation = UserBuild.of("""
            package p;

            final class One {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return x;
                }
            }
            """).compiler(new Complaining()).compile();
        assertThat(compilation.warnings().get(0).getMessage(Locale.ROOT)).isEqualTo("""
            [UnusedParameter] warning of f
                  because: so
                  try: do
                  see: docs/errors/UnusedParameter.md\
            """);
    }

    @Test
    void warningsAreSilencedByKeyOnTheMethodOrAround() {
        check("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Silenced {
                private static final String KEY = "tapeless:UnusedParameter";

                @Differentiable
                @SuppressWarnings("tapeless:UnusedParameter")
                static double f(double x) {
                    return x;
                }

                @Differentiable
                @SuppressWarnings({"unused", KEY})
                static double g(double x) {
                    return x;
                }

                @Differentiable
                @SuppressWarnings("tapeless:ActiveCompared")
                static double h(double x) { // WARNING UnusedParameter
                    return x;
                }

                @SuppressWarnings("tapeless:UnusedParameter")
                static final class Inner {
                    @Differentiable
                    static double f(double x) {
                        return x;
                    }
                }
            }
            """);
    }

    @Test
    void warningsAreSilencedByTheOption() {
        check("""
            package p;

            final class Silent {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return x;
                }
            }
            """, "-Atapeless.warnings=none");
    }

    @Test
    void errorsCannotBeSilenced() {
        check("""
            package p;

            @SuppressWarnings({"tapeless:UnusedParameter", "tapeless:ActiveStored"})
            final class Loud {
                @org.tapeless.annotations.Differentiable
                static double bad(double x) { // ERROR ActiveStored
                    return x;
                }
            }
            """);
    }

    @Test
    void aCrashIsToldAtItsMethodAndTheOthersAreCompiled() {
        Complaining compiler = new Complaining();
        String source = """
            package p;

            @SuppressWarnings("tapeless:UnusedParameter")
            final class Crash {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return x;
                }

                @org.tapeless.annotations.Differentiable
                static double crash(double x) { // ERROR InternalError
                //            ^
                    return x;
                }

                @org.tapeless.annotations.Differentiable
                static double g(double x) {
                    return x;
                }
            }
            """;
        Compilation compilation = Expected.check(UserBuild.of(source).compiler(compiler), source);
        assertThat(compiler.last).extracting(DifferentiableMethod::name).containsExactly("f", "g");
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
                .contains("java.lang.IllegalStateException: boom at crash")
                .contains("ReportingTest$Complaining.compile");
    }

    @Test
    void aCrashOfAllMethodsTogetherIsToldToo() {
        CompanionCompiler compiler = new StubCompiler() {
            @Override
            public Optional<String> compile(
                    List<DifferentiableMethod> methods,
                    Function<DifferentiableMethod, Problems> problems,
                    Options options,
                    Surroundings surroundings) {
                if (methods.size() > 1) {
                    throw new StackOverflowError();
                }
                return super.compile(methods, problems, options, surroundings);
            }
        };
        String source = """
            package p;

            final class Crash {
                @org.tapeless.annotations.Differentiable
                static double f(double x) { // ERROR InternalError
                    return x;
                }

                @org.tapeless.annotations.Differentiable
                static double g(double x) {
                    return x;
                }
            }
            """;
        Expected.check(UserBuild.of(source).compiler(compiler), source);
    }
}
