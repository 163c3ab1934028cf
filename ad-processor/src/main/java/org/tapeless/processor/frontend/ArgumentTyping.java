package org.tapeless.processor.frontend;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of calls: looked at before the method is known, as far as they have a type of their own, and again once their
 * parameter is their target (JLS 15.12.2.2, 15.12.2.6).
 */
final class ArgumentTyping {
    private final Typing typing;

    ArgumentTyping(Typing typing) {
        this.typing = typing;
    }

    List<Argument> of(List<? extends ExpressionTree> trees, At at) {
        List<Argument> arguments = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            arguments.add(of(tree, at));
        }
        return arguments;
    }

    private Argument of(ExpressionTree tree, At at) {
        ExpressionTree bare = unparenthesized(tree);
        if (bare instanceof LambdaExpressionTree lambda) {
            return new Argument.Lambda(lambda, at);
        }
        if (bare instanceof MemberReferenceTree reference) {
            return new Argument.Reference(reference, at);
        }
        if (bare instanceof SwitchExpressionTree choice) {
            At.Yields yields = typing.switches.results(choice, At.Expected.UNKNOWN, at);
            List<Argument> results = new ArrayList<>();
            for (int i = 0; i < yields.values().size(); i++) {
                results.add(of(yields.values().get(i), yields.points().get(i)));
            }
            return new Argument.Choice(results);
        }
        boolean isCall = bare instanceof MethodInvocationTree || bare instanceof NewClassTree;
        TypeMirror alone =
                typing.expressions.type(tree, at.expecting(isCall ? At.Expected.UNKNOWN : At.Expected.NOTHING));
        if (bare instanceof ConditionalExpressionTree choice && !typing.standalone.is(choice)) {
            return new Argument.Choice(List.of(
                    of(choice.getTrueExpression(), at.with(Bindings.when(choice.getCondition(), true))),
                    of(choice.getFalseExpression(), at.with(Bindings.when(choice.getCondition(), false)))));
        }
        if (bare instanceof NewClassTree creation && creation.getClassBody() != null) {
            // An anonymous class has exactly the supertypes of what it extends.
            TypeMirror extended = typing.facts.typeOf(creation.getIdentifier());
            return extended == null ? new Argument.Unknown() : new Argument.Typed(extended);
        }
        Facts.Call call = typing.facts.callOf(bare);
        if (call != null && call.poly()) {
            return new Argument.Generic(alone, call.declared());
        }
        return alone == null ? new Argument.Unknown() : new Argument.Typed(alone);
    }

    static ExpressionTree unparenthesized(ExpressionTree tree) {
        ExpressionTree bare = tree;
        while (bare instanceof ParenthesizedTree parenthesized) {
            bare = parenthesized.getExpression();
        }
        return bare;
    }

    /** Types the poly arguments again, now that the parameters they go to are known, if they are. */
    void complete(
            List<? extends ExpressionTree> trees,
            List<Argument> arguments,
            @Nullable Instantiation instantiation,
            At at) {
        for (int i = 0; i < trees.size(); i++) {
            Argument argument = arguments.get(i);
            TypeMirror target = instantiation == null ? null : instantiation.parameter(i);
            if (argument instanceof Argument.Lambda lambda && target == null) {
                typing.facts.type(lambda.tree(), null);
                typing.lambdas.attribute(
                        lambda.tree(),
                        instantiation == null ? List.of() : instantiation.lambdaParameters(i),
                        At.Expected.UNKNOWN,
                        at);
            } else if (!isSettled(argument, target)) {
                typing.expressions.type(trees.get(i), at.expecting(target));
            }
        }
    }

    private boolean isSettled(Argument argument, @Nullable TypeMirror target) {
        if (argument instanceof Argument.Generic generic) {
            return generic.alone() != null && (target == null || typing.conversions.loose(generic.alone(), target));
        }
        return argument instanceof Argument.Typed || argument instanceof Argument.Unknown;
    }
}
