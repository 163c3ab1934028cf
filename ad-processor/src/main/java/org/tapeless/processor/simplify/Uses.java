package org.tapeless.processor.simplify;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/** How often each variable is assigned and read. */
final class Uses {
    private final Map<Var, Integer> assignments = new HashMap<>();
    private final Map<Var, Integer> reads = new HashMap<>();
    private final Map<Var, Integer> ownReads = new HashMap<>();
    private final Map<Var, Block> homes = new HashMap<>();
    private final Map<Block, @Nullable Block> outer = new IdentityHashMap<>();

    Uses(Function function) {
        function.parameters().forEach(p -> assignments.put(p, 1));
        function.parameters().forEach(p -> homes.put(p, function.body()));
        walk(function.body(), null);
    }

    private void walk(Block block, @Nullable Block around) {
        outer.put(block, around);
        for (Stmt stmt : block.statements()) {
            for (Var variable : stmt.defines()) {
                assignments.merge(variable, 1, Integer::sum);
                homes.put(variable, block);
            }
            stmt.expressions().stream().flatMap(Expr::nodes).forEach(node -> {
                if (node instanceof Expr.Local local) {
                    reads.merge(local.variable(), 1, Integer::sum);
                    if (stmt.defines().contains(local.variable())) {
                        ownReads.merge(local.variable(), 1, Integer::sum);
                    }
                }
            });
            stmt.blocks().forEach(inner -> walk(inner, block));
        }
    }

    int assignments(Var variable) {
        return assignments.getOrDefault(variable, 0);
    }

    int reads(Var variable) {
        return reads.getOrDefault(variable, 0);
    }

    /** Whether nothing but its own assignments reads the variable. */
    boolean isUnused(Var variable) {
        return reads(variable) == ownReads.getOrDefault(variable, 0);
    }

    /** The block of a variable's only assignment. */
    @Nullable
    Block home(Var variable) {
        return homes.get(variable);
    }

    /** Whether {@code inner} is {@code block} or inside it. */
    boolean encloses(Block block, Block inner) {
        for (Block at = inner; at != null; at = outer.get(at)) {
            if (at == block) {
                return true;
            }
        }
        return false;
    }
}
