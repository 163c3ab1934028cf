package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Where each local variable is declared; there are no declarations in IR.
 *
 * <p>At its first assignment if that stands directly in the innermost block that holds every occurrence; else before the
 * first statement of that block that mentions it. A variable that occurs in nested blocks only, and carries no value
 * from one to another or around a loop, is declared in each of them. A loop's counter is declared in its header.
 */
final class Placement {
    /** A declaration that is a statement of its own. */
    record Declaration(Var variable, boolean initialised) {}

    private final Occurrences occurrences;
    private final IdentityHashMap<Stmt, List<Declaration>> before = new IdentityHashMap<>();
    private final IdentityHashMap<Stmt, Set<Var>> at = new IdentityHashMap<>();
    private final IdentityHashMap<Block, Map<Var, List<Stmt>>> mentions = new IdentityHashMap<>();

    Placement(Function function, Occurrences occurrences) {
        this.occurrences = occurrences;
        place(function.body(), Set.of());
    }

    /** Declarations to print in front of a statement, in textual order of the variables. */
    List<Declaration> before(Stmt stmt) {
        return before.getOrDefault(stmt, List.of());
    }

    /** Whether this assignment declares the variable it assigns. */
    boolean isDeclaredAt(Stmt stmt, Var variable) {
        return at.getOrDefault(stmt, Set.of()).contains(variable);
    }

    /** @param outer variables that enclosing blocks declare */
    private void place(Block block, Set<Var> outer) {
        List<Stmt> statements = block.statements();
        Set<Var> known = new HashSet<>(outer);
        mentions(block).forEach((variable, where) -> {
            if (!outer.contains(variable) && !isInner(variable, where)) {
                known.add(variable);
                declare(variable, where);
            }
        });
        for (Stmt stmt : statements) {
            Set<Var> inside = known;
            if (stmt instanceof Stmt.For loop) {
                inside = new HashSet<>(known);
                inside.add(loop.counter());
            }
            for (Block inner : stmt.blocks()) {
                place(inner, inside);
            }
        }
    }

    /** Per variable, the statements of the block that mention it somewhere. */
    private Map<Var, List<Stmt>> mentions(Block block) {
        Map<Var, List<Stmt>> found = mentions.get(block);
        if (found == null) {
            found = new LinkedHashMap<>();
            for (Stmt stmt : block.statements()) {
                for (Var variable : occurrences.within(stmt)) {
                    found.computeIfAbsent(variable, v -> new ArrayList<>()).add(stmt);
                }
            }
            mentions.put(block, found);
        }
        return found;
    }

    /** Whether the variable can be declared in each of the blocks below these statements. */
    private boolean isInner(Var variable, List<Stmt> where) {
        for (Stmt stmt : where) {
            if (stmt instanceof Stmt.For loop && loop.counter() == variable) {
                continue;
            }
            if (occurrences.own(stmt).contains(variable)) {
                return false;
            }
            for (Block block : stmt.blocks()) {
                List<Stmt> inside = mentions(block).getOrDefault(variable, List.of());
                if (Assignment.isReadFirst(variable, inside, occurrences)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void declare(Var variable, List<Stmt> where) {
        Stmt first = where.get(0);
        boolean assigns = (first instanceof Stmt.Assign || first instanceof Stmt.Call)
                && first.defines().contains(variable);
        if (assigns && first.expressions().stream().noneMatch(expr -> mentions(expr, variable))) {
            at.computeIfAbsent(first, s -> new LinkedHashSet<>()).add(variable);
            return;
        }
        boolean initialised = Assignment.isReadFirst(variable, where, occurrences);
        before.computeIfAbsent(first, s -> new ArrayList<>()).add(new Declaration(variable, initialised));
    }

    private static boolean mentions(Expr expr, Var variable) {
        return expr.nodes().anyMatch(node -> node instanceof Expr.Local local && local.variable() == variable);
    }
}
