package org.tapeless.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lambdas (JLS 15.27): parameters from the functional interface they are to implement, then the body. */
final class LambdaTyping {
    private final Typing typing;

    LambdaTyping(Typing typing) {
        this.typing = typing;
    }

    /** A lambda in a context that may have a target; its type is the target. */
    @Nullable
    TypeMirror lambda(LambdaExpressionTree lambda, At at) {
        TypeMirror target = at.expected().type();
        ExecutableType descriptor = target == null ? null : typing.descriptors.of(target);
        if (descriptor == null) {
            attribute(lambda, List.of(), At.Expected.UNKNOWN, at);
            return null;
        }
        TypeMirror result = descriptor.getReturnType();
        attribute(
                lambda,
                List.copyOf(descriptor.getParameterTypes()),
                result.getKind() == TypeKind.VOID ? At.Expected.NOTHING : At.Expected.of(result),
                at);
        return target;
    }

    /** What the body gives when the parameters have these types; null if unknown. */
    @Nullable
    TypeMirror result(LambdaExpressionTree lambda, List<@Nullable TypeMirror> parameters, At at) {
        attribute(lambda, parameters, At.Expected.NOTHING, at);
        if (lambda.getBody() instanceof ExpressionTree body) {
            return typing.facts.typeOf(body);
        }
        TypeMirror common = null;
        for (ExpressionTree each : returned((BlockTree) lambda.getBody())) {
            TypeMirror type = typing.facts.typeOf(each);
            if (type == null || (common != null && !typing.types.isSameType(common, type))) {
                return null;
            }
            common = type;
        }
        return common;
    }

    /** Attributes parameters and body; types of implicit parameters that are not given are asked of javac. */
    void attribute(LambdaExpressionTree lambda, List<@Nullable TypeMirror> parameters, At.Expected returned, At at) {
        Scope scope = at.scope();
        for (int i = 0; i < lambda.getParameters().size(); i++) {
            VariableTree parameter = lambda.getParameters().get(i);
            TypeMirror type = typing.typeTrees.type(parameter.getType(), at);
            if (type == null && parameter.getType() == null) {
                TypeMirror given = i < parameters.size() ? parameters.get(i) : null;
                type = given == null ? typing.probe.typeOf(parameter, at.place()) : typing.conversions.projected(given);
            }
            typing.facts.variable(parameter, Conversions.known(type));
            scope = scope.with(parameter);
        }
        At inside = at.with(scope).returning(returned);
        if (lambda.getBody() instanceof ExpressionTree body) {
            typing.expressions.type(body, inside.expecting(returned));
        } else {
            typing.statements.visit(lambda.getBody(), inside.alone());
        }
    }

    private static List<ExpressionTree> returned(BlockTree body) {
        List<ExpressionTree> values = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void unused) {
                if (statement.getExpression() != null) {
                    values.add(statement.getExpression());
                }
                return null;
            }

            @Override
            public @Nullable Void visitClass(ClassTree nested, @Nullable Void unused) {
                return null;
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree inner, @Nullable Void unused) {
                return null;
            }
        }.scan(body, null);
        return values;
    }
}
