package org.tapeless.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/** Joins {@code xBar = e; xBar = xBar + f} of one statement of the user's to {@code xBar = e + f}. */
final class Sums {
    /** Longer sums are easier to read in parts. */
    private static final int LONGEST = 11;

    private Sums() {}

    static Function apply(Function function) {
        return function.withBody(joined(function.body()));
    }

    private static Block joined(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Stmt last = out.isEmpty() ? null : out.get(out.size() - 1);
            Stmt sum = last == null ? null : sum(last, stmt);
            if (sum != null) {
                out.set(out.size() - 1, sum);
            } else {
                out.add(stmt.withBlocks(stmt.blocks().stream().map(Sums::joined).toList()));
            }
        }
        return new Block(out);
    }

    private static @Nullable Stmt sum(Stmt first, Stmt second) {
        boolean joins = first instanceof Stmt.Assign start
                && second instanceof Stmt.Assign step
                && start.target() == step.target()
                && start.target().origin() != Var.Origin.USER
                && start.target().type().isFloating()
                && isSame(start.span(), step.span())
                && isStep(step)
                && start.value().nodes().count() + step.value().nodes().count() <= LONGEST;
        if (!joins) {
            return null;
        }
        Stmt.Assign start = (Stmt.Assign) first;
        Expr.Binary binary = (Expr.Binary) ((Stmt.Assign) second).value();
        return new Stmt.Assign(
                start.target(), new Expr.Binary(binary.op(), start.value(), binary.right()), second.span());
    }

    private static boolean isSame(SourceSpan left, SourceSpan right) {
        return left.line() == right.line() && left.text().equals(right.text());
    }

    private static boolean isStep(Stmt.Assign assign) {
        return assign.value() instanceof Expr.Binary binary
                && (binary.op() == BinaryOp.ADD || binary.op() == BinaryOp.SUB)
                && isTarget(binary.left(), assign.target())
                && binary.right().nodes().noneMatch(node -> isTarget(node, assign.target()));
    }

    private static boolean isTarget(Expr node, Var target) {
        return node instanceof Expr.Local local && local.variable() == target;
    }
}
