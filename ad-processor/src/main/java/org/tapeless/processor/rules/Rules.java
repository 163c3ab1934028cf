package org.tapeless.processor.rules;

import java.util.List;
import java.util.Optional;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.UnaryOp;

/** Finds the row of a primitive. Stateless: rows are built when asked for. */
public final class Rules {
    static final String ZERO_GUARD = "org.tapeless.runtime.StrongZero";
    static final String KINKS = "org.tapeless.runtime.Kinks";

    private Rules() {}

    /** The row of an expression node, whose operands are its children; empty if it never carries a derivative. */
    public static Optional<Row> of(Expr node) {
        if (!node.type().isFloating()) {
            return Optional.empty();
        }
        if (node instanceof Expr.Binary binary) {
            return Optional.of(binary(binary.op(), binary.type()));
        }
        if (node instanceof Expr.Unary unary && unary.op() == UnaryOp.NEG) {
            return Optional.of(negation(unary.type()));
        }
        if (node instanceof Expr.Cast cast) {
            return cast.operand().type().isFloating()
                    ? Optional.of(conversion(cast.to(), cast.operand().type()))
                    : Optional.empty();
        }
        if (node instanceof Expr.Intrinsic intrinsic) {
            return of(intrinsic.op());
        }
        return Optional.empty();
    }

    /** The row of a library method; empty if its result never carries a derivative or it is unknown. */
    public static Optional<Row> of(Op op) {
        return MathRows.row(op);
    }

    /** {@code StrongZero.times(d, p)}: {@code d * p}, but zero if {@code d} is. */
    static Expr guarded(Expr d, Expr p) {
        return Exprs.call(ZERO_GUARD, "times", d.type(), d, p);
    }

    static Row binary(BinaryOp op, Type type) {
        Row.Builder row = new Row.Builder(op.name().toLowerCase(java.util.Locale.ROOT), type, List.of(type, type));
        switch (op) {
            case ADD -> row.linear(d -> d).linear(d -> d);
            case SUB -> row.linear(d -> d).linear(Exprs::neg);
            case MUL -> row.partial((d, r) -> Exprs.mul(d, r.operand(1))).partial((d, r) -> Exprs.mul(d, r.operand(0)));
            case DIV ->
                row.cost(8)
                        .partial((d, r) -> guarded(d, Exprs.div(Exprs.real(type, 1.0), r.operand(1))))
                        .partial((d, r) -> guarded(d, Exprs.neg(Exprs.div(r.result(), r.operand(1)))));
            case REM -> row.cost(20).linear(d -> d).partial((d, r) -> Exprs.neg(guarded(d, quotient(r))));
            default -> throw new IllegalArgumentException("no floating " + op);
        }
        return row.build();
    }

    /**
     * The integer {@code q} of {@code y = a - q b}: {@code rint((a - y) / b)}. Truncating {@code a / b} would be wrong
     * where the division rounds up: {@code 1.0 % 0.1} has q = 9.
     */
    static Expr quotient(Row.Builder row) {
        Expr a = Exprs.cast(Scalar.DOUBLE, row.operand(0));
        Expr b = Exprs.cast(Scalar.DOUBLE, row.operand(1));
        Expr y = Exprs.cast(Scalar.DOUBLE, row.result());
        Expr q = Exprs.call(MathRows.MATH, "rint", Scalar.DOUBLE, Exprs.div(Exprs.sub(a, y), b));
        return Exprs.cast(row.type(), q);
    }

    private static Row negation(Type type) {
        return new Row.Builder("neg", type, List.of(type)).linear(Exprs::neg).build();
    }

    /** A conversion is linear; whoever fills the row converts the term to the type it is for. */
    private static Row conversion(Type to, Type from) {
        return new Row.Builder("cast", to, List.of(from)).linear(d -> d).build();
    }
}
