package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Cell;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** Both sweeps in one function: what the public gradient and VJP members run. */
public final class JoinedAdjoint {
    private final Function function;
    private final Aliases aliases;
    private final AdjointParts parts;
    private final Shape shape;
    private final List<Var> parameters;
    private final List<Stmt> before = new ArrayList<>();
    private final List<Stmt> between = new ArrayList<>();
    private final List<Stmt> after = new ArrayList<>();
    private final Map<Var, Expr> fresh = new LinkedHashMap<>();

    /** Where adjoints of parameters come from and go to. */
    public enum Style {
        /** Made here and returned after the value. */
        FRESH,
        /** Arrays given by the caller, to which the gradient is added. */
        ADD_INTO,
        /** Arrays given by the caller: adjoints of exit values on entry, of entry values on exit. */
        IN_PLACE
    }

    /**
     * What the joined function looks like.
     *
     * @param seedIsParameter whether the adjoint of the result is a parameter; else it is one
     * @param barred parameters that have a bar
     */
    public record Shape(String name, Style style, boolean seedIsParameter, List<Boolean> barred) {
        public Shape {
            barred = List.copyOf(barred);
        }
    }

    JoinedAdjoint(Function function, Aliases aliases, AdjointParts parts, Shape shape) {
        this.function = function;
        this.aliases = aliases;
        this.parts = parts;
        this.shape = shape;
        this.parameters = new ArrayList<>(function.parameters());
    }

    Function build() {
        seed();
        for (int i = 0; i < function.parameters().size(); i++) {
            Var parameter = function.parameters().get(i);
            Var shadow = parts.shadows().get(parameter);
            if (shape.barred().get(i)) {
                if (parameter.type() instanceof ArrayType) {
                    array(parameter, shadow);
                } else {
                    scalar(parameter);
                }
            } else if (shadow != null) {
                before.add(Slots.assign(shadow, Shadow.zerosLike(Exprs.local(parameter))));
            }
        }
        List<Stmt> body = new ArrayList<>(before);
        body.addAll(parts.forward().statements());
        body.addAll(between);
        body.addAll(parts.reverse().statements());
        body.addAll(after);
        List<Function.Result> results = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        Expr value = parts.value();
        if (value != null) {
            results.add(new Function.Result("value", function.results().get(0).type()));
            values.add(value);
        }
        fresh.forEach((parameter, bar) -> {
            results.add(new Function.Result(parameter.name(), parameter.type()));
            values.add(bar);
        });
        if (!values.isEmpty()) {
            body.add(new Stmt.Return(values, SourceSpan.NONE));
        }
        return new Function(shape.name(), parameters, results, new Block(body));
    }

    private void seed() {
        if (function.results().isEmpty()) {
            return;
        }
        Type type = function.results().get(0).type();
        Expr seed = Exprs.real(type, 1.0);
        if (shape.seedIsParameter()) {
            Var parameter = new Var("resultBar", type);
            parameters.add(parameter);
            seed = Exprs.local(parameter);
        }
        Expr value = parts.value();
        if (type instanceof ArrayType && value != null) {
            between.add(Shadow.bulk(
                    "org.tapeless.runtime.Checks",
                    "sameShape",
                    new Expr.Const(new OpaqueType("java.lang.String"), "resultBar"),
                    value,
                    seed));
            if (parts.valueBar() != null) {
                between.add(Shadow.bulk(Shadow.SHADOWS, "addInto", parts.valueBar(), seed));
            }
        } else if (parts.seedBar() != null) {
            between.add(Slots.assign(parts.seedBar(), seed));
        }
    }

    private void scalar(Var parameter) {
        Var bar = parts.bars().get(parameter);
        if (shape.style() == Style.FRESH) {
            fresh.put(parameter, bar == null ? Exprs.zero(parameter.type()) : Exprs.local(bar));
            return;
        }
        Var given = new Var(parameter.name() + "Bar", parameter.type().array());
        parameters.add(given);
        if (bar != null) {
            after.add(new Stmt.Accumulate(Exprs.local(given), Exprs.integer(0), Exprs.local(bar), SourceSpan.NONE));
        }
    }

    private void array(Var parameter, @Nullable Var active) {
        Var shadow = active == null ? Var.generated(parameter.name() + "Bar", parameter.type()) : active;
        boolean moved = movesRows(aliases.cell(parameter));
        boolean written = moved || aliases.cell(parameter).leaf().written();
        boolean own = shape.style() == Style.FRESH || moved || written && shape.style() == Style.ADD_INTO;
        if (!own || active == null && shape.style() != Style.FRESH) {
            parameters.add(shadow);
            return;
        }
        before.add(Slots.assign(shadow, Shadow.zerosLike(Exprs.local(parameter))));
        Expr atEntry = Exprs.local(shadow);
        if (moved) {
            Var entry = Var.generated(parameter.name() + "BarAtEntry", parameter.type());
            before.add(
                    Slots.assign(entry, Exprs.call(Shadow.SHADOWS, "sameRows", parameter.type(), Exprs.local(shadow))));
            atEntry = Exprs.local(entry);
        }
        if (shape.style() == Style.FRESH) {
            fresh.put(parameter, atEntry);
            return;
        }
        Var given = new Var(parameter.name() + "Bar", parameter.type());
        parameters.add(given);
        if (shape.style() == Style.IN_PLACE) {
            between.add(Shadow.bulk(Shadow.SHADOWS, "addInto", Exprs.local(shadow), Exprs.local(given)));
            after.add(Shadow.bulk(Shadow.SHADOWS, "set", Exprs.local(given), atEntry));
        } else {
            after.add(Shadow.bulk(Shadow.SHADOWS, "addInto", Exprs.local(given), atEntry));
        }
    }

    /** Whether rows of the array may be replaced or exchanged, so that positions at exit differ from those at entry. */
    private static boolean movesRows(Cell cell) {
        return cell.type().holdsArrays() && (cell.written() || movesRows(cell.rows()));
    }
}
