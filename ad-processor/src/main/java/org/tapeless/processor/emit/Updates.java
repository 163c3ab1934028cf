package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.UnaryOp;

/**
 * Compound assignments: {@code x += e} for {@code x = x + e}, {@code x -= a * b} for {@code x = x + -a * b}, {@code
 * i++}. The results are bit-identical; {@code x = e + x} stays as it is.
 */
final class Updates {
    private final Expressions expressions;

    Updates(Expressions expressions) {
        this.expressions = expressions;
    }

    /** {@code place op= e} if the value has the form {@code place op e}, else null. */
    @Nullable
    CodeBlock update(CodeBlock place, Expr read, Expr value) {
        if (!(value instanceof Expr.Binary binary) || !binary.left().equals(read) || !isCompound(binary.op())) {
            return null;
        }
        if (binary.op() == BinaryOp.ADD) {
            return add(place, binary.right());
        }
        if (binary.left().type() == Scalar.INT && binary.right().type() == Scalar.LONG) {
            // A shift; as a compound assignment javac takes it for a lossy conversion.
            return null;
        }
        if (binary.op() == BinaryOp.SUB && isOne(binary.right(), 1)) {
            return CodeBlock.of("$L--", place);
        }
        return CodeBlock.of("$L $L= $L", place, binary.op().symbol(), expressions.assigned(binary.right()));
    }

    /** {@code place += e}. */
    CodeBlock add(CodeBlock place, Expr addend) {
        if (isOne(addend, 1)) {
            return CodeBlock.of("$L++", place);
        }
        if (isOne(addend, -1)) {
            return CodeBlock.of("$L--", place);
        }
        Expr subtrahend = negated(addend);
        if (subtrahend != null) {
            return CodeBlock.of("$L -= $L", place, expressions.assigned(subtrahend));
        }
        return CodeBlock.of("$L += $L", place, expressions.assigned(addend));
    }

    /** What this is the negation of; {@code -a * b} is exactly {@code -(a * b)} in floating arithmetic. */
    private static @Nullable Expr negated(Expr expr) {
        if (expr instanceof Expr.Unary unary && unary.op() == UnaryOp.NEG) {
            return unary.operand();
        }
        if (expr instanceof Expr.Binary binary
                && (binary.op() == BinaryOp.MUL || binary.op() == BinaryOp.DIV)
                && binary.type().isFloating()) {
            Expr left = negated(binary.left());
            return left == null ? null : new Expr.Binary(binary.op(), left, binary.right());
        }
        return null;
    }

    private static boolean isCompound(BinaryOp op) {
        return switch (op) {
            case ADD, SUB, MUL, DIV, REM, SHL, SHR, USHR, AND, XOR, OR -> true;
            case LT, LE, GT, GE, EQ, NE, LAND, LOR -> false;
        };
    }

    private static boolean isOne(Expr expr, int sign) {
        return expr instanceof Expr.Const constant
                && (constant.type() == Scalar.INT || constant.type() == Scalar.LONG)
                && constant.value() instanceof Number number
                && number.longValue() == sign;
    }
}
