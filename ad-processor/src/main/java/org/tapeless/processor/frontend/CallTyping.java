package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;

/** Which method a call runs and what it gives (JLS 15.9, 15.12): candidates, choice among them, type arguments. */
final class CallTyping {
    private final Typing typing;

    CallTyping(Typing typing) {
        this.typing = typing;
    }

    @Nullable
    TypeMirror invocation(MethodInvocationTree call, At at) {
        List<Argument> arguments = typing.arguments.of(call.getArguments(), at.alone());
        Tree select = call.getMethodSelect();
        List<Candidate> candidates = null;
        TypeMirror site = null;
        if (select instanceof IdentifierTree identifier) {
            candidates = typing.candidates.unqualified(identifier.getName().toString(), at);
        } else if (select instanceof MemberSelectTree member) {
            site = typing.expressions.qualifier(member.getExpression(), at);
            candidates = typing.candidates.qualified(member, site, at);
        }
        if (candidates == null) {
            return finish(call, call.getArguments(), arguments, null, List.of(), at);
        }
        List<TypeMirror> explicit = typeArguments(call.getTypeArguments(), at);
        Overloads.Selected selected = typing.overloads.select(with(candidates, explicit), arguments);
        if (selected == null && isMissing(candidates, arguments)) {
            typing.facts.unresolved(select);
        }
        TypeMirror result = finish(call, call.getArguments(), arguments, selected, explicit, at);
        return selected == null ? null : special(selected.candidate().method(), site, result, at);
    }

    /** No method of that name, or none for these arguments and nothing that could have been misjudged. */
    private boolean isMissing(List<Candidate> candidates, List<Argument> arguments) {
        return candidates.stream().allMatch(each -> each.variables().isEmpty())
                && typing.overloads.isHopeless(candidates, arguments);
    }

    private List<TypeMirror> typeArguments(List<? extends Tree> trees, At at) {
        List<TypeMirror> explicit = new ArrayList<>();
        for (Tree each : trees) {
            TypeMirror argument = typing.typeTrees.type(each, at);
            if (argument != null && !argument.getKind().isPrimitive()) {
                explicit.add(argument);
            }
        }
        return explicit;
    }

    private List<Candidate> with(List<Candidate> candidates, List<TypeMirror> explicit) {
        return explicit.isEmpty()
                ? candidates
                : candidates.stream()
                        .map(each -> each.with(explicit, new Substitution(typing.types)))
                        .toList();
    }

    @Nullable
    TypeMirror creation(NewClassTree creation, At at) {
        List<Argument> arguments = typing.arguments.of(creation.getArguments(), at.alone());
        TypeMirror type = createdType(creation, at);
        if (!(type instanceof DeclaredType declared) || creation.getClassBody() != null) {
            return finish(creation, creation.getArguments(), arguments, null, List.of(), at);
        }
        boolean isDiamond = isDiamond(creation);
        List<Candidate> candidates = isDiamond
                ? typing.candidates.diamonds((TypeElement) declared.asElement(), at)
                : typing.candidates.constructors(declared, false, at);
        List<TypeMirror> explicit = typeArguments(creation.getTypeArguments(), at);
        Overloads.Selected selected = typing.overloads.select(with(candidates, explicit), arguments);
        if (selected == null && isMissing(candidates, arguments)) {
            typing.facts.unresolved(creation);
        }
        TypeMirror result = finish(creation, creation.getArguments(), arguments, selected, List.of(), at);
        return isDiamond ? result : type;
    }

    private static boolean isDiamond(NewClassTree creation) {
        return creation.getIdentifier() instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty();
    }

    private @Nullable TypeMirror createdType(NewClassTree creation, At at) {
        if (creation.getEnclosingExpression() == null) {
            TypeMirror type = typing.typeTrees.type(creation.getIdentifier(), at);
            if (type == null && isDiamond(creation)) {
                ParameterizedTypeTree diamond = (ParameterizedTypeTree) creation.getIdentifier();
                return typing.facts.typeOf(diamond.getType());
            }
            return type;
        }
        // outer.new Inner(): the name is a member of the outer expression's class.
        TypeMirror outer = typing.expressions.type(creation.getEnclosingExpression(), at.alone());
        DeclaredType bound = outer == null ? null : Conversions.bound(outer);
        if (bound == null
                || !(bound.asElement() instanceof TypeElement element)
                || !(creation.getIdentifier() instanceof IdentifierTree name)) {
            return null;
        }
        TypeElement member = typing.members.type(element, name.getName().toString());
        if (member == null
                || !member.getTypeParameters().isEmpty()
                || member.getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        typing.facts.target(name, new Target.Type(member));
        Element around = member.getEnclosingElement();
        DeclaredType site = around == null ? null : GenericInference.asSuper(typing.types, bound, around);
        return typing.facts.type(name, site == null ? null : typing.types.getDeclaredType(site, member));
    }

    /** Infers type arguments, gives the poly arguments their targets, records the call. The result, or null. */
    private @Nullable TypeMirror finish(
            Tree call,
            List<? extends ExpressionTree> trees,
            List<Argument> arguments,
            Overloads.@Nullable Selected selected,
            List<TypeMirror> explicit,
            At at) {
        if (selected == null) {
            typing.facts.call(call, null);
            typing.arguments.complete(trees, arguments, null, at);
            return null;
        }
        Instantiation instantiation = new Instantiation(typing, selected, arguments, at.expected());
        TypeMirror result = instantiation.result();
        Candidate candidate = selected.candidate();
        if (candidate.isIncomplete()) {
            typing.facts.unresolved(call);
        }
        boolean poly = explicit.isEmpty() && candidate.mentions(candidate.result());
        typing.facts.call(
                call,
                new Facts.Call(
                        candidate.method(),
                        instantiation.parameters(),
                        result,
                        candidate.result(),
                        poly,
                        selected.varargs()));
        typing.arguments.complete(trees, arguments, instantiation, at);
        return result == null || result.getKind() == TypeKind.VOID ? result : typing.types.capture(result);
    }

    /** JLS 4.3.2, 10.7: what {@code getClass()} and an array's {@code clone()} give depends on the receiver. */
    private @Nullable TypeMirror special(
            ExecutableElement method, @Nullable TypeMirror site, @Nullable TypeMirror result, At at) {
        if (isPolymorphicSignature(method)
                && typing.types.isSameType(method.getReturnType(), typing.conversions.object())) {
            return null;
        }
        if (!method.getParameters().isEmpty()) {
            return result;
        }
        if (site instanceof ArrayType && method.getSimpleName().contentEquals("clone")) {
            return site;
        }
        if (method.getSimpleName().contentEquals("getClass")
                && result != null
                && typing.conversions.declared("java.lang.Class") instanceof DeclaredType raw) {
            TypeMirror receiver = site == null ? at.place().enclosing().asType() : site;
            return typing.types.getDeclaredType(
                    (TypeElement) raw.asElement(), typing.types.getWildcardType(typing.types.erasure(receiver), null));
        }
        return result;
    }

    /** JLS 15.12.3: the context says what {@code MethodHandle.invoke} and {@code VarHandle.get} give. */
    private static boolean isPolymorphicSignature(ExecutableElement method) {
        return method.isVarArgs()
                && method.getModifiers().contains(Modifier.NATIVE)
                && method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().toString().startsWith("java.lang.invoke.");
    }
}
