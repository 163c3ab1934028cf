package org.tapeless.processor.simplify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.UnaryOp;

/**
 * Identities that hold bit for bit for every number: {@code 1 * x}, {@code x * 1}, {@code x / 1}, {@code --x},
 * {@code x + -y}, {@code x - -y}, and the strong zero's product with a constant other than zero. Never {@code 0 * x} or
 * {@code x + 0}: they do not hold for NaN, infinities and negative zero.
 */
final class Identities {
    private Identities() {}

    static Function apply(Function function) {
        return function.withBody(Rewrite.block(function.body(), Identities::simplify, v -> v));
    }

    private static Expr simplify(Expr node) {
        if (node instanceof Expr.Binary binary && binary.type().isFloating()) {
            return binary(binary);
        }
        if (node instanceof Expr.Binary binary && binary.type() == Scalar.INT) {
            return offset(binary);
        }
        if (node instanceof Expr.Unary unary
                && unary.op() == UnaryOp.NEG
                && unary.type().isFloating()) {
            return unary.operand() instanceof Expr.Unary inner && inner.op() == UnaryOp.NEG ? inner.operand() : node;
        }
        if (node instanceof Expr.Intrinsic call && call.op().owner().equals("org.tapeless.runtime.StrongZero")) {
            return guarded(call);
        }
        if (node instanceof Expr.Cast cast
                && cast.operand() instanceof Expr.Const constant
                && cast.to().isFloating()
                && constant.value() instanceof Number number
                && constant.type().isFloating()) {
            return Exprs.real(cast.to(), number.doubleValue());
        }
        return node;
    }

    private static Expr binary(Expr.Binary node) {
        Expr left = node.left();
        Expr right = node.right();
        if (node.op() == BinaryOp.MUL && Exprs.isConst(left, 1.0)) {
            return right;
        }
        if ((node.op() == BinaryOp.MUL || node.op() == BinaryOp.DIV) && Exprs.isConst(right, 1.0)) {
            return left;
        }
        if (right instanceof Expr.Unary unary && unary.op() == UnaryOp.NEG) {
            if (node.op() == BinaryOp.ADD) {
                return Exprs.sub(left, unary.operand());
            }
            if (node.op() == BinaryOp.SUB) {
                return Exprs.add(left, unary.operand());
            }
        }
        return node;
    }

    /** {@code (x + 1) - 2 = x - 1}: {@code int} arithmetic is associative, overflow included. */
    private static Expr offset(Expr.Binary node) {
        Integer outer = signed(node);
        if (outer == null) {
            return node;
        }
        Expr base = node.left();
        Integer inner = base instanceof Expr.Binary binary ? signed(binary) : null;
        if (inner == null) {
            return outer == 0 ? base : node;
        }
        int sum = outer + inner;
        Expr rest = base.children().get(0);
        return sum == 0 ? rest : sum > 0 ? Exprs.add(rest, Exprs.integer(sum)) : Exprs.sub(rest, Exprs.integer(-sum));
    }

    /** The {@code c} of {@code x + c}, or {@code -c} of {@code x - c}. */
    private static @Nullable Integer signed(Expr.Binary node) {
        boolean sum = node.op() == BinaryOp.ADD || node.op() == BinaryOp.SUB;
        if (!sum || !(node.right() instanceof Expr.Const constant) || !(constant.value() instanceof Integer amount)) {
            return null;
        }
        return node.op() == BinaryOp.ADD ? amount : -amount;
    }

    private static Expr guarded(Expr.Intrinsic call) {
        List<Expr> factors = call.arguments();
        boolean never = factors.get(0) instanceof Expr.Const constant
                && constant.value() instanceof Number number
                && number.doubleValue() != 0.0;
        return never ? simplify(Exprs.mul(factors.get(0), factors.get(1))) : call;
    }
}
