package org.tapeless.processor.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Arrays made before a loop that serve each iteration as a scratch pad: an iteration reads no element that it has not
 * written before, and after the loop nobody reads what the last one left. So every iteration may run again, and adjoints
 * of the elements are zero between iterations.
 *
 * <pre>
 *   double[] t = new double[d];
 *   for (p ...) {
 *       for (i = 0; i &lt; d; i++) t[i] = ...;      covers t: every element is written
 *       ... t[j] ...
 *   }
 * </pre>
 */
final class Scratch {
    private final Structure structure;
    private final Aliases aliases;
    private final Map<Var, List<Stmt>> arrays;

    /** What a stretch of code does to the array first. */
    private enum First {
        READS,
        COVERS,
        NEITHER
    }

    /** @param arrays every array variable of the function with its assignments */
    Scratch(Structure structure, Aliases aliases, Map<Var, List<Stmt>> arrays) {
        this.structure = structure;
        this.aliases = aliases;
        this.arrays = arrays;
    }

    /** Whether the arrays of the cell are a scratch pad of the loop. */
    boolean isPad(Cell cell, Stmt loop) {
        Stmt.Assign allocation = allocation(cell);
        return allocation != null && !structure.contains(loop, allocation) && new Pad(cell, allocation).isPad(loop);
    }

    /** The one place where the cell's one array is made, if every variable of the cell is sure to hold it. */
    private Stmt.@Nullable Assign allocation(Cell cell) {
        if (cell.external() || cell.foreign() || cell.type().holdsArrays()) {
            return null;
        }
        Stmt.Assign allocation = null;
        List<Var> variables = arrays.keySet().stream()
                .filter(v -> aliases.cell(v) == cell.find())
                .toList();
        for (Var variable : variables) {
            List<Stmt> definitions = arrays.getOrDefault(variable, List.of());
            if (definitions.size() != 1 || !(definitions.get(0) instanceof Stmt.Assign assign)) {
                return null;
            }
            if (assign.value() instanceof Expr.NewArray) {
                if (allocation != null) {
                    return null;
                }
                allocation = assign;
            } else if (!(assign.value() instanceof Expr.Local)) {
                return null;
            }
        }
        Stmt.Assign made = allocation;
        boolean held = made != null
                && variables.stream()
                        .allMatch(v -> follows(structure.definitions(v).get(0), made));
        return held ? made : null;
    }

    /** Whether the statement runs in the same run of the allocation's block, and after it. */
    private boolean follows(Stmt stmt, Stmt allocation) {
        return structure.start(stmt) >= structure.start(allocation)
                && structure.contains(structure.block(allocation), structure.block(stmt));
    }

    /** One array, made in one place. */
    private final class Pad {
        private final Cell cell;
        private final Stmt.Assign allocation;
        private final @Nullable Object length;

        Pad(Cell cell, Stmt.Assign allocation) {
            this.cell = cell.find();
            this.allocation = allocation;
            this.length =
                    symbol(((Expr.NewArray) allocation.value()).dimensions().get(0));
        }

        boolean isPad(Stmt loop) {
            return loop.blocks().stream().allMatch(body -> first(body.statements()) != First.READS)
                    && isForgottenAfter(loop);
        }

        private boolean isForgottenAfter(Stmt stmt) {
            Block block = structure.block(stmt);
            List<Stmt> all = block.statements();
            int at = 0;
            while (all.get(at) != stmt) {
                at++;
            }
            First after = first(all.subList(at + 1, all.size()));
            Stmt owner = structure.owner(block);
            if (after != First.NEITHER || owner == null) {
                return after != First.READS;
            }
            boolean again = owner instanceof Stmt.For || owner instanceof Stmt.While;
            // After the last iteration there is no next one that could cover it.
            return !(again && firstOf(owner) == First.READS) && isForgottenAfter(owner);
        }

        /** What the next iteration of a loop does first. */
        private First firstOf(Stmt loop) {
            return reads(loop) ? First.READS : first(loop.blocks().get(0).statements());
        }

        private First first(List<Stmt> stmts) {
            for (Stmt stmt : stmts) {
                First first = first(stmt);
                if (first != First.NEITHER) {
                    return first;
                }
            }
            return First.NEITHER;
        }

        private First first(Stmt stmt) {
            if (stmt == allocation || isFill(stmt)) {
                return First.COVERS;
            }
            if (reads(stmt)) {
                return First.READS;
            }
            if (stmt instanceof Stmt.If branch) {
                First whenTrue = first(branch.whenTrue().statements());
                First whenFalse = first(branch.whenFalse().statements());
                return whenTrue == whenFalse ? whenTrue : either(whenTrue, whenFalse);
            }
            if (stmt instanceof Stmt.For loop && covers(loop)) {
                return First.COVERS;
            }
            // The loop may not run at all.
            return stmt.blocks().stream().anyMatch(body -> first(body.statements()) == First.READS)
                    ? First.READS
                    : First.NEITHER;
        }

