package org.tapeless.processor.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.rules.Row;

/** What is wrong, or worth a word, with where active values go. Reported at the statement or call. */
public final class ActivityChecks {
    private final org.tapeless.processor.ir.Function function;
    private final Activity activity;
    private final Predicate<Expr> shadowless;
    private final Problems problems;
    private final Function<String, List<Problem>> bodyProblems;
    private final Predicate<String> canCall;
    private final Backflow backflow;
    private final int order;

    /**
     * @param shadowless whether an array may be one without a shadow ({@link Shadowless})
     * @param bodyProblems per function, why its body cannot be differentiated
     * @param canCall whether the companion may call the user's own method behind a function
     * @param backflow what may come back from code that is not followed
     * @param order of the derivatives asked for
     */
    public ActivityChecks(
            org.tapeless.processor.ir.Function function,
            Activity activity,
            Predicate<Expr> shadowless,
            Problems problems,
            Function<String, List<Problem>> bodyProblems,
            Predicate<String> canCall,
            Backflow backflow,
            int order) {
        this.function = function;
        this.activity = activity;
        this.shadowless = shadowless;
        this.problems = problems;
        this.bodyProblems = bodyProblems;
        this.canCall = canCall;
        this.backflow = backflow;
        this.order = order;
    }

    public void run() {
        function.body().statements().stream().flatMap(Stmt::all).forEach(stmt -> {
            stored(stmt);
            if (stmt instanceof Stmt.Call call) {
                call(call);
            }
            compared(stmt);
            ruled(stmt);
        });
    }

    private void stored(Stmt stmt) {
        Expr array = target(stmt);
        if (array == null) {
            return;
        }
        if (shadowless.test(array)) {
            report(
                    Key.ActiveStored,
                    stmt,
                    "an active value is stored where its derivative cannot follow",
                    "the array comes from a field or a call, or is marked @NoDerivative, so it has no shadow that could"
                            + " carry the derivative of what is stored in it",
                    "store into a parameter or a local array, for example a clone() of this one");
        }
    }

    /** The array in which a statement stores something active; null if it does not. */
    private @Nullable Expr target(Stmt stmt) {
        if (stmt instanceof Stmt.Store store) {
            return isActive(store.value()) ? store.array() : null;
        }
        if (stmt instanceof Stmt.Accumulate add) {
            return isActive(add.value()) ? add.array() : null;
        }
        List<Expr> values = stmt instanceof Stmt.Bulk bulk
                ? bulk.arguments().stream()
                        .filter(argument -> argument.type().isDifferentiable())
                        .toList()
                : List.of();
        return values.size() < 2 ? null : target(((Stmt.Bulk) stmt).op().name(), values);
    }

    private @Nullable Expr target(String bulk, List<Expr> values) {
        return switch (bulk) {
            case "arraycopy" -> isActive(values.get(0)) ? values.get(1) : null;
            case "fill" -> isActive(values.get(1)) ? values.get(0) : null;
            default -> null;
        };
    }

    private boolean isActive(Expr value) {
        return value.type().isDifferentiable() && activity.varied(value);
    }

    private void call(Stmt.Call call) {
        boolean varied = call.arguments().stream().anyMatch(activity::varied);
        if (!varied) {
            if (call.callee() instanceof Callee.Own own && !canCall.test(own.function())) {
                // A private method comes along as a copy, so that its body must be known.
                bodyProblems.apply(own.function()).forEach(problems::report);
            }
            return;
        }
        if (call.callee() instanceof Callee.Own own) {
            bodyProblems.apply(own.function()).forEach(problems::report);
        } else if (call.callee() instanceof Callee.Foreign foreign && !isHarmless(call, foreign)) {
            if (Backflow.creates(foreign)) {
                report(
                        Key.ObjectCreation,
                        call,
                        "an object is made of active values",
                        "objects can be changed by any code that sees them, so their contents carry no derivative",
                        "keep the values in locals and primitive arrays");
            } else {
                withoutRule(call, foreign.called());
            }
        } else if (call.callee() instanceof Callee.Companion companion) {
            companion(call, companion);
        }
    }

    /** Whether no number can come back from code that is given active ones; it gets arrays as copies. */
    private boolean isHarmless(Stmt.Call call, Callee.Foreign foreign) {
        boolean returnsNone =
                call.results().stream().noneMatch(result -> result.type().isDifferentiable());
        return foreign.readsPlainNumbers() || returnsNone && (foreign.pure() || !backflow.from(call, foreign));
    }

