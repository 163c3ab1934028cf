package org.tapeless.processor.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Which arrays of a function may be ones that are not its own, or hold such: those of fields, those that code which is not
 * followed returned, those that came in by a parameter of which that is said.
 *
 * <p>Directed, unlike {@link Cell}: a new array is not one of a field because some variable may name either. Of arrays
 * that hold arrays the cell is asked, into which one was stored.
 */
final class Foreigners {
    private final Function function;
    private final Aliases alias;
    private final Set<Var> variables = new HashSet<>();
    private final Set<Cell> holders = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param parameters those that are such arrays */
    Foreigners(Function function, Aliases alias, List<Var> parameters) {
        this.function = function;
        this.alias = alias;
        parameters.forEach(this::receives);
        propagate();
    }

    Function function() {
        return function;
    }

    /** Says that a parameter may be such an array; false if that was known. */
    boolean receives(Var parameter) {
        return variables.add(parameter);
    }

    /** Says that a parameter may hold such arrays; false if that was known. */
    boolean receivesHolder(Var parameter) {
        return hold(new Expr.Local(parameter));
    }

    /** To be called after {@link #receives} and {@link #receivesHolder}. */
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
            boolean changed = is(assign.value()) && variables.add(assign.target());
            return holds(assign.value()) && hold(new Expr.Local(assign.target())) || changed;
        }
        if (stmt instanceof Stmt.Store store) {
            return may(store.value()) && hold(store.array());
        }
        if (stmt instanceof Stmt.Bulk bulk) {
            boolean changed = false;
            if (bulk.arguments().stream().anyMatch(this::may)) {
                for (Expr argument : bulk.arguments()) {
                    changed |= hold(argument);
                }
            }
            return changed;
        }
        return stmt instanceof Stmt.Call call && call(call);
    }

    private boolean call(Stmt.Call call) {
        Aliases callee = call.callee() instanceof Callee.Own own ? alias.callee(own.function()) : null;
        boolean unknown = call.callee() instanceof Callee.Foreign;
        boolean changed = false;
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            changed |= (unknown || callee != null && callee.bringsRows(i) || isMixed(argument, call)) && hold(argument);
        }
        for (int i = 0; i < call.results().size(); i++) {
            Var result = call.results().get(i);
            changed |= result.type() instanceof ArrayType
                    && (unknown || callee != null && callee.returnsForeign(i) || isMixed(new Expr.Local(result), call))
                    && variables.add(result);
        }
        return changed;
    }

    /** Whether the call may make the array, or a row of it, one of its arguments. */
    private boolean isMixed(Expr array, Stmt.Call call) {
        return array.type() instanceof ArrayType
                && call.arguments().stream()
                        .anyMatch(other -> may(other)
                                && alias.cell(other).leaf() == alias.cell(array).leaf());
    }

    /** One was stored into the array, which then is one of arrays. */
    private boolean hold(Expr array) {
        return array.type() instanceof ArrayType type && type.holdsArrays() && holders.add(alias.cell(array));
    }

    /** Whether the numbers of an array expression, in rows or not, may be those of such an array. */
    boolean may(Expr array) {
        return is(array) || holds(array);
    }

    /** Whether an array expression may be such an array itself. */
    boolean is(Expr array) {
        if (!(array.type() instanceof ArrayType)) {
            return false;
        }
        if (array instanceof Expr.Local local) {
            return variables.contains(local.variable());
        }
        if (array instanceof Expr.Load load) {
            return may(load.array());
        }
        if (array instanceof Expr.FrameGet) {
            return alias.cell(array).leaf().foreign();
        }
        if (array instanceof Expr.Conditional choice) {
            return is(choice.whenTrue()) || is(choice.whenFalse());
        }
        // What else makes an array makes a new one; but a grown one may be the old one.
        return array instanceof Expr.ForeignRead
                || array instanceof Expr.Intrinsic made
                        && made.op().name().equals("grow")
                        && made.arguments().stream().anyMatch(this::is);
    }

    /** Whether an array expression may hold such arrays. */
    boolean holds(Expr array) {
        if (!(array.type() instanceof ArrayType type) || !type.holdsArrays() || array instanceof Expr.Const) {
            return false;
        }
        // A copy holds the same rows.
        return holds(alias.cell(array))
                || array instanceof Expr.Intrinsic copy
                        && copy.arguments().stream().anyMatch(this::may);
    }

    private boolean holds(Cell cell) {
        return cell.type().holdsArrays() && (holders.contains(cell.find()) || holds(cell.rows()));
    }
}
