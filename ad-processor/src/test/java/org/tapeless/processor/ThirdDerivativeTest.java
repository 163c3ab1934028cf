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
import java.util.stream.Stream;
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
import org.tapeless.processor.rules.Rules;
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
        Activities activities = new Activities(program, aliases, Rules.SHIPPED, List.of(variant));
        List<Frame> frames =
                second.frames().stream().map(Derivatives.SavedFrame::frame).toList();
        TangentProgram tangent = new TangentProgram(program, frames, aliases, activities, new HashSet<>());
        List<Function> written = new ArrayList<>();
        written.add(Simplify.apply(tangent.root(variant, "third", List.of(true, false), List.of(true, true))));
        tangent.internals().forEach(function -> written.add(Simplify.apply(function)));
        List<Frame> all = new ArrayList<>(tangent.frames());
        return Compiled.of(Map.of("p.Third", FunctionsWriter.write("p", "Third", written, all)));
    }

    /** The value, its derivative along w, H v, and the derivative of H v along w. */
    private static double[] results(Compiled third, double x, double v, double w) {
        Object result = third.call("p.Third", "third", x, v, w);
        return Stream.of(result.getClass().getRecordComponents())
                .mapToDouble(component -> (double) Compiled.get(result, component.getName()))
                .toArray();
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
        assertThat(results(third, 2, 1, 1)).containsExactly(23, 48, 66, 60);
        assertThat(results(third, 2, 0.5, -3)).containsExactly(23, -3 * 48, 0.5 * 66, -1.5 * 60);
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
        // a[0] stays x up to rounding, so that y is the first power of x from 50 on: x^4 at 3.
        double x = 3;
        double[] results = results(third, x, 1, 1);
        double n = 4;
        double power = Math.exp(-x) * Math.pow(x, n - 3);
        double[] wanted = {
            power * x * x * x,
            power * x * x * (n - x),
            power * x * (n * (n - 1) - 2 * n * x + x * x),
            power * (n * (n - 1) * (n - 2) - 3 * n * (n - 1) * x + 3 * n * x * x - x * x * x)
        };
        assertThat(results).containsExactly(wanted, within(1e-12));
    }
}
