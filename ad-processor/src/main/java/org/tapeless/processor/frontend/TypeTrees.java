package org.tapeless.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What type a tree in the place of a type stands for: {@code double[]}, {@code Map.Entry<K, ? extends V>}. */
final class TypeTrees extends SimpleTreeVisitor<@Nullable TypeMirror, At> {
    private final Facts facts;
    private final Members members;
    private final Types types;

    TypeTrees(Facts facts, Members members, Types types) {
        this.facts = facts;
        this.members = members;
        this.types = types;
    }

    /** Null if unknown; a name that exists nowhere is noted as unresolved. */
    @Nullable
    TypeMirror type(@Nullable Tree tree, At at) {
        return tree == null ? null : facts.type(tree, visit(tree, at));
    }

    /** The type that a simple name means at this point (JLS 6.5.5.1): a class or type parameter, or null. */
    @Nullable
    Element named(String name, At at) {
        if (at.scope().hasLocalClass(name)) {
            return null;
        }
        Place place = at.place();
        for (TypeParameterElement parameter : place.typeParameters()) {
            if (parameter.getSimpleName().contentEquals(name)) {
                return parameter;
            }
        }
        for (TypeElement enclosing : place.classes()) {
            TypeElement member = members.type(enclosing, name);
            if (member != null && enclosing.equals(member.getEnclosingElement())) {
                return member;
            }
            for (TypeParameterElement parameter : enclosing.getTypeParameters()) {
                if (parameter.getSimpleName().contentEquals(name)) {
                    return parameter;
                }
            }
            if (member != null && place.access().toMember(member, enclosing)) {
                return member;
            }
        }
        return place.imports().type(name, place.access());
    }

    /** A class named without type arguments: itself if it takes none, else raw. Null if a supertype would have to say. */
    @Nullable
    TypeMirror withoutArguments(TypeElement element, At at) {
        if (!isInnerOfGeneric(element)) {
            return types.getDeclaredType(element);
        }
        return element.getTypeParameters().isEmpty() && isInside(element, at) ? element.asType() : null;
    }

    private static boolean isInnerOfGeneric(TypeElement element) {
        if (element.getModifiers().contains(Modifier.STATIC)
                || !(element.asType() instanceof DeclaredType type)
                || !(type.getEnclosingType() instanceof DeclaredType outer)) {
            return false;
        }
        return !outer.getTypeArguments().isEmpty()
                || (outer.asElement() instanceof TypeElement enclosing && isInnerOfGeneric(enclosing));
    }

    private static boolean isInside(TypeElement element, At at) {
        return element.getEnclosingElement() instanceof TypeElement outer
                && at.place().isInside(outer);
    }

    /** Records what a type's name denotes and gives its type; {@code element} null means that it is not known. */
    @Nullable
    TypeMirror denotes(Tree name, @Nullable Element element, At at) {
        if (element instanceof TypeElement type) {
            facts.target(name, new Attribution.Target.Type(type));
            return withoutArguments(type, at);
        }
        if (element instanceof TypeParameterElement parameter) {
            facts.target(name, new Attribution.Target.TypeVariable(parameter));
            return parameter.asType();
        }
        return null;
    }

    @Override
    public @Nullable TypeMirror visitPrimitiveType(PrimitiveTypeTree tree, At at) {
        TypeKind kind = tree.getPrimitiveTypeKind();
        return kind.isPrimitive() ? types.getPrimitiveType(kind) : types.getNoType(TypeKind.VOID);
    }

    @Override
    public @Nullable TypeMirror visitArrayType(ArrayTypeTree tree, At at) {
        TypeMirror component = type(tree.getType(), at);
        return component == null ? null : types.getArrayType(component);
    }

    @Override
    public @Nullable TypeMirror visitAnnotatedType(AnnotatedTypeTree tree, At at) {
        return type(tree.getUnderlyingType(), at);
    }

    @Override
    public @Nullable TypeMirror visitIdentifier(IdentifierTree tree, At at) {
        String name = tree.getName().toString();
        Element element = named(name, at);
        if (element == null && !at.scope().hasLocalClass(name)) {
            facts.unresolved(tree);
        }
        return denotes(tree, element, at);
    }

