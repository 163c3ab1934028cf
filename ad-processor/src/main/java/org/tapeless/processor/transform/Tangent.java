package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.analysis.Activity;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.rules.Row;

/**
 * Forward mode: beside every active value its tangent.
 *
 * <pre>
 *   t = x * y;         tDot = xDot * y + yDot * x;  t = x * y;
 *   a[i] = t;    =&gt;    a[i] = t;  aDot[i] = tDot;
 * </pre>
 *
 * Takes core IR, the output of {@link Adjoint} included: saved values are arrays and frames like any others. The
 * tangent of {@code x = f(x)} is formed before {@code x} is lost. (Griewank and Walther 2008, section 3.1.)
 */
final class Tangent {
    private final Function function;
    private final Activity activity;
    private final Aliases aliases;
    private final TangentProgram program;
    private final Map<Var, Var> dots = new HashMap<>();
    private final Map<Var, Var> frames = new HashMap<>();
    private List<Stmt> out = new ArrayList<>();

    Tangent(Function function, Activity activity, Aliases aliases, TangentProgram program) {
        this.function = function;
        this.activity = activity;
        this.aliases = aliases;
        this.program = program;
    }

    /**
     * The tangent function: the parameters, then the tangents of those marked in {@code given}; each result, and after
     * it its tangent if marked in {@code returned}.
     */
    Function apply(String name, List<Boolean> given, List<Boolean> returned) {
        List<Var> parameters = new ArrayList<>();
        List<Var> tangents = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Var parameter = function.parameters().get(i);
            parameters.add(mapped(parameter));
            if (given.get(i)) {
                Var tangent = new Var(parameter.name() + "Dot", parameter.type());
                dots.put(parameter, tangent);
                tangents.add(tangent);
            } else if (activity.active(parameter)) {
                Expr zeros = parameter.type() instanceof ArrayType
                        ? Shadow.zerosLike(Exprs.local(parameter))
                        : Exprs.zero(parameter.type());
                emit(new Stmt.Assign(dot(parameter), zeros, SourceSpan.NONE));
            }
        }
        parameters.addAll(tangents);
        walk(function.body(), returned);
        return new Function(name, parameters, results(returned), new Block(out));
    }

    private List<Function.Result> results(List<Boolean> returned) {
        List<Function.Result> results = new ArrayList<>();
        for (int i = 0; i < returned.size(); i++) {
            Function.Result result = function.results().get(i);
            boolean only = returned.size() == 1;
            results.add(new Function.Result(result.name(), program.tangentType(result.type())));
            if (returned.get(i)) {
                results.add(new Function.Result(only ? "tangent" : result.name() + "Dot", result.type()));
            }
        }
        return results;
    }

    private void walk(Block block, List<Boolean> returned) {
        for (Stmt stmt : block.statements()) {
            if (stmt instanceof Stmt.Return exit) {
                leave(exit, returned);
            } else {
                visit(stmt);
            }
        }
    }

    private Block inner(Block block) {
        List<Stmt> outer = out;
        out = new ArrayList<>();
        block.statements().forEach(this::visit);
        Block result = new Block(out);
        out = outer;
        return result;
    }

    private void visit(Stmt stmt) {
        if (stmt instanceof Stmt.Assign assign) {
            assign(assign);
        } else if (stmt instanceof Stmt.Call call) {
            call(call);
        } else if (stmt.blocks().isEmpty()) {
            emit(stmt);
            effect(stmt);
        } else {
            // What stands inside is mapped already.
            Stmt head = plain(stmt.withBlocks(
                    stmt.blocks().stream().map(block -> Block.EMPTY).toList()));
            out.add(head.withBlocks(stmt.blocks().stream().map(this::inner).toList()));
        }
    }

    /** The tangent of a statement that writes arrays or frames. */
    private void effect(Stmt stmt) {
        if (stmt instanceof Stmt.Store store && active(store.array())) {
            emit(new Stmt.Store(shadow(store.array()), store.index(), tangent(store.value()), SourceSpan.NONE));
        } else if (stmt instanceof Stmt.Accumulate add && active(add.array()) && activity.active(add.value())) {
            emit(new Stmt.Accumulate(shadow(add.array()), add.index(), tangent(add.value()), SourceSpan.NONE));
        } else if (stmt instanceof Stmt.Bulk bulk && bulk.arguments().stream().anyMatch(this::active)) {
            List<Expr> arguments = bulk.arguments().stream()
                    .map(a -> a.type().isDifferentiable() ? tangent(a) : a)
                    .toList();
            emit(new Stmt.Bulk(bulk.op(), arguments, SourceSpan.NONE));
        } else if (stmt instanceof Stmt.FrameSet set && carries(set.value())) {
            emit(new Stmt.FrameSet(
                    set.frame(), tangentField(set.frame(), set.field()), tangent(set.value()), SourceSpan.NONE));
            program.dottedField((FrameType) set.frame().type(), set.field());
        }
    }

    private boolean carries(Expr value) {
        return value.type().isDifferentiable() && (value instanceof Expr.Local && active(value));
    }

    private void assign(Stmt.Assign assign) {
        Var target = assign.target();
        if (!activity.active(target)) {
            emit(assign);
            return;
        }
        Expr value = assign.value();
        boolean overwritesOperand =
                value.nodes().anyMatch(node -> node instanceof Expr.Local local && local.variable() == target);
        if (target.type() instanceof ArrayType) {
            Expr moved = value instanceof Expr.FrameGet
                    ? shadow(value)
                    : Shadow.tangent(value, Exprs.local(target), this::tangent);
            Stmt shadow = new Stmt.Assign(dot(target), moved, SourceSpan.NONE);
            emitBoth(assign, shadow, overwritesOperand);
            return;
        }
        Expr result = Exprs.local(target);
        if (overwritesOperand && usesResult(value)) {
            Var kept = Var.temporary(target.name(), target.type());
            emit(new Stmt.Assign(kept, value, assign.span()));
            emit(new Stmt.Assign(dot(target), tangentOf(value, Exprs.local(kept), target.type()), SourceSpan.NONE));
            emit(new Stmt.Assign(target, Exprs.local(kept), assign.span()));
            return;
        }
        Stmt tangent = new Stmt.Assign(dot(target), tangentOf(value, result, target.type()), SourceSpan.NONE);
        emitBoth(assign, tangent, overwritesOperand);
    }

    private void emitBoth(Stmt primal, Stmt tangent, boolean tangentFirst) {
        emit(tangentFirst ? tangent : primal);
        emit(tangentFirst ? primal : tangent);
    }

    private boolean usesResult(Expr value) {
        Row row = activity.rules().of(value).orElse(null);
        if (row == null) {
            return false;
        }
        for (int i = 0; i < value.children().size(); i++) {
            if (row.variesWith(i) && activity.active(value.children().get(i)) && row.needsResult(i)) {
                return true;
            }
        }
        return false;
    }

    /** The tangent of an operation on atoms. */
    private Expr tangentOf(Expr value, Expr result, Type type) {
        if (value instanceof Expr.Local || value instanceof Expr.Const) {
            return tangent(value);
        }
        if (value instanceof Expr.Load load) {
            boolean stopped =
                    load.array() instanceof Expr.Local local && local.variable().stopped();
            return active(load.array()) && !stopped
                    ? new Expr.Load(shadow(load.array()), load.index())
                    : Exprs.zero(type);
        }
        if (value instanceof Expr.FrameGet get) {
            return program.carries((FrameType) get.frame().type(), get.field())
                    ? new Expr.FrameGet(get.frame(), tangentField(get.frame(), get.field()), type)
                    : Exprs.zero(type);
        }
        List<Expr> operands = value.children();
        if (value instanceof Expr.Intrinsic && operands.stream().anyMatch(a -> a.type() instanceof ArrayType)) {
            return value.withChildren(operands.stream()
                    .map(a -> a.type() instanceof ArrayType && active(a) ? shadow(a) : a)
                    .toList());
        }
        Row row = activity.rules().of(value).orElse(null);
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; row != null && i < operands.size(); i++) {
            if (row.variesWith(i) && activity.active(operands.get(i))) {
                terms.add(Terms.term(row, i, tangent(operands.get(i)), operands, result, type));
            }
        }
        return Terms.sum(terms, type);
    }

    private void call(Stmt.Call call) {
        boolean carries = call.arguments().stream().anyMatch(this::active)
                || call.results().stream().anyMatch(activity::active)
                || program.framesCarry(call);
        if (!carries) {
            emit(call);
            return;
        }
        boolean constant = call.arguments().stream().noneMatch(activity::varied) && !program.framesCarry(call);
        if (constant || call.callee() instanceof Callee.Foreign) {
            emit(call);
            call.results().stream()
                    .filter(activity::active)
                    .forEach(result -> emit(new Stmt.Assign(dot(result), noTangent(result), SourceSpan.NONE)));
            return;
        }
        if (call.callee() instanceof Callee.Companion companion) {
            companion(call, companion);
            return;
        }
        TangentProgram.Target target =
                call.callee() instanceof Callee.Generated entry ? entry(call, entry) : program.target(call, activity);
        List<Expr> arguments = new ArrayList<>(call.arguments());
        for (int i = 0; i < call.arguments().size(); i++) {
            if (target.given().get(i)) {
                arguments.add(tangent(call.arguments().get(i)));
            }
        }
        List<Var> results = new ArrayList<>();
        List<Stmt> after = new ArrayList<>();
        for (int i = 0; i < call.results().size(); i++) {
            Var result = call.results().get(i);
            results.add(result);
            if (target.returned().get(i)) {
                results.add(activity.active(result) ? dot(result) : Var.generated(result.name(), result.type()));
            } else if (activity.active(result)) {
                after.add(new Stmt.Assign(dot(result), noTangent(result), SourceSpan.NONE));
            }
        }
        emit(new Stmt.Call(results, target.callee(), arguments, call.span()));
        after.forEach(this::emit);
    }

    /** The tangent of another companion's entry point has a tangent for every floating argument. */
    private static TangentProgram.Target entry(Stmt.Call call, Callee.Generated entry) {
        Callee callee = new Callee.Generated(entry.owner(), entry.method() + "Dot", entry.record(), entry.components());
        return new TangentProgram.Target(
                callee,
                call.arguments().stream().map(a -> a.type().isDifferentiable()).toList(),
                call.results().stream().map(r -> false).toList());
    }

    private void companion(Stmt.Call call, Callee.Companion callee) {
        List<Expr> arguments = new ArrayList<>(call.arguments());
        for (int i = 0; i < call.arguments().size(); i++) {
            if (callee.active().get(i)) {
                arguments.add(tangent(call.arguments().get(i)));
            }
        }
        if (Entry.usesPublicJvp(callee)) {
            List<Var> results = new ArrayList<>();
            for (Var result : call.results()) {
                results.add(result);
                results.add(activity.active(result) ? dot(result) : Var.generated(result.name(), result.type()));
            }
            Callee jvp = new Callee.Generated(
                    callee.companion(),
                    callee.base() + "Jvp",
                    "org.tapeless.runtime.Dual",
                    List.of("value", "tangent"));
            emit(new Stmt.Call(results, jvp, arguments, call.span()));
            return;
        }
        Entry entry = Entry.of(callee);
        Callee jvp = new Callee.Generated(callee.companion(), entry.jvp(), "", List.of());
        Var pair = Var.generated("pair", entry.tangent());
        out.add(new Stmt.Call(call.results().isEmpty() ? List.of() : List.of(pair), jvp, arguments, call.span()));
        for (Var result : call.results()) {
            Expr frame = Exprs.local(pair);
            out.add(new Stmt.Assign(result, new Expr.FrameGet(frame, "value", result.type()), call.span()));
            if (activity.active(result)) {
                Expr tangent = new Expr.FrameGet(frame, "valueDot", result.type());
                out.add(new Stmt.Assign(dot(result), tangent, SourceSpan.NONE));
            }
        }
    }

    private static Expr noTangent(Var variable) {
        return variable.type() instanceof ArrayType
                ? Shadow.zerosLike(Exprs.local(variable))
                : Exprs.zero(variable.type());
    }

    private void leave(Stmt.Return exit, List<Boolean> returned) {
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < exit.values().size(); i++) {
            Expr value = exit.values().get(i);
            values.add(value);
            if (returned.get(i)) {
                values.add(tangent(value));
            }
        }
        emit(new Stmt.Return(values, exit.span()));
    }

    /** The tangent of an atom: zero where it carries none. */
    private Expr tangent(Expr atom) {
        if (atom instanceof Expr.Local local && activity.active(local.variable())) {
            return Exprs.local(dot(local.variable()));
        }
        if (atom.type() instanceof ArrayType && atom instanceof Expr.Local) {
            return Shadow.zerosLike(atom);
        }
        return Exprs.zero(atom.type());
    }

    private static String tangentField(Expr frame, String field) {
        return TangentProgram.tangentField((FrameType) frame.type(), field);
    }

    private Expr shadow(Expr array) {
        return array instanceof Expr.FrameGet get
                ? new Expr.FrameGet(get.frame(), tangentField(get.frame(), get.field()), get.type())
                : tangent(array);
    }

    private boolean active(Expr expr) {
        return expr.type() instanceof ArrayType && expr.type().isDifferentiable() && !(expr instanceof Expr.Const)
                ? activity.active(aliases.cell(expr))
                : activity.active(expr);
    }

    private Var dot(Var variable) {
        return dots.computeIfAbsent(variable, v -> v.companion(v.name() + "Dot", v.type()));
    }

    /** The variable of the tangent function: frames carry tangents beside the values, so their type changes. */
    private Var mapped(Var variable) {
        Type type = program.tangentType(variable.type());
        return type.equals(variable.type())
                ? variable
                : frames.computeIfAbsent(variable, v -> v.companion(v.name(), type));
    }

    private void emit(Stmt stmt) {
        out.add(plain(stmt));
    }

    private Stmt plain(Stmt stmt) {
        return program.withTangentFrames(stmt, this::mapped);
    }
}
