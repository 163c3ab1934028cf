package org.tapeless.processor.transform;

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
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.normalize.Normalize;

/**
 * Hessian times vector: the tangent of the gradient, forward over reverse. Nothing here knows about second
 * derivatives; the gradient goes through {@link Tangent} as any function does. What is left is plumbing: of the tangent
 * gradient, only the value and the tangents of the bars are wanted.
 */
public final class SecondOrder {
    private final Function gradient;
    private final List<Boolean> independent;
    private final TangentProgram tangent;
    private final Function raw;

    /**
     * @param core the primal's program
     * @param gradient the joined adjoint, in the style FRESH or ADD_INTO
     * @param adjoint where it came from, with the parts and frames it uses
     */
    public SecondOrder(
            Program core,
            Function gradient,
            AdjointProgram adjoint,
            List<Boolean> independent,
            String name,
            Set<String> taken) {
        this.gradient = gradient;
        this.independent = List.copyOf(independent);
        List<Function> functions = new ArrayList<>(core.functions().values());
        functions.add(Normalize.apply(gradient));
        adjoint.internals().forEach(function -> functions.add(Normalize.apply(function)));
        Program program = Program.of(functions);
        Map<String, Aliases> aliases = Aliases.of(program.functions(), Set.of(gradient.name()));
        List<Boolean> active = new ArrayList<>(independent);
        List<Boolean> given = new ArrayList<>(independent);
        for (int i = independent.size(); i < gradient.parameters().size(); i++) {
            active.add(false);
            given.add(true);
        }
        List<Boolean> returned = new ArrayList<>();
        for (int i = 0; i < gradient.results().size(); i++) {
            returned.add(i > 0);
        }
        Variant variant = new Variant(gradient.name(), active);
        Activities activities = new Activities(program, aliases, adjoint.rules(), List.of(variant));
        this.tangent = new TangentProgram(program, adjoint.frames(), aliases, activities, taken);
        this.raw = tangent.root(variant, name, given, returned);
    }

    /** The function in the shape of {@code Derivatives.hvp}. */
    public Function root() {
        List<Var> parameters = new ArrayList<>(raw.parameters());
        List<Stmt> body = new ArrayList<>();
        if (gradient.parameters().size() > independent.size()) {
            for (int i = 0; i < independent.size(); i++) {
                if (independent.get(i)) {
                    Var bar = parameters.remove(independent.size());
                    body.add(new Stmt.Assign(bar, fresh(bar, parameters.get(i)), SourceSpan.NONE));
                }
            }
        }
        List<Function.Result> results = new ArrayList<>(List.of(raw.results().get(0)));
        for (int i = 2; i < raw.results().size(); i += 2) {
            results.add(raw.results().get(i));
        }
        raw.body().statements().forEach(stmt -> body.add(stmt instanceof Stmt.Return exit ? wanted(exit) : stmt));
        return new Function(raw.name(), parameters, results, new Block(body));
    }

    /** The bars themselves are not given for second derivatives: the parameter's shape, or one element. */
    private static Expr fresh(Var bar, Var parameter) {
        return parameter.type().isFloating()
                ? new Expr.NewArray((ArrayType) bar.type(), List.of(Exprs.integer(1)))
                : Shadow.zerosLike(Exprs.local(parameter));
    }

    private static Stmt wanted(Stmt.Return exit) {
        List<Expr> values = new ArrayList<>(List.of(exit.values().get(0)));
        for (int i = 2; i < exit.values().size(); i += 2) {
            values.add(exit.values().get(i));
        }
        return new Stmt.Return(values, exit.span());
    }

    public List<Function> internals() {
        return tangent.internals();
    }

    public List<Frame> frames() {
        return tangent.frames();
    }
}
