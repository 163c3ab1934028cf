package org.tapeless.processor.frontend;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Erased types and methods as text that is the same in every round: {@code double[]}, {@code java.lang.Math.exp(double)}. */
final class Spelling {
    private Spelling() {}

    static String of(TypeMirror type, Types types) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType(), types) + "[]";
        }
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.NULL || type.getKind() == TypeKind.VOID) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        TypeMirror erased = types.erasure(type);
        if (erased instanceof ArrayType) {
            return of(erased, types);
        }
        return erased.getKind() == TypeKind.DECLARED ? name(((DeclaredType) erased).asElement()) : erased.toString();
    }

    private static String name(@Nullable Element element) {
        return element instanceof TypeElement type ? type.getQualifiedName().toString() : String.valueOf(element);
    }

    static String of(ExecutableElement method, Types types) {
        return name(method.getEnclosingElement()) + "." + signature(method, types);
    }

    static String field(VariableElement field) {
        return name(field.getEnclosingElement()) + "." + field.getSimpleName();
    }

    /** Without the class that declares it. */
    static String signature(ExecutableElement method, Types types) {
        return method.getParameters().stream()
                .map(parameter -> of(parameter.asType(), types))
                .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
    }
}
