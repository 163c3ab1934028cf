package org.tapeless.processor.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A name of its own for every variable, in the order of first appearance: the preferred one, or that and a number. */
final class Names {
    private final Map<Var, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastSuffix = new HashMap<>();

    /** The name of a variable; one that was never added gets its name now. */
    String of(Var variable) {
        return names.computeIfAbsent(variable, v -> free(legal(v.name())));
    }

    /** Parameters first, then the body. */
    void addAll(Function function) {
        function.parameters().forEach(this::of);
        addAll(function.body());
    }

    void addAll(Block block) {
        block.statements().forEach(this::addAll);
    }

    void addAll(Expr expr) {
        if (expr instanceof Expr.Local local) {
            of(local.variable());
        }
        expr.children().forEach(this::addAll);
    }

    private void addAll(Stmt stmt) {
        stmt.defines().forEach(this::of);
        stmt.expressions().forEach(this::addAll);
        stmt.blocks().forEach(this::addAll);
    }

    private String free(String wanted) {
        String name = wanted;
        while (!taken.add(name)) {
            name = wanted + "_" + lastSuffix.merge(wanted, 1, Integer::sum);
        }
        return name;
    }

    private static String legal(String name) {
        StringBuilder result = new StringBuilder();
        name.codePoints().forEach(c -> result.appendCodePoint(Character.isJavaIdentifierPart(c) ? c : '_'));
        if (result.isEmpty() || !Character.isJavaIdentifierStart(result.codePointAt(0))) {
            result.insert(0, '_');
        }
        return Literals.isIdentifier(result.toString())
                ? result.toString()
                : result.append('_').toString();
    }
}
