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

    @Nullable
    TypeMirror get(TypeVariable variable) {
        return values.get(variable.asElement());
    }

    /** The type with all variables replaced; null if it mentions one of {@code open} that has no value. */
    @Nullable
    TypeMirror apply(TypeMirror type, List<? extends TypeVariable> open) {
        Replacement replacement = new Replacement(open);
        TypeMirror replaced = replacement.visit(type);
        return replacement.failed ? null : replaced;
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

    /** What is put in is not looked at again: in a recursive call a variable may stand for itself. */
    private final class Replacement extends SimpleTypeVisitor14<TypeMirror, @Nullable Void> {
        private final List<? extends TypeVariable> open;
        private boolean failed;

        Replacement(List<? extends TypeVariable> open) {
            this.open = open;
        }

        @Override
        protected TypeMirror defaultAction(TypeMirror type, @Nullable Void unused) {
            return type;
        }

        @Override
        public TypeMirror visitTypeVariable(TypeVariable variable, @Nullable Void unused) {
            TypeMirror value = values.get(variable.asElement());
            failed |= value == null && contains(open, variable);
            return value == null ? variable : value;
        }

        /** A component or bound, which cannot be everything that a type argument can. */
        private TypeMirror part(TypeMirror type, boolean primitiveToo) {
            TypeMirror replaced = visit(type);
            boolean isRight = replaced.getKind() != TypeKind.WILDCARD
                    && (primitiveToo || !replaced.getKind().isPrimitive());
            failed |= !isRight;
            return isRight ? replaced : type;
        }

        @Override
        public TypeMirror visitArray(ArrayType array, @Nullable Void unused) {
            return types.getArrayType(part(array.getComponentType(), true));
        }

        @Override
        public TypeMirror visitWildcard(WildcardType wildcard, @Nullable Void unused) {
            return types.getWildcardType(
                    wildcard.getExtendsBound() == null ? null : part(wildcard.getExtendsBound(), false),
                    wildcard.getSuperBound() == null ? null : part(wildcard.getSuperBound(), false));
        }

        @Override
        public TypeMirror visitDeclared(DeclaredType declared, @Nullable Void unused) {
            if (declared.getTypeArguments().isEmpty()) {
                return declared;
            }
            List<TypeMirror> arguments = new ArrayList<>();
            for (TypeMirror each : declared.getTypeArguments()) {
                TypeMirror replaced = visit(each);
                boolean isRight = !replaced.getKind().isPrimitive();
                failed |= !isRight;
                arguments.add(isRight ? replaced : each);
            }
            TypeMirror[] array = arguments.toArray(new TypeMirror[0]);
            TypeElement element = (TypeElement) declared.asElement();
            return declared.getEnclosingType().getKind() == TypeKind.DECLARED
                    ? types.getDeclaredType((DeclaredType) declared.getEnclosingType(), element, array)
                    : types.getDeclaredType(element, array);
        }
    }
}
