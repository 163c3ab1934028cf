package org.tapeless.processor.simplify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Replaces a compiler's variable that only renames another, or a constant, by what it stands for. Both are assigned
 * once, the copy is read only in the block where it is made, and the original is made in a block around it: so they
 * agree whenever the copy is read.
 */
final class Copies {
    private final Uses uses;
    private final Map<Var, Expr> replacements = new HashMap<>();
    private final Set<Var> readOutside = new HashSet<>();

    private Copies(Function function) {
        uses = new Uses(function);
        scopes(function.body());
        find(function.body());
    }

    static Function apply(Function function) {
        Copies copies = new Copies(function);
        if (copies.replacements.isEmpty()) {
            return function;
        }
        return function.withBody(Rewrite.block(
                function.body(),
                node -> node instanceof Expr.Local local ? copies.resolve(local) : node,
                target -> target));
    }

    private Expr resolve(Expr.Local local) {
        Expr expr = local;
        while (expr instanceof Expr.Local at && replacements.containsKey(at.variable())) {
            expr = replacements.getOrDefault(at.variable(), at);
        }
        return expr;
    }

    /** Notes variables that are read outside of the block of their assignment. */
    private void scopes(Block block) {
        for (Stmt stmt : block.statements()) {
            stmt.expressions().stream().flatMap(Expr::nodes).forEach(node -> {
                if (node instanceof Expr.Local local) {
                    Block home = uses.home(local.variable());
                    if (home == null || !uses.encloses(home, block)) {
                        readOutside.add(local.variable());
                    }
                }
            });
            stmt.blocks().forEach(this::scopes);
        }
    }

    private void find(Block block) {
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.Assign assign && isCopy(assign, block)) {
                replacements.put(assign.target(), assign.value());
            }
            stmt.blocks().forEach(this::find);
        }
    }

    private boolean isCopy(Stmt.Assign assign, Block block) {
        Var target = assign.target();
        if (target.origin() == Var.Origin.USER
                || target.stopped()
                || uses.assignments(target) != 1
                || readOutside.contains(target)) {
            return false;
        }
        if (assign.value() instanceof Expr.Const constant) {
            return constant.type().equals(target.type()) && constant.value() != null;
        }
        if (!(assign.value() instanceof Expr.Local source)) {
            return false;
        }
        Block home = uses.home(source.variable());
        return uses.assignments(source.variable()) == 1 && home != null && uses.encloses(home, block);
    }
}
