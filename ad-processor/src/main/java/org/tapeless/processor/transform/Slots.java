package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.analysis.Version;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Room for values saved in loops. Where every loop around the value is counted and the trip counts are known before the
 * outermost one, an array of exactly that size; otherwise a stack that grows, with the number of runs of the value's
 * block as its top.
 */
final class Slots {
    private final Sources source;
    private final Insertions insertions;
    private final ReverseValues values;

    Slots(Sources source, Insertions insertions, ReverseValues values) {
        this.source = source;
        this.insertions = insertions;
        this.values = values;
    }

    /** The loops of a region around a block, outermost first, independent ones aside. */
    List<Stmt> loops(Region region, Block home) {
        List<Stmt> loops = new ArrayList<>();
        for (Stmt loop : source.structure().loopsAround(home)) {
            boolean inside = region.loop() == null
                    || loop != region.loop() && source.structure().contains(region.loop(), loop);
            if (inside) {
                loops.add(loop);
            }
        }
        return loops;
    }

    /** Whether the arrays have their final size before the outermost loop. */
    boolean isCounted(List<Stmt> loops) {
        return trips(loops) != null;
    }

    /** Saves the variable where the version is born; the result reads it back in the reverse of its block. */
    Expr save(Region region, Version version, Var variable, List<Stmt> loops) {
        Var saved = Var.generated(variable.name() + "Saved", variable.type().array());
        List<Trips> trips = trips(loops);
        return trips == null
                ? stacked(region, version, variable, saved, loops)
                : indexed(region, version, variable, saved, loops, trips);
    }

    private Expr indexed(Region region, Version version, Var variable, Var saved, List<Stmt> loops, List<Trips> trips) {
        Stmt outermost = loops.get(0);
        List<Expr> sizes =
                trips.stream().map(t -> Exprs.cast(Scalar.LONG, t.count())).toList();
        Expr size = new Expr.Intrinsic(
                new Op(Shadow.SAVED, "size", sizes.stream().map(Expr::type).toList(), Scalar.INT), sizes);
        insertions.before(outermost, assign(saved, new Expr.NewArray((ArrayType) saved.type(), List.of(size))));
        Expr index = index(trips);
        values.afterBirth(version, new Stmt.Store(Exprs.local(saved), index, Exprs.local(variable), SourceSpan.NONE));
        Expr reverseIndex = Rewrite.expression(index, node -> {
            if (node instanceof Expr.Local local) {
                for (Stmt stmt : loops) {
                    if (stmt instanceof Stmt.For loop && loop.counter() == local.variable()) {
                        return Exprs.local(values.reverseCounter(loop));
                    }
                }
                return values.read(region, outermostReader(loops, local.variable()), local.variable());
            }
            return node;
        });
        return new Expr.Load(Exprs.local(saved), reverseIndex);
    }

