package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Conversions and promotions (JLS 5) on type mirrors: what {@code byte + char} is, whether an {@code Integer} is
 * accepted where a {@code double} is asked for, what {@code c ? x : y} is.
 *
 * <p>A type of kind ERROR is a class that does not exist (yet): nothing here is told about one, see {@link #known}.
 */
final class Conversions {
    private static final Map<String, TypeKind> BOXES = Map.of(
            "java.lang.Boolean", TypeKind.BOOLEAN,
            "java.lang.Byte", TypeKind.BYTE,
            "java.lang.Short", TypeKind.SHORT,
            "java.lang.Character", TypeKind.CHAR,
            "java.lang.Integer", TypeKind.INT,
            "java.lang.Long", TypeKind.LONG,
            "java.lang.Float", TypeKind.FLOAT,
            "java.lang.Double", TypeKind.DOUBLE);

    /** In the order in which javac looks for the least type that all branches of a conditional convert to. */
    private static final List<TypeKind> BY_WIDTH = List.of(
            TypeKind.BYTE,
            TypeKind.CHAR,
            TypeKind.SHORT,
            TypeKind.INT,
            TypeKind.LONG,
            TypeKind.FLOAT,
            TypeKind.DOUBLE,
            TypeKind.BOOLEAN);

    final Types types;
    private final Elements elements;
    private final TypeMirror object;
    private final TypeMirror string;

    Conversions(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.object = declared("java.lang.Object");
        this.string = declared("java.lang.String");
    }

    /** A class of {@code java.lang}, which every program has. */
    TypeMirror declared(String name) {
        TypeElement element = elements.getTypeElement(name);
        return element == null ? types.getNoType(TypeKind.NONE) : types.getDeclaredType(element);
    }

    TypeMirror object() {
        return object;
    }

    TypeMirror string() {
        return string;
    }

    PrimitiveType primitive(TypeKind kind) {
        return types.getPrimitiveType(kind);
    }

    /** The type itself, or null where it is or is made of a class that does not exist. */
    static @Nullable TypeMirror known(@Nullable TypeMirror type) {
        TypeMirror base = type;
        while (base instanceof ArrayType array) {
            base = array.getComponentType();
        }
        return base == null || base.getKind() == TypeKind.ERROR ? null : type;
    }

    static boolean isNumeric(TypeKind kind) {
        return kind.isPrimitive() && kind != TypeKind.BOOLEAN;
    }

    boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && types.isSameType(type, string);
    }

    /** The primitive kind of a primitive type or of a box (type variables bounded by one included); else null. */
    @Nullable
    TypeKind unboxed(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type.getKind();
        }
        DeclaredType bound = bound(type);
        return bound != null && bound.asElement() instanceof TypeElement element
                ? BOXES.get(element.getQualifiedName().toString())
                : null;
    }

    TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /** A reference type as a class or interface: itself, or the (first) bound of a type variable. */
    static @Nullable DeclaredType bound(TypeMirror type) {
        TypeMirror bound = type;
        for (int depth = 0; depth < 16; depth++) {
            if (bound instanceof TypeVariable variable) {
                bound = variable.getUpperBound();
            } else if (bound instanceof IntersectionType intersection) {
                bound = intersection.getBounds().get(0);
            } else {
                break;
            }
        }
        return bound.getKind() == TypeKind.DECLARED ? (DeclaredType) bound : null;
    }

    /** What {@code var} makes of this type: a captured type variable becomes its bound (JLS 4.10.5, simplified). */
    TypeMirror projected(TypeMirror type) {
        if (type instanceof TypeVariable variable && isCaptured(variable)) {
            return projected(variable.getUpperBound());
        }
        return type.getKind() == TypeKind.NULL ? object : type;
    }

    /** Captured variables belong to no declaration that lists them. */
    private static boolean isCaptured(TypeVariable variable) {
        return variable.asElement().getSimpleName().contentEquals("<captured wildcard>");
    }

    /** JLS 5.6, unary: byte, short and char become int. Null if the operand is no number. */
    @Nullable
    TypeKind promoted(TypeMirror operand) {
        TypeKind kind = unboxed(operand);
        if (kind == null || !isNumeric(kind)) {
            return null;
        }
        return switch (kind) {
            case BYTE, SHORT, CHAR -> TypeKind.INT;
            default -> kind;
        };
    }

    /** JLS 5.6, binary. Null if one operand is no number. */
    @Nullable
    TypeKind promoted(TypeMirror left, TypeMirror right) {
        TypeKind a = promoted(left);
        TypeKind b = promoted(right);
        if (a == null || b == null) {
            return null;
        }
        return BY_WIDTH.indexOf(a) >= BY_WIDTH.indexOf(b) ? a : b;
    }

    /** JLS 5.3, strict invocation: no boxing. Unchecked conversion is included, narrowing of constants is not. */
    boolean strict(TypeMirror from, TypeMirror to) {
        return from.getKind().isPrimitive() == to.getKind().isPrimitive() && loose(from, to);
    }

    /** JLS 5.3, loose invocation: with boxing or unboxing. */
    boolean loose(TypeMirror from, TypeMirror to) {
        if (from.getKind() == TypeKind.VOID || to.getKind() == TypeKind.VOID) {
            return false;
        }
        return types.isAssignable(from, to);
    }

    /** One result of a {@code ?:} or of a switch expression; {@code constant} is its value if it is a constant. */
    record Branch(TypeMirror type, @Nullable Object constant) {}

    /** The type of a standalone {@code ?:} or switch expression (JLS 15.25, 15.28.1) as javac has it; null if unknown. */
    @Nullable
    TypeMirror conditional(List<Branch> branches) {
        if (branches.isEmpty()) {
            return null;
        }
        TypeMirror first = branches.get(0).type();
        if (branches.stream().allMatch(branch -> types.isSameType(branch.type(), first))) {
            return first;
        }
        TypeKind primitive = primitive(branches);
        if (primitive != null) {
            return primitive(primitive);
        }
        List<TypeMirror> boxed =
                branches.stream().map(branch -> boxed(branch.type())).toList();
        for (TypeMirror candidate : boxed) {
            if (boxed.stream().allMatch(other -> loose(other, candidate))) {
                return candidate.getKind() == TypeKind.NULL ? null : candidate;
            }
        }
        return null;
    }

    private @Nullable TypeKind primitive(List<Branch> branches) {
        List<TypeKind> kinds = new ArrayList<>();
        for (Branch branch : branches) {
            TypeKind kind = unboxed(branch.type());
            if (kind == null) {
                return null;
            }
            kinds.add(kind);
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (isNarrow(kinds.get(i)) && othersFit(branches, kinds, i)) {
                return kinds.get(i);
            }
        }
        for (TypeKind candidate : BY_WIDTH) {
            if (kinds.stream().allMatch(kind -> widens(kind, candidate))) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether every other branch is an int constant that fits the narrow type of branch {@code i}, or has that type. */
    private static boolean othersFit(List<Branch> branches, List<TypeKind> kinds, int i) {
        // javac compares type objects, and a constant's type is an object of its own.
        boolean shared = branches.get(i).constant() == null;
        for (int j = 0; j < kinds.size(); j++) {
            Object constant = branches.get(j).constant();
            boolean same = j == i || (shared && constant == null && kinds.get(j) == kinds.get(i));
            if (!same && !(constant instanceof Integer && Constants.fits(constant, kinds.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNarrow(TypeKind kind) {
        return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.CHAR;
    }

    /** Primitive subtyping, JLS 4.10.1. */
    static boolean widens(TypeKind from, TypeKind to) {
        if (from == to) {
            return true;
        }
        return switch (from) {
            case BYTE -> to == TypeKind.SHORT || widens(TypeKind.INT, to);
            case SHORT, CHAR -> widens(TypeKind.INT, to);
            case INT -> to == TypeKind.LONG || to == TypeKind.FLOAT || to == TypeKind.DOUBLE;
            case LONG -> to == TypeKind.FLOAT || to == TypeKind.DOUBLE;
            case FLOAT -> to == TypeKind.DOUBLE;
            default -> false;
        };
    }
}
