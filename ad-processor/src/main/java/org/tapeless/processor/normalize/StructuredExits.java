package org.tapeless.processor.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Removes every jump: afterwards there is no {@code Labeled} and no {@code Break}, and the only {@code Return} is the
 * last statement.
 *
 * <pre>
 *   if (x &lt; 0) return 0;        if (x &lt; 0) { result = 0; }
 *   y = sqrt(x);          =&gt;    else { y = sqrt(x); result = y; }
 *   return y;                   return result;
 * </pre>
 *
 * Where one branch of an {@code if} always leaves, the rest moves into the other branch. Only a jump out of a loop, or
 * out of a branch that may also continue, costs a flag that guards what it skips. A list of statements is rewritten
 * knowing the targets that <em>follow directly</em>: jumping to one of them from the end of the list is doing nothing.
 */
final class StructuredExits {
    private static final String RETURN = "<return>";

    private final Map<String, Var> flags = new HashMap<>();
    private final List<Var> results = new ArrayList<>();
    private boolean keepsReturn;

    private StructuredExits() {}

    static Function apply(Function function) {
        return new StructuredExits().rewrite(function);
    }

    private Function rewrite(Function function) {
        List<Stmt> body = function.body().statements();
        int last = body.size() - 1;
        boolean returnsLast = last >= 0 && body.get(last) instanceof Stmt.Return;
        keepsReturn = jumps(returnsLast ? body.subList(0, last) : body).isEmpty();
        if (keepsReturn) {
            return function.withBody(new Block(lower(body, Set.of())));
        }
        function.results().forEach(r -> results.add(Var.generated("result", r.type())));
        List<Stmt> lowered = new ArrayList<>(lower(body, Set.of(RETURN)));
        Var returned = flags.get(RETURN);
        if (returned != null) {
            lowered.add(0, set(returned, false));
        }
        if (!results.isEmpty() && completes(new Block(lowered))) {
            lowered.add(new Stmt.Return(results.stream().map(Exprs::local).toList(), SourceSpan.NONE));
        }
        return function.withBody(new Block(lowered));
    }

