package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** Whole companions, byte for byte, from IR that stands beside them. */
final class GoldensTest {
    record Golden(String name, Function<Annotated, List<Given>> methods) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Golden golden(String name, Function<Annotated, List<Given>> methods) {
        return new Golden(name, methods);
    }

    static Stream<Golden> goldens() {
        return Stream.of(
                golden(
                        "Rosenbrock",
                        ir -> List.of(Given.method("goldens.Rosenbrock", "banana", "double")
                                .with("double x", "double y")
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.FRESH, ir.get("gradient"))
                                .hvp(ir.get("hvp")))),
                golden(
                        "Regression",
                        ir -> List.of(Given.method("goldens.Regression", "loss", "double")
                                .with("double[] w", "double b", "double[][] x", "int n")
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.ADD_INTO, ir.get("gradientInto"))
                                .saved("Nothing is saved for the reverse sweep: the iterations of the loop over"
                                        + " {@code i} are independent, and each is reversed at once."))),
                golden(
                        "Heat",
                        ir -> List.of(Given.method("goldens.Heat", "step", "void")
                                .with("double[] u", "double k")
                                .written("u")
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.IN_PLACE, ir.get("vjp"))
                                .saved("Saved for the reverse sweep: {@code s}, one number for each iteration of the"
                                        + " loop over {@code i}."))),
                golden(
                        "Area",
                        ir -> List.of(
                                Given.method("goldens.Area", "area", "double")
                                        .packagePrivate()
                                        .with("double radius")
                                        .jvp(ir.get("jvp1"))
                                        .adjoint(AdjointStyle.FRESH, ir.get("gradient1")),
                                Given.method("goldens.Area", "area", "double")
                                        .packagePrivate()
                                        .with("double[] sides", "double scale")
                                        .jvp(ir.get("jvp2"))
                                        .adjoint(AdjointStyle.ADD_INTO, ir.get("gradientInto2")))),
                golden(
                        "Filters_Kernel",
                        ir -> List.of(Given.method("goldens.Filters.Kernel", "response", "double")
                                .typeParameters("T extends java.lang.Comparable<T>")
                                .with("goldens.Filters.Kernel<T> self", Role.RECEIVER)
                                .with("double[] signal")
                                .varargs()
                                .overridable()
                                .privateField(new PrivateField(
                                        "goldens.Filters$Kernel",
                                        "goldens.Filters.Kernel<?>",
                                        "weights",
                                        "double[]",
                                        "double[]",
                                        false,
                                        true,
                                        "field$weights"))
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.ADD_INTO, ir.get("gradientInto"))
                                .saved("Nothing is saved for the reverse sweep: the iterations of the loop over"
                                        + " {@code i} are independent, and each is reversed at once."))),
                golden(
                        "Power",
                        ir -> List.of(Given.method("goldens.Power", "power", "double")
                                .with("double x", "int n")
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.FRESH, ir.get("gradient"))
                                .internal(ir.get("powerForward"), ir.get("powerReverse"), ir.get("powerTangent"))
                                .frame(new Frame(
                                        new FrameType("PowerFrame"),
                                        List.of(
                                                new Frame.Field("inner", new FrameType("PowerFrame")),
                                                new Frame.Field("half", Scalar.DOUBLE))))
                                .saved("Saved for the reverse sweep: {@code half}, one number for each level of the"
                                        + " recursion."))),
                golden(
                        "FloatNorm",
                        ir -> List.of(Given.method("goldens.FloatNorm", "norm", "float")
                                .with("float[] v")
                                .with("float epsilon", Role.EXCLUDED)
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.ADD_INTO, ir.get("gradientInto")))),
                golden(
                        "Rotation",
                        ir -> List.of(Given.method("goldens.Rotation", "rotate", "double[]")
                                .with("double[] p", "double angle")
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.FRESH, ir.get("vjp")))),
                golden(
                        "Normalize",
                        ir -> List.of(Given.method("goldens.Normalize", "normalize", "double")
                                .with("double[] v")
                                .written("v")
                                .jvp(ir.get("jvp"))
                                .adjoint(AdjointStyle.ADD_INTO, ir.get("gradientInto"))
                                .adjoint(AdjointStyle.IN_PLACE, ir.get("vjp"))
                                .saved("Saved for the reverse sweep: {@code v[i]}, one number for each iteration of"
                                        + " the second loop over {@code i}."))));
    }

    static String written(Golden golden) {
        Annotated ir = Annotated.parse(resource(golden.name() + ".ir"));
        List<Derivatives> all = golden.methods().apply(ir).stream()
                .map(given -> given.sections(ir.sections()).derivatives())
                .toList();
        return new CompanionWriter(Surroundings.PLAIN, new NoProblems()).write(all);
    }

    /** Fails on the first problem. */
    private static final class NoProblems implements EmitProblems {
        @Override
        public void tooManyParameters(DifferentiableMethod method, String member, int slots) {
            throw new AssertionError(member + " takes " + slots);
        }

        @Override
        public void collision(DifferentiableMethod method, String member, DifferentiableMethod other) {
            throw new AssertionError(member);
        }
    }

    static String resource(String name) {
        try (InputStream stream = GoldensTest.class.getResourceAsStream("/goldens/" + name)) {
            if (stream == null) {
                throw new AssertionError("no resource goldens/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void companionsAreWrittenByteForByte(Golden golden) {
        assertThat(written(golden)).isEqualTo(resource(golden.name() + "Derivatives.java"));
    }

    private static Compiled compiled() {
        Map<String, String> sources = new LinkedHashMap<>();
        goldens().forEach(golden -> {
            String source = golden.name().replaceAll("_.*", "");
            sources.put("goldens." + source, resource(source + ".java"));
            sources.put("goldens." + golden.name() + "Derivatives", resource(golden.name() + "Derivatives.java"));
        });
        return Compiled.of(sources);
    }

    @Test
    void theyCompileWithoutAWarningAndAreRight() {
        Compiled goldens = compiled();
        Object rosenbrock = goldens.call("goldens.RosenbrockDerivatives", "bananaGradient", 0.5, 2.0);
        assertThat(Compiled.get(rosenbrock, "x")).isEqualTo(-1.0 - 400 * 0.5 * 1.75);
        assertThat(Compiled.get(rosenbrock, "y")).isEqualTo(350.0);
        double[][] hessian = (double[][]) goldens.call("goldens.RosenbrockDerivatives", "bananaHessian", 0.5, 2.0);
        assertThat(hessian).isDeepEqualTo(new double[][] {{2 - 400 * (2 - 0.75), -200}, {-200, 200}});
        double[][] rotation =
                (double[][]) goldens.call("goldens.RotationDerivatives", "rotateJacobian", new double[] {3, 4}, 0.0);
        assertThat(rotation).isDeepEqualTo(new double[][] {{1, -0.0, -4}, {0, 1, 3}});
        Object power = goldens.call("goldens.PowerDerivatives", "powerGradient", 2.0, 5);
        assertThat(Compiled.get(power, "x")).isEqualTo(80.0);
    }
}
