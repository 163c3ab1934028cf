package org.tapeless.processor.emit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/** Which casts Java makes by itself, and so need not be written. */
final class Conversions {
    /** Methods of Math and StrictMath that have one overload, on {@code double}. */
    private static final Set<String> ON_DOUBLE = Set.of(
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "toRadians",
            "toDegrees",
            "exp",
            "log",
            "log10",
            "sqrt",
            "cbrt",
            "IEEEremainder",
            "ceil",
            "floor",
            "rint",
            "atan2",
            "pow",
            "sinh",
            "cosh",
            "tanh",
            "hypot",
            "expm1",
            "log1p");

    /** Methods whose overloads each have parameters of one type. */
    private static final Set<String> OF_ONE_TYPE = Set.of(
            "Math.max",
            "Math.min",
            "Math.fma",
            "Math.copySign",
            "StrictMath.max",
            "StrictMath.min",
            "StrictMath.fma",
            "StrictMath.copySign",
            "StrongZero.times",
            "Kinks.sameBits");

    private Conversions() {}

    /** JLS 5.1.2. */
    static boolean widens(Type from, Type to) {
        return from instanceof Scalar narrow
                && to instanceof Scalar wide
                && narrow != Scalar.BOOLEAN
                && wide != Scalar.CHAR
                && narrow.compareTo(wide) < 0
                && !(narrow == Scalar.CHAR && wide == Scalar.SHORT);
    }

    /** Without the outermost cast if the context makes it: assignment to a variable of the expression's type. */
    static Expr withoutWidening(Expr expr) {
        return expr instanceof Expr.Cast cast && widens(cast.operand().type(), cast.to()) ? cast.operand() : expr;
    }

    /** Without a cast to int that unary promotion makes (JLS 5.6): of an index, a dimension, an operand. */
    static Expr promoted(Expr expr) {
        return expr.type() == Scalar.INT ? withoutWidening(expr) : expr;
    }

    /** The same operation, operands without the casts that binary promotion makes. */
    static Expr.Binary operands(Expr.Binary node) {
        Expr left = node.left();
        Expr right = node.right();
        if (node.op().isShift() || left.type() == Scalar.INT) {
            left = promoted(left);
            right = promoted(right);
        } else if (withoutWidening(right) != right && (withoutWidening(left) == left || !isConstant(right))) {
            // The left operand, cast or not, has the type that the right one is promoted to.
            right = withoutWidening(right);
        } else {
            left = withoutWidening(left);
        }
        return new Expr.Binary(node.op(), left, right);
    }

    private static boolean isConstant(Expr expr) {
        return withoutWidening(expr) instanceof Expr.Const;
    }

    /** The literal {@code 2.0} for {@code (double) 2}; null for any other cast. */
    static Expr.@Nullable Const widenedConstant(Expr.Cast node) {
        if (!(node.operand() instanceof Expr.Const constant) || !(constant.value() instanceof Integer value)) {
            return null;
        }
        return switch (node.to()) {
            case LONG -> new Expr.Const(Scalar.LONG, value.longValue());
            case FLOAT -> new Expr.Const(Scalar.FLOAT, value.floatValue());
            case DOUBLE -> new Expr.Const(Scalar.DOUBLE, value.doubleValue());
            case BOOLEAN, BYTE, SHORT, CHAR, INT -> null;
        };
    }

    /** A byte or short constant is an int literal; assignment converts it, other contexts do not. */
    static boolean needsCast(Expr.Const node) {
        return node.type() == Scalar.BYTE || node.type() == Scalar.SHORT;
    }

    /** Whether arguments may be left to Java's conversion because no other method competes. */
    private static boolean hasOneOverload(Op op) {
        boolean math = op.owner().equals("java.lang.Math") || op.owner().equals("java.lang.StrictMath");
        return (math && ON_DOUBLE.contains(op.name())) || op.key().equals("Saved.size");
    }

    /**
     * The arguments without casts that invocation makes and that do not decide which overload is called: where all
     * overloads have parameters of one type each, a single argument of that type does.
     */
    static List<Expr> invoked(Op op, List<Expr> arguments) {
        boolean decided = OF_ONE_TYPE.contains(op.key())
                && arguments.stream().anyMatch(argument -> withoutWidening(argument) == argument)
                && arguments.stream().map(Expr::type).distinct().count() == 1;
        return decided || hasOneOverload(op)
                ? arguments.stream().map(Conversions::withoutWidening).toList()
                : arguments;
    }

    /** Whether the negation of this test is another test: not on floating operands, where NaN is neither. */
    static boolean hasOpposite(Expr.Binary test) {
        return switch (test.op()) {
            case LT, LE, GT, GE, EQ, NE -> !test.left().type().isFloating();
            case MUL, DIV, REM, ADD, SUB, SHL, SHR, USHR, AND, XOR, OR, LAND, LOR -> false;
        };
    }

    static BinaryOp opposite(BinaryOp op) {
        return switch (op) {
            case LT -> BinaryOp.GE;
            case LE -> BinaryOp.GT;
            case GT -> BinaryOp.LE;
            case GE -> BinaryOp.LT;
            case EQ -> BinaryOp.NE;
            case NE -> BinaryOp.EQ;
            case MUL, DIV, REM, ADD, SUB, SHL, SHR, USHR, AND, XOR, OR, LAND, LOR ->
                throw new IllegalArgumentException(op.symbol());
        };
    }
}
