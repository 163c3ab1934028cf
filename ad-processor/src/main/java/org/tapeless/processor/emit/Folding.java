package org.tapeless.processor.emit;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Calls whose results need no variable, since only the next statement reads them.
 *
 * <pre>
 * y, yDot = f(x, xDot); return y, yDot      -->   return f(x, xDot);
 * r = g(y, yBar); xBar = xBar + r           -->   xBar += g(y, yBar);
 * </pre>
 */
final class Folding {
    private final List<Stmt> body;
    private final Occurrences occurrences;
    private final Placement placement;

    Folding(Function function, Occurrences occurrences, Placement placement) {
        this.body = function.body().statements();
        this.occurrences = occurrences;
        this.placement = placement;
    }

    /** The call just before the function's return, null if there is none. */
    Stmt.@Nullable Call lastCall() {
        return body.size() > 1 && body.get(body.size() - 2) instanceof Stmt.Call call ? call : null;
    }

    /** Whether the call's results, all of them and in their order, are at once returned in the same record. */
    @SuppressWarnings("ReferenceEquality") // Another call may be equal.
    boolean isReturned(Stmt.Call call, @Nullable TypeName record, @Nullable TypeName returned) {
        return call == lastCall()
                && body.get(body.size() - 1) instanceof Stmt.Return end
                && end.values().equals(call.results().stream().map(Exprs::local).toList())
                && returned != null
                && returned.equals(record);
    }

    /**
     * Whether the call may stand in the next statement, which alone reads its result and nothing that the call can
     * change.
     *
     * @param ahead the call and what follows it in its block
     */
    boolean isFolded(Stmt.Call call, List<Stmt> ahead) {
        if (call.results().size() != 1 || ahead.size() < 2 || !(call.callee() instanceof Callee.Own)) {
            return false;
        }
        Var result = call.results().get(0);
        Stmt next = ahead.get(1);
        return result.origin() != Var.Origin.USER
                && occurrences.reads(result) == 1
                && placement.isDeclaredAt(call, result)
                && occurrences.own(next).contains(result)
                && (next instanceof Stmt.Assign || next instanceof Stmt.Return)
                && next.span().reverse() == call.span().reverse()
                && next.expressions().stream().flatMap(Expr::nodes).allMatch(Folding::readsOnlyLocals);
    }

    private static boolean readsOnlyLocals(Expr node) {
        return node instanceof Expr.Local
                || node instanceof Expr.Const
                || (node.type().isFloating() && (node instanceof Expr.Unary || node instanceof Expr.Binary));
    }
}
