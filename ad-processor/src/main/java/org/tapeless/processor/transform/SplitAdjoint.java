package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * A forward part and a reverse part of a function, joined by a frame: every variable that the reverse sweep reads and
 * does not make itself is a field.
 *
 * <pre>
 *   GFrame gFwd(x, a, aBar)          the primal; frame.value = result; frame.t = t; ...
 *   double gRev(frame, valueBar)     the reverse sweep; adjoints of scalars are returned
 * </pre>
 */
final class SplitAdjoint {
    private final Function function;
    private final AdjointParts parts;
    private final AdjointProgram.Split split;
    private final Map<Var, String> fields = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Frame.Field> declared = new ArrayList<>();

    /** The finished pair. */
    record Made(Function forward, Function reverse, Frame frame) {}

    SplitAdjoint(Function function, AdjointParts parts, AdjointProgram.Split split) {
        this.function = function;
        this.parts = parts;
        this.split = split;
    }

    Made build() {
        Var frame = Var.generated("frame", split.frame());
        Expr value = parts.value();
        if (value != null) {
            declare("value", function.results().get(0).type());
        }
        Expr valueBar = valueBar(value);
        if (valueBar != null) {
            declare("valueBar", valueBar.type());
        }
        List<Var> scalars = scalars();
        if (inFrame(scalars)) {
            scalars.forEach(v -> declare(barField(v), v.type()));
        }
        crossing().forEach(v -> fields.put(v, declare(v.name(), v.type())));
        return new Made(forward(frame, value), reverse(frame, scalars), new Frame(split.frame(), declared));
    }

    private String declare(String name, Type type) {
        // The tangent of a field x is the field xDot, so that no other field is called so.
        String base = name.endsWith("Dot") ? name + "_" : name;
        String unique = base;
        for (int i = 1; !taken.add(unique); i++) {
            unique = base + i;
        }
        declared.add(new Frame.Field(unique, type));
        return unique;
    }

    private String barField(Var parameter) {
        return split.names().get(function.parameters().indexOf(parameter)) + "Bar";
    }

    private boolean inFrame(List<Var> scalars) {
        return split.barsInFrame() || scalars.size() > 1;
    }

    private List<Var> scalars() {
        List<Var> result = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Var parameter = function.parameters().get(i);
            if (split.given().get(i) && parameter.type().isFloating()) {
                result.add(parameter);
            }
        }
        return result;
    }

    /** Variables that the reverse sweep takes from the forward sweep, in the order of their first use. */
    private Set<Var> crossing() {
        Set<Var> made = new HashSet<>(function.parameters());
        made.addAll(parts.shadows().values());
        statements(parts.forward()).forEach(stmt -> made.addAll(stmt.defines()));
        Set<Var> result = new LinkedHashSet<>();
        statements(parts.reverse())
                .forEach(stmt -> stmt.expressions().stream()
                        .flatMap(Expr::nodes)
                        .forEach(node -> {
                            if (node instanceof Expr.Local local && made.contains(local.variable())) {
                                result.add(local.variable());
                            }
                        }));
        return result;
    }

    private static List<Stmt> statements(Block block) {
        return block.statements().stream().flatMap(Stmt::all).toList();
    }

    private Function forward(Var frame, @Nullable Expr value) {
        List<Var> parameters = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Var parameter = function.parameters().get(i);
            parameters.add(parameter);
            Var shadow = parts.shadows().get(parameter);
            if (parameter.type() instanceof ArrayType && split.given().get(i)) {
                parameters.add(shadow == null ? new Var(parameter.name() + "Bar", parameter.type()) : shadow);
            } else if (shadow != null) {
                body.add(Slots.assign(shadow, Shadow.zerosLike(Exprs.local(parameter))));
            }
        }
        body.addAll(parts.forward().statements());
        body.add(Slots.assign(frame, new Expr.FrameNew(split.frame())));
        if (value != null) {
            body.add(set(frame, "value", value));
        }
        Expr valueBar = valueBar(value);
        if (valueBar != null) {
            body.add(set(frame, "valueBar", valueBar));
        }
        fields.forEach((variable, field) -> body.add(set(frame, field, Exprs.local(variable))));
        body.add(new Stmt.Return(List.of(Exprs.local(frame)), SourceSpan.NONE));
        return new Function(
                ((Callee.Own) split.forward()).function(),
                parameters,
                List.of(new Function.Result("frame", split.frame())),
                new Block(body));
    }

    private Function reverse(Var frame, List<Var> scalars) {
        Var taken = frame.copy();
        List<Var> parameters = new ArrayList<>(List.of(taken));
        List<Stmt> body = new ArrayList<>();
        Map<Var, Var> copies = new HashMap<>();
        fields.forEach((variable, field) -> {
            Var copy = variable.again();
            copies.put(variable, copy);
            body.add(Slots.assign(copy, new Expr.FrameGet(Exprs.local(taken), field, variable.type())));
        });
        if (split.returned() && function.results().get(0).type().isFloating()) {
            Var seed = new Var("valueBar", function.results().get(0).type());
            parameters.add(seed);
            if (parts.seedBar() != null) {
                body.add(Slots.assign(parts.seedBar(), Exprs.local(seed)));
            }
        }
        body.addAll(
                Rewrite.rename(parts.reverse(), v -> copies.getOrDefault(v, v)).statements());
        List<Function.Result> results = new ArrayList<>();
        if (inFrame(scalars)) {
            scalars.forEach(v -> body.add(set(taken, barField(v), bar(v))));
        } else {
            scalars.forEach(v -> results.add(new Function.Result(v.name() + "Bar", v.type())));
            if (!scalars.isEmpty()) {
                body.add(new Stmt.Return(scalars.stream().map(this::bar).toList(), SourceSpan.NONE));
            }
        }
        return new Function(((Callee.Own) split.reverse()).function(), parameters, results, new Block(body));
    }

    /** The shadow of a returned array; zeros where nothing active is in it but the caller asks for one. */
    private @Nullable Expr valueBar(@Nullable Expr value) {
        boolean asked = split.returned() && value != null && value.type() instanceof ArrayType;
        return asked && parts.valueBar() == null && value instanceof Expr.Local
                ? Shadow.zerosLike(value)
                : parts.valueBar();
    }

    private Expr bar(Var parameter) {
        Var bar = parts.bars().get(parameter);
        return bar == null ? Exprs.zero(parameter.type()) : Exprs.local(bar);
    }

    private static Stmt set(Var frame, String field, Expr value) {
        return new Stmt.FrameSet(Exprs.local(frame), field, value, SourceSpan.NONE);
    }
}
