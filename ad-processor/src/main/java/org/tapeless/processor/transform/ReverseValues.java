package org.tapeless.processor.transform;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Version;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Storage;
import org.tapeless.processor.ir.Var;

/**
 * Gives the reverse sweep the values of the forward sweep: which value is saved where is decided here, and only here.
 *
 * <p>A value born outside the loops of its {@link Region} is still in its variable, or, if that is assigned again
 * later, in a snapshot of it. A value born in a loop is computed again at the start of the reverse of its block, if
 * that is cheap and takes nothing that would itself have to be saved; otherwise it is saved in {@link Slots}.
 */
final class ReverseValues {
    private final Sources source;
    private final Recompute recompute;
    private final Slots slots;
    private final Shadows shadows;
    private final Insertions insertions;
    private final Map<Stmt, Var> counters = new IdentityHashMap<>();
    private final Map<Stmt, Map<Expr, Version>> spilled = new IdentityHashMap<>();

    private final Set<Region.Key> assumed;
    private final Set<Region.Key> saved;
    private final List<Storage.Value> storage;

    /** The shadow of an array variable. */
    interface Shadows {
        Var of(Var array);
    }

    /**
     * @param assumed values that will be saved in any case
     * @param saved receives those that no cheap computation could bring back
     * @param storage receives a record of everything that is saved in loops
     */
    ReverseValues(
            Sources source,
            Insertions insertions,
            Shadows shadows,
            Set<Region.Key> assumed,
            Set<Region.Key> saved,
            List<Storage.Value> storage) {
        this.storage = storage;
        this.assumed = assumed;
        this.saved = saved;
        this.source = source;
        this.insertions = insertions;
        this.shadows = shadows;
        this.recompute = new Recompute(source, this);
        this.slots = new Slots(source, insertions, this);
    }

    /** The counter of the reverse of a loop. */
    Var reverseCounter(Stmt.For loop) {
        return counters.computeIfAbsent(loop, key -> loop.counter().again());
    }

    /** The value that the statement reads from the variable. */
    Expr read(Region region, Stmt at, Var variable) {
        return value(region, source.versions().read(at, variable), false);
    }

    /** The shadow of the array that the statement reads. */
    Expr shadow(Region region, Stmt at, Expr array) {
        return value(region, source.versions().read(at, ((Expr.Local) array).variable()), true);
    }

    /**
     * An inactive expression as the statement evaluates it: built again from values at hand, or evaluated in the forward
     * sweep and kept.
     */
    Expr expression(Region region, Stmt at, Expr expr) {
        if (expr instanceof Expr.Local local) {
            return read(region, at, local.variable());
        }
        if (recompute.isFree(region, at, expr)) {
            return rebuild(region, at, expr, false);
        }
        Version version = spilled.computeIfAbsent(at, key -> new HashMap<>()).computeIfAbsent(expr, key -> {
            Var kept = Var.generated(expr.type().isFloating() ? "t" : hint(expr), expr.type());
            insertions.before(at, new Stmt.Assign(kept, expr, SourceSpan.NONE));
            return Version.before(at, kept, source.structure());
        });
        return value(region, version, false);
    }

    private static String hint(Expr expr) {
        return expr.type() == Scalar.BOOLEAN ? "taken" : "k";
    }

    /** The expression over values of the reverse sweep; with {@code shadow}, arrays at its root are shadows. */
    Expr rebuild(Region region, Stmt at, Expr expr, boolean shadow) {
        if (shadow) {
            return Shadow.of(expr, expr, array -> rebuildArray(region, at, array));
        }
        return Rewrite.expression(
                expr, node -> node instanceof Expr.Local local ? read(region, at, local.variable()) : node);
    }

    private Expr rebuildArray(Region region, Stmt at, Expr array) {
        return shadow(region, at, array);
    }

    /** A value that a transform has kept in the forward sweep: a trip count, a frame. */
    Expr kept(Region region, Version version) {
        return value(region, version, false);
    }

    Expr value(Region region, Version version, boolean shadow) {
        if (!region.contains(version, source.structure())) {
            Region parent = region.parent();
            if (parent == null) {
                throw new IllegalStateException("no region holds " + version);
            }
            return value(parent, version, shadow);
        }
        Stmt at = version.at();
        if (version.kind() == Version.Kind.HEAD
                && at instanceof Stmt.For loop
                && loop.counter() == version.variable()) {
            return Exprs.local(loop == region.loop() ? loop.counter() : reverseCounter(loop));
        }
        List<Stmt> loops = slots.loops(region, version.home());
        return loops.isEmpty() ? direct(region, version, shadow) : restored(region, version, shadow, loops);
    }

