package org.tapeless.processor.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * What some statements do to expressions that Java evaluates before them. An expression may be evaluated after them
 * instead if that gives the same value and, when something fails, the same exception after the same writes.
 */
final class SideEffects {
    private final Set<Var> assigned = new HashSet<>();
    private final Set<Var> fresh;
    private final @Nullable Var self;
    private boolean writes;
    private boolean calls;
    private boolean observable;

    private SideEffects(Set<Var> fresh, @Nullable Var self) {
        this.fresh = fresh;
        this.self = self;
    }

    /**
     * @param fresh arrays that nothing else refers to yet
     * @param self the receiver, which is never null
     */
    static SideEffects of(List<Stmt> statements, Set<Var> fresh, @Nullable Var self) {
        SideEffects effects = new SideEffects(fresh, self);
        statements.stream().flatMap(Stmt::all).forEach(effects::add);
        return effects;
    }

    private void add(Stmt stmt) {
        assigned.addAll(stmt.defines());
        if (stmt.expressions().stream().anyMatch(this::mayThrow)) {
            observable = true;
        }
        if (stmt instanceof Stmt.Store store) {
            boolean hidden = store.array() instanceof Expr.Local local && fresh.contains(local.variable());
            writes |= !hidden;
            observable |= !hidden;
        } else if (!(stmt instanceof Stmt.Assign || stmt instanceof Stmt.If)) {
            writes = true;
            observable = true;
            calls |= stmt instanceof Stmt.Call;
        }
    }

    /** Whether the expression may be evaluated after the statements. */
    boolean allow(Expr expr) {
        return expr.nodes().allMatch(this::allowNode);
    }

    private boolean allowNode(Expr node) {
        if (node instanceof Expr.Local local && assigned.contains(local.variable())) {
            return false;
        }
        return !(writes && readsMemory(node)) && !(calls && readsWorld(node)) && !(observable && nodeMayThrow(node));
    }

    private static boolean readsMemory(Expr node) {
        return node instanceof Expr.Load
                || (node instanceof Expr.Intrinsic call
                        && call.arguments().stream().anyMatch(argument -> argument.type() instanceof ArrayType))
                || (node instanceof Expr.ForeignRead read && !read.stable());
    }

    private static boolean readsWorld(Expr node) {
        return node instanceof Expr.ForeignRead read && !read.stable();
    }

    /** Whether evaluating the expression may end in an exception. */
    boolean mayThrow(Expr expr) {
        return expr.nodes().anyMatch(this::nodeMayThrow);
    }

    private boolean nodeMayThrow(Expr node) {
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
        return call.op().parameters().stream().allMatch(Scalar.class::isInstance)
                && call.op().result() instanceof Scalar
                && !Set.of("clamp", "toIntExact", "floorDiv", "floorMod", "ceilDiv", "ceilMod", "forDigit", "toChars")
                        .contains(call.op().name())
                && !call.op().name().endsWith("Exact")
                && !call.op().name().startsWith("divide")
                && !call.op().name().startsWith("remainder");
    }

    /** Whether the expression gives the same value however often it is evaluated, at little cost. */
    boolean isRepeatable(Expr expr) {
        return expr.nodes().count() <= 5
                && !mayThrow(expr)
                && expr.nodes()
                        .allMatch(node -> node instanceof Expr.Local
                                || node instanceof Expr.Const
                                || node instanceof Expr.Binary
                                || node instanceof Expr.Unary
                                || node instanceof Expr.Cast);
    }
}
