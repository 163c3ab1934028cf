package org.tapeless.processor.frontend;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/** Conversions in assignments, calls and casts (JLS 5.2, 5.3, 5.5), with the fence around boxes and arrays as objects. */
final class Coercions {
    private final Body body;

    Coercions(Body body) {
        this.body = body;
    }

    /** The value in another type. Where that cannot be, it is reported at {@code tree}. */
    Expr to(Type type, Expr expr, Tree tree) {
        if (expr.type().equals(type)) {
            return expr;
        }
        if (isUnknown(expr) || isUnknown(type)) {
            return isUnknown(type) ? Body.placeholder() : Exprs.zero(type);
        }
        if (expr instanceof Expr.Const constant && constant.value() == null && !(type instanceof Scalar)) {
            return Exprs.zero(type);
        }
        if (type instanceof Scalar scalar) {
            return toScalar(scalar, expr, tree);
        }
        if (expr.type() instanceof Scalar scalar) {
            return box(type, scalar, expr, tree);
        }
        if (expr.type() instanceof ArrayType) {
            return body.faulty(Fault.ARRAY_AS_OBJECT, tree, expr.type().java());
        }
        return expr;
    }

    private Expr toScalar(Scalar type, Expr expr, Tree tree) {
        Expr plain = Casts.unboxed(expr);
        if (!(plain.type() instanceof Scalar)) {
            return body.unknown(tree);
        }
        return Casts.to(type, plain);
    }

    /** Boxing of what certainly is inactive; constants are. */
    private Expr box(Type type, Scalar scalar, Expr expr, Tree tree) {
        Scalar wanted = BodyTypes.unboxed(type);
        Scalar as = wanted == null ? scalar : wanted;
        if (scalar.isFloating() && !(expr instanceof Expr.Const) && body.mode() == Body.Mode.CODE) {
            return body.faulty(Fault.BOXING, tree, scalar.java());
        }
        return Casts.boxed(expr, as);
    }

    /** An operand of a numeric or boolean operator, out of its box. */
    Expr operand(Expr expr, Tree tree) {
        if (isUnknown(expr)) {
            return Exprs.integer(0);
        }
        Expr plain = Casts.unboxed(expr);
        return plain.type() instanceof Scalar ? plain : to(Scalar.INT, body.unknown(tree), tree);
    }

    /** A cast in the source. */
    Expr cast(@Nullable TypeMirror mirror, Expr expr, Tree tree) {
        if (mirror != null && !body.types().nameable(mirror)) {
            return body.faulty(Fault.INACCESSIBLE, tree, mirror);
        }
        Type type = body.types().of(mirror);
        if (expr.type().equals(type)) {
            return expr;
        }
        boolean isObject = !(expr.type() instanceof Scalar || expr.type() instanceof ArrayType);
        boolean toPrimitive = type instanceof Scalar;
        if (mirror == null
                || isUnknown(expr)
                || !isObject
                || (toPrimitive && BodyTypes.unboxed(expr.type()) != null)
                || expr instanceof Expr.Const) {
            return to(type, expr, tree);
        }
        return ForeignSource.begin()
                .text("((" + type.java() + ") ")
                .receiver(expr)
                .text(")")
                .read(type, true);
    }

    static boolean isUnknown(Expr expr) {
        return isUnknown(expr.type());
    }

    static boolean isUnknown(Type type) {
        return type.equals(BodyTypes.UNKNOWN);
    }
}
