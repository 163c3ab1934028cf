package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The direct cases of type inference (JLS 18): a type parameter is what the arguments, and where they are silent the
 * target, say it is. {@code List.of(1.0)} is a {@code List<Double>}.
 *
 * <p>Deviation: no least upper bounds, no nested inference variables. What would need them has no solution here.
 */
final class GenericInference {
    private final Types types;
    private final Conversions conversions;
    private final List<? extends TypeVariable> variables;
    private final Map<Element, Bounds> bounds = new LinkedHashMap<>();
    private final Set<Element> doubtful = new HashSet<>();
    private boolean possible = true;
    private boolean unchecked;

    /** What is known of one type parameter. */
    private record Bounds(List<TypeMirror> equal, List<TypeMirror> lower, List<TypeMirror> upper) {
        boolean isEmpty() {
            return equal.isEmpty() && lower.isEmpty() && upper.isEmpty();
        }
    }

    GenericInference(Conversions conversions, List<? extends TypeVariable> variables) {
        this.conversions = conversions;
        this.types = conversions.types;
        this.variables = variables;
        for (TypeVariable variable : variables) {
            bounds.put(variable.asElement(), new Bounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }
    }

    /** Whether nothing so far is contradictory. */
    boolean isPossible() {
        return possible;
    }

    /** Whether a raw argument was accepted (JLS 15.12.2.6: then the result is erased). */
    boolean isUnchecked() {
        return unchecked;
    }

    boolean mentions(TypeMirror type) {
        return Substitution.mentions(type, variables);
    }

    /** An argument of this type goes to a parameter of that type. */
    void argument(TypeMirror actual, TypeMirror formal) {
        if (actual.getKind() == TypeKind.NULL) {
            return;
        }
        if (formal instanceof TypeVariable variable && isOurs(variable)) {
            bounds(variable).lower().add(conversions.boxed(actual));
        } else if (formal instanceof ArrayType array && mentions(array)) {
            arrayArgument(actual, array);
        } else if (formal.getKind() == TypeKind.DECLARED && mentions(formal)) {
            declaredArgument(conversions.boxed(actual), (DeclaredType) formal);
        } else {
            possible &= conversions.loose(actual, formal);
        }
    }

    /** The result, of this type, goes to a variable of that type. */
    void result(TypeMirror declared, TypeMirror target) {
        if (declared instanceof TypeVariable variable && isOurs(variable)) {
            Bounds known = bounds(variable);
            if (known.equal().isEmpty() && known.lower().isEmpty()) {
                known.upper().add(conversions.boxed(target));
            }
        } else if (declared.getKind() == TypeKind.DECLARED && target.getKind() == TypeKind.DECLARED) {
            DeclaredType asTarget = asSuper(declared, ((DeclaredType) target).asElement());
            if (asTarget != null && !asTarget.getTypeArguments().isEmpty()) {
                matchTarget(asTarget.getTypeArguments(), ((DeclaredType) target).getTypeArguments());
            }
        } else if (declared instanceof ArrayType array && target instanceof ArrayType targetArray) {
            result(array.getComponentType(), targetArray.getComponentType());
        }
    }

    private void matchTarget(List<? extends TypeMirror> declared, List<? extends TypeMirror> target) {
        for (int i = 0; i < Math.min(declared.size(), target.size()); i++) {
            TypeMirror wanted = target.get(i);
            if (wanted instanceof WildcardType wildcard) {
                if (wildcard.getExtendsBound() != null) {
                    result(declared.get(i), wildcard.getExtendsBound());
                } else if (wildcard.getSuperBound() != null
                        && declared.get(i) instanceof TypeVariable variable
                        && isOurs(variable)) {
                    bounds(variable).lower().add(wildcard.getSuperBound());
                }
            } else {
                equal(declared.get(i), wanted);
            }
        }
    }

    /** An argument for this parameter has a type that is not known: only what holds exactly can be relied on. */
    void doubt(TypeMirror formal) {
        for (TypeVariable variable : variables) {
            if (Substitution.mentions(formal, List.of(variable))) {
                doubtful.add(variable.asElement());
            }
        }
    }

    /** Values for all parameters that have one; with {@code defaults}, its bound for one of which nothing is said. */
    Substitution solve(boolean defaults) {
        Substitution solution = new Substitution(types);
        for (TypeVariable variable : variables) {
            boolean isDoubtful = doubtful.contains(variable.asElement());
            TypeMirror value = isDoubtful && bounds(variable).equal().isEmpty() ? null : value(bounds(variable));
            if (value == null
                    && defaults
                    && !isDoubtful
                    && bounds(variable).isEmpty()
                    && !mentions(variable.getUpperBound())) {
                value = variable.getUpperBound();
            }
            if (value != null) {
                solution.put(variable, value);
            }
        }
        for (TypeVariable variable : variables) {
            TypeMirror value = solution.get(variable);
            for (TypeMirror each : bounds(variable.getUpperBound())) {
                TypeMirror bound = solution.apply(each, variables);
                possible &= value == null || bound == null || conversions.loose(value, bound);
            }
        }
        return solution;
    }

    private static List<? extends TypeMirror> bounds(TypeMirror upper) {
        return upper instanceof IntersectionType intersection ? intersection.getBounds() : List.of(upper);
    }

    private @Nullable TypeMirror value(Bounds known) {
        if (!known.equal().isEmpty()) {
            TypeMirror value = known.equal().get(0);
            possible &= known.lower().stream().allMatch(lower -> conversions.loose(lower, value));
            boolean agree = known.equal().stream().allMatch(other -> types.isSameType(other, value));
            possible &= agree;
            return agree ? value : null;
        }
        for (TypeMirror candidate : known.lower()) {
            if (known.lower().stream().allMatch(lower -> types.isSubtype(lower, candidate))) {
                return candidate;
            }
        }
        if (known.lower().isEmpty()) {
            for (TypeMirror candidate : known.upper()) {
                if (known.upper().stream().allMatch(upper -> types.isSubtype(candidate, upper))) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private boolean isOurs(TypeVariable variable) {
        return bounds.containsKey(variable.asElement());
    }

    private Bounds bounds(TypeVariable variable) {
        Bounds known = bounds.get(variable.asElement());
        return known == null ? new Bounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()) : known;
    }

    private void arrayArgument(TypeMirror actual, ArrayType formal) {
        TypeMirror bound = actual;
        for (int depth = 0; depth < 16 && bound instanceof TypeVariable variable; depth++) {
            bound = variable.getUpperBound();
        }
        if (!(bound instanceof ArrayType array)) {
            possible = false;
            return;
        }
        TypeMirror component = array.getComponentType();
        if (component.getKind().isPrimitive()) {
            possible = false;
        } else {
            argument(component, formal.getComponentType());
        }
    }

    private void declaredArgument(TypeMirror actual, DeclaredType formal) {
        DeclaredType seen = asSuper(actual, formal.asElement());
        if (seen == null) {
            possible = false;
            return;
        }
        if (seen.getTypeArguments().isEmpty()) {
            unchecked = true;
            return;
        }
        if (!(types.capture(seen) instanceof DeclaredType captured)) {
            return;
        }
        for (int i = 0; i < formal.getTypeArguments().size(); i++) {
            typeArgument(
                    captured.getTypeArguments().get(i),
                    formal.getTypeArguments().get(i));
        }
    }

    private void typeArgument(TypeMirror actual, TypeMirror formal) {
        if (!(formal instanceof WildcardType wildcard)) {
            equal(formal, actual);
        } else if (wildcard.getExtendsBound() != null) {
            argument(actual, wildcard.getExtendsBound());
        } else if (wildcard.getSuperBound() instanceof TypeVariable variable && isOurs(variable)) {
            bounds(variable).upper().add(actual);
        }
    }

    private void equal(TypeMirror formal, TypeMirror actual) {
        if (formal instanceof TypeVariable variable && isOurs(variable)) {
            bounds(variable).equal().add(actual);
        } else if (formal instanceof ArrayType array && actual instanceof ArrayType other) {
            equal(array.getComponentType(), other.getComponentType());
        } else if (formal.getKind() == TypeKind.DECLARED && actual.getKind() == TypeKind.DECLARED && mentions(formal)) {
            DeclaredType declared = (DeclaredType) formal;
            DeclaredType other = (DeclaredType) actual;
            if (!declared.asElement().equals(other.asElement())) {
                possible = false;
                return;
            }
            for (int i = 0;
                    i
                            < Math.min(
                                    declared.getTypeArguments().size(),
                                    other.getTypeArguments().size());
                    i++) {
                equal(
                        declared.getTypeArguments().get(i),
                        other.getTypeArguments().get(i));
            }
        }
    }

    /** The supertype of this class; null if there is none. */
    @Nullable
    DeclaredType asSuper(TypeMirror type, Element wanted) {
        return asSuper(types, type, wanted);
    }

    static @Nullable DeclaredType asSuper(Types types, TypeMirror type, Element wanted) {
        if (type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().equals(wanted)) {
            return (DeclaredType) type;
        }
        if (type.getKind() == TypeKind.NULL || type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
            return null;
        }
        for (TypeMirror each : types.directSupertypes(type)) {
            DeclaredType found = asSuper(types, each, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
