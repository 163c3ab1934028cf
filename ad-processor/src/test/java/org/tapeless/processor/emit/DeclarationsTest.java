package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

final class DeclarationsTest {
    @Test
    void aVariableIsDeclaredWhereItIsFirstAssigned() {
        assertThat(Body.of("""
            function f(x: double) -> (value: double) {
              y: double = x * x
              y = y * x
              z: int = (int) y
              return y + (double) z
            }
            """)).isEqualTo("""
                double y = x * x;
                y *= x;
                int z = (int) y;
                return y + z;
                """);
    }

    @Test
    void aVariableThatBranchesAssignIsDeclaredBeforeThemWithoutAValue() {
        assertThat(Body.of("""
            function f(x: double) -> (value: double) {
              if (x > 0.0) {
                y: double = x
              } else {
                if (x < -1.0) {
                  throw (java.lang.RuntimeException) `new java.lang.RuntimeException()`
                } else {
                  y = -x
                }
              }
              return y
            }
            """)).startsWith("double y;\nif (x > 0.0) {\n    y = x;\n}");
    }

    @Test
    void aVariableThatIsNotAssignedOnEveryPathStartsAtZero() {
        assertThat(Body.of("""
            function f(x: double, n: int) -> (value: double) {
              if (x > 0.0) {
                y: double = x
                row: double[] = new double[n]
              }
              for i in 0 < n step 1 {
                last: double = x
              }
              if (x > 1.0) {
                row[0] = y
                b: boolean = x > 2.0
              }
              if (b) {
                y = row[0]
              }
              return y + last
            }
            """)).isEqualTo("""
                double y = 0.0;
                double[] row = null;
                if (x > 0.0) {
                    y = x;
                    row = new double[n];
                }
                double last = 0.0;
                for (int i = 0; i < n; i++) {
                    last = x;
                }
                boolean b = false;
                if (x > 1.0) {
                    row[0] = y;
                    b = x > 2.0;
                }
                if (b) {
                    y = row[0];
                }
                return y + last;
                """);
    }

    @Test
    void siblingsThatShareNothingDeclareSeparately() {
        String ir = """
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              for i in 0 < n step 1 {
                t: double = a[i]
                s = s + t * t
              }
              for i in 0 < n step 1 {
                t = a[i]
                s = s + t
              }
              if (s > 0.0) {
                t = s
                s = t / 2.0
              } else {
                t = -s
                s = t
              }
              return s
            }
            """;
        assertThat(Body.of(ir)).isEqualTo("""
            double s = 0.0;
            for (int i = 0; i < n; i++) {
                double t = a[i];
                s += t * t;
            }
            for (int i = 0; i < n; i++) {
                double t = a[i];
                s += t;
            }
            if (s > 0.0) {
                double t = s;
                s = t / 2.0;
            } else {
                double t = -s;
                s = t;
            }
            return s;
            """);
        assertThat(Body.compiled(ir).call("p.Made", "f", new double[] {1, 2}, 2))
                .isEqualTo(4.0);
    }

    @Test
    void aValueCarriedRoundALoopIsDeclaredOutside() {
        assertThat(Body.of("""
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              for i in 0 < n step 1 {
                if (i > 0) {
                  s = s + carried
                }
                carried: double = a[i]
              }
              return s
            }
            """.replace("s = s + carried", "s = s + a[0]"))).contains("    double carried = a[i];\n");
        Var s = new Var("s", Scalar.DOUBLE);
        Var carried = new Var("carried", Scalar.DOUBLE);
        Var n = new Var("n", Scalar.INT);
        Var i = new Var("i", Scalar.INT);
        Stmt read = new Stmt.Assign(s, Exprs.add(Exprs.local(s), Exprs.local(carried)), SourceSpan.NONE);
        Stmt write = new Stmt.Assign(carried, Exprs.real(Scalar.DOUBLE, 2), SourceSpan.NONE);
        Stmt loop = new Stmt.For(
                i, Exprs.integer(0), BinaryOp.LT, Exprs.local(n), 1, Block.of(read, write), SourceSpan.NONE);
        Stmt start = new Stmt.Assign(s, Exprs.real(Scalar.DOUBLE, 0), SourceSpan.NONE);
        Stmt end = new Stmt.Return(List.of(Exprs.local(s)), SourceSpan.NONE);
        Function function = new Function(
                "f", List.of(n), List.of(new Function.Result("value", Scalar.DOUBLE)), Block.of(start, loop, end));
        assertThat(Body.of(function)).isEqualTo("""
            double s = 0.0;
            double carried = 0.0;
            for (int i = 0; i < n; i++) {
                s += carried;
                carried = 2.0;
            }
            return s;
            """);
    }

    @Test
    void nestedScopesNeverShareANameAndSiblingsMay() {
        Var first = new Var("t", Scalar.DOUBLE);
        Var second = new Var("t", Scalar.DOUBLE);
        Var inner = new Var("t", Scalar.DOUBLE);
        Var other = new Var("t", Scalar.DOUBLE);
        Var numbered = new Var("t1", Scalar.DOUBLE);
        Var keyword = new Var("new", Scalar.DOUBLE);
        Var x = new Var("x", Scalar.DOUBLE);
        Function function = new Function(
                "f",
                List.of(x),
                List.of(new Function.Result("value", Scalar.DOUBLE)),
                Block.of(
                        branch(x, assign(inner, x), assign(x, inner)),
                        assign(first, x),
                        assign(second, first),
                        branch(x, assign(other, second), assign(x, other)),
                        assign(numbered, first),
                        assign(keyword, numbered),
                        new Stmt.Return(
                                List.of(Exprs.add(Exprs.local(keyword), Exprs.local(second))), SourceSpan.NONE)));
        assertThat(Body.of(function)).isEqualTo("""
            if (x > 0.0) {
                double t = x;
                x = t;
            }
            double t = x;
            double t2 = t;
            if (x > 0.0) {
                double t3 = t2;
                x = t3;
            }
            double t1 = t;
            double new1 = t1;
            return new1 + t2;
            """);
    }

    @Test
    void theUsersNamesComeFirst() {
        Var x = new Var("x", Scalar.DOUBLE);
        Var generated = Var.generated("xBar", Scalar.DOUBLE);
        Var users = new Var("xBar", Scalar.DOUBLE);
        Function function = new Function(
                "f",
                List.of(x),
                List.of(new Function.Result("value", Scalar.DOUBLE)),
                Block.of(
                        assign(generated, x),
                        assign(users, generated),
                        new Stmt.Return(List.of(Exprs.local(users)), SourceSpan.NONE)));
        assertThat(Body.of(function)).isEqualTo("""
            double xBar1 = x;
            double xBar = xBar1;
            return xBar;
            """);
    }

    private static Stmt assign(Var target, Var value) {
        return new Stmt.Assign(target, Exprs.local(value), SourceSpan.NONE);
    }

    private static Stmt branch(Var x, Stmt... statements) {
        return new Stmt.If(
                Exprs.binary(BinaryOp.GT, Exprs.local(x), Exprs.real(Scalar.DOUBLE, 0)),
                Block.of(statements),
                Block.EMPTY,
                SourceSpan.NONE);
    }
}
