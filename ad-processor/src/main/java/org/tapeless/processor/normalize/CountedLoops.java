package org.tapeless.processor.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Turns the while loops that are proven to count into {@code For}.
 *
 * <pre>
 *   i = 0;
 *   while (i &lt; n) { ...; i = i + 1; }     =&gt;     for (i = 0; i &lt; n; i += 1) { ... }
 * </pre>
 *
 * Proven means: an {@code int} assigned only by these two statements and read nowhere outside the loop, a constant step
 * of the test's sign, a bound that nothing in the loop can change. Every other loop stays what it is.
 */
final class CountedLoops {
    private final Map<Var, Integer> assignments = new HashMap<>();
    private final Map<Var, Integer> reads = new HashMap<>();

    private CountedLoops(Function function) {
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            stmt.defines().forEach(v -> assignments.merge(v, 1, Integer::sum));
            count(stmt, reads);
        });
    }

    static Function apply(Function function) {
        return function.withBody(new CountedLoops(function).rewrite(function.body()));
    }

    private Block rewrite(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            Stmt inner =
                    stmt.withBlocks(stmt.blocks().stream().map(this::rewrite).toList());
            Optional<Stmt> counted = inner instanceof Stmt.While loop ? counted(loop, out) : Optional.empty();
            out.add(counted.orElse(inner));
        }
        return new Block(out);
    }

    /** The counted form of a loop, its initialisation then removed from what was written before it. */
    private Optional<Stmt> counted(Stmt.While loop, List<Stmt> before) {
        List<Stmt> body = loop.body().statements();
        if (body.isEmpty()
                || !(loop.condition() instanceof Expr.Binary test)
                || !(test.left() instanceof Expr.Local counter)
                || counter.type() != Scalar.INT
                || !(body.get(body.size() - 1) instanceof Stmt.Assign update)
                || update.target() != counter.variable()) {
            return Optional.empty();
        }
        Var variable = counter.variable();
        int step = step(update.value(), variable);
        boolean upward = test.op() == BinaryOp.LT || test.op() == BinaryOp.LE;
        boolean downward = test.op() == BinaryOp.GT || test.op() == BinaryOp.GE;
        int init = initialisation(before, variable);
        if (!(upward && step > 0 || downward && step < 0)
                || init < 0
                || assignments.getOrDefault(variable, 0) != 2
                || !onlyInside(loop, variable)
                || !invariant(test.right(), loop)) {
            return Optional.empty();
        }
        Expr from = ((Stmt.Assign) before.remove(init)).value();
        if (!invariant(from, loop)) {
            Var first = Var.generated(variable.name() + "From", Scalar.INT);
            before.add(new Stmt.Assign(first, from, SourceSpan.NONE));
            from = Exprs.local(first);
        }
        Block rest = new Block(body.subList(0, body.size() - 1));
        return Optional.of(new Stmt.For(variable, from, test.op(), test.right(), step, rest, loop.span()));
    }

    /** The constant of {@code i + c} or {@code i - c}; 0 if it is anything else. */
    private static int step(Expr value, Var counter) {
        if (value instanceof Expr.Binary binary
                && binary.left() instanceof Expr.Local local
                && local.variable() == counter
                && binary.right() instanceof Expr.Const constant
                && constant.value() instanceof Integer amount) {
            return binary.op() == BinaryOp.ADD ? amount : binary.op() == BinaryOp.SUB ? -amount : 0;
        }
        return 0;
    }

    /** The index of {@code i = from} among the statements just before, if evaluating {@code from} later is the same. */
    private static int initialisation(List<Stmt> before, Var counter) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Stmt stmt = before.get(i);
            if (stmt instanceof Stmt.Assign assign && assign.target() == counter) {
                return i == before.size() - 1 || movable(assign.value(), before.subList(i + 1, before.size())) ? i : -1;
            }
            if (!(stmt instanceof Stmt.Assign)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean movable(Expr value, List<Stmt> across) {
        Set<Var> assigned = new HashSet<>();
        across.forEach(stmt -> assigned.addAll(stmt.defines()));
        return value.nodes()
                .allMatch(node -> node instanceof Expr.Const
                        || node instanceof Expr.Local local && !assigned.contains(local.variable())
                        || node instanceof Expr.Binary binary
                                && binary.op() != BinaryOp.DIV
                                && binary.op() != BinaryOp.REM
                        || node instanceof Expr.Unary);
    }

    private boolean onlyInside(Stmt loop, Var counter) {
        Map<Var, Integer> inside = new HashMap<>();
        loop.all().forEach(stmt -> count(stmt, inside));
        return inside.getOrDefault(counter, 0).equals(reads.getOrDefault(counter, 0));
    }

    private static void count(Stmt stmt, Map<Var, Integer> reads) {
        stmt.expressions().stream().flatMap(Expr::nodes).forEach(node -> {
            if (node instanceof Expr.Local local) {
                reads.merge(local.variable(), 1, Integer::sum);
            }
        });
    }

    /** Whether nothing that the loop does can change the bound. */
    private static boolean invariant(Expr bound, Stmt loop) {
        Set<Var> assigned = new HashSet<>();
        loop.all().forEach(stmt -> assigned.addAll(stmt.defines()));
        return bound.type() == Scalar.INT
                && bound.nodes().allMatch(node -> {
                    if (node instanceof Expr.Local local) {
                        return !assigned.contains(local.variable());
                    }
                    if (node instanceof Expr.Load load) {
                        return loop.all()
                                .noneMatch(stmt ->
                                        mayWrite(stmt, (ArrayType) load.array().type()));
                    }
                    if (node instanceof Expr.ForeignRead read) {
                        return read.stable() || loop.all().noneMatch(stmt -> stmt instanceof Stmt.Call);
                    }
                    return !(node instanceof Expr.NewArray
                            || node instanceof Expr.FrameNew
                            || node instanceof Expr.FrameGet);
                });
    }

    private static boolean mayWrite(Stmt stmt, ArrayType array) {
        if (stmt instanceof Stmt.Store store) {
            return store.array().type().equals(array);
        }
        if (stmt instanceof Stmt.Accumulate accumulate) {
            return accumulate.array().type().equals(array);
        }
        return stmt instanceof Stmt.Call || stmt instanceof Stmt.Bulk;
    }
}
