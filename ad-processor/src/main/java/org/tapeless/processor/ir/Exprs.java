package org.tapeless.processor.ir;

import java.util.List;

/** Short names for building expressions. No simplification: what is written is what is built. */
public final class Exprs {
    private Exprs() {}

    public static Expr local(Var variable) {
        return new Expr.Local(variable);
    }

    public static Expr integer(int value) {
        return new Expr.Const(Scalar.INT, value);
    }

    public static Expr bool(boolean value) {
        return new Expr.Const(Scalar.BOOLEAN, value);
    }

    /** A floating literal of the given type. */
    public static Expr real(Type type, double value) {
        return type == Scalar.FLOAT ? new Expr.Const(type, (float) value) : new Expr.Const(Scalar.DOUBLE, value);
    }

    /** The value a Java field of this type starts with. */
    public static Expr zero(Type type) {
        return type instanceof Scalar scalar ? zero(scalar) : new Expr.Const(type, null);
    }

    private static Expr zero(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> bool(false);
            case BYTE -> new Expr.Const(scalar, (byte) 0);
            case SHORT -> new Expr.Const(scalar, (short) 0);
            case CHAR -> new Expr.Const(scalar, '\0');
            case INT -> integer(0);
            case LONG -> new Expr.Const(scalar, 0L);
            case FLOAT, DOUBLE -> real(scalar, 0.0);
        };
    }

    public static Expr binary(BinaryOp op, Expr left, Expr right) {
        return new Expr.Binary(op, left, right);
    }

    public static Expr add(Expr left, Expr right) {
        return binary(BinaryOp.ADD, left, right);
    }

    public static Expr sub(Expr left, Expr right) {
        return binary(BinaryOp.SUB, left, right);
    }

    public static Expr mul(Expr left, Expr right) {
        return binary(BinaryOp.MUL, left, right);
    }

    public static Expr div(Expr left, Expr right) {
        return binary(BinaryOp.DIV, left, right);
    }

    public static Expr neg(Expr operand) {
        return new Expr.Unary(UnaryOp.NEG, operand);
    }

    public static Expr not(Expr operand) {
        return new Expr.Unary(UnaryOp.NOT, operand);
    }

    /** A conversion, left out where the type is right already. */
    public static Expr cast(Type to, Expr operand) {
        return operand.type().equals(to) ? operand : new Expr.Cast((Scalar) to, operand);
    }

    /** A call of a library method whose parameters have the types of the arguments. */
    public static Expr call(String owner, String name, Type result, Expr... arguments) {
        List<Expr> list = List.of(arguments);
        return new Expr.Intrinsic(
                new Op(owner, name, list.stream().map(Expr::type).toList(), result), list);
    }

    public static boolean isConst(Expr expr, double value) {
        return expr instanceof Expr.Const constant
                && constant.type().isFloating()
                && constant.value() instanceof Number number
                && Double.doubleToRawLongBits(number.doubleValue()) == Double.doubleToRawLongBits(value);
    }
}
