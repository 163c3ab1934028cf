package org.tapeless.processor.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * What some statements do to expressions that Java evaluates before them. An expression may be evaluated after them
 * instead if that gives the same value and, when something fails, the same exception after the same writes.
 */
final class SideEffects implements Stmt.Visitor<Boolean> {
    private final Purity purity;
    private final Set<Var> fresh;
    private final Set<Var> assigned = new HashSet<>();
    private boolean writes;
    private boolean calls;
    private boolean observable;

    /** @param fresh arrays that nothing else refers to yet */
    SideEffects(List<Stmt> statements, Purity purity, Set<Var> fresh) {
        this.purity = purity;
        this.fresh = fresh;
        statements.stream().flatMap(Stmt::all).forEach(stmt -> {
            assigned.addAll(stmt.defines());
            observable |= stmt.expressions().stream().anyMatch(purity::mayThrow);
            observable |= stmt.accept(this);
        });
    }

    /** Whether the expression may be evaluated after the statements. */
    boolean allow(Expr expr) {
        return expr.nodes().allMatch(this::allowNode);
    }

    private boolean allowNode(Expr node) {
        if (node instanceof Expr.Local local && assigned.contains(local.variable())) {
            return false;
        }
        boolean unsteady = node instanceof Expr.ForeignRead read && !read.stable();
        return !(writes && Purity.readsElements(node))
                && !((writes || calls) && unsteady)
                && !(observable && purity.nodeMayThrow(node));
    }

    private boolean write() {
        writes = true;
        return true;
    }

    // Whether somebody can tell that the statement ran, apart from the variables that it assigns

    @Override
    public Boolean assign(Stmt.Assign node) {
        return false;
    }

    @Override
    public Boolean store(Stmt.Store node) {
        boolean hidden = node.array() instanceof Expr.Local local && fresh.contains(local.variable());
        return !hidden && write();
    }

    @Override
    public Boolean accumulate(Stmt.Accumulate node) {
        return write();
    }

    @Override
    public Boolean bulk(Stmt.Bulk node) {
        return write();
    }

    @Override
    public Boolean call(Stmt.Call node) {
        calls = true;
        return write();
    }

    @Override
    public Boolean branch(Stmt.If node) {
        return false;
    }

    @Override
    public Boolean counted(Stmt.For node) {
        return true;
    }

    @Override
    public Boolean loop(Stmt.While node) {
        return true;
    }

    @Override
    public Boolean frameSet(Stmt.FrameSet node) {
        return write();
    }

    @Override
    public Boolean exit(Stmt.Return node) {
        return true;
    }

    @Override
    public Boolean fail(Stmt.Throw node) {
        return true;
    }

    @Override
    public Boolean check(Stmt.Assert node) {
        return true;
    }

    @Override
    public Boolean labeled(Stmt.Labeled node) {
        return false;
    }

    @Override
    public Boolean leave(Stmt.Break node) {
        return false;
    }
}
