package org.tapeless.processor.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Which array variables of a function may name an array that is not its own: one of a field, one that code which is not
 * followed returned, one that came in by a parameter of which that is said.
 *
 * <p>Directed, unlike {@link Cell}: a new array is not one of a field because some variable may name either.
 */
final class Foreigners {
    private final Function function;
    private final Aliases alias;
    private final Set<Var> variables = new HashSet<>();
    /** What parameters among the variables reach; in arrays of arrays only cells tell rows apart. */
    private final Set<Cell> leaves = Collections.newSetFromMap(new IdentityHashMap<>());

    Foreigners(Function function, Aliases alias, List<Var> parameters) {
        this.function = function;
        this.alias = alias;
        parameters.forEach(this::parameter);
        propagate();
    }

    Function function() {
        return function;
    }

    /** Says it of a parameter; false if that was known. */
    boolean parameter(Var parameter) {
        leaves.add(alias.cell(parameter).leaf());
        return variables.add(parameter);
    }

    /** To be called after {@link #parameter}. */
    void propagate() {
        List<Stmt> stmts =
                function.body().statements().stream().flatMap(Stmt::all).toList();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Stmt stmt : stmts) {
                changed |= visit(stmt);
            }
        }
    }

    private boolean visit(Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            return may(assign.value()) && variables.add(assign.target());
        }
        boolean changed = false;
        if (stmt instanceof Stmt.Call call) {
            for (Var result : call.results()) {
                changed |= result.type() instanceof ArrayType && mayBe(alias.cell(result)) && variables.add(result);
            }
        }
        return changed;
    }

    /** Whether the numbers that an array expression holds may be those of such an array. */
    boolean may(Expr array) {
        if (!(array.type() instanceof ArrayType type) || array instanceof Expr.Const) {
            return false;
        }
        if (type.holdsArrays() || array instanceof Expr.Load || array instanceof Expr.FrameGet) {
            return mayBe(alias.cell(array));
        }
        if (array instanceof Expr.Local local) {
            return variables.contains(local.variable());
        }
        if (array instanceof Expr.Conditional choice) {
            return may(choice.whenTrue()) || may(choice.whenFalse());
        }
        // What else makes an array makes a new one; a grown one may be the old one.
        return array instanceof Expr.ForeignRead
                || array instanceof Expr.Intrinsic intrinsic
                        && intrinsic.op().name().equals("grow")
                        && intrinsic.arguments().stream().anyMatch(this::may);
    }

    private boolean mayBe(Cell cell) {
        return cell.leaf().foreign() || leaves.contains(cell.leaf());
    }
}
