package org.tapeless.processor.emit;

import java.util.List;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.UnaryOp;

/** Which statements javac would call unreachable (JLS 14.22); they are not printed. */
final class Reachability {
    private Reachability() {}

    /** The statements up to the first that cannot complete normally. */
    static List<Stmt> reachable(Block block) {
        List<Stmt> statements = block.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (stops(statements.get(i))) {
                return statements.subList(0, i + 1);
            }
        }
        return statements;
    }

    /** Whether the statement cannot complete normally, so that nothing may follow it. */
    static boolean stops(Stmt stmt) {
        if (stmt instanceof Stmt.If branch) {
            return stops(branch.whenTrue()) && stops(branch.whenFalse());
        }
        if (stmt instanceof Stmt.While loop) {
            return isConstant(loop.condition(), true);
        }
        return stmt instanceof Stmt.Throw || stmt instanceof Stmt.Return;
    }

    private static boolean stops(Block block) {
        return block.statements().stream().anyMatch(Reachability::stops);
    }

    /** Whether the body of this loop can never run, which javac refuses. */
    static boolean isDead(Stmt stmt) {
        return stmt instanceof Stmt.While loop && isConstant(loop.condition(), false);
    }

    private static boolean isConstant(Expr expr, boolean value) {
        if (expr instanceof Expr.Unary not && not.op() == UnaryOp.NOT) {
            return isConstant(not.operand(), !value);
        }
        return expr.type() == Scalar.BOOLEAN
                && expr instanceof Expr.Const constant
                && Boolean.valueOf(value).equals(constant.value());
    }
}
