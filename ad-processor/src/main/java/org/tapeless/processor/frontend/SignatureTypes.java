package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Questions about all the types that a declaration mentions. */
final class SignatureTypes {
    private SignatureTypes() {}

    /** Types that stand in a method's header. */
    static List<TypeMirror> of(ExecutableElement method) {
        List<TypeMirror> types = new ArrayList<>();
        types.add(method.getReturnType());
        for (VariableElement parameter : method.getParameters()) {
            types.add(parameter.asType());
        }
        types.addAll(method.getThrownTypes());
        addBounds(method.getTypeParameters(), types);
        return types;
    }

    /** Types that stand in the headers of a class and of those around it. */
    static List<TypeMirror> of(TypeElement type) {
        List<TypeMirror> types = new ArrayList<>();
        for (Element e = type; e instanceof TypeElement enclosing; e = e.getEnclosingElement()) {
            types.add(enclosing.getSuperclass());
            types.addAll(enclosing.getInterfaces());
            addBounds(enclosing.getTypeParameters(), types);
        }
        return types;
    }

    private static void addBounds(List<? extends TypeParameterElement> variables, List<TypeMirror> types) {
        variables.forEach(variable -> types.addAll(variable.getBounds()));
    }

    /** Whether a type, or a type in it, does not exist (yet). */
    static boolean isUnresolved(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR || parts(type).stream().anyMatch(SignatureTypes::isUnresolved);
    }

    /** A class in it that code elsewhere in the package cannot name; null if there is none. */
    static @Nullable TypeElement unnameable(TypeMirror type, PackageElement from, Elements elements) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            for (Element e = element; e instanceof TypeElement enclosing; e = e.getEnclosingElement()) {
                boolean samePackage = elements.getPackageOf(enclosing).equals(from);
                boolean isPrivate = enclosing.getModifiers().contains(Modifier.PRIVATE);
                boolean nameable =
                        (samePackage && !isPrivate) || enclosing.getModifiers().contains(Modifier.PUBLIC);
                if (!nameable) {
                    return enclosing;
                }
            }
        }
        for (TypeMirror part : parts(type)) {
            TypeElement found = unnameable(part, from, elements);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<TypeMirror> parts(TypeMirror type) {
        List<TypeMirror> parts = new ArrayList<>();
        if (type instanceof ArrayType array) {
            parts.add(array.getComponentType());
        } else if (type instanceof DeclaredType declared) {
            parts.addAll(declared.getTypeArguments());
            if (declared.getEnclosingType().getKind() == TypeKind.DECLARED) {
                parts.add(declared.getEnclosingType());
            }
        } else if (type instanceof WildcardType wildcard) {
            if (wildcard.getExtendsBound() != null) {
                parts.add(wildcard.getExtendsBound());
            }
            if (wildcard.getSuperBound() != null) {
                parts.add(wildcard.getSuperBound());
            }
        }
        return parts;
    }
}
