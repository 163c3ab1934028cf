package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Types as a generated signature spells them: class names fully qualified, no annotations, and type variables under
 * names that do not clash once those of all enclosing types stand in one list.
 *
 * <pre>{@code
 * class Outer<T> { class Inner<U> { <T extends U> double f(T t, double x) ... } }
 * <T_, U, T extends U> ... f(Outer<T_>.Inner<U> self, T t, double x)
 * }</pre>
 *
 * <p>The innermost variable of a name keeps it, since that is the one that the source can mean; those it shadows take
 * {@code _}.
 */
final class TypeNames extends SimpleTypeVisitor14<String, @Nullable Void> {
    private final Map<TypeParameterElement, String> variables;

    private TypeNames(Map<TypeParameterElement, String> variables) {
        this.variables = variables;
    }

    /** Names for types in which these variables occur, outermost first. */
    static TypeNames with(List<? extends TypeParameterElement> variables) {
        Set<String> taken = new HashSet<>();
        variables.forEach(variable -> taken.add(variable.getSimpleName().toString()));
        Set<String> seen = new HashSet<>();
        Map<TypeParameterElement, String> names = new LinkedHashMap<>();
        List<TypeParameterElement> innermostFirst = new ArrayList<>(variables);
        Collections.reverse(innermostFirst);
        for (TypeParameterElement variable : innermostFirst) {
            String name = variable.getSimpleName().toString();
            if (!seen.add(name)) {
                do {
                    name += "_";
                } while (!taken.add(name));
            }
            names.put(variable, name);
        }
        return new TypeNames(names);
    }

    /** The type as source. */
    String of(TypeMirror type) {
        return visit(type, null);
    }

    /** {@code T extends Number & Comparable<T>}. */
    String declaration(TypeParameterElement variable) {
        List<String> bounds = new ArrayList<>();
        for (TypeMirror bound : variable.getBounds()) {
            bounds.add(of(bound));
        }
        String name = name(variable);
        boolean unbounded = bounds.isEmpty() || bounds.equals(List.of("java.lang.Object"));
        return unbounded ? name : name + " extends " + String.join(" & ", bounds);
    }

    private String name(TypeParameterElement variable) {
        return variables.getOrDefault(variable, variable.getSimpleName().toString());
    }

    @Override
    public String visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        // TypeKind, since the mirror's own text may carry annotations.
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitNoType(NoType type, @Nullable Void unused) {
        return "void";
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void unused) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void unused) {
        TypeElement element = (TypeElement) type.asElement();
        String name;
        if (type.getEnclosingType().getKind() == TypeKind.DECLARED && isParameterized(type.getEnclosingType())) {
            name = of(type.getEnclosingType()) + "." + element.getSimpleName();
        } else {
            name = element.getQualifiedName().toString();
        }
        if (type.getTypeArguments().isEmpty()) {
            return name;
        }
        List<String> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.add(of(argument));
        }
        return name + "<" + String.join(", ", arguments) + ">";
    }

    private static boolean isParameterized(TypeMirror type) {
        return type instanceof DeclaredType declared
                && (!declared.getTypeArguments().isEmpty() || isParameterized(declared.getEnclosingType()));
    }

    @Override
    public String visitError(ErrorType type, @Nullable Void unused) {
        return visitDeclared(type, null);
    }

    @Override
    public String visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        return name((TypeParameterElement) type.asElement());
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void unused) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
    }

    @Override
    public String visitIntersection(IntersectionType type, @Nullable Void unused) {
        List<String> bounds = new ArrayList<>();
        for (TypeMirror bound : type.getBounds()) {
            bounds.add(of(bound));
        }
        return String.join(" & ", bounds);
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void unused) {
        throw new IllegalArgumentException(type.getKind() + " in a signature");
    }
}