    private Stmt outermostReader(List<Stmt> loops, Var variable) {
        return loops.stream()
                .filter(loop -> source.versions().reads(loop).containsKey(variable))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(variable + " is in no loop's bounds"));
    }

    /** {@code (k1 * n2 + k2) * n3 + k3} over the iteration numbers. */
    private static Expr index(List<Trips> trips) {
        Expr index = null;
        for (Trips trip : trips) {
            Expr outer = index == null ? null : Exprs.mul(index, trip.count());
            index = outer == null ? trip.number() : Exprs.add(outer, trip.number());
        }
        if (index == null) {
            throw new IllegalArgumentException("no loops");
        }
        return index;
    }

    private Expr stacked(Region region, Version version, Var variable, Var saved, List<Stmt> loops) {
        Stmt outermost = loops.get(0);
        insertions.before(
                outermost, assign(saved, new Expr.NewArray((ArrayType) saved.type(), List.of(Exprs.integer(16)))));
        Expr top = Exprs.local(cursor(region, version.home(), outermost));
        Expr room = Exprs.call(Shadow.SAVED, "grow", saved.type(), Exprs.local(saved), top);
        values.afterBirth(version, assign(saved, room));
        values.afterBirth(version, new Stmt.Store(Exprs.local(saved), top, Exprs.local(variable), SourceSpan.NONE));
        return new Expr.Load(Exprs.local(saved), top);
    }

    /** Counts the runs of a block up in the forward sweep, and down at the start of its reverse. */
    private Var cursor(Region region, Block home, Stmt outermost) {
        return region.cursors().computeIfAbsent(home, key -> {
            Var cursor = Var.generated("top", Scalar.INT);
            Expr one = Exprs.integer(1);
            insertions.before(outermost, assign(cursor, Exprs.integer(0)));
            insertions.tail(home, assign(cursor, Exprs.add(Exprs.local(cursor), one)));
            Restores restores = region.restores().get(home);
            if (restores == null) {
                throw new IllegalStateException("the reverse of the block is not open");
            }
            restores.add(Integer.MIN_VALUE, assign(cursor, Exprs.sub(Exprs.local(cursor), one)));
            return cursor;
        });
    }

    static Stmt assign(Var variable, Expr value) {
        return new Stmt.Assign(variable, value, SourceSpan.NONE);
    }

    /** A counted loop's number of iterations, and the number of the present one, from 0. */
    private record Trips(Expr count, Expr number) {}

    private @Nullable List<Trips> trips(List<Stmt> loops) {
        List<Trips> trips = new ArrayList<>();
        for (Stmt stmt : loops) {
            if (!(stmt instanceof Stmt.For loop) || !knownBefore(loop, loops.get(0))) {
                return null;
            }
            Expr number = distance(loop.from(), Exprs.local(loop.counter()), loop.step());
            boolean inclusive = loop.test() == BinaryOp.LE || loop.test() == BinaryOp.GE;
            trips.add(new Trips(count(loop, inclusive), number));
        }
        return trips;
    }

    /** The number of trips; may be negative where the loop does not run. */
    static Expr count(Stmt.For loop, boolean inclusive) {
        int size = Math.abs(loop.step());
        Expr span = loop.step() > 0 ? minus(loop.to(), loop.from()) : minus(loop.from(), loop.to());
        if (size == 1) {
            return inclusive ? Exprs.add(span, Exprs.integer(1)) : span;
        }
        // ceil(span / size) for an exclusive bound, floor(span / size) + 1 for an inclusive one.
        Expr rounded = inclusive ? span : Exprs.add(span, Exprs.integer(size - 1));
        Expr quotient = floorDiv(rounded, size);
        return inclusive ? Exprs.add(quotient, Exprs.integer(1)) : quotient;
    }

    static Expr floorDiv(Expr dividend, int divisor) {
        return Exprs.call("java.lang.Math", "floorDiv", Scalar.INT, dividend, Exprs.integer(divisor));
    }

    private static Expr distance(Expr from, Expr counter, int step) {
        Expr span = step > 0 ? minus(counter, from) : minus(from, counter);
        return Math.abs(step) == 1 ? span : Exprs.div(span, Exprs.integer(Math.abs(step)));
    }

    static Expr minus(Expr left, Expr right) {
        return right instanceof Expr.Const constant && Integer.valueOf(0).equals(constant.value())
                ? left
                : Exprs.sub(left, right);
    }

    /** Whether the loop's bounds have the same value before the outermost loop. */
    private boolean knownBefore(Stmt.For loop, Stmt outermost) {
        return loop.expressions().stream().flatMap(Expr::nodes).allMatch(node -> {
            if (node instanceof Expr.Local local) {
                Version version = source.versions().reads(loop).get(local.variable());
                return version != null && !inside(outermost, version);
            }
            if (node instanceof Expr.Load load) {
                return source.overwrites()
                                .writes(source.memory().cell(load.array()))
                                .isEmpty()
                        && source.overwrites().intact(source.memory().cell(load.array()), loop);
            }
            return node instanceof Expr.Const
                    || node instanceof Expr.Binary binary && binary.op() != BinaryOp.DIV && binary.op() != BinaryOp.REM
                    || node instanceof Expr.Length
                    || node instanceof Expr.Unary
                    || node instanceof Expr.Cast
                    || node instanceof Expr.ForeignRead read && read.stable();
        });
    }

    private boolean inside(Stmt loop, Version version) {
        return loop.blocks().stream().anyMatch(block -> source.structure().contains(block, version.home()));
    }
}
