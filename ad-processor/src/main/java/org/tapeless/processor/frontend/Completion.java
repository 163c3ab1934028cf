package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;

/** Whether statements can end normally (JLS 14.22), and the jumps in them. */
final class Completion {
    private Completion() {}

    /** Whether control can reach what follows the block. */
    static boolean completes(Block block) {
        return block.statements().stream().allMatch(Completion::completes);
    }

    /** Whether control can reach what follows the statement. */
    static boolean completes(Stmt stmt) {
        if (stmt instanceof Stmt.Return || stmt instanceof Stmt.Throw || stmt instanceof Stmt.Break) {
            return false;
        }
        if (stmt instanceof Stmt.If branch) {
            return completes(branch.whenTrue()) || completes(branch.whenFalse());
        }
        if (stmt instanceof Stmt.While loop) {
            return !isTrue(loop.condition());
        }
        if (stmt instanceof Stmt.Labeled labeled) {
            return completes(labeled.body()) || leaves(labeled.body(), labeled.label());
        }
        return true;
    }

    static boolean isTrue(Expr condition) {
        return condition instanceof Expr.Const constant && Boolean.TRUE.equals(constant.value());
    }

    static boolean isFalse(Expr condition) {
        return condition instanceof Expr.Const constant && Boolean.FALSE.equals(constant.value());
    }

    /** Whether the block jumps to the end of the statement of that label. */
    static boolean leaves(Block block, String label) {
        return block.statements().stream()
                .flatMap(Stmt::all)
                .anyMatch(
                        stmt -> stmt instanceof Stmt.Break jump && jump.label().equals(label));
    }

    /** The block without the jumps to {@code label} that lead where control would go anyway. */
    static Block withoutLastJumps(Block block, String label) {
        List<Stmt> statements = new ArrayList<>(block.statements());
        if (statements.isEmpty()) {
            return block;
        }
        int last = statements.size() - 1;
        Stmt stmt = statements.get(last);
        if (stmt instanceof Stmt.Break jump) {
            if (!jump.label().equals(label)) {
                return block;
            }
            statements.remove(last);
        } else if (stmt instanceof Stmt.If || stmt instanceof Stmt.Labeled) {
            statements.set(
                    last,
                    stmt.withBlocks(stmt.blocks().stream()
                            .map(inner -> withoutLastJumps(inner, label))
                            .toList()));
        } else {
            return block;
        }
        return new Block(statements);
    }

    /** The block, labelled if something in it jumps to the end. */
    static Block labeled(String label, Block block, SourceSpan span) {
        Block body = withoutLastJumps(block, label);
        return leaves(body, label) ? Block.of(new Stmt.Labeled(label, body, span)) : body;
    }
}
