package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.interpret.Foreign;
import org.tapeless.processor.interpret.Run;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.normalize.Normalize;
import org.tapeless.processor.rules.Rules;

/**
 * A program cut in two: the functions that one of them calls become methods of another class, which has a companion
 * with the entry points that {@link Entry} describes.
 */
final class Companions {
    private static final String OWNER = "p.Other";
    private static final String COMPANION = "p.OtherDerivatives";

    private final Program whole;
    private final String root;

    Companions(Program whole, String root) {
        this.whole = whole;
        this.root = root;
    }

    /** The root alone, with calls of another class. */
    Program caller() {
        return Program.of(List.of(calling(whole.get(root))));
    }

    private Function calling(Function function) {
        return new Function(function.name(), function.parameters(), function.results(), calling(function.body()));
    }

    private Block calling(Block block) {
        return new Block(block.statements().stream()
                .map(stmt -> stmt instanceof Stmt.Call call && call.callee() instanceof Callee.Own own
                        ? new Stmt.Call(
                                call.results(), callee(whole.get(own.function())), call.arguments(), call.span())
                        : stmt.withBlocks(
                                stmt.blocks().stream().map(this::calling).toList()))
                .toList());
    }

    private static Callee.Companion callee(Function function) {
        Type result = function.results().isEmpty()
                ? new OpaqueType("void")
                : function.results().get(0).type();
        return new Callee.Companion(
                OWNER,
                function.name(),
                COMPANION,
                function.name(),
                types(function),
                Differentiated.all(function),
                function.parameters().stream().map(Var::stopped).toList(),
                result,
                2);
    }

    private static List<Type> types(Function function) {
        return function.parameters().stream().map(Var::type).toList();
    }

    /** The methods of the other class and of its companion. */
    Foreign code() {
        Foreign code = Foreign.none();
        List<Function> core = whole.functions().values().stream()
                .filter(function -> !function.name().equals(root))
                .map(Normalize::apply)
                .toList();
        Program others = Program.of(core);
        for (Function function : core) {
            code = code.with(OWNER + "#" + function.name(), Run.code(whole, function.name()));
            List<Function> all = new ArrayList<>(core);
            Set<String> made = new HashSet<>();
            derived(others, function).forEach(each -> {
                all.add(each);
                made.add(each.name());
            });
            for (String name : made) {
                code = code.with(COMPANION + "#" + name, Run.code(Program.of(all), name));
            }
        }
        return code;
    }

    /** All that the companion has for one method. */
    private static List<Function> derived(Program core, Function function) {
        Map<String, Aliases> aliases = Aliases.of(core.functions(), Set.of());
        Variant variant = new Variant(function.name(), Differentiated.all(function));
        Activities activities = new Activities(core, aliases, Rules.SHIPPED, List.of(variant));
        Entry entry = Entry.of("", function.name(), types(function));
        Set<String> taken = new HashSet<>();
        AdjointProgram adjoint = new AdjointProgram(core, aliases, activities, Set.of(), taken);
        adjoint.entry(variant, entry, variant.active());
        List<Function> made = new ArrayList<>(adjoint.internals());
        made.addAll(new EntryTangents(core, adjoint, entry, taken).functions());
        TangentProgram tangents = new TangentProgram(core, List.of(), aliases, activities, taken);
        List<Boolean> returned = Collections.nCopies(function.results().size(), true);
        Function jvp = tangents.root(variant, function.name() + "Jvp", variant.active(), returned);
        made.addAll(tangents.internals());
        made.add(jvp);
        made.add(function.results().isEmpty() ? named(jvp, entry.jvp()) : packed(jvp, entry));
        return made;
    }

    private static Function named(Function function, String name) {
        return new Function(name, function.parameters(), function.results(), function.body());
    }

    /** Value and tangent in one object. */
    private static Function packed(Function jvp, Entry entry) {
        Var pair = new Var("pair", entry.tangent());
        List<Var> both =
                jvp.results().stream().map(r -> new Var(r.name(), r.type())).toList();
        List<Expr> arguments = jvp.parameters().stream().<Expr>map(Exprs::local).toList();
        return new Function(
                entry.jvp(),
                jvp.parameters(),
                List.of(new Function.Result("pair", entry.tangent())),
                new Block(List.of(
                        new Stmt.Call(both, new Callee.Own(jvp.name()), arguments, SourceSpan.NONE),
                        new Stmt.Assign(pair, new Expr.FrameNew(entry.tangent()), SourceSpan.NONE),
                        new Stmt.FrameSet(Exprs.local(pair), "value", Exprs.local(both.get(0)), SourceSpan.NONE),
                        new Stmt.FrameSet(Exprs.local(pair), "valueDot", Exprs.local(both.get(1)), SourceSpan.NONE),
                        new Stmt.Return(List.of(Exprs.local(pair)), SourceSpan.NONE))));
    }
}
