package org.tapeless.processor.simplify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Effects;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Puts expressions together again that {@code Flatten} or a transform took apart: a temporary that is read once moves
 * to where it is read.
 *
 * <pre>
 *   t = m[i]; t1 = t[j]; t2 = t1 * w; s = s + t2     =&gt;     s = s + m[i][j] * w
 * </pre>
 *
 * Only if nothing that happens in between could change the value, and no exception would come earlier or later than
 * an effect or another exception.
 */
final class Nest {
    /** How far back a temporary is looked for; keeps long straight-line code linear. */
    private static final int WINDOW = 40;

    private final Uses uses;

    private Nest(Function function) {
        uses = new Uses(function);
    }

    static Function apply(Function function) {
        return function.withBody(new Nest(function).nest(function.body()));
    }

    private Block nest(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Stmt inner = stmt.blocks().isEmpty()
                    ? stmt
                    : stmt.withBlocks(stmt.blocks().stream().map(this::nest).toList());
            out.add(inner instanceof Stmt.While || inner instanceof Stmt.Throw ? inner : fold(inner, out));
        }
        return new Block(out);
    }

    private Stmt fold(Stmt stmt, List<Stmt> before) {
        Stmt current = stmt;
        for (int j = before.size() - 1; j >= Math.max(0, before.size() - WINDOW); j--) {
            if (before.get(j) instanceof Stmt.Assign assign
                    && isFoldable(assign)
                    && reads(current, assign.target())
                    && movable(assign, before.subList(j + 1, before.size()))
                    && firstInLine(current, assign)) {
                Map<Var, Expr> replacement = Map.of(assign.target(), assign.value());
                current = current.withExpressions(current.expressions().stream()
                        .map(e -> Rewrite.reads(e, replacement))
                        .toList());
                before.remove(j);
            }
        }
        return current;
    }

    private boolean isFoldable(Stmt.Assign assign) {
        Var target = assign.target();
        return (target.origin() == Var.Origin.TEMPORARY || target.origin() == Var.Origin.DERIVED)
                && uses.assignments(target) == 1
                && uses.reads(target) == 1
                && assign.value().type().equals(target.type());
    }

    private static boolean reads(Stmt stmt, Var variable) {
        return stmt.expressions().stream().anyMatch(e -> contains(e, variable));
    }

    private static boolean contains(Expr e, Var variable) {
        return e.nodes().anyMatch(node -> node instanceof Expr.Local local && local.variable() == variable);
    }

    private static boolean movable(Stmt.Assign assign, List<Stmt> across) {
        Expr value = assign.value();
        boolean fails = Effects.mayThrow(value) && !assign.target().isRepeat();
        Set<Var> read = new HashSet<>();
        value.nodes().forEach(node -> {
            if (node instanceof Expr.Local local) {
                read.add(local.variable());
            }
        });
        boolean fixed = Effects.readsMemory(value) || fails || Effects.allocates(value);
        return across.stream()
                .flatMap(Stmt::all)
                .allMatch(stmt -> stmt.defines().stream().noneMatch(read::contains)
                        && !(fixed && (!(stmt instanceof Stmt.Assign) || fails && throwing(stmt))));
    }

    private static boolean throwing(Stmt stmt) {
        return stmt.expressions().stream().anyMatch(Effects::mayThrow);
    }

    /** Whether a value that may throw is still evaluated before everything else that may. */
    private static boolean firstInLine(Stmt stmt, Stmt.Assign assign) {
        boolean fails = Effects.mayThrow(assign.value()) && !assign.target().isRepeat();
        if (!fails && !Effects.allocates(assign.value())) {
            return true;
        }
        for (Expr e : stmt.expressions()) {
            if (contains(e, assign.target())) {
                return first(e, assign.target());
            }
            if (Effects.mayThrow(e)) {
                return false;
            }
        }
        return false;
    }

    private static boolean first(Expr e, Var variable) {
        if (e instanceof Expr.Local) {
            return true;
        }
        List<Expr> children = e.children();
        for (int i = 0; i < children.size(); i++) {
            Expr child = children.get(i);
            if (contains(child, variable)) {
                return (i == 0 || !isLazy(e)) && first(child, variable);
            }
            if (Effects.mayThrow(child)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLazy(Expr e) {
        return e instanceof Expr.Conditional
                || e instanceof Expr.Binary binary && (binary.op() == BinaryOp.LAND || binary.op() == BinaryOp.LOR);
    }
}
