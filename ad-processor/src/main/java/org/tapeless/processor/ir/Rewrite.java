package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rebuilding of expressions and statements. Unchanged nodes are returned as they are. */
public final class Rewrite {
    private Rewrite() {}

    /** Applies {@code step} to every node of an expression, innermost first. */
    public static Expr expression(Expr expr, UnaryOperator<Expr> step) {
        List<Expr> old = expr.children();
        List<Expr> children = expressions(old, step);
        return step.apply(same(old, children) ? expr : expr.withChildren(children));
    }

    /** {@link #expression} on each. */
    public static List<Expr> expressions(List<Expr> exprs, UnaryOperator<Expr> step) {
        List<Expr> result = new ArrayList<>(exprs.size());
        exprs.forEach(expr -> result.add(expression(expr, step)));
        return result;
    }

    /** Replaces reads of the map's variables. */
    public static Expr reads(Expr expr, Map<Var, Expr> replacement) {
        return expression(
                expr,
                node -> node instanceof Expr.Local local ? replacement.getOrDefault(local.variable(), local) : node);
    }

    /** A copy of the block, every statement a new object, expressions and assigned variables mapped. */
    public static Block block(Block block, UnaryOperator<Expr> onNode, UnaryOperator<Var> onTarget) {
        List<Stmt> result = new ArrayList<>(block.statements().size());
        for (Stmt stmt : block.statements()) {
            result.add(statement(stmt, onNode, onTarget));
        }
        return new Block(result);
    }

    /** A copy of one statement and everything below it. */
    public static Stmt statement(Stmt stmt, UnaryOperator<Expr> onNode, UnaryOperator<Var> onTarget) {
        List<Block> blocks = new ArrayList<>();
        stmt.blocks().forEach(block -> blocks.add(block(block, onNode, onTarget)));
        return targets(stmt.withExpressions(expressions(stmt.expressions(), onNode)), onTarget)
                .withBlocks(blocks);
    }

    /** A copy of the block in which every variable that {@code rename} maps is another one. */
    public static Block rename(Block block, UnaryOperator<Var> rename) {
        return block(
                block,
                node -> node instanceof Expr.Local local ? new Expr.Local(rename.apply(local.variable())) : node,
                rename);
    }

    private static Stmt targets(Stmt stmt, UnaryOperator<Var> onTarget) {
        if (stmt instanceof Stmt.Assign assign) {
            return new Stmt.Assign(onTarget.apply(assign.target()), assign.value(), assign.span());
        }
        if (stmt instanceof Stmt.Call call) {
            return new Stmt.Call(
                    call.results().stream().map(onTarget).toList(), call.callee(), call.arguments(), call.span());
        }
        if (stmt instanceof Stmt.For loop) {
            return new Stmt.For(
                    onTarget.apply(loop.counter()),
                    loop.from(),
                    loop.test(),
                    loop.to(),
                    loop.step(),
                    loop.body(),
                    loop.span());
        }
        return stmt;
    }

    private static boolean same(List<Expr> left, List<Expr> right) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) != right.get(i)) {
                return false;
            }
        }
        return true;
    }
}
