package org.tapeless.processor.transform;

import java.util.Set;
import org.tapeless.processor.analysis.Activity;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.IndependentLoops;
import org.tapeless.processor.analysis.Overwrites;
import org.tapeless.processor.analysis.Structure;
import org.tapeless.processor.analysis.Versions;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;

/** All that is known about the function that is being reversed. */
record Sources(
        Function function,
        Structure structure,
        Versions versions,
        Aliases aliases,
        Activity activity,
        Set<Stmt> independent,
        Overwrites overwrites,
        boolean recompute) {

    /**
     * @param fuse whether independent iterations are looked for
     * @param recompute whether cheap values may be computed again
     */
    static Sources of(
            Function function,
            Aliases aliases,
            Activity activity,
            boolean argumentsSurvive,
            boolean fuse,
            boolean recompute) {
        Structure structure = new Structure(function);
        Versions versions = new Versions(function, structure);
        Set<Stmt> independent = fuse
                ? IndependentLoops.find(function, structure, versions, aliases.memory(), activity, argumentsSurvive)
                : Set.of();
        Overwrites overwrites = new Overwrites(function, structure, aliases.memory(), independent, argumentsSurvive);
        return new Sources(function, structure, versions, aliases, activity, independent, overwrites, recompute);
    }

    /** Whether derivatives go through a call: its code is known, and something active goes in. */
    boolean isFollowed(Stmt.Call call) {
        return !(call.callee() instanceof Callee.Foreign)
                && call.arguments().stream().anyMatch(activity::varied);
    }

    /** Which arrays may be the same where it matters what is overwritten: what {@link #overwrites} is asked about. */
    Aliases memory() {
        return aliases.memory();
    }
}
