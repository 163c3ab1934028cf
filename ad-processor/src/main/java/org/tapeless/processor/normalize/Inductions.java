package org.tapeless.processor.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * Secondary induction variables of counted loops as affine functions of the counter, so that iterations do not depend
 * on each other through them.
 *
 * <pre>
 *   for (j = from; j &lt; n; j++) {            base = k - from;
 *       ... a[k] ...                  =&gt;    for (j = from; j &lt; n; j++) {
 *       k = k + 1;                              k = base + j;
 *   }                                           ... a[k] ...
 *                                               k = k + 1;
 *                                           }
 * </pre>
 *
 * Integer arithmetic wraps around, so that both are the same for every input. The last assignment is left out where
 * nothing can read it.
 */
public final class Inductions {
    private final Function function;

    private Inductions(Function function) {
        this.function = function;
    }

    /** The function with its secondary induction variables rewritten; core IR in, core IR out. */
    public static Function apply(Function function) {
        return function.withBody(new Inductions(function).rewrite(function.body(), false));
    }

    private Block rewrite(Block block, boolean again) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            boolean repeats = again || stmt instanceof Stmt.For || stmt instanceof Stmt.While;
            Stmt inner = stmt.withBlocks(
                    stmt.blocks().stream().map(body -> rewrite(body, repeats)).toList());
            out.add(inner instanceof Stmt.For loop && isPlain(loop) ? affine(loop, again, out) : inner);
        }
        return new Block(out);
    }

    /** Whether the first value of the counter may be written down a second time. */
    private static boolean isPlain(Stmt.For loop) {
        return loop.from()
                .nodes()
                .allMatch(node -> node instanceof Expr.Local
                        || node instanceof Expr.Const
                        || node instanceof Expr.Binary binary
                                && binary.op() != BinaryOp.DIV
                                && binary.op() != BinaryOp.REM);
    }

    /** @param again whether the loop may run several times, each time from where the variable was left */
    private Stmt affine(Stmt.For loop, boolean again, List<Stmt> before) {
        List<Stmt> heads = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        Set<Var> done = new HashSet<>();
        for (Stmt stmt : loop.body().statements()) {
            Integer ratio = stmt instanceof Stmt.Assign update ? ratio(loop, update) : null;
            if (ratio == null || !done.add(((Stmt.Assign) stmt).target())) {
                body.add(stmt);
                continue;
            }
            Var variable = ((Stmt.Assign) stmt).target();
            Var base = Var.generated(variable.name() + "Base", Scalar.INT);
            before.add(new Stmt.Assign(base, atZero(variable, ratio, loop.from()), SourceSpan.NONE));
            Expr now = Exprs.add(Exprs.local(base), times(ratio, Exprs.local(loop.counter())));
            heads.add(new Stmt.Assign(variable, now, SourceSpan.NONE));
            if (again || reads(function.body(), variable) != readsBefore(loop, stmt, variable) + 1) {
                body.add(stmt);
            }
        }
        return heads.isEmpty() ? loop : loop.withBlocks(List.of(new Block(heads).then(new Block(body))));
    }

    private static Expr times(int ratio, Expr factor) {
        return ratio == 1 ? factor : Exprs.mul(Exprs.integer(ratio), factor);
    }

    /** The variable at an iteration whose counter were 0. */
    private static Expr atZero(Var variable, int ratio, Expr from) {
        boolean zero = from instanceof Expr.Const constant && Integer.valueOf(0).equals(constant.value());
        Expr start = Exprs.local(variable);
        return zero ? start : Exprs.sub(start, times(ratio, from));
    }

    /** How far the variable moves per unit of the counter, if this is its one update and it counts; else null. */
    private static @Nullable Integer ratio(Stmt.For loop, Stmt.Assign update) {
        Var variable = update.target();
        if (variable.type() != Scalar.INT
                || !(update.value() instanceof Expr.Binary sum)
                || sum.op() != BinaryOp.ADD && sum.op() != BinaryOp.SUB
                || !(sum.left() instanceof Expr.Local left)
                || left.variable() != variable
                || !(sum.right() instanceof Expr.Const constant)
                || !(constant.value() instanceof Integer amount)
                || amount % loop.step() != 0
                || definitions(loop, variable) != 1
                || reads(loop.body(), variable) == 1) {
            return null;
        }
        int ratio = amount / loop.step();
        return sum.op() == BinaryOp.ADD ? ratio : -ratio;
    }

    private static long definitions(Stmt loop, Var variable) {
        return loop.all().filter(stmt -> stmt.defines().contains(variable)).count();
    }

    private static long reads(Block block, Var variable) {
        return block.statements().stream()
                .mapToLong(stmt -> reads(stmt, variable))
                .sum();
    }

    private static long reads(Stmt stmt, Var variable) {
        return stmt.all()
                .flatMap(inner -> inner.expressions().stream())
                .flatMap(Expr::nodes)
                .filter(node -> node instanceof Expr.Local local && local.variable() == variable)
                .count();
    }

    private static long readsBefore(Stmt.For loop, Stmt update, Var variable) {
        List<Stmt> body = loop.body().statements();
        return body.subList(0, body.indexOf(update)).stream()
                .mapToLong(stmt -> reads(stmt, variable))
                .sum();
    }
}
