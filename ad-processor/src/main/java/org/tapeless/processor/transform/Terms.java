package org.tapeless.processor.transform;

import java.util.List;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.UnaryOp;
import org.tapeless.processor.rules.Row;

/** Derivative terms and their sums. */
final class Terms {
    private Terms() {}

    /**
     * What operand {@code i} contributes by its row, in the type of the variable that receives it: a float's term of a
     * double result is computed in double and then rounded, once.
     */
    static Expr term(Row row, int i, Expr seed, List<Expr> operands, Expr result, Type receiver) {
        return convert(receiver, row.fill(i, seed, operands, result));
    }

    static Expr convert(Type to, Expr term) {
        return Exprs.cast(to, term);
    }

    /** {@code a + b} of two terms; {@code a + -b} is {@code a - b} exactly. */
    static Expr plus(Expr left, Expr right) {
        return right instanceof Expr.Unary unary && unary.op() == UnaryOp.NEG
                ? Exprs.sub(left, unary.operand())
                : Exprs.add(left, right);
    }

    /** The sum of the terms from left to right; zero of nothing. */
    static Expr sum(List<Expr> terms, Type type) {
        return terms.stream().reduce(Terms::plus).orElse(Exprs.zero(type));
    }
}