    private List<Stmt> lower(List<Stmt> stmts, Set<String> following) {
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < stmts.size(); i++) {
            Stmt stmt = stmts.get(i);
            List<Stmt> rest = stmts.subList(i + 1, stmts.size());
            if (stmt instanceof Stmt.Break leave) {
                jump(leave.label(), following, out);
                return out;
            }
            if (stmt instanceof Stmt.Return leave) {
                exit(leave, following, out);
                return out;
            }
            if (stmt instanceof Stmt.Throw) {
                out.add(stmt);
                return out;
            }
            Set<String> escapes = jumps(List.of(stmt));
            if (stmt instanceof Stmt.If branch && !escapes.isEmpty() && moveRest(branch, rest, following, out)) {
                return out;
            }
            emit(stmt, escapes, rest.isEmpty() ? following : Set.of(), out);
            if (!completes(stmt)) {
                return out;
            }
            if (!escapes.isEmpty() && !rest.isEmpty()) {
                List<Stmt> guarded = lower(rest, following);
                out.add(new Stmt.If(none(escapes), new Block(guarded), Block.EMPTY, SourceSpan.NONE));
                return out;
            }
        }
        return out;
    }

    private void exit(Stmt.Return exit, Set<String> following, List<Stmt> out) {
        if (keepsReturn) {
            out.add(exit);
            return;
        }
        for (int r = 0; r < results.size(); r++) {
            out.add(new Stmt.Assign(results.get(r), exit.values().get(r), exit.span()));
        }
        jump(RETURN, following, out);
    }

    /** Puts what follows a branch into the arm that reaches it, if only one does. */
    private boolean moveRest(Stmt.If branch, List<Stmt> rest, Set<String> following, List<Stmt> out) {
        boolean first = completes(branch.whenTrue());
        boolean second = completes(branch.whenFalse());
        if (first && second && !rest.isEmpty()) {
            return false;
        }
        List<Stmt> whenTrue = join(branch.whenTrue(), first ? rest : List.of());
        List<Stmt> whenFalse = join(branch.whenFalse(), second ? rest : List.of());
        out.add(new Stmt.If(
                branch.condition(),
                new Block(lower(whenTrue, following)),
                new Block(lower(whenFalse, following)),
                branch.span()));
        return true;
    }

    private static List<Stmt> join(Block block, List<Stmt> rest) {
        List<Stmt> all = new ArrayList<>(block.statements());
        all.addAll(rest);
        return all;
    }

    private void emit(Stmt stmt, Set<String> escapes, Set<String> following, List<Stmt> out) {
        if (stmt instanceof Stmt.Labeled labeled) {
            Set<String> inner = new HashSet<>(following);
            inner.add(labeled.label());
            List<Stmt> body = lower(labeled.body().statements(), inner);
            Var flag = flags.get(labeled.label());
            if (flag != null) {
                out.add(set(flag, false));
            }
            out.addAll(body);
        } else if (stmt instanceof Stmt.While loop && !escapes.isEmpty()) {
            Block body = new Block(lower(loop.body().statements(), Set.of()));
            Expr go = none(escapes);
            boolean forever = loop.condition() instanceof Expr.Const;
            Expr condition = forever ? go : Exprs.binary(BinaryOp.LAND, go, loop.condition());
            out.add(new Stmt.While(condition, body, loop.span()));
        } else {
            // The statement after a loop's body is its next iteration, never what follows the loop.
            Set<String> inner = stmt instanceof Stmt.If ? following : Set.of();
            List<Block> blocks = new ArrayList<>();
            stmt.blocks().forEach(block -> blocks.add(new Block(lower(block.statements(), inner))));
            out.add(stmt.withBlocks(blocks));
        }
    }

    private void jump(String target, Set<String> following, List<Stmt> out) {
        if (!following.contains(target)) {
            out.add(set(flag(target), true));
        }
    }

    private Var flag(String target) {
        return flags.computeIfAbsent(
                target, t -> Var.generated(t.equals(RETURN) ? "returned" : "left", Scalar.BOOLEAN));
    }

    /** No jump to any of the targets was taken. */
    private Expr none(Set<String> targets) {
        Expr result = null;
        for (String target : targets) {
            Expr not = Exprs.not(Exprs.local(flag(target)));
            result = result == null ? not : Exprs.binary(BinaryOp.LAND, result, not);
        }
        if (result == null) {
            throw new IllegalArgumentException("no targets");
        }
        return result;
    }

    private static Stmt set(Var flag, boolean value) {
        return new Stmt.Assign(flag, Exprs.bool(value), SourceSpan.NONE);
    }

    /** Targets outside the statements that something in them jumps to. */
    private static Set<String> jumps(List<Stmt> stmts) {
        Set<String> targets = new LinkedHashSet<>();
        for (Stmt stmt : stmts) {
            if (stmt instanceof Stmt.Break leave) {
                targets.add(leave.label());
            } else if (stmt instanceof Stmt.Return) {
                targets.add(RETURN);
            } else {
                stmt.blocks().forEach(block -> targets.addAll(jumps(block.statements())));
                if (stmt instanceof Stmt.Labeled labeled) {
                    targets.remove(labeled.label());
                }
            }
        }
        return targets;
    }

    private static boolean completes(Block block) {
        return block.statements().stream().allMatch(StructuredExits::completes);
    }

    /** Whether control can reach the end of the statement, JLS 14.22 without the special case for {@code if}. */
    private static boolean completes(Stmt stmt) {
        if (stmt instanceof Stmt.Break || stmt instanceof Stmt.Return || stmt instanceof Stmt.Throw) {
            return false;
        }
        if (stmt instanceof Stmt.If branch) {
            return completes(branch.whenTrue()) || completes(branch.whenFalse());
        }
        if (stmt instanceof Stmt.Labeled labeled) {
            return completes(labeled.body())
                    || labeled.all()
                            .anyMatch(s -> s instanceof Stmt.Break leave
                                    && leave.label().equals(labeled.label()));
        }
        return !(stmt instanceof Stmt.While loop
                && loop.condition() instanceof Expr.Const constant
                && Boolean.TRUE.equals(constant.value()));
    }
}