    /** Whether {@link #value} would save nothing that is not saved yet. */
    boolean isFree(Region region, Version version, boolean shadow) {
        if (!region.contains(version, source.structure())) {
            Region parent = region.parent();
            return parent == null || isFree(parent, version, shadow);
        }
        if (version.kind() == Version.Kind.HEAD
                && version.at() instanceof Stmt.For loop
                && loop.counter() == version.variable()) {
            return true;
        }
        Restores restores = region.restores().get(version.home());
        return slots.loops(region, version.home()).isEmpty()
                || assumed.contains(new Region.Key(version, shadow))
                || restores != null && restores.variables().containsKey(new Region.Key(version, shadow))
                || recompute.possible(region, version, shadow);
    }

    private Expr direct(Region region, Version version, boolean shadow) {
        Var variable = shadow ? shadows.of(version.variable()) : version.variable();
        if (isLast(region, version)) {
            return Exprs.local(variable);
        }
        Var snapshot = region.snapshots().computeIfAbsent(new Region.Key(version, shadow), key -> {
            Var copy = variable.again();
            afterBirth(version, new Stmt.Assign(copy, Exprs.local(variable), SourceSpan.NONE));
            return copy;
        });
        return Exprs.local(snapshot);
    }

    /** Whether the variable is not assigned again once this version is there. */
    private boolean isLast(Region region, Version version) {
        Stmt at = version.at();
        return source.structure().definitions(version.variable()).stream()
                .allMatch(def -> def == at
                        || source.structure().end(def) <= version.position()
                        || region.loop() != null && !source.structure().contains(region.loop(), def)
                        || at != null && source.structure().exclusive(def, at));
    }

    private Expr restored(Region region, Version version, boolean shadow, List<Stmt> loops) {
        Restores restores = region.restores().get(version.home());
        if (restores == null) {
            throw new IllegalStateException("the reverse of the block of " + version + " is not open");
        }
        Region.Key key = new Region.Key(version, shadow);
        Var known = restores.variables().get(key);
        if (known != null) {
            return Exprs.local(known);
        }
        Var variable = shadow ? shadows.of(version.variable()) : version.variable();
        Var restored = variable.again();
        Expr again;
        if (recompute.possible(region, version, shadow)) {
            again = recompute.again(region, version, shadow);
        } else {
            if (!recompute.cheap(version, shadow)) {
                saved.add(key);
            }
            storage.add(stored(version, shadow, loops));
            again = slots.save(region, version, variable, loops);
        }
        restores.variables().put(key, restored);
        restores.add(version.position(), new Stmt.Assign(restored, again, SourceSpan.NONE));
        return Exprs.local(restored);
    }

    private Storage.Value stored(Version version, boolean shadow, List<Stmt> loops) {
        Stmt at = version.kind() == Version.Kind.DEFINITION ? version.at() : null;
        return new Storage.Value(
                version.variable(),
                at == null ? SourceSpan.NONE : at.span(),
                loops.get(loops.size() - 1).span(),
                !slots.isCounted(loops),
                shadow ? Storage.Why.REFERENCE : why(version));
    }

    private Storage.Why why(Version version) {
        if (version.kind() != Version.Kind.DEFINITION || !(version.at() instanceof Stmt.Assign assign)) {
            return Storage.Why.CARRIED;
        }
        if (assign.value() instanceof Expr.Load) {
            return Storage.Why.OVERWRITTEN;
        }
        return recompute.cheap(version, /* shadow= */ false) ? Storage.Why.DERIVED : Storage.Why.COSTLY;
    }

    /** Adds a statement to the forward sweep right after a version is born. */
    void afterBirth(Version version, Stmt stmt) {
        Stmt at = version.at();
        if (at == null) {
            Block body = version.home();
            insertions.head(body, stmt);
        } else if (version.kind() == Version.Kind.HEAD) {
            insertions.head(version.home(), stmt);
        } else if (version.kind() == Version.Kind.BEFORE) {
            insertions.before(at, stmt);
        } else {
            insertions.after(at, stmt);
        }
    }
}
