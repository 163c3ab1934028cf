package org.tapeless.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The one method that a lambda implements (JLS 9.8, 9.9): {@code Function<Foo, ? extends Bar>} asks for Foo -> Bar. */
final class Descriptors {
    private final Elements elements;
    private final Types types;

    Descriptors(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Its signature as a member of this type; null if the type is no functional interface. */
    @Nullable
    ExecutableType of(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED
                || !(((DeclaredType) type).asElement() instanceof TypeElement element)
                || !element.getKind().isInterface()) {
            return null;
        }
        ExecutableElement method = method(element);
        DeclaredType parameterized = withoutWildcards((DeclaredType) type, element);
        return method == null || parameterized == null
                ? null
                : (ExecutableType) types.asMemberOf(parameterized, method);
    }

    private @Nullable ExecutableElement method(TypeElement functional) {
        ExecutableElement found = null;
        for (ExecutableElement each : ElementFilter.methodsIn(elements.getAllMembers(functional))) {
            if (!each.getModifiers().contains(Modifier.ABSTRACT) || isOfObject(each)) {
                continue;
            }
            if (found == null || elements.overrides(each, found, functional)) {
                found = each;
            } else if (!elements.overrides(found, each, functional) && !isSame(found, each)) {
                return null;
            }
        }
        return found;
    }

    private boolean isSame(ExecutableElement a, ExecutableElement b) {
        return a.getSimpleName().equals(b.getSimpleName())
                && types.isSubsignature((ExecutableType) a.asType(), (ExecutableType) b.asType());
    }

    /** Comparator declares {@code equals} anew, which asks nothing of a lambda. */
    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        for (Element each : object == null ? List.<Element>of() : object.getEnclosedElements()) {
            if (each instanceof ExecutableElement other
                    && other.getModifiers().contains(Modifier.PUBLIC)
                    && other.getParameters().size() == method.getParameters().size()
                    && isSame(method, other)) {
                return true;
            }
        }
        return false;
    }

    /** JLS 9.9: a wildcard stands for its bound. */
    private @Nullable DeclaredType withoutWildcards(DeclaredType type, TypeElement element) {
        if (type.getTypeArguments().stream().noneMatch(each -> each.getKind() == TypeKind.WILDCARD)) {
            return type;
        }
        List<TypeMirror> arguments = new ArrayList<>();
        for (int i = 0; i < type.getTypeArguments().size(); i++) {
            TypeMirror argument = type.getTypeArguments().get(i);
            if (argument instanceof WildcardType wildcard) {
                TypeParameterElement parameter = element.getTypeParameters().get(i);
                argument = wildcard.getExtendsBound() != null
                        ? wildcard.getExtendsBound()
                        : wildcard.getSuperBound() != null
                                ? wildcard.getSuperBound()
                                : parameter.getBounds().get(0);
            }
            if (argument.getKind().isPrimitive()) {
                return null;
            }
            arguments.add(argument);
        }
        return types.getDeclaredType(element, arguments.toArray(new TypeMirror[0]));
    }

    /** Whether a lambda has the right number of parameters and gives a value if one is asked for (JLS 15.12.2.1). */
    static boolean hasShape(LambdaExpressionTree lambda, ExecutableType descriptor) {
        if (lambda.getParameters().size() != descriptor.getParameterTypes().size()) {
            return false;
        }
        boolean isVoid = descriptor.getReturnType().getKind() == TypeKind.VOID;
        if (lambda.getBody() instanceof BlockTree block) {
            return isVoid ? !returnsValue(block) : returnsValue(block) || !mayEnd(block);
        }
        return !isVoid || isStatement((ExpressionTree) lambda.getBody());
    }

    private static boolean isStatement(ExpressionTree body) {
        return switch (body.getKind()) {
            case METHOD_INVOCATION,
                    NEW_CLASS,
                    ASSIGNMENT,
                    PREFIX_INCREMENT,
                    PREFIX_DECREMENT,
                    POSTFIX_INCREMENT,
                    POSTFIX_DECREMENT -> true;
            default -> body.getKind().name().endsWith("_ASSIGNMENT");
        };
    }

    /** A block that neither returns a value nor ends in a throw or an endless loop is void-compatible only. */
    private static boolean mayEnd(BlockTree block) {
        int size = block.getStatements().size();
        if (size == 0) {
            return true;
        }
        return switch (block.getStatements().get(size - 1).getKind()) {
            case THROW, WHILE_LOOP, FOR_LOOP, DO_WHILE_LOOP, TRY, SYNCHRONIZED, BLOCK, IF, SWITCH -> false;
            default -> true;
        };
    }

    private static boolean returnsValue(Tree body) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void unused) {
                found[0] |= statement.getExpression() != null;
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
        return found[0];
    }
}
