package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tapeless.processor.emit.Writing.function;
import static org.tapeless.processor.emit.Writing.heads;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** The members that a method gets, by what it returns and what it writes. */
final class MembersTest {
    private final Writing writing = new Writing();

    @Test
    void everyMemberOfANumberHasItsPlaceInTheTable() {
        String java = writing.written(Writing.sumOfSquares());
        assertThat(heads(java))
                .containsExactly(
                        "private FooDerivatives()",
                        "public static NormGradient normGradient(double[] v, double s)",
                        "public static double normGradientInto(double[] v, double s, double[] vBar, double[] sBar)",
                        "public static Dual normJvp(double[] v, double s, double[] vDot, double sDot)",
                        "public static NormHvp normHvp(double[] v, double s, double[] vDot, double sDot)",
                        "public static double normHvpInto("
                                + "double[] v, double s, double[] vDot, double sDot, double[] vBar, double[] sBar)",
                        "public static double[][] normHessian(double[] v, double s)",
                        "private static double[] normHvpFlat(double[] v, double s, double[] direction)",
                        "public record NormGradient(double value, double[] v, double s)",
                        "public record NormHvp(double value, double[] v, double s)");
    }

    @Test
    void wrappersAgreeWithBodies() {
        Compiled foo = writing.compiled(
                "package p; public class Foo { public static double norm(double[] v, double s) { return 0; } }",
                Writing.sumOfSquares());
        double[] v = {1, 2};
        Object gradient = foo.call("p.FooDerivatives", "normGradient", v, 3.0);
        assertThat(Compiled.get(gradient, "value")).isEqualTo(8.0);
        assertThat((double[]) Compiled.get(gradient, "v")).containsExactly(2, 4);
        assertThat(Compiled.get(gradient, "s")).isEqualTo(1.0);
        Object hvp = foo.call("p.FooDerivatives", "normHvp", v, 3.0, new double[] {1, 10}, 5.0);
        assertThat((double[]) Compiled.get(hvp, "v")).containsExactly(2, 20);
        assertThat((double[][]) foo.call("p.FooDerivatives", "normHessian", v, 3.0))
                .isDeepEqualTo(new double[][] {{2, 0, 0}, {0, 2, 0}, {0, 0, 0}});
        assertThatThrownBy(() -> foo.call("p.FooDerivatives", "normGradientInto", v, 3.0, new double[3], new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter v");
        assertThatThrownBy(() -> foo.call("p.FooDerivatives", "normGradientInto", v, 3.0, new double[2], new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter s");
        assertThatThrownBy(() -> foo.call("p.FooDerivatives", "normJvp", v, 3.0, v, 0.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vDot");
    }

    @Test
    void theUsersNamesWin() {
        Given method = Given.method("p.Foo", "f", "double")
                .with("double value", "double x", "double xDot", "double hashCode")
                .jvp(function(
                        "function j(a: double, b: double, c: double, d: double, e: double, f: double, g: double, h:"
                                + " double) -> (value: double, tangent: double) { return a, b }"))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(a: double, b: double, c: double, d: double)"
                                + " -> (v: double, a: double, b: double, c: double, d: double) {"
                                + " return a, b, c, d, 1.0 }"));
        assertThat(writing.written(method))
                .contains("fJvp(\n            double value, double x, double xDot, double hashCode, double valueDot,"
                        + " double xDot_, double xDotDot,\n            double hashCodeDot)")
                .contains("record FGradient(double value_, double value, double x, double xDot, double hashCode_) {}")
                .contains("hashCodeBar[0] += gradient.hashCode_();")
                .contains("return gradient.value_();");
        writing.compiled(
                "package p; public class Foo { public static double f(double a, double b, double c, double d)"
                        + " { return 0; } }",
                method);
    }

    @Test
    void voidMethodsSeedWhatTheyWriteWhateverIsIndependent() {
        Given method = Given.method("p.Foo", "step", "void")
                .with("double[] scratch", Role.OTHER)
                .with("double[] read", Role.OTHER)
                .with("double k", Role.INDEPENDENT)
                .with("double[] constant", Role.EXCLUDED)
                .written("scratch", "constant")
                .jvp(function(
                        "function j(s: double[], r: double[], k: double, c: double[], sDot: double[], kDot: double) {"
                                + " sDot[0] = kDot; s[0] = k }"))
                .adjoint(
                        AdjointStyle.IN_PLACE,
                        function("function v(s: double[], r: double[], k: double, c: double[], sBar: double[], kBar:"
                                + " double[]) { s[0] = k; kBar[0] += sBar[0]; sBar[0] = 0.0 }"));
        String java = writing.written(method);
        assertThat(heads(java))
                .containsExactly(
                        "private FooDerivatives()",
                        "public static void stepJvp(double[] scratch, double[] read, double k, double[] constant,"
                                + " double[] scratchDot, double kDot)",
                        "public static void stepVjp(double[] scratch, double[] read, double k, double[] constant,"
                                + " double[] scratchBar, double[] kBar)");
        assertThat(java)
                .contains("new String[] {\"scratch\", \"read\", \"constant\", \"scratchBar\", \"kBar\"}")
                .contains("new boolean[] {true, false, true, true, false}");
        Compiled foo = writing.compiled(
                "package p; public class Foo { public static void step(double[] scratch, double[] read,"
                        + " double k, double[] constant) {} }",
                method);
        double[] kBar = {0};
        foo.call(
                "p.FooDerivatives",
                "stepVjp",
                new double[1],
                new double[1],
                2.0,
                new double[1],
                new double[] {3},
                kBar);
        assertThat(kBar).containsExactly(3);
        double[] same = new double[1];
        assertThatThrownBy(() ->
                        foo.call("p.FooDerivatives", "stepJvp", same, same, 2.0, new double[1], new double[1], 0.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scratch and read");
    }

    @Test
    void sweepsButTheLastRunOnCopies() {
        Compiled foo = writing.compiled(
                "package p; public class Foo { public static double[] cubes(double[] x, int[] calls) { return x; } }",
                Writing.cubes());
        double[] x = {1, 2, 3};
        int[] calls = {0};
        double[][] jacobian = (double[][]) foo.call("p.FooDerivatives", "cubesJacobian", x, calls);
        assertThat(jacobian).isDeepEqualTo(new double[][] {{3, 0, 0}, {0, 12, 0}, {0, 0, 27}});
        assertThat(x).containsExactly(1, 4, 9);
        assertThat(calls).containsExactly(1);
        double[] y = {1, 2};
        foo.call("p.FooDerivatives", "cubesJvps", y, calls, new double[0][]);
        assertThat(y).containsExactly(1, 4);
        assertThatThrownBy(() -> foo.call("p.FooDerivatives", "cubesJvps", y, calls, new double[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("directions[1]");
        assertThat(y).containsExactly(1, 4);
        double[] empty = {};
        assertThat((double[][]) foo.call("p.FooDerivatives", "cubesJacobian", empty, calls))
                .isEmpty();
        assertThat(calls).containsExactly(3);
        double[] bar = {10, 10};
        foo.call("p.FooDerivatives", "cubesVjp", new double[] {1, 2}, calls, new double[] {1, 1}, bar);
        assertThat(bar).containsExactly(23, 52);
    }

    @Test
    void varargsStayWhereTheyStayLast() {
        Given method = Writing.sumOfSquares();
        Given scalarLast = Given.method("p.Foo", "f", "double")
                .with("double x")
                .with("int[] n", Role.OTHER)
                .varargs()
                .jvp(function("function j(x: double, n: int[], xDot: double) -> (value: double, tangent: double) {"
                        + " return x, xDot }"))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(x: double, n: int[]) -> (value: double, x: double) { return x, 1.0 }"));
        assertThat(heads(writing.written(method, scalarLast)))
                .contains(
                        "public static FGradient fGradient(double x, int... n)",
                        "public static double fGradientInto(double x, int[] n, double[] xBar)",
                        "public static Dual fJvp(double x, int[] n, double xDot)",
                        "public static Dual fJvp(Dual x, int... n)");
    }

    @Test
    void tooManyParametersAreReportedAndTheRestIsWritten() {
        String names = IntStream.range(0, 130).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
        Given method = Given.method("p.Foo", "f", "double")
                .with(Arrays.stream(names.split(","))
                        .map(name -> "double[] " + name)
                        .toArray(String[]::new))
                .jvp(function(
                        "function j(" + typed(names, "double[]") + ", " + typed(names.replace("a", "d"), "double[]")
                                + ") -> (value: double, tangent: double) { return a0[0], d0[0] }"))
                .adjoint(
                        AdjointStyle.ADD_INTO,
                        function("function g(" + typed(names, "double[]") + ", "
                                + typed(names.replace("a", "b"), "double[]")
                                + ") -> (value: double) { b0[0] += 1.0; return a0[0] }"));
        String java = writing.written(method);
        assertThat(writing.complaints().found()).containsExactly("fGradientInto takes 260", "fJvp takes 260");
        assertThat(heads(java)).hasSize(3).anyMatch(head -> head.startsWith("public static FGradient fGradient("));
        assertThat(java)
                .contains("double[] b0 = new double[a0.length];")
                .contains("b0[0] += 1.0;")
                .doesNotContain("Checks");
    }

    private static String typed(String names, String type) {
        return Arrays.stream(names.split(",")).map(name -> name + ": " + type).collect(Collectors.joining(", "));
    }

    @Test
    void theReceiverMustRunTheMethodThatWasDifferentiated() {
        Given method = Given.method("p.Foo", "f", "double")
                .typeParameters("T extends java.lang.Number")
                .with("p.Foo<T> self", Role.RECEIVER)
                .with("double x")
                .with("T t", Role.OTHER)
                .overridable()
                .jvp(function("""
                    function j(self: "p.Foo<T>", x: double, t: T, xDot: double) -> (value: double, tangent: double) {
                      return x, xDot
                    }
                    """))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(self: \"p.Foo<T>\", x: double, t: T) -> (value: double, x: double) {"
                                + " return x, 1.0 }"));
        String java = writing.written(method);
        assertThat(java).contains("        Receivers.runs(self, Foo.class, \"f\", double.class, Number.class);\n");
        assertThat(java.split("Receivers\\.runs", -1)).hasSize(3);
        assertThat(java).contains("if the class of {@code self} overrides {@code f}");
    }

    @Test
    void arraysOfFieldsAreComparedWithWhatIsWritten() {
        Given method = Given.method("p.Foo", "f", "void")
                .with("p.Foo self", Role.RECEIVER)
                .with("double[] x")
                .written("x")
                .readField("", ".data")
                .readField("p.Foo.SHARED")
                .jvp(function("function j(self: p.Foo, x: double[], xDot: double[]) { x[0] = 1.0; xDot[0] = 0.0 }"))
                .adjoint(
                        AdjointStyle.IN_PLACE,
                        function("function v(self: p.Foo, x: double[], xBar: double[]) { x[0] = 1.0; xBar[0] = 0.0 }"));
        assertThat(writing.written(method))
                .contains("new String[] {\"x\", \"self.data\", \"p.Foo.SHARED\", \"xDot\"}")
                .contains("new Object[] {x, self.data, Foo.SHARED, xDot}")
                .contains("new boolean[] {true, false, false, true}");
    }

    @Test
    void matricesAndFloatsAreLaidEndToEnd() {
        Given method = Given.method("p.Foo", "g", "double[]")
                .with("float s", "double[][] m", "double t")
                .jvp(function("""
                    function j(s: float, m: double[][], t: double, sDot: float, mDot: double[][], tDot: double) -> (value: double[], tangent: double[]) {
                      y: double[] = new double[1]
                      yDot: double[] = new double[1]
                      y[0] = (double) s * m[0][1] + m[1][0] * t
                      yDot[0] = (double) sDot * m[0][1] + (double) s * mDot[0][1] + mDot[1][0] * t + m[1][0] * tDot
                      return y, yDot
                    }
                    """))
                .adjoint(AdjointStyle.FRESH, function("""
                    function v(s: float, m: double[][], t: double, yBar: double[]) -> (value: double[], s: float, m: double[][], t: double) {
                      y: double[] = new double[1]
                      y[0] = (double) s * m[0][1] + m[1][0] * t
                      mBar: double[][] = Shadows.zerosLike(m)
                      mBar[0][1] += yBar[0] * (double) s
                      mBar[1][0] += yBar[0] * t
                      return y, (float) (yBar[0] * m[0][1]), mBar, yBar[0] * m[1][0]
                    }
                    """));
        Compiled foo = writing.compiled(
                "package p; public class Foo { public static double[] g(float s, double[][] m, double t)"
                        + " { return null; } }",
                method);
        double[][] m = {{1, 2}, {3}};
        double[][] row = {{2, 0, 5, 7, 3}};
        assertThat((double[][]) foo.call("p.FooDerivatives", "gJacobian", 5f, m, 7.0))
                .isDeepEqualTo(row);
        double[][] directions = {{1, 0, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}};
        assertThat((double[][]) foo.call("p.FooDerivatives", "gJvps", 5f, m, 7.0, directions))
                .isDeepEqualTo(new double[][] {{2}, {5}, {7}, {3}});
    }
}
