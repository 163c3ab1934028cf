package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.analysis.IndependentLoops;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Storage;
import org.tapeless.processor.ir.Var;

/**
 * Reverse mode of one function: a forward sweep that saves what is needed, and a reverse sweep that carries adjoints
 * from the result back to the parameters.
 *
 * <p>The primal's arrays are never restored: what the reverse sweep needs of an element that is overwritten later is
 * saved as a number where it is read ({@link ReverseValues}), so the forward sweep leaves the arrays as the primal does.
 * Shadows of arrays follow the references in the forward sweep ({@link Shadow}); the reverse sweep only changes numbers
 * in them. (Griewank and Walther 2008, chapter 3; Hascoet and Pascual 2013, sections 4 and 5, with values saved by use
 * instead of before they are overwritten.)
 */
final class Adjoint {
    private final Sources source;
    private final AdjointProgram program;
    private final Map<Var, Var> shadows = new HashMap<>();
    private final Insertions insertions = new Insertions();
    private final Bars bars = new Bars();

    private final Set<Region.Key> saved;
    private final Set<Region.Key> savedNow = new HashSet<>();
    private final List<Storage.Value> storage = new ArrayList<>();

    private Adjoint(Sources source, AdjointProgram program, Set<Region.Key> saved) {
        this.source = source;
        this.program = program;
        this.saved = saved;
    }

    /**
     * Both sweeps. They are made twice: the first time shows which values must be saved whatever happens, the second
     * time everything else is computed from these where that is cheap.
     */
    static AdjointParts apply(Sources source, AdjointProgram program) {
        Adjoint trial = new Adjoint(source, program, Set.of());
        trial.sweeps();
        return new Adjoint(source, program, trial.savedNow).sweeps();
    }

    private AdjointParts sweeps() {
        Block body = source.function().body();
        body.statements().stream().flatMap(Stmt::all).forEach(this::shadow);
        Region region = new Region(null, null, body);
        ReverseValues values =
                new ReverseValues(source, insertions, array -> shadowOf(array), saved, savedNow, storage);
        ReverseSweep sweep = new ReverseSweep(source, program, this, insertions, values, bars, this::iteration, region);
        Stmt.Return exit = exit(body);
        Var seeded = seeded(exit);
        Var seedBar = seeded == null ? null : bars.of(seeded);
        if (seeded != null) {
            bars.restore(Set.of(seeded));
        }
        if (exit != null) {
            insertions.instead(exit, List.of());
        }
        Block reverse = sweep.reverse(body);
        Block forward = insertions.weave(body, source.independent(), stmt -> false);
        return new AdjointParts(
                forward, reverse, value(exit), valueBar(exit), seedBar, parameterShadows(), scalarBars(), storage());
    }

    private Storage storage() {
        Comparator<Stmt> textual = Comparator.comparingInt(source.structure()::start);
        List<SourceSpan> independent =
                source.independent().stream().sorted(textual).map(Stmt::span).toList();
        return new Storage(source.function().name(), storage, independent, List.of());
    }

    private static Stmt.@Nullable Return exit(Block body) {
        int last = body.statements().size() - 1;
        return last >= 0 && body.statements().get(last) instanceof Stmt.Return exit ? exit : null;
    }

    private static @Nullable Expr value(Stmt.@Nullable Return exit) {
        return exit == null || exit.values().isEmpty() ? null : exit.values().get(0);
    }

    private @Nullable Var seeded(Stmt.@Nullable Return exit) {
        Expr value = value(exit);
        return value instanceof Expr.Local local
                        && local.type().isFloating()
                        && source.activity().active(local.variable())
                ? local.variable()
                : null;
    }

    private @Nullable Expr valueBar(Stmt.@Nullable Return exit) {
        Expr value = value(exit);
        return value instanceof Expr.Local local
                        && local.type() instanceof ArrayType
                        && source.activity().active(local.variable())
                ? Exprs.local(shadowOf(local.variable()))
                : null;
    }

