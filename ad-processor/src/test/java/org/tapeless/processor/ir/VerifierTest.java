package org.tapeless.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.processor.ir.Verifier.Form;

final class VerifierTest {
    private static final String PARAMETERS =
            "(x: double, f: float, i: int, n: long, s: short, b: boolean, a: double[], m: double[][], o:"
                    + " java.lang.Object)";

    private static List<String> complaints(String body, Form form) {
        return Verifier.verify(
                Parser.function("function f" + PARAMETERS + " -> (value: double) {\n" + body + "\n}"), form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return x",
                "return m[s][i] + a[i]",
                "if (b) { return x } return -x",
                "if (b) { y: double = x } else { y = -x } return y",
                "while (true) { x = x + 1.0; if (x > 3.0) { return x } }",
                "L: { if (b) { y: double = 1.0; break L } y = 2.0 } return y",
                "for j in 0 < a.length step 2 { x = x + a[j] } return x",
                "n = n << i; n = n >> n; return x",
                "y: double = f(x); return y",
                "g: frame F = new frame F; g.k = x; return g.<double>k",
                "p: java.lang.Object = a; q: java.lang.Object[] = m; return x",
                "System.arraycopy(a, 0, a, 1, i); return x",
                "if (o == (java.lang.Object) null) { throw (java.lang.RuntimeException) `new RuntimeException()` }"
                        + " return x",
                "throw (java.lang.RuntimeException) `new RuntimeException()`",
            })
    void rightCodeIsAccepted(String body) {
        assertThat(complaints(body, Form.SURFACE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return x + i | the operands of + are double and int",
                "return x + (double) b | no conversion of boolean to double",
                "return -(x + f) + 1.0 | the operands of + are double and float",
                "return b ? x : f | the branches of ?: are double and float",
                "return i ? x : x | the condition is int, not boolean",
                "return a[n] | the index is long, not int",
                "return f | result 1 is float, not double",
                "return x, x | 2 values for 1 results",
                "return ~x | the operand of ~ is double",
                "return -s | the operand of - is short",
                "n = n << x; return x | the operands of << are long and double",
                "x = i; return x | the value is int, not double",
                "a[0] = f; return x | the value is float, not double",
                "m[0] += a; return x | accumulation into elements of type double[]",
                "x = Math.<double(double)>exp(i); return x | argument 1 of Math.exp is int, not double",
                "x = Math.<double(double)>exp(x, x); return x | Math.exp has 1 parameters, not 2",
                "a = new double[i][i]; return x | the value is double[][], not double[]",
                "a = new double[]; return x | 0 lengths for double[]",
                "if (x) { } return x | the condition is double, not boolean",
                "return y_ | y_ is read before it is assigned",
                "if (b) { y: double = x } return y | y is read before it is assigned",
                "while (b) { y: double = x } return y | y is read before it is assigned",
                "for j in 0 < i step 1 { y: double = x } return y | y is read before it is assigned",
                "L: { if (b) { break L } y: double = 2.0 } return y | y is read before it is assigned",
                "if (b) { return x } | the body can end without a return",
                "return x; x = 2.0 | the statement cannot be reached",
                "while (true) { } return x | the statement cannot be reached",
                "if (b) { return x } else { return x } return x | the statement cannot be reached",
                "break L | not within a block labeled L",
                "L: { } L: { } return x | label L stands twice",
                "for j in 0 < i step 1 { j = 3 } return x | the counter j is assigned",
                "for j in 0 < i step -1 { } return x | test < with step -1",
                "for j in 0 > i step 1 { } return x | test > with step 1",
                "for j in 0 < i step 1 { i = 3 } return x | the body assigns i, which a bound reads",
                "for j in 0 < n step 1 { } return x | the bound is long, not int",
                "for j: double in 0 < i step 1 { } return x | the counter is double, not int",
                "g: frame F = new frame F; g.k = x; return (double) g.<int>k | field k is int here and double"
                        + " elsewhere",
                "a.k = x; return x | a field of double[], which is no frame",
                "p: double, q: double = foreign `f()`; return p | several results of a foreign call",
                "p: double, q: double = generated A#b record R {p} (x); return p | 1 results of b, not 2",
                "p: double, p: double = f(x); return p | two results of the call go to one variable",
                "throw x | no exception but double",
            })
    void faultsAreNamed(String row) {
        String body = row.substring(0, row.lastIndexOf(" | ")).replace("y_", "y");
        String complaint = row.substring(row.lastIndexOf(" | ") + 3).replace("y_", "y");
        if (row.contains("y_")) {
            body = "if (false) { y: double = 1.0 } " + body;
        }
        if (row.startsWith("p: double, p:")) {
            body = body.replaceFirst("p: double, p: double", "p: double = x; p, p");
        }
        assertThat(complaints(body, Form.SURFACE)).singleElement().asString().endsWith(": " + complaint);
    }

    @Test
    void complaintsShowTheStatement() {
        assertThat(complaints("while (b) { y: double = x + i }\nreturn x", Form.SURFACE))
                .containsExactly("f: y: double = x + i: the operands of + are double and int");
    }

    @Test
    void callsAgreeWithTheProgram() {
        Program program = Parser.program("""
            function g(x: double, a: double[]) -> (value: double, bar: double[]) {
              return x, a
            }
            function f(x: double, a: double[]) {
              g(x, a)
              v: double, w: double[] = g(x, a)
              v = g(x, a)
              w, v = g(x, a)
              g(x)
              g(a, x)
              h()
            }
            """);
        assertThat(Verifier.verify(program, Form.SURFACE))
                .containsExactly(
                        "f: v: double = g(x, a): 2 results of g, not 1",
                        "f: w: double[], v: double = g(x, a): result 1 of g is double, not double[]",
                        "f: w: double[], v: double = g(x, a): result 2 of g is double[], not double",
                        "f: g(x): g has 2 parameters, not 1",
                        "f: g(a, x): argument 1 of g is double[], not double",
                        "f: g(a, x): argument 2 of g is double, not double[]",
                        "f: h(): there is no function h");
    }

    @Test
    void coreHasNoJumps() {
        assertThat(complaints("L: { break L } return x", Form.CORE))
                .hasSize(2)
                .allMatch(c -> c.endsWith("no core statement"));
        assertThat(complaints("if (b) { return x } return x", Form.CORE))
                .singleElement()
                .asString()
                .endsWith("a return before the end");
        assertThat(complaints("if (b) { y: double = x } return y", Form.CORE)).isEmpty();
        assertThat(complaints("if (b) { return x } else { y: double = x } return y", Form.CORE))
                .singleElement()
                .asString()
                .endsWith("a return before the end");
    }

    @Test
    void noStatementStandsAtTwoPlaces() {
        Var x = new Var("x", Scalar.DOUBLE);
        Stmt stmt = new Stmt.Assign(x, Exprs.real(Scalar.DOUBLE, 1), SourceSpan.NONE);
        Function function = new Function("f", List.of(x), List.of(), Block.of(stmt, stmt));
        assertThat(Verifier.verify(function)).containsExactly("f: x: double = 1.0: the statement stands at two places");
    }

    @Test
    void countersAreAssignedByTheirLoopOnly() {
        Var i = new Var("i", Scalar.INT);
        Stmt start = new Stmt.Assign(i, Exprs.integer(0), SourceSpan.NONE);
        Function function = new Function("f", List.of(), List.of(), Block.of(start, loop(i), loop(i)));
        assertThat(Verifier.verify(function))
                .containsExactly(
                        "f: i: int = 0: the counter i is assigned",
                        "f: for i in 0 < 3 step 1 {: the counter belongs to another loop too");
        Stmt use = new Stmt.Assign(new Var("k", Scalar.INT), Exprs.local(i), SourceSpan.NONE);
        assertThat(Verifier.verify(new Function("f", List.of(), List.of(), Block.of(loop(i), use))))
                .containsExactly("f: k: int = i: i is read before it is assigned");
    }

    private static Stmt loop(Var counter) {
        return new Stmt.For(counter, Exprs.integer(0), BinaryOp.LT, Exprs.integer(3), 1, Block.EMPTY, SourceSpan.NONE);
    }

    @Test
    void requireShowsTheText() {
        Function right = Parser.function("function f() { }");
        assertThatCode(() -> Verifier.require(right, Form.CORE)).doesNotThrowAnyException();
        Function wrong = Parser.function("function f() { return 1.0 }");
        assertThatThrownBy(() -> Verifier.require(wrong, Form.CORE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 values for 0 results")
                .hasMessageContaining(wrong.toString());
    }
}
