package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Activity;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Calls of code that is not followed and that is given an active array, to check it: the code gets a copy, and the copy
 * must hold the same afterwards.
 *
 * <pre>
 * requireFinite(x);      kept = Shadows.copy(x)
 *                        requireFinite(kept)
 *                        Checks.unchanged("requireFinite", kept, x)
 * </pre>
 */
public final class UnfollowedCalls {
    private static final String UNCHANGED = "org.tapeless.runtime.Checks.unchanged(";

    private UnfollowedCalls() {}

    /** The program with such calls made safe; the same program if there are none. */
    public static Program apply(Program program, Activities activities) {
        Map<String, Function> functions = new LinkedHashMap<>(program.functions());
        boolean changed = false;
        for (Function function : program.functions().values()) {
            List<Activity> reached = activities.variants().stream()
                    .filter(variant -> variant.function().equals(function.name()))
                    .map(activities::of)
                    .toList();
            Predicate<Expr> isActiveArray = argument -> argument.type() instanceof ArrayType
                    && reached.stream().anyMatch(activity -> activity.varied(argument));
            Block body = rewritten(function.body(), isActiveArray);
            changed |= !body.equals(function.body());
            functions.put(function.name(), function.withBody(body));
        }
        return changed ? new Program(functions) : program;
    }

    private static Block rewritten(Block block, Predicate<Expr> isActiveArray) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.Call call
                    && call.callee() instanceof Callee.Foreign foreign
                    && !foreign.pure()
                    && !foreign.readsPlainNumbers()
                    && call.arguments().stream().anyMatch(isActiveArray)) {
                witnessed(call, foreign, isActiveArray, out);
            } else {
                out.add(stmt.withBlocks(stmt.blocks().stream()
                        .map(inner -> rewritten(inner, isActiveArray))
                        .toList()));
            }
        }
        return new Block(out);
    }

    private static void witnessed(
            Stmt.Call call, Callee.Foreign foreign, Predicate<Expr> isActiveArray, List<Stmt> out) {
        List<Expr> given = new ArrayList<>();
        List<Stmt> checks = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            if (!isActiveArray.test(argument)) {
                given.add(argument);
                continue;
            }
            Type type = argument.type();
            Var kept = new Var("kept", type, true);
            out.add(new Stmt.Assign(kept, Exprs.call(Shadow.SHADOWS, "copy", type, argument), call.span()));
            given.add(Exprs.local(kept));
            List<String> parts = List.of(UNCHANGED + "\"" + foreign.called() + "\", ", ", ", ")");
            checks.add(new Stmt.Call(
                    List.of(),
                    new Callee.Foreign(parts, true, true),
                    List.of(Exprs.local(kept), argument),
                    call.span()));
        }
        out.add(new Stmt.Call(call.results(), foreign, given, call.span()));
        out.addAll(checks);
    }
}
