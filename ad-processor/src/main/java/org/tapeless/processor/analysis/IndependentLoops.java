package org.tapeless.processor.analysis;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Counted loops whose iterations are independent but for sums: each may be run again and reversed on its own, in any
 * order, so that nothing is saved across iterations. (Hascoet, Fidanova and Held, "Adjoining independent
 * computations", 2001; Tapenade needs a directive, here each condition is checked.)
 *
 * <p>A loop qualifies if
 * <ul>
 *   <li>what it carries from one iteration to the next is only sums {@code s = s + t}, read nowhere else in it;
 *   <li>no active value but a sum leaves it;
 *   <li>it writes only arrays made within the iteration or used as a {@link Scratch} pad, sums into elements, or each
 *       element {@code a[i + c]} once;
 *   <li>nothing it reads from outside is overwritten before the reverse sweep, by it or later;
 *   <li>it calls nothing with unknown effects.
 * </ul>
 */
public final class IndependentLoops {
    private final Structure structure;
    private final Versions versions;
    private final Aliases aliases;
    private final Activity activity;
    private final Function function;
    private final boolean argumentsSurvive;

    private IndependentLoops(
            Function function,
            Structure structure,
            Versions versions,
            Aliases aliases,
            Activity activity,
            boolean argumentsSurvive) {
        this.function = function;
        this.structure = structure;
        this.versions = versions;
        this.aliases = aliases;
        this.activity = activity;
        this.argumentsSurvive = argumentsSurvive;
    }

    /** The loops of the function that qualify, by identity. */
    public static Set<Stmt> find(
            Function function,
            Structure structure,
            Versions versions,
            Aliases aliases,
            Activity activity,
            boolean argumentsSurvive) {
        IndependentLoops search =
                new IndependentLoops(function, structure, versions, aliases, activity, argumentsSurvive);
        Set<Stmt> found = Collections.newSetFromMap(new IdentityHashMap<>());
        // Outermost first: whether an inner loop's input survives depends on how the loops around it are reversed.
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            if (stmt instanceof Stmt.For loop && search.independent(loop, found)) {
                found.add(loop);
            }
        });
        return found;
    }

    private boolean independent(Stmt.For loop, Set<Stmt> outer) {
        Set<Stmt> assumed = Collections.newSetFromMap(new IdentityHashMap<>());
        assumed.addAll(outer);
        Overwrites overwrites = new Overwrites(function, structure, aliases, assumed, argumentsSurvive);
        return loop.body().statements().stream().flatMap(Stmt::all).noneMatch(this::hasUnknownEffect)
                && carriesOnlySums(loop)
                && writesApart(loop, overwrites)
                && inputSurvives(loop, overwrites);
    }

    private boolean hasUnknownEffect(Stmt stmt) {
        return stmt instanceof Stmt.Call call && aliases.impure(call) || stmt instanceof Stmt.FrameSet;
    }

    private boolean carriesOnlySums(Stmt.For loop) {
        for (Map.Entry<Var, Version> head : versions.heads(loop).entrySet()) {
            Var variable = head.getKey();
            if (variable == loop.counter()) {
                continue;
            }
            boolean carried = versions.used().contains(head.getValue()) && reachesInside(loop, head.getValue());
            boolean leaves = activity.active(variable) && usedAfter(loop, variable);
            if ((carried || leaves || variable.type() instanceof ArrayType && usedAfter(loop, variable))
                    && !isSum(loop, variable)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value at the head of an iteration is read inside the loop, directly or through a merge. */
    private boolean reachesInside(Stmt.For loop, Version head) {
        return loop.body().statements().stream().flatMap(Stmt::all).anyMatch(stmt -> {
            Version read = versions.reads(stmt).get(head.variable());
            return read != null && derives(read, head, new HashSet<>());
        });
    }

    private static boolean derives(Version version, Version from, Set<Version> seen) {
        return version == from
                || seen.add(version) && version.operands().stream().anyMatch(o -> derives(o, from, seen));
    }

    private boolean usedAfter(Stmt loop, Var variable) {
        return function.body().statements().stream()
                .flatMap(Stmt::all)
                .filter(stmt -> !structure.contains(loop, stmt))
                .anyMatch(stmt -> {
                    Version read = versions.reads(stmt).get(variable);
                    return read != null && derivesFromLoop(read, loop, new HashSet<>());
                });
    }

    private static boolean derivesFromLoop(Version version, Stmt loop, Set<Version> seen) {
        return version.kind() == Version.Kind.AFTER && version.at() == loop
                || seen.add(version) && version.operands().stream().anyMatch(o -> derivesFromLoop(o, loop, seen));
    }

    /** Whether all that happens to the variable in the loop is {@code s = s + t} and {@code s = s - t}. */
    public static boolean isSum(Stmt.For loop, Var variable) {
        return variable.type().isFloating()
                && loop.body().statements().stream().flatMap(Stmt::all).allMatch(stmt -> {
                    long reads = stmt.expressions().stream()
                            .flatMap(Expr::nodes)
                            .filter(node -> is(node, variable))
                            .count();
                    boolean defines = stmt.defines().contains(variable);
                    return !defines && reads == 0 || defines && reads == 1 && isStep(stmt, variable);
                });
    }

    private static boolean isStep(Stmt stmt, Var variable) {
        return stmt instanceof Stmt.Assign assign
                && assign.value() instanceof Expr.Binary binary
                && (binary.op() == BinaryOp.ADD && (is(binary.left(), variable) || is(binary.right(), variable))
                        || binary.op() == BinaryOp.SUB && is(binary.left(), variable));
    }

    private static boolean is(Expr node, Var variable) {
        return node instanceof Expr.Local local && local.variable() == variable;
    }

    private boolean writesApart(Stmt.For loop, Overwrites overwrites) {
        return aliases.writes().stream()
                .filter(write -> structure.contains(loop, write.stmt()))
                .allMatch(write -> overwrites.forgotten(write.cell(), loop)
                        || sumsInto(loop, write.cell(), overwrites)
                        || writesOnce(loop, write.stmt(), write.cell(), overwrites));
    }

    /** All that the loop does to the array is {@code a[k] += t}. */
    private boolean sumsInto(Stmt.For loop, Cell cell, Overwrites overwrites) {
        return overwrites.writes(cell).stream()
                        .filter(write -> structure.contains(loop, write))
                        .allMatch(Stmt.Accumulate.class::isInstance)
                && !reads(loop, cell);
    }

    /** All that the loop does to the array is one {@code a[i + c] = t}. */
    private boolean writesOnce(Stmt.For loop, Stmt stmt, Cell cell, Overwrites overwrites) {
        List<Stmt> inside = overwrites.writes(cell).stream()
                .filter(write -> structure.contains(loop, write))
                .toList();
        return inside.size() == 1
                && stmt instanceof Stmt.Store store
                && store.value().type().isFloating()
                && structure.loopsAround(structure.block(stmt)).contains(loop)
                && innermostIs(loop, stmt)
                && store.array() instanceof Expr.Local array
                && !versions.assigned(loop).contains(array.variable())
                && isShifted(store.index(), loop.counter())
                && !reads(loop, cell);
    }

    private boolean innermostIs(Stmt loop, Stmt stmt) {
        List<Stmt> around = structure.loopsAround(structure.block(stmt));
        return around.get(around.size() - 1) == loop;
    }

    private static boolean isShifted(Expr index, Var counter) {
        return is(index, counter)
                || index instanceof Expr.Binary binary
                        && (binary.op() == BinaryOp.ADD || binary.op() == BinaryOp.SUB)
                        && is(binary.left(), counter)
                        && binary.right() instanceof Expr.Const;
    }

    private boolean reads(Stmt.For loop, Cell cell) {
        return loop.body().statements().stream()
                .flatMap(Stmt::all)
                .anyMatch(stmt ->
                        // Statements that write through a call or a bulk operation are among the writes already.
                        stmt.expressions().stream()
                                        .flatMap(Expr::nodes)
                                        .anyMatch(node -> node instanceof Expr.Load load
                                                && aliases.cell(load.array()).find() == cell.find())
                                || readsWhole(stmt, cell));
    }

    /** Whether the statement hands the array, or one that holds it, to something that may read all of it. */
    private boolean readsWhole(Stmt stmt, Cell cell) {
        boolean hands = stmt instanceof Stmt.Call || stmt instanceof Stmt.Bulk;
        boolean copies = stmt instanceof Stmt.Assign assign && assign.value() instanceof Expr.Intrinsic;
        return (hands || copies)
                && stmt.expressions().stream()
                        .flatMap(Expr::nodes)
                        .anyMatch(node -> node.type() instanceof ArrayType
                                && node instanceof Expr.Local
                                && holds(aliases.cell(node), cell));
    }

    private static boolean holds(Cell from, Cell cell) {
        return from.find() == cell.find() || from.type().holdsArrays() && holds(from.rows(), cell);
    }

    private boolean inputSurvives(Stmt.For loop, Overwrites overwrites) {
        return loop.body().statements().stream()
                .flatMap(Stmt::all)
                .allMatch(stmt -> stmt.expressions().stream()
                        .flatMap(Expr::nodes)
                        .allMatch(node -> {
                            if (node instanceof Expr.ForeignRead read) {
                                return read.stable() || !aliases.impure();
                            }
                            if (node instanceof Expr.Load load) {
                                return survives(loop, aliases.cell(load.array()), overwrites);
                            }
                            boolean whole = node instanceof Expr.Local && node.type() instanceof ArrayType;
                            return !whole
                                    || !readsWhole(stmt, aliases.cell(node))
                                    || wholeSurvives(loop, node, overwrites);
                        }));
    }

    private boolean wholeSurvives(Stmt.For loop, Expr array, Overwrites overwrites) {
        Cell cell = aliases.cell(array);
        while (true) {
            if (!survives(loop, cell, overwrites)) {
                return false;
            }
            if (!cell.type().holdsArrays()) {
                return true;
            }
            cell = cell.rows();
        }
    }

    private boolean survives(Stmt.For loop, Cell cell, Overwrites overwrites) {
        return overwrites.forgotten(cell, loop)
                || overwrites.intact(cell, loop)
                        && overwrites.writes(cell).stream().noneMatch(write -> structure.contains(loop, write));
    }
}
