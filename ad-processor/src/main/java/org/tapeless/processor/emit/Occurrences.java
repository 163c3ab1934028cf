package org.tapeless.processor.emit;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Where the local variables of a function occur. Results of calls that nothing reads are left out: they are not printed.
 */
final class Occurrences {
    private final Set<Var> parameters;
    private final Map<Var, Integer> reads = new HashMap<>();
    private final IdentityHashMap<Stmt, Set<Var>> own = new IdentityHashMap<>();
    private final IdentityHashMap<Stmt, Set<Var>> within = new IdentityHashMap<>();

    Occurrences(Function function) {
        parameters = Set.copyOf(function.parameters());
        function.body().statements().forEach(this::collectReads);
        function.body().statements().forEach(this::collect);
    }

    private void collectReads(Stmt stmt) {
        stmt.expressions()
                .forEach(expr -> expr.nodes().forEach(node -> {
                    if (node instanceof Expr.Local local) {
                        reads.merge(local.variable(), 1, Integer::sum);
                    }
                }));
        stmt.blocks().forEach(block -> block.statements().forEach(this::collectReads));
    }

    private Set<Var> collect(Stmt stmt) {
        Set<Var> here = new LinkedHashSet<>();
        stmt.defines().stream()
                .filter(v -> !(stmt instanceof Stmt.Call) || isRead(v))
                .forEach(here::add);
        for (Expr expr : stmt.expressions()) {
            expr.nodes().forEach(node -> {
                if (node instanceof Expr.Local local) {
                    here.add(local.variable());
                }
            });
        }
        here.removeAll(parameters);
        own.put(stmt, here);
        Set<Var> all = new LinkedHashSet<>(here);
        for (Block block : stmt.blocks()) {
            block.statements().forEach(inner -> all.addAll(collect(inner)));
        }
        within.put(stmt, all);
        return all;
    }

    /** Whether any expression reads the variable. */
    boolean isRead(Var variable) {
        return reads(variable) > 0;
    }

    /** How many times the function's text reads the variable. */
    int reads(Var variable) {
        return reads.getOrDefault(variable, 0);
    }

    /** Local variables in the statement itself, its blocks aside. */
    Set<Var> own(Stmt stmt) {
        return own.getOrDefault(stmt, Set.of());
    }

    /** Local variables in the statement and in its blocks, in textual order. */
    Set<Var> within(Stmt stmt) {
        return Collections.unmodifiableSet(within.getOrDefault(stmt, Set.of()));
    }

    /** Whether the variable occurs in the block. */
    boolean in(Block block, Var variable) {
        return block.statements().stream().anyMatch(stmt -> within(stmt).contains(variable));
    }
}
