package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.List;
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

/**
 * The methods or constructors that a call may mean, before its arguments are looked at (JLS 15.12.1): those of one class
 * and its supertypes, or those that are imported. An empty list is a name that does not exist.
 */
final class CandidateSearch {
    private final Typing typing;

    CandidateSearch(Typing typing) {
        this.typing = typing;
    }

    /** A method named alone: of the innermost class that has one of this name, else imported (JLS 15.12.1). */
    @Nullable
    List<Candidate> unqualified(String name, At at) {
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
    @Nullable
    List<Candidate> qualified(MemberSelectTree select, @Nullable TypeMirror site, At at) {
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

    List<Candidate> constructors(TypeMirror type, boolean viaSuper, At at) {
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

    /** JLS 15.9.3: constructors as if they were generic methods that return the class. */
    List<Candidate> diamonds(TypeElement element, At at) {
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
}
