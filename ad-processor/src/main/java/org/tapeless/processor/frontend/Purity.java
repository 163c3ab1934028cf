package org.tapeless.processor.frontend;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Var;

/** What an expression depends on, and whether it can fail. {@code self}, the receiver, is never null. */
record Purity(@Nullable Var self) {
    private static final Set<String> PARTIAL = Set.of(
            "clamp",
            "checkIndex",
            "toIntExact",
            "floorDiv",
            "floorMod",
            "ceilDiv",
            "ceilMod",
            "toChars",
            "toString",
            "parseInt");

    /** Whether evaluating the expression may end in an exception. */
    boolean mayThrow(Expr expr) {
        return expr.nodes().anyMatch(this::nodeMayThrow);
    }

    /** The same for one node, its operands left aside. */
    boolean nodeMayThrow(Expr node) {
        if (node instanceof Expr.Binary binary) {
            return (binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.REM)
                    && !binary.type().isFloating()
                    && !(binary.right() instanceof Expr.Const constant && !isZero(constant));
        }
        if (node instanceof Expr.Intrinsic call) {
            return !isTotal(call);
        }
        if (node instanceof Expr.ForeignRead read) {
            boolean ofSelf = read.arguments().size() == 1
                    && read.arguments().get(0) instanceof Expr.Local local
                    && local.variable() == self;
            return !(read.stable() && (ofSelf || read.arguments().isEmpty()));
        }
        return node instanceof Expr.Load || node instanceof Expr.Length || node instanceof Expr.NewArray;
    }

    private static boolean isZero(Expr.Const constant) {
        return constant.value() instanceof Number number && number.longValue() == 0;
    }

    /** A library function that is defined everywhere. */
    private static boolean isTotal(Expr.Intrinsic call) {
        String name = call.op().name();
        return call.op().owner().startsWith("java.")
                && call.op().parameters().stream().allMatch(Scalar.class::isInstance)
                && !PARTIAL.contains(name)
                && !name.endsWith("Exact")
                && !name.startsWith("divide")
                && !name.startsWith("remainder");
    }

    /** Whether a node's value depends on the contents of arrays. */
    static boolean readsElements(Expr node) {
        return node instanceof Expr.Load
                || (node instanceof Expr.Intrinsic call
                        && call.arguments().stream().anyMatch(argument -> argument.type() instanceof ArrayType));
    }

    /** Whether the expression gives the same value however often it is evaluated, at little cost and for no derivative. */
    boolean isRepeatable(Expr expr) {
        boolean isName = expr instanceof Expr.Local || expr instanceof Expr.Const;
        return (isName || !expr.type().isFloating())
                && expr.nodes().count() <= 5
                && !mayThrow(expr)
                && expr.nodes()
                        .allMatch(node -> node instanceof Expr.Local
                                || node instanceof Expr.Const
                                || node instanceof Expr.Binary
                                || node instanceof Expr.Unary
                                || node instanceof Expr.Cast);
    }
}
