package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;

/** What a method reference gives when the parameter types are known (JLS 15.13.1): {@code Foo::size} on a Foo an int. */
final class ReferenceTyping {
    private final Typing typing;

    ReferenceTyping(Typing typing) {
        this.typing = typing;
    }

    /** Its type is its target; the qualifier is attributed in any case. */
    @Nullable
    TypeMirror reference(MemberReferenceTree reference, At at) {
        typing.expressions.qualifier(reference.getQualifierExpression(), at);
        TypeMirror target = at.expected().type();
        return target == null || typing.descriptors.of(target) == null ? null : target;
    }

    /** The type of the result; null if unknown. */
    @Nullable
    TypeMirror result(MemberReferenceTree reference, List<TypeMirror> parameters, At at) {
        ExpressionTree qualifier = reference.getQualifierExpression();
        TypeMirror site = typing.expressions.qualifier(qualifier, at);
        if (site == null) {
            return null;
        }
        if (reference.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
            boolean isDiamond = typing.facts.targetOf(qualifier) instanceof Target.Type type
                    && !type.type().getTypeParameters().isEmpty();
            return isDiamond ? null : site;
        }
        String name = reference.getName().toString();
        if (!isType(qualifier)) {
            return result(typing.candidates.methods(site, name, typing.expressions.isSuper(qualifier), at), parameters);
        }
        TypeMirror ofStatic = result(withStatic(typing.candidates.methods(site, name, false, at), true), parameters);
        if (parameters.isEmpty()) {
            return ofStatic;
        }
        TypeMirror receiver = receiver(site, parameters.get(0));
        TypeMirror ofInstance = receiver == null
                ? null
                : result(
                        withStatic(typing.candidates.methods(receiver, name, false, at), false),
                        parameters.subList(1, parameters.size()));
        return ofStatic == null ? ofInstance : ofInstance == null ? ofStatic : null;
    }

    private boolean isType(ExpressionTree tree) {
        Target target = typing.facts.targetOf(tree);
        if (target instanceof Target.Type || target instanceof Target.TypeVariable) {
            return true;
        }
        return switch (tree.getKind()) {
            case PARAMETERIZED_TYPE, ARRAY_TYPE, PRIMITIVE_TYPE, ANNOTATED_TYPE -> true;
            default -> false;
        };
    }

    /** {@code List::size} on an {@code ArrayList<Foo>}: as a {@code List<Foo>}. */
    private @Nullable TypeMirror receiver(TypeMirror site, TypeMirror first) {
        if (site instanceof ArrayType || site.getKind() != TypeKind.DECLARED) {
            return typing.conversions.loose(first, site) ? site : null;
        }
        Element element = ((DeclaredType) site).asElement();
        return first.getKind().isPrimitive() ? null : GenericInference.asSuper(typing.types, first, element);
    }

    private static List<Candidate> withStatic(List<Candidate> candidates, boolean isStatic) {
        return candidates.stream()
                .filter(each -> each.method().getModifiers().contains(Modifier.STATIC) == isStatic)
                .toList();
    }

    private @Nullable TypeMirror result(List<Candidate> candidates, List<TypeMirror> parameters) {
        List<Argument> arguments = new ArrayList<>();
        parameters.forEach(each -> arguments.add(new Argument.Typed(each)));
        Overloads.Selected selected = typing.overloads.select(candidates, arguments);
        return selected == null ? null : new Instantiation(typing, selected, arguments, At.Expected.NOTHING).result();
    }
}
