package org.tapeless.processor.frontend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.UnaryOp;

/** Conversions between primitive types, and operators over operands that are brought to one type (JLS 5). */
final class Casts {
    private Casts() {}

    /** A literal for what javac's model gives as a constant. */
    static Expr.Const constant(Object value) {
        if (value instanceof Boolean) {
            return new Expr.Const(Scalar.BOOLEAN, value);
        }
        if (value instanceof Byte) {
            return new Expr.Const(Scalar.BYTE, value);
        }
        if (value instanceof Short) {
            return new Expr.Const(Scalar.SHORT, value);
        }
        if (value instanceof Character) {
            return new Expr.Const(Scalar.CHAR, value);
        }
        if (value instanceof Integer) {
            return new Expr.Const(Scalar.INT, value);
        }
        if (value instanceof Long) {
            return new Expr.Const(Scalar.LONG, value);
        }
        if (value instanceof Float) {
            return new Expr.Const(Scalar.FLOAT, value);
        }
        return value instanceof Double
                ? new Expr.Const(Scalar.DOUBLE, value)
                : new Expr.Const(BodyTypes.STRING, value.toString());
    }

    /** A primitive value in another primitive type; constants are converted at once. */
    static Expr to(Scalar type, Expr expr) {
        if (expr.type() == type) {
            return expr;
        }
        if (expr instanceof Expr.Const constant && constant.value() != null && type != Scalar.BOOLEAN) {
            return new Expr.Const(type, converted(type, constant.value()));
        }
        return new Expr.Cast(type, expr);
    }

    /** JLS 5.1.2 and 5.1.3, by the conversions of the Java that runs this. */
    private static Object converted(Scalar type, Object value) {
        Number number = value instanceof Character c ? (Number) (int) c : (Number) value;
        boolean real = number instanceof Double || number instanceof Float;
        // A float or double becomes a byte, short or char by way of int.
        int narrow = real ? (int) number.doubleValue() : number.intValue();
        return switch (type) {
            case BYTE -> (byte) narrow;
            case SHORT -> (short) narrow;
            case CHAR -> (char) narrow;
            case INT -> narrow;
            case LONG -> real ? (long) number.doubleValue() : number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case BOOLEAN -> throw new IllegalArgumentException("a number is no boolean");
        };
    }

    /** Unary numeric promotion. */
    static Expr promoted(Expr expr) {
        return to(((Scalar) expr.type()).promoted(), expr);
    }

    /** An operator over primitive operands, which are promoted as Java does it (JLS 15.17 to 15.24). */
    static Expr binary(BinaryOp op, Expr left, Expr right) {
        if (op.isShift()) {
            return Exprs.binary(op, promoted(left), promoted(right));
        }
        Scalar common = common(left.type(), right.type());
        return common == null ? Exprs.binary(op, left, right) : Exprs.binary(op, to(common, left), to(common, right));
    }

    /** Binary numeric promotion; null if one of them is no number. */
    static @Nullable Scalar common(Type left, Type right) {
        return left instanceof Scalar a && right instanceof Scalar b && a != Scalar.BOOLEAN && b != Scalar.BOOLEAN
                ? Scalar.promoted(a, b)
                : null;
    }

    /** The opposite of a test. */
    static Expr not(Expr condition) {
        return condition instanceof Expr.Unary unary && unary.op() == UnaryOp.NOT
                ? unary.operand()
                : Exprs.not(condition);
    }

    /** The number in a box. */
    static Expr unboxed(Expr expr) {
        Scalar scalar = BodyTypes.unboxed(expr.type());
        if (scalar == null) {
            return expr;
        }
        boolean isNull = expr instanceof Expr.Const;
        return ForeignSource.begin()
                .text(isNull ? "((" + expr.type().java() + ") " : "")
                .receiver(expr)
                .text(isNull ? ")" : "")
                .text("." + scalar.java() + "Value()")
                .read(scalar, true);
    }

    /** A number in a box. */
    static Expr boxed(Expr expr, Scalar as) {
        return new Expr.ForeignRead(
                List.of(BodyTypes.box(as) + ".valueOf(", ")"),
                List.of(to(as, expr)),
                new OpaqueType(BodyTypes.box(as)),
                true);
    }
}
