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
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
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
            candidates = unqualified(identifier.getName().toString(), at);
        } else if (select instanceof MemberSelectTree member) {
            site = typing.expressions.qualifier(member.getExpression(), at);
            candidates = qualified(member, site, at);
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

    /** A method named alone: of the innermost class that has one of this name, else imported (JLS 15.12.1). */
    private @Nullable List<Candidate> unqualified(String name, At at) {
        Place place = at.place();
        if (name.equals("super") && place.enclosing().getKind() == ElementKind.ENUM) {
            return null;
        }
        if (name.equals("this") || name.equals("super")) {
            TypeMirror type =
                    name.equals("this") ? place.enclosing().asType() : typing.names.superclass(place.enclosing());
            return type == null ? null : constructors(type, name.equals("super"), at);
        }
        for (TypeElement enclosing : place.classes()) {
            if (typing.members.isIncomplete(enclosing)) {
                // The superclass that is still to come may have one, or a better one.
                return List.of();
            }
            List<Candidate> members = methods(enclosing.asType(), name, false, at);
            if (!members.isEmpty()) {
                return members;
            }
        }
        List<Candidate> single = imported(place.imports().singleStaticOwners(name), name, at);
        return single.isEmpty() ? imported(place.imports().onDemandStaticOwners(), name, at) : single;
    }

    private List<Candidate> imported(List<TypeElement> owners, String name, At at) {
        List<Candidate> candidates = new ArrayList<>();
        for (TypeElement owner : owners) {
            for (Candidate each : methods(typing.types.getDeclaredType(owner), name, false, at)) {
                boolean isKnown =
                        candidates.stream().anyMatch(other -> other.method().equals(each.method()));
                if (each.method().getModifiers().contains(Modifier.STATIC) && !isKnown) {
                    candidates.add(each);
                }
            }
        }
        return candidates;
    }

    /** A method behind a dot; null if what stands before it is not known. */
    private @Nullable List<Candidate> qualified(MemberSelectTree select, @Nullable TypeMirror site, At at) {
        ExpressionTree qualifier = ArgumentTyping.unparenthesized(select.getExpression());
        if (typing.facts.targetOf(qualifier) instanceof Target.Package) {
            typing.facts.unresolved(qualifier);
        }
        String name = select.getIdentifier().toString();
        if (site == null) {
            return null;
        }
        if (name.equals("super")) {
            TypeMirror superclass = typing.names.superclass(at.place().enclosing());
            return superclass == null ? null : constructors(superclass, true, at);
        }
        return isIncomplete(site) ? List.of() : methods(site, name, typing.expressions.isSuper(qualifier), at);
    }

    private boolean isIncomplete(TypeMirror site) {
        DeclaredType bound = Conversions.bound(site);
        return bound != null
                && bound.asElement() instanceof TypeElement element
                && typing.members.isIncomplete(element);
    }

    /** Accessible methods of this name, overridden ones left out. */
    List<Candidate> methods(TypeMirror site, String name, boolean viaSuper, At at) {
        List<Candidate> candidates = new ArrayList<>();
        if (site instanceof IntersectionType intersection) {
            intersection.getBounds().forEach(bound -> candidates.addAll(methods(bound, name, viaSuper, at)));
        } else if (site instanceof TypeVariable variable) {
            return methods(variable.getUpperBound(), name, viaSuper, at);
        } else if (site instanceof ArrayType) {
            methods(typing.conversions.object(), name, true, at).forEach(candidates::add);
        } else if (site.getKind() == TypeKind.DECLARED
                && typing.types.capture(site) instanceof DeclaredType captured
                && captured.asElement() instanceof TypeElement element) {
            for (ExecutableElement method : typing.members.methods(element, name)) {
                if (at.place().access().toMember(method, element, viaSuper)) {
                    candidates.add(Candidate.of(method, (ExecutableType) typing.types.asMemberOf(captured, method)));
                }
            }
        }
        return candidates;
    }

    private List<Candidate> constructors(TypeMirror type, boolean viaSuper, At at) {
        List<Candidate> candidates = new ArrayList<>();
        if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element) {
            for (ExecutableElement each : typing.members.constructors(element)) {
                if (at.place().access().toMember(each, element, viaSuper)) {
                    candidates.add(
                            Candidate.of(each, (ExecutableType) typing.types.asMemberOf((DeclaredType) type, each)));
                }
            }
        }
        return candidates;
    }

    @Nullable
    TypeMirror creation(NewClassTree creation, At at) {
        List<Argument> arguments = typing.arguments.of(creation.getArguments(), at.alone());
        TypeMirror type = createdType(creation, at);
        if (!(type instanceof DeclaredType declared) || creation.getClassBody() != null) {
            return finish(creation, creation.getArguments(), arguments, null, List.of(), at);
        }
        boolean isDiamond = isDiamond(creation);
        List<Candidate> candidates =
                isDiamond ? diamonds((TypeElement) declared.asElement(), at) : constructors(declared, false, at);
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

    /** JLS 15.9.3: constructors as if they were generic methods that return the class. */
    private List<Candidate> diamonds(TypeElement element, At at) {
        List<Candidate> candidates = new ArrayList<>();
        for (ExecutableElement each : typing.members.constructors(element)) {
            if (at.place().access().toMember(each, element)) {
                ExecutableType type = (ExecutableType) each.asType();
                List<TypeVariable> variables = new ArrayList<>();
                element.getTypeParameters().forEach(parameter -> variables.add((TypeVariable) parameter.asType()));
                variables.addAll(type.getTypeVariables());
                candidates.add(new Candidate(each, List.copyOf(type.getParameterTypes()), element.asType(), variables));
            }
        }
        return candidates;
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
