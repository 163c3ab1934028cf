package org.tapeless.processor.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Cuts the derivative at every statement on the given lines, by passing floating values through a variable that stops
 * it. For tests only: a law that holds with a line cut did not depend on it.
 */
public final class DropLines {
    private final Set<Integer> lines;

    private DropLines(Set<Integer> lines) {
        this.lines = lines;
    }

    public static Function apply(Function function, Set<Integer> lines) {
        return lines.isEmpty() ? function : function.withBody(new DropLines(lines).cut(function.body()));
    }

    private Block cut(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            if (stmt.blocks().isEmpty() && lines.contains(stmt.span().line())) {
                cut(stmt, out);
            } else {
                out.add(stmt.withBlocks(stmt.blocks().stream().map(this::cut).toList()));
            }
        }
        return new Block(out);
    }

    private static void cut(Stmt stmt, List<Stmt> out) {
        List<Expr> stopped = new ArrayList<>();
        for (Expr e : stmt.expressions()) {
            stopped.add(e.type().isDifferentiable() && !isTarget(stmt, e) ? stop(e, stmt, out) : e);
        }
        out.add(stmt.withExpressions(stopped));
    }

    /** The array that a write goes to is no operand. */
    private static boolean isTarget(Stmt stmt, Expr e) {
        boolean writes = stmt instanceof Stmt.Store || stmt instanceof Stmt.Accumulate;
        return writes && e == stmt.expressions().get(0) || stmt instanceof Stmt.Bulk bulk && e == target(bulk);
    }

    private static Expr target(Stmt.Bulk bulk) {
        return bulk.arguments().get(bulk.op().name().equals("arraycopy") ? 2 : 0);
    }

    private static Expr stop(Expr e, Stmt stmt, List<Stmt> out) {
        Var cut = new Var("cut", e.type(), true);
        out.add(new Stmt.Assign(cut, e, stmt.span()));
        return Exprs.local(cut);
    }
}
