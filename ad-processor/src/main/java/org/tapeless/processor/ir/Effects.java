package org.tapeless.processor.ir;

/** What evaluating an expression may do besides giving a value. */
public final class Effects {
    private Effects() {}

    /** Whether evaluation may throw: elements, lengths, integer division, new arrays, library methods on integers. */
    public static boolean mayThrow(Expr e) {
        return e.nodes().anyMatch(Effects::throwing);
    }

    /** Whether the value depends on the contents of arrays, frames or fields. */
    public static boolean readsMemory(Expr e) {
        return e.nodes()
                .anyMatch(node -> node instanceof Expr.Load
                        || node instanceof Expr.FrameGet
                        || node instanceof Expr.ForeignRead read && !read.stable()
                        || node instanceof Expr.Intrinsic intrinsic
                                && intrinsic.arguments().stream().anyMatch(a -> a.type() instanceof ArrayType));
    }

    /** Whether evaluation makes a new object, so that evaluating twice is not the same as once. */
    public static boolean allocates(Expr e) {
        return e.nodes()
                .anyMatch(node -> node instanceof Expr.NewArray
                        || node instanceof Expr.FrameNew
                        || node instanceof Expr.Intrinsic && node.type() instanceof ArrayType);
    }

    /** Functions of other libraries may throw where Java's return NaN. */
    private static boolean isJavas(Op op) {
        return op.owner().startsWith("java.") || op.owner().startsWith("org.tapeless.runtime.");
    }

    private static boolean throwing(Expr node) {
        if (node instanceof Expr.Binary binary) {
            return !binary.type().isFloating() && (binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.REM);
        }
        if (node instanceof Expr.Intrinsic intrinsic) {
            return !isJavas(intrinsic.op())
                    || intrinsic.type() != Scalar.DOUBLE
                            && intrinsic.type() != Scalar.FLOAT
                            && intrinsic.type() != Scalar.BOOLEAN;
        }
        return node instanceof Expr.Load
                || node instanceof Expr.Length
                || node instanceof Expr.NewArray
                || node instanceof Expr.ForeignRead
                || node instanceof Expr.FrameGet;
    }
}
