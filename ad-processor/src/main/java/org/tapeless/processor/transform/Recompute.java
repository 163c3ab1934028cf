package org.tapeless.processor.transform;

import java.util.HashMap;
import java.util.Map;
import org.tapeless.processor.analysis.Version;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.rules.Row;

/**
 * Whether a value is computed again rather than saved: it must come from one cheap operation, arrays that it reads must
 * still hold what they held, and its operands must be at hand without saving anything for them.
 */
final class Recompute {
    /** A row that costs more is worth a save and a reload, in additions. */
    private static final int CHEAP = 4;
    /** How far a chain of cheap operations is followed. */
    private static final int DEEPEST = 6;

    private final Sources source;
    private final ReverseValues values;
    private final Map<Region.Key, Boolean> known = new HashMap<>();
    private int depth;

    Recompute(Sources source, ReverseValues values) {
        this.source = source;
        this.values = values;
    }

    /** The operation over values of the reverse sweep. */
    Expr again(Region region, Version version, boolean shadow) {
        Stmt.Assign assign = definition(version);
        return shadow ? shadowAgain(region, version, assign) : values.rebuild(region, assign, assign.value(), false);
    }

    private Expr shadowAgain(Region region, Version version, Stmt.Assign assign) {
        Expr value = assign.value();
        if (value instanceof Expr.Load load) {
            return new Expr.Load(
                    values.shadow(region, assign, load.array()), values.rebuild(region, assign, load.index(), false));
        }
        if (value instanceof Expr.Local local) {
            return values.shadow(region, assign, local);
        }
        if (value instanceof Expr.NewArray made) {
            return values.rebuild(region, assign, made, false);
        }
        return Shadow.zerosLike(values.value(region, version, false));
    }

    private static Stmt.Assign definition(Version version) {
        if (version.at() instanceof Stmt.Assign assign) {
            return assign;
        }
        throw new IllegalArgumentException("not an assignment: " + version);
    }

    boolean possible(Region region, Version version, boolean shadow) {
        if (version.kind() != Version.Kind.DEFINITION
                || !(version.at() instanceof Stmt.Assign assign)
                || depth > DEEPEST
                || !source.recompute() && !shadow && version.variable().type().isFloating()) {
            return false;
        }
        Region.Key key = new Region.Key(version, shadow);
        Boolean answer = known.get(key);
        if (answer == null) {
            depth++;
            answer = shadow ? shadowPossible(region, version, assign) : isFree(region, assign, assign.value());
            depth--;
            if (depth == 0) {
                known.put(key, answer);
            }
        }
        return answer;
    }

    /** Whether one cheap operation makes the value, wherever its operands may come from. */
    boolean cheap(Version version, boolean shadow) {
        return !shadow
                && version.kind() == Version.Kind.DEFINITION
                && version.at() instanceof Stmt.Assign assign
                && !(assign.value() instanceof Expr.Load)
                && !(assign.value() instanceof Expr.FrameGet)
                && assign.value().nodes().allMatch(this::isCheap)
                && assign.value().nodes().noneMatch(Expr.Load.class::isInstance);
    }

    private boolean shadowPossible(Region region, Version version, Stmt.Assign assign) {
        Expr value = assign.value();
        if (value instanceof Expr.Load load) {
            return source.overwrites().intact(source.memory().cell(load.array()), assign)
                    && isFreeShadow(region, assign, load.array())
                    && isFree(region, assign, load.index());
        }
        if (value instanceof Expr.Local) {
            return isFreeShadow(region, assign, value);
        }
        boolean fresh = value instanceof Expr.NewArray
                || value instanceof Expr.Intrinsic && !((ArrayType) value.type()).holdsArrays();
        return fresh
                && isSolitary(version)
                && value.children().stream()
                        .allMatch(child -> child.type() instanceof ArrayType || isFree(region, assign, child))
                && (value instanceof Expr.NewArray || values.isFree(region, version, false));
    }

    private boolean isSolitary(Version version) {
        var loops = source.structure().loopsAround(version.home());
        return source.overwrites().solitary(source.memory().cell(version.variable()), loops.get(loops.size() - 1));
    }

    private boolean isFreeShadow(Region region, Stmt at, Expr array) {
        // Where a derivative stops, the shadow is made once, of zeros; another one would not be the same array.
        return array instanceof Expr.Local local
                && source.activity().active(local.variable())
                && isFree(region, at, local.variable(), true);
    }

    private boolean isFree(Region region, Stmt at, Var variable, boolean shadow) {
        return values.isFree(region, source.versions().read(at, variable), shadow);
    }

    /** Whether the expression, as the statement evaluates it, is cheap and built from what is at hand. */
    boolean isFree(Region region, Stmt at, Expr expr) {
        if (expr instanceof Expr.Local local) {
            return isFree(region, at, local.variable(), false);
        }
        return isCheap(expr)
                && (!(expr instanceof Expr.Load load)
                        || source.overwrites().intact(source.memory().cell(load.array()), at))
                && expr.children().stream().allMatch(child -> isFree(region, at, child));
    }

    private boolean isCheap(Expr expr) {
        if (expr instanceof Expr.NewArray || expr instanceof Expr.FrameNew) {
            return false;
        }
        if (expr instanceof Expr.ForeignRead read) {
            return read.stable() || !source.aliases().impure();
        }
        if (expr instanceof Expr.Intrinsic intrinsic) {
            return !(intrinsic.type() instanceof ArrayType)
                    && intrinsic.arguments().stream().noneMatch(a -> a.type() instanceof ArrayType)
                    && (!intrinsic.type().isFloating() || isCheap(intrinsic));
        }
        return !(expr instanceof Expr.Binary binary) || !binary.type().isFloating() || isCheap(binary);
    }

    private boolean isCheap(Expr.Intrinsic intrinsic) {
        return source.activity().rules().of(intrinsic).map(Row::cost).orElse(CHEAP + 1) <= CHEAP;
    }

    private static boolean isCheap(Expr.Binary binary) {
        return binary.op() != BinaryOp.DIV && binary.op() != BinaryOp.REM;
    }
}
