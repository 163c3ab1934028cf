package org.tapeless.processor;

import java.util.function.Predicate;
import org.tapeless.processor.analysis.Activity;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/** What is wrong, or worth a word, with a method as a whole once its activity is known. */
final class MethodChecks {
    private final DifferentiableMethod method;
    private final Function root;
    private final Activity activity;
    private final Aliases aliases;
    private final Predicate<Var> isWritten;

    MethodChecks(
            DifferentiableMethod method, Function root, Activity activity, Aliases aliases, Predicate<Var> isWritten) {
        this.method = method;
        this.root = root;
        this.activity = activity;
        this.aliases = aliases;
        this.isWritten = isWritten;
    }

    void run(Problems problems) {
        boolean hasResult = !root.results().isEmpty() || writesSomething();
        if (!hasResult) {
            problems.report(new Problem(
                    Key.VoidWritesNothing,
                    0,
                    "the void method writes no floating array",
                    "it has no result that could have a derivative",
                    "return the result, or write it into an array parameter that is not @NoDerivative"));
        }
        String left = manySweeps();
        if (!left.isEmpty() && aliases.impure()) {
            Stmt effect = aliases.firstEffect();
            problems.report(new Problem(
                    Key.ImpureInManySweeps,
                    effect == null ? 0 : effect.span().node(),
                    "this may have side effects, so that " + left + " left out",
                    "they run the method more than once, while its effects must happen once",
                    "move what has effects out of the method and pass its result"));
        }
        for (int i = 0; i < root.parameters().size() && hasResult; i++) {
            if (method.parameters().get(i).role() == Role.INDEPENDENT
                    && !reachesResult(root.parameters().get(i))) {
                problems.report(new Problem(
                        Key.UnusedParameter,
                        Problem.parameter(i),
                        "parameter " + method.parameters().get(i).name() + " never reaches the result",
                        "its derivative is zero everywhere",
                        "leave it out by wrt or mark it @NoDerivative, if that is meant"));
            }
        }
    }

    /** The members that run the method more than once. */
    private String manySweeps() {
        if (root.results().isEmpty()) {
            return "";
        }
        if (root.results().get(0).type().equals(Scalar.DOUBLE.array())) {
            return method.base() + "Jacobian and " + method.base() + "Jvps are";
        }
        boolean hessian = method.order() >= 2 && root.results().get(0).type().isFloating();
        return hessian ? method.base() + "Hessian is" : "";
    }

    private boolean writesSomething() {
        for (int i = 0; i < root.parameters().size(); i++) {
            Var parameter = root.parameters().get(i);
            if (parameter.type() instanceof ArrayType
                    && parameter.type().isDifferentiable()
                    && method.parameters().get(i).role() != Role.EXCLUDED
                    && isWritten.test(parameter)) {
                return true;
            }
        }
        return false;
    }

    private boolean reachesResult(Var parameter) {
        if (parameter.type() instanceof ArrayType) {
            return root.body().statements().stream()
                    .flatMap(Stmt::all)
                    .anyMatch(stmt -> stmt.expressions().stream()
                            .flatMap(Expr::nodes)
                            .anyMatch(node -> node instanceof Expr.Local local && local.variable() == parameter));
        }
        return activity.active(parameter);
    }
}
