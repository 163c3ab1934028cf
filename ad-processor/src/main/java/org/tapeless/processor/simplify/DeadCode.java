package org.tapeless.processor.simplify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Effects;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Removes assignments whose value nobody reads and branches and loops that do nothing. What the user wrote may throw
 * and then stays; what a transform made repeats something that has succeeded and may go.
 */
final class DeadCode {
    private final Uses uses;
    /** Variables with an assignment that must stay, and that may read the others. */
    private final Set<Var> needed = new HashSet<>();

    private boolean changed;

    private DeadCode(Function function) {
        uses = new Uses(function);
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            if (stmt instanceof Stmt.Assign assign && !isRemovable(assign)) {
                needed.add(assign.target());
            }
        });
    }

    static Function apply(Function function) {
        Function current = function;
        for (boolean more = true; more; ) {
            DeadCode pass = new DeadCode(current);
            current = current.withBody(pass.sweep(current.body()));
            more = pass.changed;
        }
        return current;
    }

    private Block sweep(Block block) {
        List<Stmt> kept = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Stmt swept = stmt.blocks().isEmpty()
                    ? stmt
                    : stmt.withBlocks(stmt.blocks().stream().map(this::sweep).toList());
            if (isDead(swept)) {
                changed = true;
            } else {
                kept.add(swept);
            }
        }
        return new Block(kept);
    }

    private static boolean isRemovable(Stmt.Assign assign) {
        return assign.target().isRepeat() || !Effects.mayThrow(assign.value());
    }

    private boolean isUnused(Var variable) {
        return needed.contains(variable) ? uses.reads(variable) == 0 : uses.isUnused(variable);
    }

    private boolean isDead(Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            return isRemovable(assign) && isUnused(assign.target());
        }
        if (stmt instanceof Stmt.If branch) {
            return branch.whenTrue().isEmpty() && branch.whenFalse().isEmpty() && !Effects.mayThrow(branch.condition());
        }
        if (stmt instanceof Stmt.For loop) {
            return loop.body().isEmpty()
                    && (loop.counter().isRepeat() || loop.expressions().stream().noneMatch(Effects::mayThrow));
        }
        return false;
    }
}
