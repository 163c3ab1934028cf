package org.tapeless.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;

/**
 * What a name means (JLS 6.5): a variable if it can be one, else a type, else a package; and variables nearest first:
 * locals, fields of the enclosing classes from the inside out, static imports.
 */
final class NameResolution {
    private final Facts facts;
    private final Members members;
    private final TypeTrees typeTrees;
    private final Conversions conversions;
    private final Types types;

    NameResolution(Facts facts, Members members, TypeTrees typeTrees, Conversions conversions) {
        this.facts = facts;
        this.members = members;
        this.typeTrees = typeTrees;
        this.conversions = conversions;
        this.types = conversions.types;
    }

    /** The type of the variable that a simple name means; notes what exists nowhere as unresolved. */
    @Nullable
    TypeMirror variable(IdentifierTree name, At at) {
        Target target = target(name.getName().toString(), at);
        facts.target(name, target);
        if (target == null) {
            facts.unresolved(name);
            return null;
        }
        return typeOf(name, target, at);
    }

    /** A name before a dot. The target is recorded; the type is that of the variable or the class, null for a package. */
    @Nullable
    TypeMirror qualifier(IdentifierTree identifier, At at) {
        String name = identifier.getName().toString();
        Target target = target(name, at);
        if (target != null) {
            facts.target(identifier, target);
            return typeOf(identifier, target, at);
        }
        if (at.scope().hasLocalClass(name)) {
            return null;
        }
        Element type = typeTrees.named(name, at);
        if (type != null) {
            return typeTrees.denotes(identifier, type, at);
        }
        facts.target(identifier, new Target.Package(name));
        return null;
    }

    /** What {@code p.name} means behind a package. */
    @Nullable
    TypeMirror inPackage(MemberSelectTree select, Target.Package qualifier, At at) {
        String name = qualifier.name() + "." + select.getIdentifier();
        TypeElement type = at.place().imports().named(name);
        if (type != null) {
            return typeTrees.denotes(select, type, at);
        }
        facts.target(select, new Target.Package(name));
        return null;
    }

    /** What {@code Type.name} means: a static field, an enclosing instance or a member type. */
    @Nullable
    TypeMirror inType(MemberSelectTree select, Target qualifier, @Nullable TypeMirror type, At at) {
        String name = select.getIdentifier().toString();
        if (!(qualifier instanceof Target.Type owner)) {
            return null;
        }
        if (name.equals("this")) {
            facts.target(select, new Target.This(owner.type()));
            return owner.type().asType();
        }
        if (name.equals("super")) {
            // Outer.super is the superclass's view; Interface.super that of the interface itself.
            facts.target(select, new Target.This(owner.type()));
            return owner.type().getKind().isInterface() ? owner.type().asType() : superclass(owner.type());
        }
        VariableElement field = members.field(owner.type(), name);
        if (field != null && at.place().access().toMember(field, owner.type())) {
            return field(select, field, type);
        }
        TypeElement member = members.type(owner.type(), name);
        if (member != null && at.place().access().toMember(member, owner.type())) {
            return typeTrees.denotes(select, member, at);
        }
        facts.target(select, null);
        facts.unresolved(select);
        return null;
    }

    /** What {@code expression.name} means: the length of an array or a field. */
    @Nullable
    TypeMirror inValue(MemberSelectTree select, TypeMirror site, boolean viaSuper, At at) {
        String name = select.getIdentifier().toString();
        facts.target(select, null);
        if (site instanceof ArrayType) {
            if (!name.equals("length")) {
                return null;
            }
            facts.target(select, new Target.ArrayLength());
            return types.getPrimitiveType(TypeKind.INT);
        }
        DeclaredType bound = Conversions.bound(site);
        if (bound == null || site instanceof IntersectionType || !(bound.asElement() instanceof TypeElement owner)) {
            return null;
        }
        VariableElement field = members.field(owner, name);
        if (field == null || !at.place().access().toMember(field, owner, viaSuper)) {
            facts.unresolved(select);
            return null;
        }
        return field(select, field, site);
    }

    @Nullable
    TypeMirror classObject(@Nullable TypeMirror type) {
        if (type == null || !(conversions.declared("java.lang.Class") instanceof DeclaredType raw)) {
            return null;
        }
        TypeMirror argument = type.getKind() == TypeKind.VOID
                ? conversions.declared("java.lang.Void")
                : conversions.boxed(types.erasure(type));
        return types.getDeclaredType((TypeElement) raw.asElement(), argument);
    }

    @Nullable
    TypeMirror superclass(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        return superclass.getKind() == TypeKind.NONE ? conversions.object() : Conversions.known(superclass);
    }

    private @Nullable Target target(String name, At at) {
        Place place = at.place();
        if (name.equals("this") || name.equals("super")) {
            return new Target.This(place.enclosing());
        }
        VariableTree local = at.scope().variable(name);
        if (local != null) {
            return new Target.Local(local);
        }
        for (TypeElement enclosing : place.classes()) {
            VariableElement field = members.field(enclosing, name);
            if (field != null && place.access().toMember(field, enclosing)) {
                return new Target.Field(field);
            }
            if (members.isIncomplete(enclosing)) {
                return null;
            }
        }
        VariableElement imported = imported(place.imports().singleStaticOwners(name), name, place.access());
        if (imported == null) {
            imported = imported(place.imports().onDemandStaticOwners(), name, place.access());
        }
        return imported == null ? null : new Target.Field(imported);
    }

    private @Nullable VariableElement imported(Iterable<TypeElement> owners, String name, Access access) {
        for (TypeElement owner : owners) {
            VariableElement field = members.field(owner, name);
            if (field != null && field.getModifiers().contains(Modifier.STATIC) && access.toMember(field, owner)) {
                return field;
            }
        }
        return null;
    }

    private @Nullable TypeMirror typeOf(IdentifierTree name, Target target, At at) {
        if (target instanceof Target.Local local) {
            return facts.typeOfVariable(local.declaration());
        }
        if (target instanceof Target.This self) {
            return name.getName().contentEquals("super")
                    ? superclass(self.type())
                    : self.type().asType();
        }
        return target instanceof Target.Field field ? field(name, field.field(), site(field.field(), at)) : null;
    }

    /** The enclosing class that has this field. */
    private @Nullable TypeMirror site(VariableElement field, At at) {
        for (TypeElement enclosing : at.place().classes()) {
            if (field.equals(members.field(enclosing, field.getSimpleName().toString()))) {
                return enclosing.asType();
            }
        }
        return null;
    }

    /** Records a field; its type is that of the member of this site, wildcards captured (JLS 15.11.1). */
    private @Nullable TypeMirror field(Tree name, VariableElement field, @Nullable TypeMirror site) {
        facts.target(name, new Target.Field(field));
        TypeMirror declared = field.asType();
        if (Conversions.known(declared) == null) {
            facts.unresolved(name);
            return null;
        }
        boolean isPlain =
                declared.getKind().isPrimitive() || field.getModifiers().contains(Modifier.STATIC);
        if (isPlain || site == null) {
            return declared;
        }
        TypeMirror bound = site instanceof TypeVariable ? Conversions.bound(site) : site;
        return bound != null && types.capture(bound) instanceof DeclaredType captured
                ? types.capture(types.asMemberOf(captured, field))
                : declared;
    }
}
