package org.tapeless.processor.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds variables that are read before they are assigned, statements that cannot be reached and functions that end
 * without their results, as JLS 14.22 and chapter 16 do, less what those say about constant conditions other than
 * {@code while (true)}.
 *
 * <p>With {@code onSomePath}, a read is in order if an assignment on some path reaches it: passes that replace jumps by
 * flags leave variables whose assignments only the flags' values tell to be complete.
 */
final class Assignments implements Stmt.Visitor<Boolean> {
    private final Consumer<String> complaints;
    private final Consumer<Stmt> entering;
    private final boolean onSomePath;
    private final Map<String, Optional<Set<Var>>> atBreaks = new HashMap<>();
    private final Set<Var> reported = new HashSet<>();
    /** What has been assigned here; empty where control cannot be. */
    private Optional<Set<Var>> assigned;

    Assignments(List<Var> parameters, boolean onSomePath, Consumer<String> complaints, Consumer<Stmt> entering) {
        this.assigned = Optional.of(new HashSet<>(parameters));
        this.onSomePath = onSomePath;
        this.complaints = complaints;
        this.entering = entering;
    }

    /** Whether control can reach the end of the block. */
    boolean completes(Block block) {
        boolean told = false;
        for (Stmt stmt : block.statements()) {
            entering.accept(stmt);
            if (assigned.isEmpty() && !told) {
                complaints.accept("the statement cannot be reached");
                told = true;
            }
            stmt.accept(this);
        }
        return assigned.isPresent();
    }

    private Optional<Set<Var>> copy() {
        return assigned.map(HashSet::new);
    }

    private Optional<Set<Var>> join(Optional<Set<Var>> left, Optional<Set<Var>> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        Set<Var> result = new HashSet<>(left.get());
        if (onSomePath) {
            result.addAll(right.get());
        } else {
            result.retainAll(right.get());
        }
        return Optional.of(result);
    }

    private boolean reads(Stmt stmt) {
        stmt.expressions().stream().flatMap(Expr::nodes).forEach(node -> {
            if (node instanceof Expr.Local local
                    && assigned.isPresent()
                    && !assigned.get().contains(local.variable())
                    && reported.add(local.variable())) {
                complaints.accept(local.variable() + " is read before it is assigned");
            }
        });
        return true;
    }

    private boolean simple(Stmt stmt) {
        reads(stmt);
        assigned.ifPresent(set -> set.addAll(stmt.defines()));
        return true;
    }

    private boolean leaves(Stmt stmt) {
        reads(stmt);
        assigned = Optional.empty();
        return true;
    }

    /** A loop's body; afterwards holds what held before it, and with {@code onSomePath} also what it assigns. */
    private void body(Block body) {
        Optional<Set<Var>> before = copy();
        if (onSomePath) {
            // What an iteration assigns reaches the next one.
            body.statements().stream()
                    .flatMap(Stmt::all)
                    .forEach(stmt -> assigned.ifPresent(set -> set.addAll(stmt.defines())));
        }
        completes(body);
        assigned = onSomePath ? join(before, assigned) : before;
    }

    @Override
    public Boolean assign(Stmt.Assign node) {
        return simple(node);
    }

    @Override
    public Boolean store(Stmt.Store node) {
        return simple(node);
    }

    @Override
    public Boolean accumulate(Stmt.Accumulate node) {
        return simple(node);
    }

    @Override
    public Boolean bulk(Stmt.Bulk node) {
        return simple(node);
    }

    @Override
    public Boolean call(Stmt.Call node) {
        return simple(node);
    }

    @Override
    public Boolean branch(Stmt.If node) {
        reads(node);
        Optional<Set<Var>> before = copy();
        completes(node.whenTrue());
        Optional<Set<Var>> afterTrue = assigned;
        assigned = before;
        completes(node.whenFalse());
        assigned = join(afterTrue, assigned);
        return true;
    }

    @Override
    public Boolean counted(Stmt.For node) {
        reads(node);
        assigned.ifPresent(set -> set.add(node.counter()));
        body(node.body());
        assigned.ifPresent(set -> set.remove(node.counter()));
        return true;
    }

    @Override
    public Boolean loop(Stmt.While node) {
        reads(node);
        body(node.body());
        if (node.condition() instanceof Expr.Const constant && Boolean.TRUE.equals(constant.value())) {
            assigned = Optional.empty();
        }
        return true;
    }

    @Override
    public Boolean frameSet(Stmt.FrameSet node) {
        return simple(node);
    }

    @Override
    public Boolean exit(Stmt.Return node) {
        return leaves(node);
    }

    @Override
    public Boolean fail(Stmt.Throw node) {
        return leaves(node);
    }

    @Override
    public Boolean check(Stmt.Assert node) {
        return reads(node);
    }

    @Override
    public Boolean labeled(Stmt.Labeled node) {
        atBreaks.put(node.label(), Optional.empty());
        completes(node.body());
        assigned = join(assigned, atBreaks.getOrDefault(node.label(), Optional.empty()));
        return true;
    }

    @Override
    public Boolean leave(Stmt.Break node) {
        atBreaks.put(node.label(), join(atBreaks.getOrDefault(node.label(), Optional.empty()), assigned));
        return leaves(node);
    }
}
