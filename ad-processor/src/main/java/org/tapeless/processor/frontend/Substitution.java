package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Types for the type parameters of a method or class: {@code List<T>[]} with T = Double is {@code List<Double>[]}. */
final class Substitution {
    private final Types types;
    private final Map<Element, TypeMirror> values = new HashMap<>();

    Substitution(Types types) {
        this.types = types;
    }

    void put(TypeVariable variable, TypeMirror value) {
        values.put(variable.asElement(), value);
    }

    @Nullable TypeMirror get(TypeVariable variable) {
        return values.get(variable.asElement());
    }

    /** The type with all variables replaced; null if it mentions one of {@code open} that has no value. */
    @Nullable TypeMirror apply(TypeMirror type, List<? extends TypeVariable> open) {
        TypeMirror replaced = type.accept(new Replacement(), null);
        return replaced == null || mentions(replaced, open) ? null : replaced;
    }

    /** Whether any of these variables occurs in the type. */
    static boolean mentions(TypeMirror type, List<? extends TypeVariable> variables) {
        if (variables.isEmpty()) {
            return false;
        }
        if (type instanceof TypeVariable variable) {
            return contains(variables, variable);
        }
        if (type instanceof ArrayType array) {
            return mentions(array.getComponentType(), variables);
        }
        if (type instanceof WildcardType wildcard) {
            return (wildcard.getExtendsBound() != null && mentions(wildcard.getExtendsBound(), variables))
                    || (wildcard.getSuperBound() != null && mentions(wildcard.getSuperBound(), variables));
        }
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().stream().anyMatch(each -> mentions(each, variables));
    }

    static boolean contains(List<? extends TypeVariable> variables, TypeVariable wanted) {
        return variables.stream().anyMatch(each -> each.asElement().equals(wanted.asElement()));
    }

    private final class Replacement extends SimpleTypeVisitor14<@Nullable TypeMirror, @Nullable Void> {
        @Override
        protected @Nullable TypeMirror defaultAction(TypeMirror type, @Nullable Void unused) {
            return type;
        }

        @Override
        public @Nullable TypeMirror visitTypeVariable(TypeVariable variable, @Nullable Void unused) {
            return values.getOrDefault(variable.asElement(), variable);
        }

        @Override
        public @Nullable TypeMirror visitArray(ArrayType array, @Nullable Void unused) {
            TypeMirror component = visit(array.getComponentType());
            return component == null || component.getKind() == TypeKind.WILDCARD ? null : types.getArrayType(component);
        }

        @Override
        public @Nullable TypeMirror visitWildcard(WildcardType wildcard, @Nullable Void unused) {
            TypeMirror upper = wildcard.getExtendsBound() == null ? null : visit(wildcard.getExtendsBound());
            TypeMirror lower = wildcard.getSuperBound() == null ? null : visit(wildcard.getSuperBound());
            if (isNoBound(upper) || isNoBound(lower)) {
                return null;
            }
            return types.getWildcardType(upper, lower);
        }

        private boolean isNoBound(@Nullable TypeMirror bound) {
            return bound != null && (bound.getKind().isPrimitive() || bound.getKind() == TypeKind.WILDCARD);
        }

        @Override
        public @Nullable TypeMirror visitDeclared(DeclaredType declared, @Nullable Void unused) {
            if (declared.getTypeArguments().isEmpty()) {
                return declared;
            }
            List<TypeMirror> arguments = new ArrayList<>();
            for (TypeMirror each : declared.getTypeArguments()) {
                TypeMirror replaced = visit(each);
                if (replaced == null || replaced.getKind().isPrimitive()) {
                    return null;
                }
                arguments.add(replaced);
            }
            TypeMirror[] array = arguments.toArray(new TypeMirror[0]);
            TypeElement element = (TypeElement) declared.asElement();
            return declared.getEnclosingType().getKind() == TypeKind.DECLARED
                    ? types.getDeclaredType((DeclaredType) declared.getEnclosingType(), element, array)
                    : types.getDeclaredType(element, array);
        }
    }
}