        private static First either(First left, First right) {
            return left == First.READS || right == First.READS ? First.READS : First.NEITHER;
        }

        /** Whether the statement itself may read elements, or lets the array out of sight. */
        private boolean reads(Stmt stmt) {
            boolean writes = stmt instanceof Stmt.Store;
            boolean copies = stmt instanceof Stmt.Assign assign && assign.value() instanceof Expr.Local;
            if (copies || isFill(stmt)) {
                return false;
            }
            List<Expr> expressions = stmt.expressions();
            List<Expr> others = writes ? expressions.subList(1, expressions.size()) : expressions;
            return others.stream().anyMatch(this::mentions);
        }

        /** Anything but {@code a.length}. */
        private boolean mentions(Expr expr) {
            return !(expr instanceof Expr.Length)
                    && (isArray(expr) || expr.children().stream().anyMatch(this::mentions));
        }

        private boolean isArray(Expr expr) {
            return expr instanceof Expr.Local local && local.type() instanceof ArrayType && aliases.cell(local) == cell;
        }

        private boolean isFill(Stmt stmt) {
            return stmt instanceof Stmt.Bulk bulk
                    && bulk.op().name().equals("fill")
                    && bulk.arguments().size() == 2
                    && isArray(bulk.arguments().get(0));
        }

        /** {@code for (i = 0; i < length; i++) { ...; a[i] = ...; ... }}, reading {@code a[i]} at most, and after. */
        private boolean covers(Stmt.For loop) {
            if (!isZero(loop.from())
                    || loop.step() != 1
                    || loop.test() != BinaryOp.LT
                    || length == null
                    || !length.equals(symbol(loop.to()))) {
                return false;
            }
            boolean written = false;
            for (Stmt stmt : loop.body().statements()) {
                if (stmt instanceof Stmt.Store store && isArray(store.array()) && isCounter(store.index(), loop)) {
                    written |= !reads(stmt);
                } else if (!written && stmt.all().anyMatch(this::reads)
                        || stmt.all().anyMatch(inner -> readsElsewhere(inner, loop))) {
                    return false;
                }
            }
            return written;
        }

        private boolean readsElsewhere(Stmt stmt, Stmt.For loop) {
            return reads(stmt) && stmt.expressions().stream().anyMatch(e -> mentionsElsewhere(e, loop));
        }

        private boolean mentionsElsewhere(Expr expr, Stmt.For loop) {
            if (expr instanceof Expr.Load load && isArray(load.array())) {
                return !isCounter(load.index(), loop);
            }
            return !(expr instanceof Expr.Length)
                    && (isArray(expr) || expr.children().stream().anyMatch(child -> mentionsElsewhere(child, loop)));
        }
    }

    private static boolean isCounter(Expr index, Stmt.For loop) {
        return index instanceof Expr.Local local && local.variable() == loop.counter();
    }

    private static boolean isZero(Expr expr) {
        return expr instanceof Expr.Const constant && Integer.valueOf(0).equals(constant.value());
    }

    /**
     * A name for the value of an integer, equal for expressions that are sure to agree wherever both can be evaluated:
     * variables are followed to the one place where they are assigned, lengths to the array's allocation.
     */
    private @Nullable Object symbol(Expr expr) {
        if (expr instanceof Expr.Const constant) {
            return constant.value();
        }
        if (expr instanceof Expr.Local local) {
            List<Stmt> definitions = structure.definitions(local.variable());
            if (definitions.isEmpty()) {
                return local.variable();
            }
            if (definitions.size() > 1 || !(definitions.get(0) instanceof Stmt.Assign assign)) {
                return null;
            }
            Object value = assign.value() instanceof Expr.Load ? null : symbol(assign.value());
            return value == null ? local.variable() : value;
        }
        if (expr instanceof Expr.Length length && length.array() instanceof Expr.Local array) {
            return lengthOf(array.variable());
        }
        if (expr instanceof Expr.Binary binary) {
            Object left = symbol(binary.left());
            Object right = symbol(binary.right());
            return left == null || right == null ? null : List.of(binary.op(), left, right);
        }
        return null;
    }

    private @Nullable Object lengthOf(Var array) {
        List<Stmt> definitions = structure.definitions(array);
        if (definitions.isEmpty()) {
            return Set.of(array);
        }
        if (definitions.size() > 1 || !(definitions.get(0) instanceof Stmt.Assign assign)) {
            return null;
        }
        if (assign.value() instanceof Expr.NewArray made) {
            Object size = symbol(made.dimensions().get(0));
            return size == null ? Set.of(array) : size;
        }
        return assign.value() instanceof Expr.Local source ? lengthOf(source.variable()) : Set.of(array);
    }
}