    private void withoutRule(Stmt stmt, String callee) {
        report(
                Key.ActiveArgument,
                stmt,
                "an active value is handed to " + callee + ", which has no derivative",
                "the method is not @Differentiable, has no rule, and its body is not in this top-level class",
                "mark the method @Differentiable, move it into this class, write a @DerivativeOf rule for it, or pass a"
                        + " value that is not differentiated, through a local marked @NoDerivative");
    }

    private void companion(Stmt.Call call, Callee.Companion companion) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (activity.varied(call.arguments().get(i))
                    && !companion.active().get(i)
                    && !companion.stops().get(i)) {
                report(
                        Key.NotWithRespectTo,
                        call,
                        "argument " + (i + 1) + " of " + companion.method() + " is active, but the method is not"
                                + " differentiated with respect to it",
                        "its @Differentiable(wrt = ...) leaves the parameter out, so the derivative would be lost",
                        "add the parameter to wrt, or pass a local marked @NoDerivative to stop the derivative here");
            }
        }
        if (companion.order() < order) {
            report(
                    Key.CompanionOrder,
                    call,
                    companion.method() + " is differentiated to order " + companion.order() + ", order " + order
                            + " is needed here",
                    "the derivative of order " + order + " calls the one of " + companion.method(),
                    "write @Differentiable(order = " + order + ") on " + companion.method());
        }
    }

    /** Functions whose derivative is a row of the table. */
    private void ruled(Stmt stmt) {
        stmt.expressions().stream().flatMap(Expr::nodes).forEach(node -> {
            if (node instanceof Expr.Intrinsic call
                    && call.type().isFloating()
                    && call.arguments().stream().anyMatch(activity::varied)
                    && activity.rules().of(call.op()).isEmpty()) {
                withoutRule(stmt, call.op().key());
            } else if (node instanceof Expr.Intrinsic call && activity.rules().isUsers(call.op())) {
                missing(stmt, call);
                if (order > 1 && call.arguments().stream().anyMatch(activity::varied)) {
                    activity.rules()
                            .endOfChain(call.op())
                            .ifPresent(partial -> report(
                                    Key.DerivativeRuleOrder,
                                    stmt,
                                    "the rule " + partial.key() + " of "
                                            + call.op().key() + " has no derivative",
                                    "derivatives of order 2 differentiate the rule once more",
                                    "write a @DerivativeOf rule for it as well, or ask for order = 1"));
                }
            }
        });
    }

    private void missing(Stmt stmt, Expr.Intrinsic call) {
        Row row = activity.rules().of(call.op()).orElseThrow();
        for (int i = 0; i < call.arguments().size(); i++) {
            if (activity.varied(call.arguments().get(i)) && !row.variesWith(i)) {
                report(
                        Key.DerivativeRuleMissing,
                        stmt,
                        "argument " + (i + 1) + " of " + call.op().key() + " is active and has no rule",
                        "there is a @DerivativeOf rule for another parameter of the function, and none for this one",
                        "write one with parameter = " + i + ", or pass a local marked @NoDerivative");
            }
        }
    }

    private void compared(Stmt stmt) {
        stmt.expressions().stream().flatMap(Expr::nodes).forEach(node -> {
            if (node instanceof Expr.Binary binary
                    && (binary.op() == BinaryOp.EQ || binary.op() == BinaryOp.NE)
                    && (isVaried(binary.left()) || isVaried(binary.right()))) {
                report(
                        Key.ActiveCompared,
                        stmt,
                        "active values are compared with " + binary.op().symbol(),
                        "the branch holds at single points only, and its derivative is not that of the function there",
                        "compare with a tolerance, or mark a local @NoDerivative if that is meant");
            } else if (node instanceof Expr.Cast cast && cast.to().isIntegral() && isVaried(cast.operand())) {
                report(
                        Key.ActiveTruncated,
                        stmt,
                        "an active value is cast to an integer",
                        "the result is constant almost everywhere, its derivative is zero",
                        "say so by a local marked @NoDerivative, or keep the value floating");
            }
        });
    }

    /** Whether a floating tree reads anything that varies. */
    private boolean isVaried(Expr e) {
        return e.type().isFloating()
                && e.nodes().anyMatch(node -> node.type().isDifferentiable() && activity.varied(node));
    }

    private void report(Key key, Stmt stmt, String summary, String because, String remedy) {
        problems.report(new Problem(key, stmt.span().node(), summary, because, remedy));
    }
}
