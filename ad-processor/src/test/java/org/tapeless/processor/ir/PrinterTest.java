package org.tapeless.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PrinterTest {
    private static final Var X = new Var("x", Scalar.DOUBLE);
    private static final Var I = new Var("i", Scalar.INT);

    private static String print(Expr expr) {
        return new Printer().print(expr);
    }

    private static Expr real(double value) {
        return Exprs.real(Scalar.DOUBLE, value);
    }

    @Test
    void functionsReadLikeJava() {
        Var x = new Var("x", Scalar.DOUBLE.array());
        Var sum = new Var("s", Scalar.DOUBLE);
        Var i = new Var("i", Scalar.INT);
        Expr element =
                Exprs.call("java.lang.Math", "exp", Scalar.DOUBLE, new Expr.Load(Exprs.local(x), Exprs.local(i)));
        Expr next = Exprs.add(Exprs.local(sum), Exprs.mul(element, Exprs.cast(Scalar.DOUBLE, Exprs.local(i))));
        Function function = new Function(
                "loss",
                List.of(x),
                List.of(new Function.Result("value", Scalar.DOUBLE)),
                Block.of(
                        new Stmt.Assign(sum, real(0), SourceSpan.NONE),
                        new Stmt.For(
                                i,
                                Exprs.integer(0),
                                BinaryOp.LT,
                                new Expr.Length(Exprs.local(x)),
                                1,
                                Block.of(new Stmt.Assign(sum, next, SourceSpan.NONE)),
                                SourceSpan.NONE),
                        new Stmt.Return(List.of(Exprs.local(sum)), SourceSpan.NONE)));
        assertThat(function).hasToString("""
            function loss(x: double[]) -> (value: double) {
              s: double = 0.0
              for i in 0 < x.length step 1 {
                s = s + Math.exp(x[i]) * (double) i
              }
              return s
            }
            """);
    }

    @Test
    void variablesOfOneNameAreToldApart() {
        Var a = new Var("x", Scalar.DOUBLE);
        Var b = new Var("x", Scalar.DOUBLE);
        Var taken = new Var("x_1", Scalar.DOUBLE, true);
        Function function = new Function(
                "f",
                List.of(a),
                List.of(),
                Block.of(
                        new Stmt.Assign(b, Exprs.local(a), SourceSpan.NONE),
                        new Stmt.Assign(taken, Exprs.local(b), SourceSpan.NONE),
                        new Stmt.Assign(b, Exprs.local(taken), SourceSpan.NONE)));
        assertThat(function).hasToString("""
            function f(x: double) {
              x_1: double = x
              x_1_1: stopped double = x_1
              x_1 = x_1_1
            }
            """);
    }

    @Test
    void parenthesesKeepTheTree() {
        Expr x = Exprs.local(X);
        assertThat(print(Exprs.add(Exprs.add(x, x), x))).isEqualTo("x + x + x");
        assertThat(print(Exprs.add(x, Exprs.add(x, x)))).isEqualTo("x + (x + x)");
        assertThat(print(Exprs.mul(Exprs.add(x, x), x))).isEqualTo("(x + x) * x");
        assertThat(print(Exprs.neg(Exprs.neg(x)))).isEqualTo("-(-x)");
        assertThat(print(Exprs.sub(x, Exprs.neg(x)))).isEqualTo("x - -x");
        assertThat(print(Exprs.neg(Exprs.mul(x, x)))).isEqualTo("-(x * x)");
    }

    @Test
    void constantsAreToldFromOperationsOnThem() {
        assertThat(print(real(-3))).isEqualTo("-3.0");
        assertThat(print(Exprs.neg(real(3)))).isEqualTo("-(3.0)");
        assertThat(print(new Expr.Const(Scalar.BYTE, (byte) 3))).isEqualTo("(byte) 3");
        assertThat(print(new Expr.Cast(Scalar.BYTE, Exprs.integer(3)))).isEqualTo("(byte) (3)");
    }

    @Test
    void literalsAreExactAndTyped() {
        assertThat(print(real(0.1))).isEqualTo("0.1");
        assertThat(print(real(-0.0))).isEqualTo("-0.0");
        assertThat(print(real(1e300))).isEqualTo("1.0E300");
        assertThat(print(real(Double.NaN))).isEqualTo("Double.NaN");
        assertThat(print(Exprs.real(Scalar.FLOAT, Double.NEGATIVE_INFINITY))).isEqualTo("Float.NEGATIVE_INFINITY");
        assertThat(print(Exprs.real(Scalar.FLOAT, 0.5))).isEqualTo("0.5f");
        assertThat(print(new Expr.Const(Scalar.LONG, 3L))).isEqualTo("3L");
        assertThat(print(new Expr.Const(Scalar.CHAR, '\''))).isEqualTo("'\\''");
        assertThat(print(new Expr.Const(Scalar.DOUBLE.array(), null))).isEqualTo("(double[]) null");
        assertThat(print(new Expr.Const(new OpaqueType("java.lang.String"), "a\n\u00e9")))
                .isEqualTo("\"a\\n\\u00e9\"");
    }

    @Test
    void resultTypesAreWrittenWhereTheyAreNotTheFirstParameters() {
        Expr x = Exprs.local(X);
        assertThat(print(Exprs.call("java.lang.Math", "max", Scalar.DOUBLE, x, x)))
                .isEqualTo("Math.max(x, x)");
        assertThat(print(Exprs.call("java.lang.Math", "round", Scalar.LONG, x))).isEqualTo("Math.<long>round(x)");
        assertThat(print(Exprs.call("p.Math", "f", Scalar.DOUBLE, x))).isEqualTo("p.Math.f(x)");
        assertThat(print(Exprs.call("Math", "f", Scalar.DOUBLE, x))).isEqualTo("\"Math\".f(x)");
        Op boxed = new Op("p.Q", "f", List.of(new OpaqueType("java.lang.Object")), Scalar.DOUBLE);
        assertThat(print(new Expr.Intrinsic(boxed, List.of(x)))).isEqualTo("p.Q.<double(java.lang.Object)>f(x)");
    }

    @Test
    void illTypedCodeIsShownAllTheSame() {
        Expr load = new Expr.Load(Exprs.local(X), Exprs.local(I));
        assertThat(print(new Expr.Intrinsic(
                        new Op("java.lang.Math", "exp", List.of(Scalar.DOUBLE), Scalar.DOUBLE), List.of(load))))
                .isEqualTo("Math.<double(double)>exp(x[i])");
        assertThat(print(new Expr.Const(Scalar.DOUBLE, 3))).isEqualTo("<double 3>");
    }
}
