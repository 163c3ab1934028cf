package org.tapeless.processor.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Structure;
import org.tapeless.processor.analysis.Version;
import org.tapeless.processor.analysis.Versions;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Gives each independent life of a variable a variable of its own, so that only loop-carried and merged ones are ever
 * overwritten.
 *
 * <pre>
 *   t = a * a; s = s + t;             t = a * a; s = s + t;
 *   t = b * b; s = s + t;     =&gt;      t1 = b * b; s1 = s + t1;
 * </pre>
 *
 * A life is a web: assignments that reach a common read belong together. Afterwards parameters are never assigned.
 */
final class Webs {
    private final Map<Version, Version> parents = new IdentityHashMap<>();
    private final Map<Version, Var> names = new IdentityHashMap<>();
    /** Parameters and counters of counted loops, which have one life only. */
    private final Set<Var> fixed = new HashSet<>();

    private final Set<Var> taken = new HashSet<>();
    private final Versions versions;

    private Webs(Versions versions) {
        this.versions = versions;
        for (Version version : versions.used()) {
            version.operands().forEach(operand -> parents.put(find(version), find(operand)));
        }
    }

    static Function apply(Function original) {
        Function function = keepParameters(original);
        Webs webs = new Webs(new Versions(function, new Structure(function)));
        webs.fixed.addAll(function.parameters());
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            if (stmt instanceof Stmt.For loop) {
                webs.fixed.add(loop.counter());
            }
        });
        return function.withBody(webs.rename(function.body()));
    }

    /** Copies a parameter that is assigned into a local first. */
    private static Function keepParameters(Function function) {
        Set<Var> assigned = new HashSet<>();
        function.body().statements().stream().flatMap(Stmt::all).forEach(s -> assigned.addAll(s.defines()));
        Map<Var, Var> copies = new HashMap<>();
        List<Stmt> body = new ArrayList<>();
        for (Var parameter : function.parameters()) {
            if (assigned.contains(parameter)) {
                copies.put(parameter, parameter.copy());
                body.add(new Stmt.Assign(copies.get(parameter), Exprs.local(parameter), SourceSpan.NONE));
            }
        }
        if (copies.isEmpty()) {
            return function;
        }
        Block renamed = Rewrite.rename(function.body(), v -> copies.getOrDefault(v, v));
        return function.withBody(new Block(body).then(renamed));
    }

    private Block rename(Block block) {
        List<Stmt> result = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            // Textual order decides who keeps the variable, so the statement's own names come before its blocks'.
            Stmt bare = stmt.withBlocks(
                    stmt.blocks().stream().map(inner -> Block.EMPTY).toList());
            Stmt own = Rewrite.statement(
                    bare,
                    node -> node instanceof Expr.Local local ? Exprs.local(read(stmt, local.variable())) : node,
                    target -> fixed.contains(target) ? target : name(versions.written(stmt, target)));
            result.add(own.withBlocks(stmt.blocks().stream().map(this::rename).toList()));
        }
        return new Block(result);
    }

    private Var read(Stmt stmt, Var variable) {
        return fixed.contains(variable) ? variable : name(versions.read(stmt, variable));
    }

    private Var name(Version version) {
        Var variable = version.variable();
        return names.computeIfAbsent(find(version), web -> taken.add(variable) ? variable : variable.copy());
    }

    private Version find(Version version) {
        Version parent = parents.get(version);
        if (parent == null || parent == version) {
            return version;
        }
        Version root = find(parent);
        parents.put(version, root);
        return root;
    }
}
