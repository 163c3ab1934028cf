package org.tapeless.processor.transform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Adjoints of scalars, and which of them hold something at the present point of the reverse sweep. One that is not
 * live is zero and not even initialised: zero is the absence of a derivative.
 */
final class Bars {
    private final Map<Var, Var> bars = new HashMap<>();
    private Set<Var> live = new HashSet<>();

    Var of(Var variable) {
        return bars.computeIfAbsent(variable, v -> v.companion(v.name() + "Bar", v.type()));
    }

    Expr get(Var variable) {
        return Exprs.local(of(variable));
    }

    boolean isLive(Var variable) {
        return live.contains(variable);
    }

    Set<Var> live() {
        return Set.copyOf(live);
    }

    void restore(Set<Var> variables) {
        live = new HashSet<>(variables);
    }

    void kill(Var variable) {
        live.remove(variable);
    }

    /** {@code vBar = term}, or {@code vBar += term} if it holds something. */
    Stmt add(Var variable, Expr term) {
        Expr value = live.add(variable) ? term : Terms.plus(get(variable), term);
        return new Stmt.Assign(of(variable), value, SourceSpan.NONE);
    }

    Stmt set(Var variable, Expr value) {
        live.add(variable);
        return new Stmt.Assign(of(variable), value, SourceSpan.NONE);
    }

    Stmt zero(Var variable) {
        return set(variable, Exprs.zero(variable.type()));
    }
}
