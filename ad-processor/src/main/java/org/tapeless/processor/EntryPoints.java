package org.tapeless.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.rules.Rules;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;
import org.tapeless.processor.transform.AdjointProgram;
import org.tapeless.processor.transform.Entry;
import org.tapeless.processor.transform.EntryTangents;
import org.tapeless.processor.transform.TangentProgram;

/**
 * What the companions of other classes call: tangent, forward part and reverse part without checks, for arguments that
 * may be aliased and need not survive. {@link Entry} has the conventions.
 */
final class EntryPoints {
    private final DifferentiableMethod method;
    private final Program core;
    private final Options options;
    private final Internals internals;
    private final Function root;
    private final Map<String, Aliases> aliases;
    private final Variant variant;
    private final Activities activities;
    private final Entry entry;

    EntryPoints(DifferentiableMethod method, Program core, Rules rules, Options options, Internals internals) {
        this.method = method;
        this.core = core;
        this.options = options;
        this.internals = internals;
        this.root = core.get(method.root());
        this.aliases = Aliases.of(core.functions(), Set.of());
        this.variant = new Variant(
                root.name(),
                method.parameters().stream().map(EntryPoints::isShadowed).toList());
        this.activities = new Activities(core, aliases, rules, List.of(variant));
        this.entry = Entry.of(
                "",
                method.base(),
                method.parameters().stream().map(Parameter::type).toList());
    }

    private static boolean isShadowed(Parameter parameter) {
        return parameter.role() == Role.INDEPENDENT
                || parameter.role() == Role.OTHER
                        && parameter.type() instanceof ArrayType
                        && parameter.type().isDifferentiable();
    }

    void add() {
        jvp();
        AdjointProgram adjoint = new AdjointProgram(core, aliases, activities, options.disabled(), internals.taken());
        adjoint.entry(variant, entry, variant.active());
        adjoint.internals().forEach(internals::add);
        adjoint.frames().forEach(internals::add);
        if (method.order() >= 2) {
            EntryTangents second = new EntryTangents(core, adjoint, entry, internals.taken());
            second.functions().forEach(internals::add);
            second.frames().forEach(internals::add);
        }
    }

    private void jvp() {
        boolean publicServes = !root.results().isEmpty()
                && root.results().get(0).type() == Scalar.DOUBLE
                && method.parameters().stream()
                        .noneMatch(
                                p -> p.type() instanceof ArrayType && p.type().isDifferentiable());
        if (publicServes) {
            return;
        }
        TangentProgram program = new TangentProgram(core, List.of(), aliases, activities, internals.taken());
        List<Boolean> returned = root.results().stream().map(r -> true).toList();
        Function tangent = program.root(variant, entry.jvp(), variant.active(), returned);
        program.internals().forEach(internals::add);
        if (root.results().isEmpty()) {
            internals.add(tangent);
            return;
        }
        internals.add(new Frame(
                entry.tangent(),
                List.of(
                        new Frame.Field("value", root.results().get(0).type()),
                        new Frame.Field("valueDot", root.results().get(0).type()))));
        internals.add(packed(tangent));
    }

    /** Value and tangent in one object, as methods of Java return one. */
    private Function packed(Function tangent) {
        Var pair = Var.generated("pair", entry.tangent());
        List<Stmt> body = new ArrayList<>();
        for (Stmt stmt : tangent.body().statements()) {
            if (stmt instanceof Stmt.Return exit) {
                body.add(new Stmt.Assign(pair, new Expr.FrameNew(entry.tangent()), SourceSpan.NONE));
                body.add(set(pair, "value", exit.values().get(0)));
                body.add(set(pair, "valueDot", exit.values().get(1)));
                body.add(new Stmt.Return(List.of(Exprs.local(pair)), SourceSpan.NONE));
            } else {
                body.add(stmt);
            }
        }
        return new Function(
                tangent.name(),
                tangent.parameters(),
                List.of(new Function.Result("pair", entry.tangent())),
                new Block(body));
    }

    private static Stmt set(Var frame, String field, Expr value) {
        return new Stmt.FrameSet(Exprs.local(frame), field, value, SourceSpan.NONE);
    }
}
