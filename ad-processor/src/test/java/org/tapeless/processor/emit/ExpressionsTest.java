package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

final class ExpressionsTest {
    private static final List<Var> VARIABLES = List.of(
            new Var("x", Scalar.DOUBLE),
            new Var("y", Scalar.DOUBLE),
            new Var("f", Scalar.FLOAT),
            new Var("i", Scalar.INT),
            new Var("n", Scalar.LONG),
            new Var("s", Scalar.SHORT),
            new Var("c", Scalar.CHAR),
            new Var("b", Scalar.BOOLEAN),
            new Var("a", Scalar.DOUBLE.array()),
            new Var("m", Scalar.DOUBLE.array().array()),
            new Var("self", new OpaqueType("p.Foo")));

    private static String printed(String ir) {
        return exact(Parser.expression(ir, VARIABLES));
    }

    private static String exact(Expr expr) {
        return text(expressions().exact(expr)).replace("java.lang.", "");
    }

    private static String assigned(Expr expr) {
        return text(expressions().assigned(expr));
    }

    private static Expressions expressions() {
        return new Expressions(new JavaTypes("p", name -> false, name -> name), Var::name);
    }

    /** JavaPoet holds back what follows the last place to break a line until the line ends. */
    private static String text(CodeBlock code) {
        return CodeBlock.of("$L\n", code).toString().strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x + y + x",
                "x + (y + x)",
                "x - (y - x) - y",
                "x * (y * x) / (y / x)",
                "x * y + x % y",
                "(x + y) * -x",
                "-(x * y)",
                "-x * y",
                "x - (-y)",
                "x + (-1.0)",
                "x * -1.0",
                "-(-x)",
                "-(-1.0)",
                "~i & i | i ^ i",
                "i << i + 1",
                "(i << i) + 1",
                "i >>> (i >> i)",
                "b && (b || i < 3) == b",
                "(b || b) && b",
                "(b && b) || b",
                "!b",
                "!(b && b)",
                "!(x < y)",
                "b ? x : b ? y : x",
                "(b ? x : y) * x",
                "(b ? b : b) ? x : y",
                "(int) (x + y)",
                "(int) -x",
                "(int) x + 1",
                "(float) (double) f",
                "m[i][i + 1]",
                "a.clone()[i]",
                "(new double[3])[1]",
                "new double[i][i * 2][]",
                "a.length",
                "Math.pow(Math.exp(x), y)",
                "Math.abs((double) i)"
            })
    void theTreeIsKeptWithTheFewestParentheses(String java) {
        String ir = java.replace("(b && b) || b", "b && b || b").replace("x - (-y)", "x - -y");
        String wanted = java.equals("(b && b) || b") ? "b && b || b" : java;
        assertThat(printed(ir)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "(double) i * x -> i * x",
                "x * (double) i -> x * i",
                "(double) i * (double) i -> (double) i * i",
                "(double) i * (double) 2 -> i * 2.0",
                "(double) 2 * (double) i -> 2.0 * i",
                "x * (double) 2 -> x * 2",
                "(double) f * x -> f * x",
                "(double) (i / 2) * x -> i / 2 * x",
                "(int) s + (int) s -> s + s",
                "-(int) s -> -s",
                "(long) i + n -> i + n",
                "(long) i << 3 -> (long) i << 3",
                "(int) s << (int) c -> s << c",
                "(double) i < x -> i < x",
                "Math.sqrt((double) i) -> Math.sqrt(i)",
                "Math.max((double) i, x) -> Math.max(i, x)",
                "Math.max((double) i, (double) i) -> Math.max((double) i, (double) i)",
                "Math.nextAfter((double) f, x) -> Math.nextAfter((double) f, x)",
                "a[(int) s] -> a[s]",
                "(double) x -> x",
                "!(i < 3) -> i >= 3",
                "!(i == 3) -> i != 3",
                "!(x == y) -> !(x == y)",
                "b ? (double) i : x -> b ? (double) i : x"
            })
    void castsThatJavaMakesAreNotWritten(String ir, String java) {
        assertThat(printed(ir)).isEqualTo(java);
    }

    @Test
    void assignmentConvertsByItself() {
        assertThat(assigned(Parser.expression("(double) i", VARIABLES))).isEqualTo("i");
        assertThat(assigned(Parser.expression("(float) x", VARIABLES))).isEqualTo("(float) x");
        assertThat(assigned(new Expr.Const(Scalar.BYTE, (byte) -3))).isEqualTo("-3");
        assertThat(exact(new Expr.Const(Scalar.BYTE, (byte) -3))).isEqualTo("(byte) -3");
    }

    @Test
    void literalsAreExact() {
        assertThat(exact(real(1))).isEqualTo("1.0");
        assertThat(exact(real(0.001))).isEqualTo("0.001");
        assertThat(exact(real(1e-4))).isEqualTo("1e-4");
        assertThat(exact(real(1.5e10))).isEqualTo("1.5e10");
        assertThat(exact(real(1234567))).isEqualTo("1234567.0");
        assertThat(exact(real(1e7))).isEqualTo("1e7");
        assertThat(exact(real(-0.0))).isEqualTo("-0.0");
        assertThat(exact(real(Math.PI))).isEqualTo("3.141592653589793");
        assertThat(exact(real(2e-3))).isEqualTo("0.002");
        assertThat(exact(real(Double.MIN_VALUE))).isEqualTo("5e-324");
        assertThat(exact(real(Double.MAX_VALUE))).isEqualTo("1.7976931348623157e308");
        assertThat(exact(real(Double.NaN))).isEqualTo("Double.NaN");
        assertThat(exact(real(Double.NEGATIVE_INFINITY))).isEqualTo("Double.NEGATIVE_INFINITY");
        assertThat(exact(new Expr.Const(Scalar.FLOAT, 0.1f))).isEqualTo("0.1f");
        assertThat(exact(new Expr.Const(Scalar.FLOAT, 3e-10f))).isEqualTo("3e-10f");
        assertThat(exact(new Expr.Const(Scalar.LONG, 5L))).isEqualTo("5L");
        assertThat(exact(new Expr.Const(Scalar.LONG, Long.MIN_VALUE))).isEqualTo("Long.MIN_VALUE");
        assertThat(exact(new Expr.Const(Scalar.INT, Integer.MIN_VALUE))).isEqualTo("Integer.MIN_VALUE");
        assertThat(exact(new Expr.Const(Scalar.CHAR, '\''))).isEqualTo("'\\''");
        assertThat(exact(new Expr.Const(Scalar.CHAR, '\u00e9'))).isEqualTo("'\\u00e9'");
        assertThat(exact(new Expr.Const(new OpaqueType("java.lang.String"), "a\"\n$L")))
                .isEqualTo("\"a\\\"\\n$L\"");
        assertThat(exact(new Expr.Const(Scalar.DOUBLE.array(), null))).isEqualTo("null");
    }

    private static Expr real(double value) {
        return new Expr.Const(Scalar.DOUBLE, value);
    }

    @Test
    void everyDoubleComesBackFromItsLiteral() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value) && !Double.isInfinite(value)) {
                assertThat(Double.parseDouble(exact(real(value)))).isEqualTo(value);
            }
            float single = Float.intBitsToFloat(random.nextInt());
            if (!Float.isNaN(single) && !Float.isInfinite(single)) {
                String text = exact(new Expr.Const(Scalar.FLOAT, single));
                assertThat(Float.parseFloat(text)).isEqualTo(single);
            }
        }
    }

    @Test
    void foreignSourceTakesArgumentsInParenthesesWhereItMust() {
        assertThat(foreign(List.of("p.Foo.get(", ", ", ")"), "x + y", "i")).isEqualTo("p.Foo.get(x + y, i)");
        assertThat(foreign(List.of("\"x = \" + ", " + java.util.List.of()"), "x + y"))
                .isEqualTo("\"x = \" + (x + y) + java.util.List.of()");
        assertThat(foreign(List.of("", ".field"), "self")).isEqualTo("self.field");
        assertThat(foreign(List.of("x -", ""), "-1.0")).isEqualTo("x -(-1.0)");
        assertThat(foreign(List.of("p.Foo.take(", ")"), "(double[]) null")).isEqualTo("p.Foo.take((double[]) null)");
        assertThat(foreign(List.of("(int) p.Foo.X"))).isEqualTo("(int) p.Foo.X");
    }

    private static String foreign(List<String> parts, String... arguments) {
        List<Expr> exprs = List.of(arguments).stream()
                .map(ir -> Parser.expression(ir, VARIABLES))
                .toList();
        return exact(new Expr.ForeignRead(parts, exprs, Scalar.DOUBLE, true));
    }

    @Test
    void foreignSourceIsAnOperandOnlyInParentheses() {
        Expr sum = new Expr.ForeignRead(List.of("p.Foo.A + p.Foo.B"), List.of(), Scalar.DOUBLE, true);
        Expr field = new Expr.ForeignRead(List.of("p.Foo.A"), List.of(), Scalar.DOUBLE, true);
        Expr product = new Expr.Binary(BinaryOp.MUL, sum, field);
        assertThat(exact(product)).isEqualTo("(p.Foo.A + p.Foo.B) * p.Foo.A");
    }

    @Test
    void theUsersOwnMathDoesNotGetInTheWay() {
        JavaTypes types = new JavaTypes("p", "p.Math"::equals, name -> name);
        CodeBlock code =
                new Expressions(types, Var::name).exact(Parser.expression("Math.exp(x) * Double.NaN", VARIABLES));
        assertThat(text(code)).isEqualTo("java.lang.Math.exp(x) * java.lang.Double.NaN");
        Function function = Parser.function("""
            function f(x: double) -> (value: double) {
              Math: double = Math.exp(x)
              java: double = Math + `java.lang.Math.PI`
              return Math.log(java)
            }
            """.replace("`java", "(double) `java"));
        String body = Body.of(function);
        assertThat(body).isEqualTo("""
            double Math1 = Math.exp(x);
            double java = Math1 + Math.PI;
            return Math.log(java);
            """);
        Compiled.of(Map.of("p.Made", Body.text(List.of(function))));
    }

    @Test
    void typesAreReadFromSource() {
        JavaTypes types = new JavaTypes("p", name -> false, name -> name);
        for (String java : List.of(
                "double[][]",
                "p.Outer<T>.Inner[]",
                "java.util.Map<java.lang.String, ? extends p.Foo<?>>",
                "java.util.List<? super T>",
                "T",
                "lower.letters.name")) {
            assertThat(types.source(java).toString()).isEqualTo(java);
        }
        assertThat(new TypeSource("T extends java.lang.Number & java.lang.Comparable<T>", types)
                        .parseVariable()
                        .bounds()
                        .toString())
                .isEqualTo("[java.lang.Number, java.lang.Comparable<T>]");
        Type opaque = new OpaqueType("p.q.Foo");
        assertThat(types.of(opaque).toString()).isEqualTo("p.q.Foo");
    }
}
