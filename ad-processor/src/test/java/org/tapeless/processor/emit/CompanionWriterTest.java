package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;
import org.tapeless.processor.source.DifferentiableMethod.Role;

final class CompanionWriterTest {
    private final Complaints complaints = new Complaints();

    private String written(Given... methods) {
        return written(Surroundings.PLAIN, methods);
    }

    private String written(Surroundings surroundings, Given... methods) {
        List<Derivatives> all = Stream.of(methods).map(Given::derivatives).toList();
        return new CompanionWriter(surroundings, complaints).write(all);
    }

    /** With a source class {@code p.Foo}, compiled. */
    private Compiled compiled(String source, Given... methods) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("p.Foo", source);
        sources.put("p.FooDerivatives", written(methods));
        return Compiled.of(sources);
    }

    private static Function function(String ir) {
        return Parser.function(ir);
    }

    /** Heads of methods and records, less comments, in the order of the file. */
    private static List<String> heads(String java) {
        return java.replaceAll("\\(\n {12}", "(")
                .replaceAll(",\n {12}", ", ")
                .lines()
                .filter(line -> line.matches(" {4}(?! )[^*@}].*[{}]"))
                .map(line -> line.strip().replaceAll(" ?\\{.*", ""))
                .collect(Collectors.toList());
    }

    private static Given product() {
        return Given.method("p.Foo", "f", "double")
                .with("double x", "double y")
                .jvp(function(
                        "function jvp(x: double, y: double, xDot: double, yDot: double) -> (value: double, tangent:"
                                + " double) { return x * y, xDot * y + x * yDot }"))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(x: double, y: double) -> (value: double, x: double, y: double) {"
                                + " return x * y, y, x }"));
    }

    private static Given sumOfSquares() {
        return Given.method("p.Foo", "norm", "double")
                .with("double[] v", "double s")
                .jvp(function("""
                    function jvp(v: double[], s: double, vDot: double[], sDot: double) -> (value: double, tangent: double) {
                      sum: double = s
                      sumDot: double = sDot
                      for i in 0 < v.length step 1 {
                        sumDot = sumDot + 2.0 * v[i] * vDot[i]
                        sum = sum + v[i] * v[i]
                      }
                      return sum, sumDot
                    }
                    """))
                .adjoint(AdjointStyle.ADD_INTO, function("""
                    function g(v: double[], s: double, vBar: double[], sBar: double[]) -> (value: double) {
                      sum: double = s
                      sBar[0] += 1.0
                      for i in 0 < v.length step 1 {
                        vBar[i] += 2.0 * v[i]
                        sum = sum + v[i] * v[i]
                      }
                      return sum
                    }
                    """))
                .hvp(function("""
                    function h(v: double[], s: double, vDot: double[], sDot: double, vBar: double[], sBar: double[]) -> (value: double) {
                      sum: double = s
                      for i in 0 < v.length step 1 {
                        vBar[i] += 2.0 * vDot[i]
                        sum = sum + v[i] * v[i]
                      }
                      return sum
                    }
                    """));
    }

    @Test
    void everyMemberOfANumberHasItsPlaceInTheTable() {
        String java = written(sumOfSquares());
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
        Compiled foo = compiled(
                "package p; public class Foo { public static double norm(double[] v, double s) { return 0; } }",
                sumOfSquares());
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
        assertThat(written(method))
                .contains("fJvp(\n            double value, double x, double xDot, double hashCode, double valueDot,"
                        + " double xDot_, double xDotDot,\n            double hashCodeDot)")
                .contains("record FGradient(double value_, double value, double x, double xDot, double hashCode_) {}")
                .contains("hashCodeBar[0] += gradient.hashCode_();")
                .contains("return gradient.value_();");
        compiled(
                "package p; public class Foo { public static double f(double a, double b, double c, double d)"
                        + " { return 0; } }",
                method);
    }

    @Test
    void namesOfClassesThatBodiesUseAreNotHidden() {
        Given method = Given.method("p.Foo", "f", "double")
                .with("double Math", "double[] Checks")
                .jvp(function("""
                    function j(Math: double, c: double[], m: double, cDot: double[]) -> (value: double, tangent: double) {
                      return Math.exp(Math), m * Math.exp(Math) + cDot[0]
                    }
                    """))
                .adjoint(AdjointStyle.ADD_INTO, function("""
                    function g(m: double, c: double[], mBar: double[], cBar: double[]) -> (value: double) {
                      return m
                    }
                    """));
        String java = written(method);
        assertThat(java).contains("fJvp(double Math_, double[] Checks_, double MathDot, double[] ChecksDot)");
        assertThat(java).contains("record FGradient(double value, double Math, double[] Checks) {}");
        compiled("package p; public class Foo { public static double f(double a, double[] b) { return 0; } }", method);
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
        String java = written(method);
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
        Compiled foo = compiled(
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

    /** Overwrites x with its square and returns the cube in a new array. */
    private static Given cubes() {
        return Given.method("p.Foo", "cubes", "double[]")
                .with("double[] x")
                .with("int[] calls", Role.OTHER)
                .written("x", "calls")
                .jvp(function("""
                    function j(x: double[], calls: int[], xDot: double[]) -> (value: double[], tangent: double[]) {
                      calls[0] = calls[0] + 1
                      y: double[] = new double[x.length]
                      yDot: double[] = new double[x.length]
                      for i in 0 < x.length step 1 {
                        y[i] = x[i] * x[i] * x[i]
                        yDot[i] = 3.0 * x[i] * x[i] * xDot[i]
                        xDot[i] = 2.0 * x[i] * xDot[i]
                        x[i] = x[i] * x[i]
                      }
                      return y, yDot
                    }
                    """))
                .adjoint(AdjointStyle.FRESH, function("""
                    function v(x: double[], calls: int[], yBar: double[]) -> (value: double[], x: double[]) {
                      calls[0] = calls[0] + 1
                      y: double[] = new double[x.length]
                      xBar: double[] = new double[x.length]
                      for i in 0 < x.length step 1 {
                        y[i] = x[i] * x[i] * x[i]
                        xBar[i] = 3.0 * x[i] * x[i] * yBar[i]
                        x[i] = x[i] * x[i]
                      }
                      return y, xBar
                    }
                    """))
                .adjoint(AdjointStyle.IN_PLACE, function("""
                    function w(x: double[], calls: int[], yBar: double[], xBar: double[]) -> (value: double[]) {
                      y: double[] = new double[x.length]
                      for i in 0 < x.length step 1 {
                        y[i] = x[i] * x[i] * x[i]
                        xBar[i] = 3.0 * x[i] * x[i] * yBar[i] + 2.0 * x[i] * xBar[i]
                        x[i] = x[i] * x[i]
                      }
                      return y
                    }
                    """));
    }

    @Test
    void sweepsButTheLastRunOnCopies() {
        Compiled foo = compiled(
                "package p; public class Foo { public static double[] cubes(double[] x, int[] calls) { return x; } }",
                cubes());
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
        Given method = sumOfSquares();
        Given scalarLast = Given.method("p.Foo", "f", "double")
                .with("double x")
                .with("int... n".replace("...", "[]"), Role.OTHER)
                .varargs()
                .jvp(function("function j(x: double, n: int[], xDot: double) -> (value: double, tangent: double) {"
                        + " return x, xDot }"))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(x: double, n: int[]) -> (value: double, x: double) { return x, 1.0 }"));
        assertThat(heads(written(method, scalarLast)))
                .contains(
                        "public static FGradient fGradient(double x, int... n)",
                        "public static double fGradientInto(double x, int[] n, double[] xBar)",
                        "public static Dual fJvp(double x, int[] n, double xDot)",
                        "public static Dual fJvp(Dual x, int... n)");
    }

    @Test
    void exceptionsAndTypeVariablesAreRepeated() {
        Given method = product()
                .typeParameters("T extends java.lang.Number & java.lang.Comparable<T>", "U")
                .thrown("java.io.IOException", "q.Failure");
        String java = written(method);
        assertThat(heads(java))
                .contains("public static <T extends Number & Comparable<T>, U> FGradient fGradient(double x, double y)"
                        + " throws IOException, Failure");
        assertThat(java).contains("import q.Failure;").contains("@param <T> as in the source");
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
        String java = written(method);
        assertThat(complaints.found()).containsExactly("fGradientInto takes 260", "fJvp takes 260");
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
    void whatCollidesIsReportedAndLeftOut() {
        String java = written(
                product(),
                product().named("g"),
                Given.method("p.Foo", "h", "double")
                        .named("f")
                        .with("double x", "double y")
                        .jvp(function("function jvp(x: double, y: double, xDot: double, yDot: double)"
                                + " -> (value: double, tangent: double) { return x, xDot }"))
                        .adjoint(
                                AdjointStyle.FRESH,
                                function("function g(x: double, y: double) -> (value: double, x: double, y: double) {"
                                        + " return x, 1.0, 0.0 }")));
        assertThat(complaints.found()).containsExactly("fGradient(double, double) collides");
        assertThat(heads(java)).filteredOn(head -> head.contains(" fGradient(")).hasSize(1);
    }

    @Test
    void helpersThatAreAlikeAreWrittenOnceAndOthersGetANumber() {
        String twice = "function helper(x: double) -> (value: double) { return 2.0 * x }";
        String thrice = "function helper(x: double) -> (value: double) { return 3.0 * x }";
        String java = written(
                caller("f").internal(function(twice)),
                caller("g").internal(function(twice)),
                caller("h").internal(function(thrice)));
        assertThat(heads(java))
                .filteredOn(head -> head.startsWith("private static"))
                .containsExactly("private static double helper(double x)", "private static double helper1(double x)");
        assertThat(java).contains("y = helper1(x);");
    }

    private static Given caller(String name) {
        return Given.method("p.Foo", name, "double")
                .with("double x")
                .jvp(function("function jvp(x: double, xDot: double) -> (value: double, tangent: double) {"
                        + " y: double = helper(x); return y, xDot }"))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function gradient(x: double) -> (value: double, x: double) { return x, 1.0 }"));
    }

    @Test
    void entryPointsArePublicAndKeepTheirNames() {
        Function forward = function("function f$fwd(x: double) -> (value: double, saved: double[]) {"
                + " s: double[] = new double[1]; return x, s }");
        String java = written(product().entryPoint(forward));
        assertThat(java).contains("""
                /**
                 * For generated code only.
                 *
                 * @hidden
                 */
                public static F$fwdResult f$fwd(double x) {
            """);
        assertThat(java).contains("public record F$fwdResult(double value, double[] saved) {}");
        assertThat(Results.entryPoint("p.FooDerivatives", forward).record()).isEqualTo("p.FooDerivatives.F$fwdResult");
        assertThat(Results.entryPoint("p.FooDerivatives", forward).components()).containsExactly("value", "saved");
    }

    @Test
    void privateFieldsAreReadThroughHandles() {
        Given method = Given.method("p.Foo", "f", "double")
                .with("p.Foo self", Role.RECEIVER)
                .with("double x")
                .privateField(
                        new PrivateField("p.Foo", "p.Foo", "scale", "double", "double", false, true, "field$scale"))
                .privateField(new PrivateField("p.Foo", "p.Foo", "OFFSET", "int", "int", true, true, "field$OFFSET"))
                .privateField(new PrivateField(
                        "p.Foo$Hidden", "java.lang.Object", "list", "java.util.List<?>", "", false, true, "field$list"))
                .jvp(function("""
                    function j(self: p.Foo, x: double, xDot: double) -> (value: double, tangent: double) {
                      return x * (double) `field$scale(${self})` + (double) (int) `field$OFFSET()`, xDot * (double) `field$scale(${self})`
                    }
                    """))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(self: p.Foo, x: double) -> (value: double, x: double) {"
                                + " return x, (double) `field$scale(${self})` }"));
        Compiled foo = compiled("""
            package p;

            public final class Foo {
                private static final int OFFSET = 1;
                private final double scale = 3;

                public Foo() {}

                public double f(double x) {
                    return scale * x + OFFSET + new Hidden().list.size();
                }

                private static final class Hidden {
                    private final java.util.List<?> list = java.util.List.of();
                }
            }
            """, method);
        Object self;
        try {
            self = foo.type("p.Foo").getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        Object dual = foo.call("p.FooDerivatives", "fJvp", self, 2.0, 1.0);
        assertThat(Compiled.get(dual, "value")).isEqualTo(7.0);
        assertThat(Compiled.get(dual, "tangent")).isEqualTo(3.0);
    }

    @Test
    void theReceiversClassIsChecked() {
        Given method = Given.method("p.Foo", "f", "double")
                .with("p.Foo self", Role.RECEIVER)
                .with("double x")
                .overridable()
                .jvp(function("function j(self: p.Foo, x: double, xDot: double) -> (value: double, tangent: double) {"
                        + " return x, xDot }"))
                .adjoint(
                        AdjointStyle.FRESH,
                        function("function g(self: p.Foo, x: double) -> (value: double, x: double) { return x, 1.0 }"));
        String java = written(method);
        assertThat(java).contains("""
                    if (self.getClass() != Foo.class) {
                        throw new IllegalArgumentException("self is a " + self.getClass().getName() + ", which may override f");
                    }
            """);
        assertThat(java.split("getClass\\(\\) !=", -1)).hasSize(3);
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
        assertThat(written(method))
                .contains("new String[] {\"x\", \"self.data\", \"p.Foo.SHARED\", \"xDot\"}")
                .contains("new Object[] {x, self.data, Foo.SHARED, xDot}")
                .contains("new boolean[] {true, false, false, true}");
    }

    @Test
    void theSurroundingsDecideTheAnnotations() {
        Surroundings surroundings = new Surroundings(
                true, List.of("deprecation", "removal"), List.of("first", "second \"$L\""), "p.Math"::equals);
        String java = written(surroundings, product());
        assertThat(java).contains("""
            @Generated("org.tapeless.processor.AdProcessor")
            @GeneratedDerivative(format = 1, methods = {"first", "second \\"$L\\""})
            @SuppressWarnings({"deprecation", "removal"})
            public final class FooDerivatives {
            """);
        assertThat(java).contains("import javax.annotation.processing.Generated;");
    }

    @Test
    void packagePrivateMethodsHavePackagePrivateMembers() {
        String java = written(product().packagePrivate());
        assertThat(java)
                .contains("\nfinal class FooDerivatives {")
                .contains("    static FGradient fGradient(")
                .contains("    record FGradient(")
                .contains("{@code Foo.f(double, double)}");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(written(sumOfSquares(), cubes())).isEqualTo(written(sumOfSquares(), cubes()));
    }

    @Test
    void longLinesAreBrokenAtOperatorsOrCommas() {
        String x = "averyveryverylongname";
        String ir =
                "function f(%s: double, o: double) -> (value: double) {\n y: double = %s\n z: double = %s\n return y }"
                        .formatted(
                                x,
                                String.join(" + ", Collections.nCopies(7, x + " * " + x)),
                                "Math.max(Math.max(" + x + " * " + x + ", o), Math.max(" + x + " * " + x + ", " + x
                                        + " * " + x + "))");
        assertThat(Body.of(ir)).isEqualTo("""
            double y = averyveryverylongname * averyveryverylongname + averyveryverylongname * averyveryverylongname
                    + averyveryverylongname * averyveryverylongname + averyveryverylongname * averyveryverylongname
                    + averyveryverylongname * averyveryverylongname + averyveryverylongname * averyveryverylongname
                    + averyveryverylongname * averyveryverylongname;
            double z = Math.max(
                    Math.max(averyveryverylongname * averyveryverylongname, o),
                    Math.max(averyveryverylongname * averyveryverylongname, averyveryverylongname * averyveryverylongname));
            return y;
            """);
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
        Compiled foo = compiled(
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

    @Test
    void framesThatHoldDifferentFramesAreDifferentClasses() {
        Frame outer = new Frame(new FrameType("Outer"), List.of(new Frame.Field("inner", new FrameType("Inner"))));
        Frame one = new Frame(new FrameType("Inner"), List.of(new Frame.Field("x", Scalar.DOUBLE)));
        Frame other = new Frame(new FrameType("Inner"), List.of(new Frame.Field("n", Scalar.INT)));
        String java = written(
                product().frame(outer).frame(one),
                product().named("g").frame(outer).frame(one),
                product().named("h").frame(outer).frame(other));
        assertThat(heads(java))
                .filteredOn(head -> head.startsWith("private static final class"))
                .containsExactly(
                        "private static final class Outer",
                        "private static final class Inner",
                        "private static final class Outer1",
                        "private static final class Inner1");
        assertThat(java).contains("Inner1 inner;");
    }

    @Test
    void whatTheUserHasBeenWarnedOfIsSuppressed() {
        Given method = product()
                .internal(function("function h(n: int) -> (value: int) { return n / 0 }"))
                .typeParameters("T");
        assertThat(written(method)).contains("@SuppressWarnings({\"divzero\", \"rawtypes\", \"unchecked\"})");
    }
}