    @Override
    public @Nullable TypeMirror visitMemberSelect(MemberSelectTree tree, At at) {
        Element element = qualified(tree, at);
        if (element == null) {
            facts.unresolved(tree);
        }
        TypeMirror type = denotes(tree, element, at);
        return element instanceof TypeElement inner
                        && facts.typeOf(unannotated(tree.getExpression())) instanceof DeclaredType outer
                        && !outer.getTypeArguments().isEmpty()
                        && inner.getTypeParameters().isEmpty()
                        && !inner.getModifiers().contains(Modifier.STATIC)
                ? types.getDeclaredType(outer, inner)
                : type;
    }

    /** {@code p.q.Outer.Inner}: the qualifier is a type if it can be one, else a package. */
    private @Nullable TypeElement qualified(MemberSelectTree tree, At at) {
        String name = tree.getIdentifier().toString();
        Element qualifier = qualifier(unannotated(tree.getExpression()), at);
        return qualifier instanceof TypeElement outer
                ? members.type(outer, name)
                : at.place().imports().named(tree.getExpression() + "." + name);
    }

    private @Nullable Element qualifier(Tree tree, At at) {
        Element element = null;
        if (tree instanceof IdentifierTree identifier) {
            element = named(identifier.getName().toString(), at);
        } else if (tree instanceof MemberSelectTree select) {
            element = qualified(select, at);
        } else if (tree instanceof ParameterizedTypeTree parameterized) {
            type(parameterized, at);
            return qualifier(unannotated(parameterized.getType()), at);
        }
        if (element != null) {
            facts.type(tree, denotes(tree, element, at));
        } else {
            facts.target(tree, new Attribution.Target.Package(tree.toString()));
        }
        return element;
    }

    private static Tree unannotated(Tree tree) {
        return tree instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : tree;
    }

    @Override
    public @Nullable TypeMirror visitParameterizedType(ParameterizedTypeTree tree, At at) {
        TypeMirror raw = type(tree.getType(), at);
        List<TypeMirror> arguments = new ArrayList<>();
        for (Tree each : tree.getTypeArguments()) {
            TypeMirror argument = each instanceof WildcardTree ? visit(each, at) : type(each, at);
            if (argument != null && !argument.getKind().isPrimitive()) {
                arguments.add(argument);
            }
        }
        if (!(facts.targetOf(unannotated(tree.getType())) instanceof Attribution.Target.Type target)
                || arguments.size() != target.type().getTypeParameters().size()) {
            return null;
        }
        TypeElement element = target.type();
        TypeMirror[] array = arguments.toArray(new TypeMirror[0]);
        if (array.length == 0) {
            return raw;
        }
        if (!isInnerOfGeneric(element)) {
            return types.getDeclaredType(element, array);
        }
        Element around = element.getEnclosingElement();
        return isInside(element, at) && around != null && around.asType() instanceof DeclaredType outer
                ? types.getDeclaredType(outer, element, array)
                : null;
    }

    @Override
    public @Nullable TypeMirror visitWildcard(WildcardTree tree, At at) {
        TypeMirror bound = type(tree.getBound(), at);
        if (tree.getBound() != null && (bound == null || bound.getKind().isPrimitive())) {
            return null;
        }
        return switch (tree.getKind()) {
            case EXTENDS_WILDCARD -> types.getWildcardType(bound, null);
            case SUPER_WILDCARD -> types.getWildcardType(null, bound);
            default -> types.getWildcardType(null, null);
        };
    }

    /** The exception of {@code catch (A | B e)}: the first superclass of A that is one of B too (JLS 14.20, class part). */
    @Override
    public @Nullable TypeMirror visitUnionType(UnionTypeTree tree, At at) {
        List<TypeMirror> alternatives = new ArrayList<>();
        for (Tree each : tree.getTypeAlternatives()) {
            TypeMirror alternative = type(each, at);
            if (alternative == null) {
                return null;
            }
            alternatives.add(alternative);
        }
        TypeMirror common = alternatives.get(0);
        while (common instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            TypeMirror candidate = common;
            if (alternatives.stream().allMatch(each -> types.isSubtype(each, candidate))) {
                return common;
            }
            common = element.getSuperclass();
        }
        return null;
    }

    @Override
    public @Nullable TypeMirror visitIntersectionType(IntersectionTypeTree tree, At at) {
        TypeMirror first = null;
        for (Tree each : tree.getBounds()) {
            TypeMirror bound = type(each, at);
            first = first == null ? bound : first;
        }
        return first;
    }
}
