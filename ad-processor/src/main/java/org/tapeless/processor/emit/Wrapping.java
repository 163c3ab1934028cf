package org.tapeless.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/** From a method that adds into arrays the one that returns a record, and the other way round. */
final class Wrapping {
    private final Api api;
    private final List<Parameter> independents;
    private final Records.Components components;

    Wrapping(Api api) {
        this.api = api;
        this.independents = api.derivatives().independents();
        this.components = new Records(api).components();
    }

    /**
     * Allocates zero bars, calls the member that adds into them, and returns them.
     *
     * @param arguments what comes before the bars
     */
    CodeBlock allocating(String into, ClassName record, CodeBlock arguments) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<CodeBlock> all = new ArrayList<>(List.of(arguments));
        String value = api.local("value");
        List<CodeBlock> results = new ArrayList<>(List.of(CodeBlock.of("$L", value)));
        for (Parameter parameter : independents) {
            Argument bar = api.bar(parameter, api.bar(parameter));
            CodeBlock zeros =
                    Api.isArray(parameter) ? api.zeros(parameter) : CodeBlock.of("new $T[1]", api.type(parameter));
            code.addStatement("$T $L = $L", bar.type(), bar.name(), zeros);
            all.add(CodeBlock.of("$L", bar.name()));
            results.add(CodeBlock.of(Api.isArray(parameter) ? "$L" : "$L[0]", bar.name()));
        }
        code.addStatement("$T $L = $L($L)", api.result(), value, api.member(into), CodeBlock.join(all, ", "));
        code.addStatement("return new $T($L)", record, CodeBlock.join(results, ", "));
        return code.build();
    }

    /** Calls the member that returns a record, and adds its components into one-element arrays. */
    CodeBlock adding(String kind, CodeBlock arguments) {
        CodeBlock.Builder code = CodeBlock.builder();
        String result = api.local(kind.equals("Gradient") ? "gradient" : "hvp");
        code.addStatement("$T $L = $L($L)", api.record(kind), result, api.member(kind), arguments);
        components
                .independents()
                .forEach((parameter, component) ->
                        code.addStatement("$L[0] += $L.$L()", api.bar(parameter), result, component));
        code.addStatement("return $L.$L()", result, components.value());
        return code.build();
    }

    /**
     * A function that takes bars, with its own zero bars instead: what is left where they are too many for a signature.
     *
     * @param directions how many parameters stand between the primal's and the bars
     */
    Function withOwnBars(@Nullable Function into, int directions) {
        if (into == null) {
            throw new IllegalArgumentException("no adjoint of " + api.method().name());
        }
        int kept = api.method().parameters().size() + directions;
        List<Var> parameters = into.parameters().subList(0, kept);
        List<Var> bars = into.parameters().subList(kept, into.parameters().size());
        List<Stmt> body = new ArrayList<>();
        List<Function.Result> results = new ArrayList<>(into.results());
        List<Expr> returned = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Parameter parameter = independents.get(i);
            Var primal = into.parameters().get(api.method().parameters().indexOf(parameter));
            body.add(new Stmt.Assign(bars.get(i), zeros(parameter, primal), SourceSpan.NONE));
            Expr bar = Exprs.local(bars.get(i));
            returned.add(Api.isArray(parameter) ? bar : new Expr.Load(bar, Exprs.integer(0)));
            results.add(new Function.Result(parameter.name(), parameter.type()));
        }
        for (Stmt stmt : into.body().statements()) {
            if (stmt instanceof Stmt.Return last) {
                List<Expr> values = new ArrayList<>(last.values());
                values.addAll(returned);
                body.add(new Stmt.Return(values, last.span()));
            } else {
                body.add(stmt);
            }
        }
        return new Function(into.name(), parameters, results, new Block(body));
    }

    private static Expr zeros(Parameter parameter, Var primal) {
        if (!Api.isArray(parameter)) {
            return new Expr.NewArray(parameter.type().array(), List.of(Exprs.integer(1)));
        }
        if (Api.isWide(parameter)) {
            return Exprs.call("org.tapeless.runtime.Shadows", "zerosLike", parameter.type(), Exprs.local(primal));
        }
        Expr length = new Expr.Length(Exprs.local(primal));
        return new Expr.NewArray((ArrayType) parameter.type(), List.of(length));
    }
}
