package org.tapeless.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Whether what an array held at some statement is still there when the reverse sweep comes back to it, and whether an
 * array lives within one iteration of a loop.
 */
public final class Overwrites {
    private final Function function;
    private final Structure structure;
    private final Aliases aliases;
    private final Set<Stmt> independent;
    private final boolean argumentsSurvive;
    private final Map<Cell, List<Stmt>> writes = new java.util.IdentityHashMap<>();

    /**
     * @param independent loops whose iterations are reversed one by one, each right after it was run again
     * @param argumentsSurvive the caller leaves the arrays it handed over alone until the reverse sweep
     */
    public Overwrites(
            Function function, Structure structure, Aliases aliases, Set<Stmt> independent, boolean argumentsSurvive) {
        this.function = function;
        this.structure = structure;
        this.aliases = aliases;
        this.independent = independent;
        this.argumentsSurvive = argumentsSurvive;
        for (Aliases.Write write : aliases.writes()) {
            writes.computeIfAbsent(write.cell().find(), key -> new ArrayList<>())
                    .add(write.stmt());
        }
    }

    /** Whether the elements of a cell's arrays, as the statement sees them, survive until its reverse. */
    public boolean intact(Cell cell, Stmt at) {
        if (cell.external() && !argumentsSurvive || cell.foreign() && aliases.impure()) {
            return false;
        }
        return writes(cell).stream().noneMatch(write -> happensLater(write, at));
    }

    /** Whether one run of {@code write} may come after {@code at} and before the reverse of {@code at}. */
    private boolean happensLater(Stmt write, Stmt at) {
        for (Stmt loop : structure.loopsAround(structure.block(at))) {
            if (structure.contains(loop, write) && !independent.contains(loop)) {
                return true;
            }
        }
        return structure.start(write) > structure.start(at) && !structure.exclusive(write, at);
    }

    /** Statements that may write elements of the cell's arrays. */
    public List<Stmt> writes(Cell cell) {
        return writes.getOrDefault(cell.find(), List.of());
    }

    /**
     * Whether every array of the cell is made and forgotten within one iteration of the loop: no variable from outside
     * leads to it.
     */
    public boolean local(Cell cell, Stmt loop) {
        return !cell.external()
                && !cell.foreign()
                && variables().entrySet().stream()
                        .allMatch(entry -> !reaches(aliases.cell(entry.getKey()), cell)
                                || entry.getValue().stream().allMatch(def -> structure.contains(loop, def)));
    }

    /** Whether the loop leaves nothing behind in arrays of the cell that anybody reads: {@link #local}, or {@link Scratch}. */
    public boolean forgotten(Cell cell, Stmt loop) {
        return local(cell, loop) || new Scratch(structure, aliases, variables()).isPad(cell, loop);
    }

    /**
     * Whether a fresh shadow may stand for the array in the reverse of its block: one allocation, held by variables
     * assigned once, never put into another array, never handed to a function that keeps a shadow of it.
     */
    public boolean solitary(Cell cell, Stmt loop) {
        if (!local(cell, loop)) {
            return false;
        }
        boolean once = variables().entrySet().stream()
                .filter(entry -> aliases.cell(entry.getKey()) == cell.find())
                .allMatch(entry ->
                        entry.getValue().size() == 1 && entry.getValue().get(0) instanceof Stmt.Assign);
        return once && function.body().statements().stream().flatMap(Stmt::all).noneMatch(stmt -> keeps(stmt, cell));
    }

    private boolean keeps(Stmt stmt, Cell cell) {
        if (stmt instanceof Stmt.Store store) {
            return store.value().type() instanceof ArrayType && (is(store.array(), cell) || is(store.value(), cell));
        }
        if (stmt instanceof Stmt.Bulk bulk) {
            return bulk.arguments().stream()
                    .anyMatch(a -> a.type() instanceof ArrayType array && array.holdsArrays() && is(a, cell));
        }
        return stmt instanceof Stmt.Call call
                && !(call.callee() instanceof Callee.Foreign)
                && call.arguments().stream().anyMatch(a -> is(a, cell));
    }

    private boolean is(Expr array, Cell cell) {
        return array.type() instanceof ArrayType && array instanceof Expr.Local && reaches(aliases.cell(array), cell);
    }

    /** Whether the arrays of {@code from} are the cell's or hold them. */
    private static boolean reaches(Cell from, Cell cell) {
        return from.find() == cell.find() || from.type().holdsArrays() && reaches(from.rows(), cell);
    }

    private @Nullable Map<Var, List<Stmt>> variables;

    private Map<Var, List<Stmt>> variables() {
        if (variables == null) {
            Map<Var, List<Stmt>> found = new HashMap<>();
            function.body().statements().stream()
                    .flatMap(Stmt::all)
                    .forEach(stmt -> stmt.defines().stream()
                            .filter(v -> v.type() instanceof ArrayType)
                            .forEach(v -> found.computeIfAbsent(v, key -> new ArrayList<>())
                                    .add(stmt)));
            variables = found;
        }
        return variables;
    }
}