    private Map<Var, Var> parameterShadows() {
        Map<Var, Var> result = new LinkedHashMap<>();
        for (Var parameter : source.function().parameters()) {
            if (parameter.type() instanceof ArrayType && source.activity().active(parameter)) {
                result.put(parameter, shadowOf(parameter));
            }
        }
        return result;
    }

    private Map<Var, Var> scalarBars() {
        Map<Var, Var> result = new LinkedHashMap<>();
        for (Var parameter : source.function().parameters()) {
            if (bars.isLive(parameter)) {
                result.put(parameter, bars.of(parameter));
            }
        }
        return result;
    }

    Var shadowOf(Var array) {
        return shadows.computeIfAbsent(array, v -> v.companion(v.name() + "Bar", v.type()));
    }

    /** One iteration of an independent loop: run again without what outlives it, then reversed. */
    private Block iteration(Region region, Block reverse) {
        Stmt.For loop = region.loop();
        if (loop == null) {
            throw new IllegalArgumentException("not a loop's region");
        }
        Block forward = insertions.weave(loop.body(), source.independent(), stmt -> outlives(stmt, loop));
        return forward.then(reverse);
    }

    private boolean outlives(Stmt stmt, Stmt.For loop) {
        if (stmt instanceof Stmt.Store store) {
            return !source.overwrites().forgotten(source.memory().cell(store.array()), loop);
        }
        if (stmt instanceof Stmt.Accumulate add) {
            return !source.overwrites().forgotten(source.memory().cell(add.array()), loop);
        }
        if (stmt instanceof Stmt.Assign assign) {
            return IndependentLoops.isSum(loop, assign.target())
                    && source.structure().definitions(assign.target()).stream()
                            .anyMatch(def -> !source.structure().contains(loop, def));
        }
        return stmt instanceof Stmt.Throw || stmt instanceof Stmt.Assert;
    }

    /** Adds to the forward sweep what the statement does to shadows: references move, numbers do not. */
    private void shadow(Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign && assign.target().type() instanceof ArrayType) {
            if (source.activity().active(assign.target())) {
                Expr value = Shadow.of(assign.value(), Exprs.local(assign.target()), array -> shadowOf(array));
                insertions.after(stmt, new Stmt.Assign(shadowOf(assign.target()), value, SourceSpan.NONE));
            }
        } else if (stmt instanceof Stmt.Store store && store.value().type() instanceof ArrayType) {
            if (source.activity().active(source.aliases().cell(store.array()))) {
                insertions.after(
                        stmt,
                        new Stmt.Store(
                                shadowOf(store.array()), store.index(), shadowOf(store.value()), SourceSpan.NONE));
            }
        } else if (stmt instanceof Stmt.Bulk bulk && movesRows(bulk)) {
            List<Expr> arguments = new ArrayList<>();
            bulk.arguments().forEach(a -> arguments.add(a.type() instanceof ArrayType ? shadowOf(a) : a));
            insertions.after(stmt, new Stmt.Bulk(bulk.op(), arguments, SourceSpan.NONE));
        } else if (stmt instanceof Stmt.Call call && !source.isFollowed(call)) {
            // Results that nothing active went into, held by variables that are active elsewhere.
            call.results().stream()
                    .filter(result -> result.type() instanceof ArrayType
                            && source.activity().active(result))
                    .forEach(result -> insertions.after(
                            stmt, Slots.assign(shadowOf(result), Shadow.zerosLike(Exprs.local(result)))));
        }
    }

    private boolean movesRows(Stmt.Bulk bulk) {
        Expr first = bulk.arguments().get(0);
        return first.type() instanceof ArrayType array
                && array.holdsArrays()
                && source.activity().active(source.aliases().cell(first));
    }

    /** The shadow of an array atom, where both stand in the forward sweep. */
    Expr shadowOf(Expr array) {
        if (!(array instanceof Expr.Local local)) {
            return array;
        }
        return source.activity().active(local.variable())
                ? Exprs.local(shadowOf(local.variable()))
                : Shadow.zerosLike(array);
    }
}
