package org.tapeless.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {
    @TempDir
    private Path output;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arrays",
                "Boxes",
                "Conditionals",
                "Flow",
                "Importing",
                "Naming",
                "Overloading",
                "Switches",
                "Types"
            })
    void agreesWithJavacOnEverythingInThisSample(String sample) throws IOException {
        assertComplete(new CheckedCompilation().source("samples." + sample, resource(sample)));
    }

    @Test
    void agreesWithJavacOnEveryOperatorBetweenEveryTwoTypes() {
        CheckedCompilation.Outcome outcome =
                assertComplete(new CheckedCompilation().source("samples.OperatorMatrix", OperatorMatrix.source()));

        assertThat(outcome.methods).isGreaterThan(200);
        assertThat(outcome.expressions).isGreaterThan(10_000);
    }

    @Test
    void agreesWithJavacOnThisProjectsOwnSources() throws IOException {
        CheckedCompilation.Outcome outcome = new CheckedCompilation()
                .files(sources(Path.of("../ad-runtime/src/main/java")))
                .files(sources(Path.of("src/main/java")))
                .options("-cp", System.getProperty("java.class.path"))
                .run(output);

        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.mismatches).isEmpty();
        assertThat(outcome.failures).isEmpty();
        assertThat(outcome.unresolvedNames).isEmpty();
        assertThat(outcome.expressions).isGreaterThan(10_000);
        // Local and anonymous classes and the harder inference may stay unknown; it must not be much.
        assertThat(outcome.untypedPrimitives.size()).isLessThan(outcome.expressions / 1000);
        assertThat(outcome.unresolvedCalls.size()).isLessThan(outcome.calls / 100);
    }

    @Test
    void readsRecordPatternsGuardsAndUnnamedVariablesOfLaterJava() {
        assumeTrue(Runtime.version().feature() >= 22);
        assertComplete(new CheckedCompilation().source("samples.Later", """
                package samples;

                class Later {
                    sealed interface Shape permits Circle, Box {}
                    record Circle(double r, Integer n) implements Shape {}
                    record Box(Circle in, float side) implements Shape {}

                    static double area(Shape shape, Object o, int k) {
                        double sum = switch (shape) {
                            case Circle(double r, Integer n) when r > n -> r * r + n;
                            case Circle c -> c.r();
                            case Box(Circle(var r, _), var side) -> r * side;
                        };
                        if (o instanceof Box(var in, float side) && side > 1) {
                            sum += in.r() + side;
                        }
                        switch (o) {
                            case null -> sum++;
                            case Integer i when i > k -> sum += i;
                            case String s -> sum += s.length();
                            case Double d -> {
                                double twice = d + d;
                                sum += twice;
                            }
                            default -> sum += Math.clamp(k, 0, 10) + Math.clamp(sum, 0.0, 1.0);
                        }
                        for (int _ : new int[3]) {
                            sum++;
                        }
                        return sum;
                    }
                }
                """));
    }

    @Test
    void readsModuleImportsOfLaterJava() {
        assumeTrue(Runtime.version().feature() >= 25);
        assertComplete(new CheckedCompilation().source("samples.Modular", """
                package samples;

                import module java.base;

                class Modular {
                    static double sum(List<Double> list, ToDoubleFunction<String> f) {
                        return list.get(0) + f.applyAsDouble("a") + Map.of(1, 2.0).get(1) + Math.abs(1);
                    }
                }
                """));
    }

    @Test
    void leavesLocalAndAnonymousClassesUnknownAndTheirNamesHidden() {
        CheckedCompilation.Outcome outcome =
                new CheckedCompilation().source("samples.Hidden", """
                package samples;

                class Hidden {
                    static class Value {
                        int x;
                    }

                    static double f(double d) {
                        double before = new Value().x + d;
                        class Value {
                            double x = d;

                            double twice() {
                                return 2 * x;
                            }
                        }
                        Runnable r = new Runnable() {
                            double y = 3;

                            @Override
                            public void run() {
                                y++;
                            }
                        };
                        var thing = new Object() {
                            float z = 1;
                        };
                        return before + new Value().x + new Value().twice() + thing.z;
                    }
                }
                """).run(output);

        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.mismatches).isEmpty();
        assertThat(outcome.unresolvedNames).isEmpty();
        assertThat(outcome.untypedPrimitives)
                .anyMatch(text -> text.contains("new Value().x is double"))
                .noneMatch(text -> text.contains("new Value().x + d"));
    }

    @Test
    void waitsForClassesThatDoNotExistYet() {
        CheckedCompilation.Outcome outcome = new CheckedCompilation()
                .source("samples.Caller", """
                        package samples;

                        import static samples.CallerDerivatives.of;

                        class Caller {
                            CallerDerivatives field;

                            static double byName(double x) {
                                return CallerDerivatives.f(x).value() + samples.CallerDerivatives.g(x);
                            }

                            static double byImport(double x) {
                                return of(x) * 2;
                            }

                            double byType(double x) {
                                CallerDerivatives.Gradient g = CallerDerivatives.f(x);
                                return g.value() + field.h() + helper().h();
                            }

                            static double inferred(double x) {
                                var g = CallerDerivatives.f(x);
                                double y = g.value();
                                return y;
                            }

                            CallerDerivatives helper() {
                                return null;
                            }

                            static double notConcerned(double x) {
                                return x * x;
                            }
                        }
                        """)
                .generating("samples.CallerDerivatives", """
                        package samples;

                        class CallerDerivatives {
                            record Gradient(double value) {}

                            static Gradient f(double x) {
                                return new Gradient(x);
                            }

                            static float g(double x) {
                                return 1;
                            }

                            static long of(double x) {
                                return 1;
                            }

                            int h() {
                                return 1;
                            }
                        }
                        """)
                .run(output);

        assertThat(outcome.deferred)
                .contains("CallerDerivatives", "samples.CallerDerivatives", "of", "field", "helper()")
                .doesNotContain("x");
        assertThat(outcome.rounds).isEqualTo(3);
        assertCleanAndComplete(outcome);
    }

    /** Trees.getElement on a tree inside the body makes javac 17 and 25 crash on this one. */
    @Test
    void doesNotDisturbInferredTypesOfGeneratedClasses() {
        CheckedCompilation.Outcome outcome = new CheckedCompilation()
                .source("samples.Foo", """
                        package samples;

                        import java.util.ArrayList;
                        import java.util.List;

                        class Foo {
                            static double f(double x) {
                                return x * x;
                            }

                            static double use() {
                                var g = FooDerivatives.f(2);
                                List<FooDerivatives> all = new ArrayList<>();
                                all.forEach(each -> each.toString());
                                for (var each : all) {
                                    each.hashCode();
                                }
                                return g.value();
                            }
                        }
                        """)
                .generating("samples.FooDerivatives", """
                        package samples;

                        record FooDerivatives(double value) {
                            static FooDerivatives f(double x) {
                                return new FooDerivatives(x);
                            }
                        }
                        """)
                .options("-Xlint:all,-processing", "-Werror")
                .run(output);

        assertCleanAndComplete(outcome);
        assertThat(output.resolve("samples/Foo.class")).exists();
    }

    /** Trees.getElement on a tree inside the body makes javac 17 and 25 report an error that is none. */
    @Test
    void doesNotDisturbNestedRecordsWithCompactConstructors() {
        CheckedCompilation.Outcome outcome = new CheckedCompilation()
                .source("samples.Holder", """
                package samples;

                class Holder {
                    record Range(double low, double high) {
                        Range {
                            if (low > high) {
                                throw new IllegalArgumentException(low + " > " + high);
                            }
                        }
                    }

                    enum Unit {
                        METRE(1),
                        FOOT(0.3048);

                        final double metres;

                        Unit(double metres) {
                            this.metres = metres;
                        }
                    }

                    static double f(double x) {
                        var anonymous = new Object() {
                            double y = 2;
                        };
                        return new Range(0, x).high() + Unit.FOOT.metres;
                    }
                }
                """)
                .options("-Xlint:all,-processing", "-Werror")
                .run(output);

        assertThat(outcome.diagnostics).isEmpty();
        assertThat(outcome.mismatches).isEmpty();
        assertThat(output.resolve("samples/Holder$Range.class")).exists();
    }

    @Test
    void staysQuietOnCodeThatDoesNotCompile() {
        CheckedCompilation.Outcome outcome =
                new CheckedCompilation().source("samples.Broken", """
                package samples;

                class Broken extends Missing {
                    static double f(double x, Nowhere y) {
                        int i = 2.5;
                        String s = x * missing + y.z + Math.sqroot(x);
                        boolean b = x && i;
                        return f(x, 1, 2) + new Gone(x).value + x.length + undefined(b ? 1 : s)[i];
                    }
                }
                """).run(output);

        assertThat(errors(outcome)).isNotEmpty();
        assertThat(outcome.failures).isEmpty();
        assertThat(outcome.mismatches).isEmpty();
        assertThat(outcome.unresolvedNames).isNotEmpty();
    }

    private CheckedCompilation.Outcome assertComplete(CheckedCompilation compilation) {
        CheckedCompilation.Outcome outcome = compilation.run(output);
        assertCleanAndComplete(outcome);
        return outcome;
    }

    private static void assertCleanAndComplete(CheckedCompilation.Outcome outcome) {
        assertThat(errors(outcome)).isEmpty();
        assertThat(outcome.failures).isEmpty();
        assertThat(outcome.mismatches).isEmpty();
        assertThat(outcome.untypedPrimitives).isEmpty();
        assertThat(outcome.unresolvedCalls).isEmpty();
        assertThat(outcome.unresolvedNames).isEmpty();
        assertThat(outcome.expressions).isPositive();
    }

    private static List<String> errors(CheckedCompilation.Outcome outcome) {
        return outcome.diagnostics.stream()
                .filter(each -> each.startsWith("ERROR") || each.contains("-Werror"))
                .toList();
    }

    private static String resource(String sample) throws IOException {
        try (InputStream in = AttributionTest.class.getResourceAsStream("attribution/" + sample + ".java")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
