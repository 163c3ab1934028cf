package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tapeless.processor.emit.Writing.function;
import static org.tapeless.processor.emit.Writing.heads;
import static org.tapeless.processor.emit.Writing.product;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;
import org.tapeless.processor.source.DifferentiableMethod.Role;

final class CompanionWriterTest {
    private final Writing writing = new Writing();

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
        String java = writing.written(method);
        assertThat(java).contains("fJvp(double Math_, double[] Checks_, double MathDot, double[] ChecksDot)");
        assertThat(java).contains("record FGradient(double value, double Math, double[] Checks) {}");
        writing.compiled(
                "package p; public class Foo { public static double f(double a, double[] b) { return 0; } }", method);
    }

    @Test
    void exceptionsAndTypeVariablesAreRepeated() {
        Given method = product()
                .typeParameters("T extends java.lang.Number & java.lang.Comparable<T>", "U")
                .thrown("java.io.IOException", "q.Failure");
        String java = writing.written(method);
        assertThat(heads(java))
                .contains("public static <T extends Number & Comparable<T>, U> FGradient fGradient(double x, double y)"
                        + " throws IOException, Failure");
        assertThat(java).contains("import q.Failure;").contains("@param <T> as in the source");
    }

    @Test
    void whatCollidesIsReportedAndLeftOut() {
        String java = writing.written(
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
        assertThat(writing.complaints().found()).containsExactly("fGradient(double, double) collides");
        assertThat(heads(java)).filteredOn(head -> head.contains(" fGradient(")).hasSize(1);
    }

    @Test
    void helpersThatAreAlikeAreWrittenOnceAndOthersGetANumber() {
        String twice = "function helper(x: double) -> (value: double) { return 2.0 * x }";
        String thrice = "function helper(x: double) -> (value: double) { return 3.0 * x }";
        String java = writing.written(
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
        String java = writing.written(product().entryPoint(forward));
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
        Compiled foo = writing.compiled("""
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
            throw new LinkageError(e.getMessage(), e);
        }
        Object dual = foo.call("p.FooDerivatives", "fJvp", self, 2.0, 1.0);
        assertThat(Compiled.get(dual, "value")).isEqualTo(7.0);
        assertThat(Compiled.get(dual, "tangent")).isEqualTo(3.0);
    }

    @Test
    void theSurroundingsDecideTheAnnotations() {
        Surroundings surroundings = new Surroundings(
                true, List.of("deprecation", "removal"), List.of("first", "second \"$L\""), "p.Math"::equals);
        String java = writing.written(surroundings, product());
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
        String java = writing.written(product().packagePrivate());
        assertThat(java)
                .contains("\nfinal class FooDerivatives {")
                .contains("    static FGradient fGradient(")
                .contains("    record FGradient(")
                .contains("{@code Foo.f(double, double)}");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(writing.written(Writing.sumOfSquares(), Writing.cubes()))
                .isEqualTo(writing.written(Writing.sumOfSquares(), Writing.cubes()));
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
    void framesThatHoldDifferentFramesAreDifferentClasses() {
        Frame outer = new Frame(new FrameType("Outer"), List.of(new Frame.Field("inner", new FrameType("Inner"))));
        Frame one = new Frame(new FrameType("Inner"), List.of(new Frame.Field("x", Scalar.DOUBLE)));
        Frame other = new Frame(new FrameType("Inner"), List.of(new Frame.Field("n", Scalar.INT)));
        String java = writing.written(
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
        assertThat(writing.written(method)).contains("@SuppressWarnings({\"divzero\", \"rawtypes\", \"unchecked\"})");
    }
}
