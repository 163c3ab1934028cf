package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/** How the companion calls the user's own methods, where it may. */
final class Callables {
    private Callables() {}

    /** Whether the companion may name the method and the types of its parameters. */
    static boolean isCallable(BodyTypes types, ExecutableElement method) {
        return types.visible(method)
                && method.getParameters().stream().allMatch(parameter -> types.nameable(parameter.asType()));
    }

    /**
     * Source around the receiver, if there is one, and the arguments; empty where the companion may not call.
     *
     * @param viaSuper whether the body was reached by {@code super.}, so that a call may run another one
     */
    static List<String> primal(BodyTypes types, ExecutableElement method, boolean viaSuper) {
        if (!isCallable(types, method) || (viaSuper && !Dispatch.isFinal(method))) {
            return List.of();
        }
        return source(method);
    }

    /**
     * The body of a function whose source is beyond the fence: one call of that source, which may do anything. It is
     * emitted only for a method that the companion may call.
     */
    static Block standIn(Function function, ExecutableElement method) {
        List<Var> results = new ArrayList<>();
        function.results().forEach(result -> results.add(Var.temporary(result.name(), result.type())));
        List<Expr> arguments = function.parameters().stream().map(Exprs::local).toList();
        Callee callee = new Callee.Foreign(source(method), false, true);
        return Block.of(
                new Stmt.Call(results, callee, arguments, SourceSpan.NONE),
                new Stmt.Return(results.stream().map(Exprs::local).toList(), SourceSpan.NONE));
    }

    private static List<String> source(ExecutableElement method) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        String owner = BodyTypes.name(BodyTypes.owner(method));
        String call = (isStatic ? owner : "") + "." + method.getSimpleName() + "(";
        List<? extends VariableElement> parameters = method.getParameters();
        List<String> parts = new ArrayList<>();
        if (!isStatic) {
            parts.add("");
        }
        if (parameters.isEmpty()) {
            parts.add(call + ")");
            return parts;
        }
        parts.add(call);
        for (int i = 1; i < parameters.size(); i++) {
            parts.add(", ");
        }
        parts.add(")");
        return parts;
    }
}
