package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/**
 * Types as the code inside a companion spells them. A generated helper declares no type variables, so these give way:
 * {@code T extends Number} is {@code java.lang.Number}, {@code List<T>} is {@code java.util.List<?>}. What the companion,
 * which stands beside the source class, may not name is {@code java.lang.Object}.
 */
final class BodyTypes {
    static final OpaqueType OBJECT = new OpaqueType("java.lang.Object");
    static final OpaqueType STRING = new OpaqueType("java.lang.String");

    static final OpaqueType VOID = new OpaqueType("void");

    /** The type of what already has been reported; it converts to anything without another word. */
    static final OpaqueType UNKNOWN = new OpaqueType("java.lang.Void");

    private static final Map<String, Scalar> BOXES = Map.of(
            "java.lang.Boolean", Scalar.BOOLEAN,
            "java.lang.Byte", Scalar.BYTE,
            "java.lang.Short", Scalar.SHORT,
            "java.lang.Character", Scalar.CHAR,
            "java.lang.Integer", Scalar.INT,
            "java.lang.Long", Scalar.LONG,
            "java.lang.Float", Scalar.FLOAT,
            "java.lang.Double", Scalar.DOUBLE);

    private final Elements elements;
    private final Types types;
    private final PackageElement here;

    /** @param top the top-level class whose companion is being made */
    BodyTypes(Elements elements, Types types, TypeElement top) {
        this.elements = elements;
        this.types = types;
        this.here = elements.getPackageOf(top);
    }

    /** The type as the IR has it; {@link #UNKNOWN} where it is not known. */
    Type of(@Nullable TypeMirror type) {
        if (type == null) {
            return UNKNOWN;
        }
        Scalar scalar = scalar(type.getKind());
        if (scalar != null) {
            return scalar;
        }
        if (type instanceof ArrayType array && !(of(array.getComponentType()) instanceof OpaqueType)) {
            return of(array.getComponentType()).array();
        }
        return switch (type.getKind()) {
            case ARRAY, DECLARED, TYPEVAR, WILDCARD, INTERSECTION -> new OpaqueType(name(type));
            case NULL -> OBJECT;
            default -> UNKNOWN;
        };
    }

    /** The type of a method's result, {@code void} included. */
    Type result(TypeMirror type) {
        return type.getKind() == TypeKind.VOID ? VOID : of(type);
    }

    private static @Nullable Scalar scalar(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> Scalar.BOOLEAN;
            case BYTE -> Scalar.BYTE;
            case SHORT -> Scalar.SHORT;
            case CHAR -> Scalar.CHAR;
            case INT -> Scalar.INT;
            case LONG -> Scalar.LONG;
            case FLOAT -> Scalar.FLOAT;
            case DOUBLE -> Scalar.DOUBLE;
            default -> null;
        };
    }

    /** The primitive type that a value of this type unboxes to. */
    static @Nullable Scalar unboxed(Type type) {
        return type instanceof OpaqueType opaque ? BOXES.get(opaque.java()) : null;
    }

    /** The class that values of a primitive type are boxed in. */
    static String box(Scalar scalar) {
        return BOXES.entrySet().stream()
                .filter(entry -> entry.getValue() == scalar)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The type in source text, without annotations. */
    String name(TypeMirror type) {
        if (!nameable(type)) {
            return OBJECT.java();
        }
        if (type instanceof ArrayType array) {
            return name(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return declared(declared);
        }
        if (type instanceof TypeVariable || type instanceof WildcardType || type instanceof IntersectionType) {
            return name(types.erasure(upperBound(type)));
        }
        return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The type without type arguments, as a class literal takes it. */
    String erasure(TypeMirror type) {
        return name(types.erasure(upperBound(type)));
    }

    private static TypeMirror upperBound(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return upperBound(variable.getUpperBound());
        }
        if (type instanceof IntersectionType intersection) {
            return upperBound(intersection.getBounds().get(0));
        }
        return type;
    }

    private String declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        boolean inGeneric = type.getEnclosingType() instanceof DeclaredType outer
                && declared(outer).endsWith(">");
        String name = inGeneric
                ? declared((DeclaredType) type.getEnclosingType()) + "." + element.getSimpleName()
                : element.getQualifiedName().toString();
        if (type.getTypeArguments().isEmpty()) {
            return name;
        }
        List<String> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.add(isFree(argument) && nameable(argument) ? argument(argument) : "?");
        }
        return name + "<" + String.join(", ", arguments) + ">";
    }

    private String argument(TypeMirror type) {
        if (type instanceof WildcardType wildcard) {
            if (wildcard.getExtendsBound() != null) {
                return "? extends " + name(wildcard.getExtendsBound());
            }
            return wildcard.getSuperBound() == null ? "?" : "? super " + name(wildcard.getSuperBound());
        }
        return name(type);
    }

    /** Whether no type variable occurs. */
    private static boolean isFree(@Nullable TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().allMatch(BodyTypes::isFree);
        }
        if (type instanceof WildcardType wildcard) {
            return isFree(wildcard.getExtendsBound()) && isFree(wildcard.getSuperBound());
        }
        if (type instanceof ArrayType array) {
            return isFree(array.getComponentType());
        }
        return !(type instanceof TypeVariable) && !(type instanceof IntersectionType);
    }

    /** Whether the companion may write this type, its type arguments left aside. */
    boolean nameable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return nameable(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return (wildcard.getExtendsBound() == null || nameable(wildcard.getExtendsBound()))
                    && (wildcard.getSuperBound() == null || nameable(wildcard.getSuperBound()));
        }
        if (type instanceof TypeVariable || type instanceof IntersectionType) {
            return nameable(types.erasure(upperBound(type)));
        }
        return !(type instanceof DeclaredType declared) || visible(declared.asElement());
    }

    /** Whether a class or member is in the companion's package. */
    boolean isHere(Element element) {
        return elements.getPackageOf(element).equals(here);
    }

    /** Whether the companion may name this class or member, and every class around it. */
    boolean visible(Element element) {
        for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            Set<Modifier> modifiers = e.getModifiers();
            boolean near = isHere(e) && !modifiers.contains(Modifier.PRIVATE);
            boolean member = !(e instanceof TypeElement type)
                    || type.getNestingKind() == NestingKind.TOP_LEVEL
                    || type.getNestingKind() == NestingKind.MEMBER;
            if (!member || (!near && !modifiers.contains(Modifier.PUBLIC))) {
                return false;
            }
        }
        return true;
    }

    /** Whether instances of {@code type} are instances of {@code base}. */
    boolean isSubclass(TypeElement type, TypeElement base) {
        return types.isSubtype(types.erasure(type.asType()), types.erasure(base.asType()));
    }

    /** The class that declares a field, method or constructor. */
    static TypeElement owner(Element member) {
        if (member.getEnclosingElement() instanceof TypeElement owner) {
            return owner;
        }
        throw new IllegalArgumentException(member + " is no member of a class");
    }

    /** The class as source names it. */
    static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
