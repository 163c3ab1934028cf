package org.tapeless.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParserTest {
    private static final List<Var> VARIABLES = List.of(
            new Var("x", Scalar.DOUBLE),
            new Var("i", Scalar.INT),
            new Var("b", Scalar.BOOLEAN),
            new Var("n", Scalar.LONG),
            new Var("a", Scalar.DOUBLE.array()),
            new Var("m", Scalar.DOUBLE.array().array()),
            new Var("step", Scalar.INT),
            new Var("frame", new FrameType("p.F")),
            new Var("self", new OpaqueType("p.Foo")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x + x * x - (x - x)",
                "-3.0 * -x - -(3.0)",
                "1.0E-10 + 0.5 / 1.0E300",
                "~i & i | i ^ i",
                "(b ? x : b ? x : -x) * x",
                "(b ? b : b) ? x : x",
                "!b && (b || i < 3) == b",
                "n >>> i >> i << 2L",
                "-2147483648",
                "-9223372036854775808L",
                "0.5f * Float.NaN",
                "Double.NEGATIVE_INFINITY",
                "'a' == '\\u0000'",
                "(byte) -3",
                "(byte) (3)",
                "(short) (byte) -3",
                "(char) 5",
                "(int) -3.5",
                "(double) (float) -x",
                "m[i][i + 1]",
                "m[i].length",
                "m.clone()[0].clone()",
                "(new double[3])[1]",
                "new double[i][i * 2][]",
                "new frame p.F",
                "new frame p.F[3]",
                "new \"Foo<T>\"[3][]",
                "frame.<frame p.G>inner.<double[]>saved[i]",
                "Math.pow(Math.exp(x), x)",
                "Math.<long>round(x)",
                "p.q.R.<double(java.lang.Object, int)>f(a, i)",
                "java.time.Clock.<long>now()",
                "\"Math\".f(x)",
                "(double[]) null",
                "(frame p.F) null",
                "\"text \\\"quoted\\\" \\\\\"",
                "(java.lang.CharSequence) \"text\"",
                "(\"java.util.List<T>\") null",
                "(double) `${self}.k`",
                "(final double[]) `${self}.k[${i + 1}] + \"\\`\\${\"`",
                "(double) (int) `Foo.count`",
                "(java.lang.RuntimeException) `new RuntimeException(\"x = \" + ${x})`",
                "step < step"
            })
    void expressionsComeBack(String text) {
        assertThat(new Printer().print(Parser.expression(text, VARIABLES))).isEqualTo(text);
    }

    @Test
    void everyStatementComesBack() {
        roundTrip("""
            function "all(int)"(x: double, x_1: stopped double, a: double[], self: "Foo<T>", n: int) -> (value: double, "": double[]) {
              y: stopped double = x
              y = y + 1.0
              t: temp double = y
              tBar: gen double[] = a
              a[n] = y
              a.clone()[n] += -y
              (n < 3 ? a : (double[]) null)[0] = 0.0
              System.arraycopy(a, 0, a, 0, n)
              java.util.List.<boolean>add(self, a)
              p: double, q: double = f(x, a)
              "g(double)"(x)
              r: double = companion p.Foo#loss <double(active double, stop double[], frame p.F)> in p.FooDerivatives#loss order 2 (x, a)
              companion p.Foo#run <void()> in p.FooDerivatives#"a b" order 1 ()
              r = generated p.FooDerivatives#lossGradient record p.FooDerivatives.LossGradient {value, x} (x)
              r = generated p.FooDerivatives#plain(x)
              k: int = foreign pure `Foo.bar(${x}, ${n + 1})`
              foreign plain `System.out.println(${"x = "} + ${x})`
              foreign `Foo.tick()`
              if (x > 0.0) {
                r = 1.0
              } else if (x < 0.0) {
                r = 2.0
              } else {
                r = 3.0
                x = r
              }
              if (x > 0.0) {
              } else {
                r = 4.0
              }
              for i in n - 1 >= (n < 3 ? 1 : 0) step -2 {
                a[i] = 0.0
              }
              for j: gen int in 0 <= n step 1 {
              }
              while (!(x < 1.0)) {
                x = x / 2.0
              }
              fr: frame p.F = new frame p.F
              fr.saved = x
              fr.length = 3
              fr.<frame p.F>next.saved = fr.<double>saved
              L: {
                if (x == 0.0) {
                  break L
                }
              }
              assert x > 0.0
              assert n == 0 ? x > 0.0 : x < 0.0 : "message"
              if (x == 0.0) {
                throw (java.lang.RuntimeException) `new RuntimeException()`
              }
              return x, a
            }
            """);
    }

    @Test
    void programsComeBack() {
        String text = """
            function f() {
              return
            }

            function g() {
            }
            """;
        Program program = Parser.program(text);
        assertThat(program.functions()).containsOnlyKeys("f", "g");
        assertThat(new Printer().print(program)).isEqualTo(text);
    }

    @Test
    void namesAreStableUnderPrintingAgain() {
        Var first = new Var("in", Scalar.INT);
        Var second = new Var("in", Scalar.INT);
        Var third = new Var("new", Scalar.INT);
        Function function = new Function(
                "f",
                List.of(first, second, third),
                List.of(),
                Block.of(new Stmt.For(
                        new Var("in_1", Scalar.INT),
                        Exprs.local(first),
                        BinaryOp.LT,
                        Exprs.local(second),
                        1,
                        Block.of(new Stmt.Assign(new Var("step", Scalar.INT), Exprs.local(third), SourceSpan.NONE)),
                        SourceSpan.NONE)));
        roundTrip(new Printer().print(function));
    }

    private static void roundTrip(String text) {
        assertThat(new Printer().print(Parser.function(text))).isEqualTo(text);
    }

    @Test
    void layoutIsFree() {
        Function function = Parser.function("""
            function f(x: double,
                       y: double) -> (value: double)
            { // a comment
              z: double = Math.max(x,
                  y); z = z * (x
                  + y)
              if (z > 0.0) { z = 1.0 }
              else { z = 2.0 }
              for i in 0 < 3 step 1 { z = z + (double) i }
              for i in 0 < 3 step 1 { z = z - (double) i } return z }
            """);
        assertThat(function).hasToString("""
            function f(x: double, y: double) -> (value: double) {
              z: double = Math.max(x, y)
              z = z * (x + y)
              if (z > 0.0) {
                z = 1.0
              } else {
                z = 2.0
              }
              for i in 0 < 3 step 1 {
                z = z + (double) i
              }
              for i_1 in 0 < 3 step 1 {
                z = z - (double) i_1
              }
              return z
            }
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:5|x = y + 1.0|no variable 'y'",
                "1:1|y = 1.0|the first assignment needs a type: y: double",
                "2:3|x = 1.0\n  x: double = 2.0|'x' has its type already",
                "1:9|x = 1.0 2.0|expected the end of the statement",
                "1:5|x = null|null needs its type",
                "1:5|x = 1.0L|not a number",
                "1:5|x = 99999999999|not a number",
                "1:6|x = x[0]|no array",
                "1:12|x = (byte) 300|not a byte",
                "1:5|x = §|unexpected character",
                "1:5|x = \"abc|does not end",
                "1:12|for i in 0 == 3 step 1 { }|expected <, <=, > or >=",
                "1:8|if (b) x = 1.0|expected '{'",
                "1:1|x + 1.0|expected a statement",
                "1:24|y: double = Clock.now()|needs its result's type",
            })
    void errorsSayWhere(String row) {
        String[] cells = row.split("\\|", -1);
        String[] place = cells[0].split(":", -1);
        assertThatThrownBy(() -> Parser.block(cells[1], VARIABLES))
                .isInstanceOf(SyntaxException.class)
                .hasMessageStartingWith("line " + place[0] + ", column " + place[1] + ": ")
                .hasMessageContaining(cells[2]);
    }
}
