package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.emit.Compiled;
import org.tapeless.processor.emit.Derivatives;
import org.tapeless.processor.emit.FunctionsWriter;
import org.tapeless.processor.emit.Surroundings;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.normalize.Normalize;
import org.tapeless.processor.simplify.Simplify;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.transform.TangentProgram;

/** The tangent of the HVP: the compiler accepts its own output, again. */
final class ThirdDerivativeTest {
    /** The method as the frontend hands it to the compiler. */
    private static DifferentiableMethod lowered(String source) {
        AtomicReference<DifferentiableMethod> method = new AtomicReference<>();
        Pipeline pipeline = new Pipeline();
        CompanionCompiler recording = new CompanionCompiler() {
            @Override
            public List<String> passes() {
                return pipeline.passes();
            }

            @Override
            public Optional<String> compile(
                    List<DifferentiableMethod> methods,
                    java.util.function.Function<DifferentiableMethod, Problems> problems,
                    Options options,
                    Surroundings surroundings) {
                method.set(methods.get(0));
                return pipeline.compile(methods, problems, options, surroundings);
            }
        };
        assertThat(UserBuild.of(source).compiler(recording).compile().errors()).isEmpty();
        return Objects.requireNonNull(method.get());
    }

    /** {@code third(x, v, w)}: the value, its derivative, H v, and the derivative of H v along w. */
    private static Compiled third(String source) {
        Derivatives second = new Derivation(lowered(source), Options.NONE).derive();
        Function hvp = Objects.requireNonNull(second.hvp());
        List<Function> functions = new ArrayList<>(List.of(Normalize.apply(hvp)));
        second.internals().forEach(internal -> functions.add(Normalize.apply(internal.function())));
        Program program = Program.of(functions);
        Map<String, Aliases> aliases = Aliases.of(program.functions(), Set.of(hvp.name()));
        Variant variant = new Variant(hvp.name(), List.of(true, false));
        Activities activities = new Activities(program, aliases, List.of(variant));
        List<Frame> frames =
                second.frames().stream().map(Derivatives.SavedFrame::frame).toList();
        TangentProgram tangent = new TangentProgram(program, frames, aliases, activities, new HashSet<>());
        List<Function> written = new ArrayList<>();
        written.add(Simplify.apply(tangent.root(variant, "third", List.of(true, false), List.of(true, true))));
        tangent.internals().forEach(function -> written.add(Simplify.apply(function)));
        List<Frame> all = new ArrayList<>(tangent.frames());
        return Compiled.of(Map.of("p.Third", FunctionsWriter.write("p", "Third", written, all)));
    }

    private static double along(Compiled third, double x, double v, double w) {
        Object result = third.call("p.Third", "third", x, v, w);
        return (double) Compiled.get(result, "xDot");
    }

    @Test
    void ofAPolynomial() {
        Compiled third = third("""
                package p;
                final class Poly {
                    @org.tapeless.annotations.Differentiable(order = 2)
                    static double f(double x) {
                        return x * x * x * x + 2 * x * x * x - 3 * x * x + 4 * x - 5;
                    }
                }
                """);
        Object result = third.call("p.Third", "third", 2.0, 1.0, 1.0);
        assertThat(Compiled.get(result, "value")).isEqualTo(16.0 + 16 - 12 + 8 - 5);
        assertThat(Compiled.get(result, "valueDot")).isEqualTo(32.0 + 24 - 12 + 4);
        assertThat(Compiled.get(result, "x")).isEqualTo(48.0 + 24 - 6);
        assertThat(Compiled.get(result, "xDot")).isEqualTo(48.0 + 12);
        assertThat(along(third, 2, 0.5, -3)).isEqualTo(-1.5 * 60);
    }

    @Test
    void throughLoopsArraysAndFrames() {
        Compiled third = third("""
                package p;
                final class Product {
                    @org.tapeless.annotations.Differentiable(order = 2)
                    static double f(double x) {
                        double[] a = new double[3];
                        for (int i = 0; i < 3; i++) {
                            a[i] = power(x, i + 1);
                        }
                        double y = 1;
                        while (y < 50) {
                            y *= a[0];
                            a[0] = a[0] * a[1] / a[2] * x;
                        }
                        return y * Math.exp(-x);
                    }

                    private static double power(double x, int n) {
                        return n == 0 ? 1 : x * power(x, n - 1);
                    }
                }
                """);
        // a[0] stays x times the power of x that it was, so that y = x^(1 + 2 + 1 + ...): at 3, x * x * ... > 50.
        double x = 3;
        Object result = third.call("p.Third", "third", x, 1.0, 1.0);
        double value = (double) Compiled.get(result, "value") * Math.exp(x);
        double n = Math.rint(Math.log(value) / Math.log(x));
        assertThat(value).isCloseTo(Math.pow(x, n), within(1e-9));
        double power = Math.exp(-x) * Math.pow(x, n - 3);
        double wanted = power * (n * (n - 1) * (n - 2) - 3 * n * (n - 1) * x + 3 * n * x * x - x * x * x);
        assertThat(along(third, x, 1, 1)).isCloseTo(wanted, within(1e-12 * Math.abs(wanted) + 1e-10));
    }
}
