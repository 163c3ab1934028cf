package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Shadowless;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Calls that must leave an array alone, checked when they have run: what they stored would have no derivative.
 *
 * <pre>
 * requireFinite(x);      kept = Shadows.copy(x)              code that is not followed gets a copy of an active array
 *                        requireFinite(kept)
 *                        Checks.unchanged("requireFinite", kept, x)
 *
 * Other.f(W, x);         kept = Shadows.copy(W)              a companion gets an array of a field
 *                        Other.f(W, x)
 *                        Checks.constant("Other.f", kept, W)
 * </pre>
 */
public final class WitnessedCalls {
    private static final String CHECKS = "org.tapeless.runtime.Checks.";

    private final Activities activities;
    private final Shadowless shadowless;
    private final List<Variant> reached;
    private final List<Stmt> out = new ArrayList<>();

    private WitnessedCalls(Activities activities, Shadowless shadowless, List<Variant> reached) {
        this.activities = activities;
        this.shadowless = shadowless;
        this.reached = reached;
    }

    /** The program with such calls made safe; the same program if there are none. */
    public static Program apply(Program program, Activities activities, Shadowless shadowless) {
        Map<String, Function> functions = new LinkedHashMap<>(program.functions());
        boolean changed = false;
        for (Function function : program.functions().values()) {
            List<Variant> reached = activities.variants().stream()
                    .filter(variant -> variant.function().equals(function.name()))
                    .toList();
            Block body = new WitnessedCalls(activities, shadowless, reached).rewritten(function.body());
            changed |= !body.equals(function.body());
            functions.put(function.name(), function.withBody(body));
        }
        return changed ? new Program(functions) : program;
    }

    private Block rewritten(Block block) {
        WitnessedCalls inner = new WitnessedCalls(activities, shadowless, reached);
        block.statements().forEach(inner::rewrite);
        return new Block(inner.out);
    }

    private void rewrite(Stmt stmt) {
        if (stmt instanceof Stmt.Call call
                && call.callee() instanceof Callee.Foreign foreign
                && !foreign.pure()
                && !foreign.readsPlainNumbers()
                && call.arguments().stream().anyMatch(this::isActiveArray)) {
            unfollowed(call, foreign);
        } else if (stmt instanceof Stmt.Call call
                && call.callee() instanceof Callee.Companion companion
                && IntStream.range(0, call.arguments().size()).anyMatch(i -> isEndangered(call, companion, i))) {
            companion(call, companion);
        } else {
            out.add(stmt.withBlocks(stmt.blocks().stream().map(this::rewritten).toList()));
        }
    }

    private boolean isActiveArray(Expr argument) {
        return argument.type() instanceof ArrayType && isVaried(argument);
    }

    private boolean isVaried(Expr argument) {
        return reached.stream().anyMatch(variant -> activities.of(variant).varied(argument));
    }

    /** Whether the argument is an array without a shadow, beside something active that may be stored there. */
    private boolean isEndangered(Stmt.Call call, Callee.Companion companion, int i) {
        Expr array = call.arguments().get(i);
        return companion.active().get(i)
                && reached.stream().anyMatch(variant -> shadowless.may(variant, array))
                && IntStream.range(0, call.arguments().size())
                        .anyMatch(j -> j != i && isVaried(call.arguments().get(j)));
    }

    private void unfollowed(Stmt.Call call, Callee.Foreign foreign) {
        List<Expr> given = new ArrayList<>();
        List<Stmt> checks = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            given.add(isActiveArray(argument) ? kept(argument, call, "unchanged", foreign.called(), checks) : argument);
        }
        out.add(new Stmt.Call(call.results(), foreign, given, call.span()));
        out.addAll(checks);
    }

    private void companion(Stmt.Call call, Callee.Companion companion) {
        String owner = companion.owner().substring(companion.owner().lastIndexOf('.') + 1);
        List<Stmt> checks = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            if (isEndangered(call, companion, i)) {
                kept(call.arguments().get(i), call, "constant", owner + "." + companion.method(), checks);
            }
        }
        out.add(call);
        out.addAll(checks);
    }

    /** A copy of the array from before the call; the check that the two are still the same is to follow the call. */
    private Expr kept(Expr array, Stmt.Call call, String check, String called, List<Stmt> checks) {
        Var kept = new Var("kept", array.type(), true);
        out.add(new Stmt.Assign(kept, Exprs.call(Shadow.SHADOWS, "copy", array.type(), array), call.span()));
        List<String> parts = List.of(CHECKS + check + "(\"" + called + "\", ", ", ", ")");
        checks.add(new Stmt.Call(
                List.of(), new Callee.Foreign(parts, true, true), List.of(Exprs.local(kept), array), call.span()));
        return Exprs.local(kept);
    }
}
