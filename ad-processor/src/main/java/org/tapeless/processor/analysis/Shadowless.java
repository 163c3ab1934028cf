package org.tapeless.processor.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Which arrays of numbers may have no shadow that lasts: {@link Foreigners}, and those of parameters that stop
 * derivatives. They can be read, as constants; what is active must not be stored there. Calls hand the property down to
 * the functions that they run.
 */
public final class Shadowless {
    private final Program program;
    private final Activities activities;
    private final Map<Variant, Foreigners> known = new LinkedHashMap<>();

    public Shadowless(Program program, Map<String, Aliases> aliases, Activities activities) {
        this.program = program;
        this.activities = activities;
        for (Variant variant : activities.variants()) {
            Function function = program.get(variant.function());
            Aliases alias = aliases.get(function.name());
            if (alias == null) {
                throw new IllegalArgumentException("no aliases for " + function.name());
            }
            List<Var> stops = function.parameters().stream()
                    .filter(p -> p.stopped() && p.type() instanceof ArrayType)
                    .toList();
            known.put(variant, new Foreigners(function, alias, stops));
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Map.Entry<Variant, Foreigners> caller : known.entrySet()) {
                changed |= handDown(activities.of(caller.getKey()), caller.getValue());
            }
        }
    }

    /** Whether, in that variant, an array may have no shadow that lasts, so that nothing active may be stored there. */
    public boolean is(Variant variant, Expr array) {
        Foreigners within = known.get(variant);
        return within != null && within.is(array);
    }

    /** Whether it may be such an array, or hold one. */
    public boolean may(Variant variant, Expr array) {
        Foreigners within = known.get(variant);
        return within != null && within.may(array);
    }

    private boolean handDown(Activity activity, Foreigners caller) {
        return caller.function().body().statements().stream()
                        .flatMap(Stmt::all)
                        .filter(stmt -> stmt instanceof Stmt.Call call && handDown(call, activity, caller))
                        .count()
                > 0;
    }

    private boolean handDown(Stmt.Call call, Activity activity, Foreigners caller) {
        List<Boolean> varied = call.arguments().stream().map(activity::varied).toList();
        if (!(call.callee() instanceof Callee.Own own) || !varied.contains(true)) {
            return false;
        }
        Foreigners callee = known.get(activities.canonical(new Variant(own.function(), varied)));
        boolean changed = false;
        for (int i = 0; callee != null && i < varied.size(); i++) {
            Expr argument = call.arguments().get(i);
            Var parameter = program.get(own.function()).parameters().get(i);
            changed |= caller.is(argument) && callee.receives(parameter);
            changed |= caller.holds(argument) && callee.receivesHolder(parameter);
        }
        if (changed && callee != null) {
            callee.propagate();
        }
        return changed;
    }
}
