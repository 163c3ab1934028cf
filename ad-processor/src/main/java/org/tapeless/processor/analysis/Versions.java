package org.tapeless.processor.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Which {@link Version} of a variable each statement reads: static single assignment as a fact about the function, the
 * function itself unchanged. Core IR only.
 */
public final class Versions {
    private final Structure structure;
    private final Map<Stmt, Map<Var, Version>> reads = new IdentityHashMap<>();
    private final Map<Stmt, Map<Var, Version>> written = new IdentityHashMap<>();
    private final Map<Stmt, Set<Var>> assigned = new IdentityHashMap<>();
    private final Map<Stmt, Map<Var, Version>> heads = new IdentityHashMap<>();
    private final Set<Version> used = new LinkedHashSet<>();
    private final Map<Var, Version> now = new HashMap<>();

    public Versions(Function function, Structure structure) {
        this.structure = structure;
        for (Var parameter : function.parameters()) {
            now.put(parameter, new Version(Version.Kind.ENTRY, parameter, null, function.body(), -1));
        }
        function.body().statements().forEach(this::collect);
        walk(function.body());
    }

    /** The version of a variable that the statement's own expressions read (a loop's condition: at its head). */
    public Version read(Stmt stmt, Var variable) {
        Version version = reads.getOrDefault(stmt, Map.of()).get(variable);
        if (version == null) {
            throw new IllegalArgumentException(variable + " is not read, or not assigned yet, at " + stmt);
        }
        return version;
    }

    /** Everything that the statement's own expressions read. */
    public Map<Var, Version> reads(Stmt stmt) {
        return reads.getOrDefault(stmt, Map.of());
    }

    /** The version that the statement's assignment of the variable makes. */
    public Version written(Stmt stmt, Var variable) {
        Version version = written.getOrDefault(stmt, Map.of()).get(variable);
        if (version == null) {
            throw new IllegalArgumentException(variable + " is not assigned at " + stmt);
        }
        return version;
    }

    /** Variables assigned by the statement or anything inside it. */
    public Set<Var> assigned(Stmt stmt) {
        return assigned.getOrDefault(stmt, Set.of());
    }

    /** Versions at the head of a loop's iterations, by variable; only of variables the loop assigns. */
    public Map<Var, Version> heads(Stmt loop) {
        return heads.getOrDefault(loop, Map.of());
    }

    /** Versions that some expression reads, directly or through merges. */
    public Set<Version> used() {
        Set<Version> reached = new LinkedHashSet<>();
        used.forEach(version -> reach(version, reached));
        return reached;
    }

    private static void reach(Version version, Set<Version> reached) {
        if (reached.add(version)) {
            version.operands().forEach(operand -> reach(operand, reached));
        }
    }

    private Set<Var> collect(Stmt stmt) {
        Set<Var> vars = new LinkedHashSet<>(stmt.defines());
        for (Block block : stmt.blocks()) {
            block.statements().forEach(inner -> vars.addAll(collect(inner)));
        }
        assigned.put(stmt, vars);
        return vars;
    }

    private void walk(Block block) {
        block.statements().forEach(this::visit);
    }

    private void visit(Stmt stmt) {
        if (stmt instanceof Stmt.If branch) {
            read(stmt, stmt.expressions());
            merge(branch);
        } else if (stmt instanceof Stmt.For loop) {
            read(stmt, stmt.expressions());
            loop(loop, loop.body(), null);
        } else if (stmt instanceof Stmt.While loop) {
            loop(loop, loop.body(), loop.condition());
        } else {
            read(stmt, stmt.expressions());
            stmt.defines().forEach(v -> define(stmt, v));
        }
    }

    private void define(Stmt stmt, Var variable) {
        Version version =
                new Version(Version.Kind.DEFINITION, variable, stmt, structure.block(stmt), structure.end(stmt));
        written.computeIfAbsent(stmt, key -> new HashMap<>()).put(variable, version);
        now.put(variable, version);
    }

    private void merge(Stmt.If branch) {
        Map<Var, @Nullable Version> before = snapshot(assigned(branch));
        walk(branch.whenTrue());
        Map<Var, @Nullable Version> afterTrue = snapshot(assigned(branch));
        restore(before);
        walk(branch.whenFalse());
        for (Map.Entry<Var, @Nullable Version> entry : afterTrue.entrySet()) {
            Var variable = entry.getKey();
            Version other = now.get(variable);
            if (entry.getValue() != other) {
                Version version = new Version(
                        Version.Kind.MERGE, variable, branch, structure.block(branch), structure.end(branch));
                add(version, entry.getValue());
                add(version, other);
                now.put(variable, version);
            }
        }
    }

    private void loop(Stmt loop, Block body, @Nullable Expr condition) {
        Map<Var, Version> atHead = new LinkedHashMap<>();
        for (Var variable : assigned(loop)) {
            Version head = new Version(Version.Kind.HEAD, variable, loop, body, structure.start(loop));
            if (!loop.defines().contains(variable)) {
                add(head, now.get(variable));
            }
            atHead.put(variable, head);
            now.put(variable, head);
        }
        heads.put(loop, atHead);
        if (condition != null) {
            read(loop, List.of(condition));
        }
        walk(body);
        for (Map.Entry<Var, Version> entry : atHead.entrySet()) {
            Var variable = entry.getKey();
            if (loop.defines().contains(variable)) {
                now.remove(variable);
                continue;
            }
            add(entry.getValue(), now.get(variable));
            Version after = new Version(Version.Kind.AFTER, variable, loop, structure.block(loop), structure.end(loop));
            add(after, entry.getValue());
            now.put(variable, after);
        }
    }

    private void read(Stmt stmt, List<Expr> expressions) {
        for (Var variable : variables(expressions)) {
            Version version = now.get(variable);
            if (version != null) {
                reads.computeIfAbsent(stmt, key -> new HashMap<>()).put(variable, version);
                used.add(version);
            }
        }
    }

    private static Set<Var> variables(List<Expr> expressions) {
        Set<Var> result = new HashSet<>();
        expressions.stream().flatMap(Expr::nodes).forEach(node -> {
            if (node instanceof Expr.Local local) {
                result.add(local.variable());
            }
        });
        return result;
    }

    private static void add(Version version, @Nullable Version operand) {
        if (operand != null && operand != version && !version.operands().contains(operand)) {
            version.operands().add(operand);
        }
    }

    private Map<Var, @Nullable Version> snapshot(Set<Var> variables) {
        Map<Var, @Nullable Version> result = new LinkedHashMap<>();
        variables.forEach(v -> result.put(v, now.get(v)));
        return result;
    }

    private void restore(Map<Var, @Nullable Version> versions) {
        versions.forEach((variable, version) -> {
            if (version == null) {
                now.remove(variable);
            } else {
                now.put(variable, version);
            }
        });
    }
}
