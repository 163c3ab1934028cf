package org.tapeless.processor.emit;

import java.util.List;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Definite assignment of one variable (JLS 16), a little stricter than javac: every read must follow an assignment on
 * every path from the start of a block.
 */
final class Assignment {
    private final Occurrences occurrences;
    private final Var variable;
    private boolean readBefore;

    private Assignment(Occurrences occurrences, Var variable) {
        this.occurrences = occurrences;
        this.variable = variable;
    }

    /** Whether some read in these statements may come before every assignment in them. */
    static boolean isReadFirst(Var variable, List<Stmt> statements, Occurrences occurrences) {
        Assignment assignment = new Assignment(occurrences, variable);
        assignment.after(statements, false);
        return assignment.readBefore;
    }

    private boolean after(List<Stmt> statements, boolean assigned) {
        boolean now = assigned;
        for (Stmt stmt : statements) {
            if (occurrences.within(stmt).contains(variable) || Reachability.stops(stmt)) {
                now = after(stmt, now);
            }
            if (Reachability.stops(stmt)) {
                return true;
            }
        }
        return now;
    }

    private boolean after(Stmt stmt, boolean assigned) {
        if (!assigned && stmt.expressions().stream().anyMatch(this::reads)) {
            readBefore = true;
        }
        boolean defined = assigned || stmt.defines().contains(variable);
        if (stmt instanceof Stmt.If branch) {
            boolean whenTrue = after(branch.whenTrue().statements(), defined);
            boolean whenFalse = after(branch.whenFalse().statements(), defined);
            return whenTrue && whenFalse;
        }
        for (Block block : stmt.blocks()) {
            after(block.statements(), defined);
        }
        return defined;
    }

    private boolean reads(Expr expr) {
        return expr.nodes().anyMatch(node -> node instanceof Expr.Local local && local.variable() == variable);
    }
}
