package org.tapeless.processor.transform;

import static org.tapeless.processor.ir.Exprs.call;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;

/**
 * Shadows of arrays, the same for tangents and adjoints: an array variable's shadow follows every assignment of the
 * variable and every move of a row, so that {@code a[i]} and {@code shadow(a)[i]} always belong together.
 */
final class Shadow {
    static final String SHADOWS = "org.tapeless.runtime.Shadows";
    static final String BULK = "org.tapeless.runtime.BulkAdjoints";
    static final String SAVED = "org.tapeless.runtime.Saved";

    private Shadow() {}

    /**
     * What the tangent of {@code target} becomes by {@code target = value}: copies copy.
     *
     * @param of maps an array operand to its shadow
     */
    static Expr tangent(Expr value, Expr target, UnaryOperator<Expr> of) {
        return value instanceof Expr.Intrinsic intrinsic && hasArray(intrinsic)
                ? applied(intrinsic, of)
                : of(value, target, of);
    }

    private static boolean hasArray(Expr.Intrinsic intrinsic) {
        return intrinsic.arguments().stream().anyMatch(a -> a.type() instanceof ArrayType);
    }

    private static Expr applied(Expr.Intrinsic intrinsic, UnaryOperator<Expr> of) {
        return intrinsic.withChildren(intrinsic.arguments().stream()
                .map(a -> a.type() instanceof ArrayType ? of.apply(a) : a)
                .toList());
    }

    /**
     * What the adjoint of {@code target} becomes by {@code target = value}: a copy of numbers has zeros, its adjoint
     * goes back in the reverse sweep; a copy of references has the same rows.
     *
     * @param of maps an array operand to its shadow
     */
    static Expr of(Expr value, Expr target, UnaryOperator<Expr> of) {
        if (value instanceof Expr.Local) {
            return of.apply(value);
        }
        if (value instanceof Expr.Load load) {
            return new Expr.Load(of.apply(load.array()), load.index());
        }
        if (value instanceof Expr.NewArray || value instanceof Expr.Const) {
            return value;
        }
        if (value instanceof Expr.Intrinsic intrinsic) {
            ArrayType type = (ArrayType) intrinsic.type();
            boolean movesRows = type.holdsArrays() || intrinsic.op().owner().startsWith("org.tapeless");
            if (movesRows) {
                return applied(intrinsic, of);
            }
        }
        return zerosLike(target);
    }

    /** Zeros in the shape of the array. */
    static Expr zerosLike(Expr array) {
        ArrayType type = (ArrayType) array.type();
        return type.holdsArrays()
                ? call(SHADOWS, "zerosLike", type, array)
                : new Expr.NewArray(type, List.of(new Expr.Length(array)));
    }

    static Stmt bulk(String owner, String name, Expr... arguments) {
        List<Expr> list = List.of(arguments);
        List<Type> types = list.stream().map(Expr::type).toList();
        return new Stmt.Bulk(new Op(owner, name, types, Scalar.INT), list, SourceSpan.NONE);
    }

    static Expr zero(Type type) {
        return Exprs.zero(type);
    }
}
