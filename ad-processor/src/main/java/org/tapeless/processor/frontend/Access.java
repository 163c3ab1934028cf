package org.tapeless.processor.frontend;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What code in one class may name (JLS 6.6): a private overload of a superclass is no candidate of a call.
 *
 * <p>Like {@code Trees.isAccessible}, but without attributing a method to obtain a scope.
 */
final class Access {
    private final Elements elements;
    private final Members members;
    private final TypeElement from;
    private final PackageElement here;

    Access(Elements elements, Members members, TypeElement from) {
        this.elements = elements;
        this.members = members;
        this.from = from;
        this.here = elements.getPackageOf(from);
    }

    /** A class by itself, its enclosing classes left aside. */
    boolean toType(TypeElement type) {
        Set<Modifier> modifiers = type.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return true;
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return outermost(type).equals(outermost(from));
        }
        return isHere(type)
                || (modifiers.contains(Modifier.PROTECTED)
                        && enclosingSubclass(type.getEnclosingElement(), null) != null);
    }

    /** A field, method, constructor or member type, selected from the class {@code site}. */
    boolean toMember(Element member, TypeElement site) {
        return toMember(member, site, false);
    }

    /** The same; {@code viaSuper} for {@code super.name} and {@code super(..)}, where protected members are open. */
    boolean toMember(Element member, TypeElement site, boolean viaSuper) {
        Set<Modifier> modifiers = member.getModifiers();
        if (!(member.getEnclosingElement() instanceof TypeElement owner)) {
            return true;
        }
        if (member.getKind() == ElementKind.CONSTRUCTOR && !owner.equals(site)) {
            return false;
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return owner.equals(site) && outermost(owner).equals(outermost(from));
        }
        if (modifiers.contains(Modifier.PUBLIC) || owner.getKind().isInterface()) {
            return toType(site);
        }
        if (isHere(owner)) {
            return toType(site) && (modifiers.contains(Modifier.PROTECTED) || inheritedInPackage(owner, site));
        }
        return modifiers.contains(Modifier.PROTECTED)
                && toType(site)
                && ((viaSuper && !modifiers.contains(Modifier.STATIC)) || toProtected(member, owner, site));
    }

    /** JLS 6.6.2: from outside the package only in subclasses, and for instance members on instances of these. */
    private boolean toProtected(Element member, TypeElement owner, TypeElement site) {
        boolean bound = !member.getModifiers().contains(Modifier.STATIC) && !(member instanceof TypeElement);
        if (member.getKind() == ElementKind.CONSTRUCTOR) {
            return false;
        }
        return enclosingSubclass(owner, bound ? site : null) != null;
    }

    /** The innermost class around this code that extends {@code base}, and that {@code site} extends if it is given. */
    private @Nullable TypeElement enclosingSubclass(@Nullable Element base, @Nullable TypeElement site) {
        for (Element element = from; element != null; element = element.getEnclosingElement()) {
            if (element instanceof TypeElement type
                    && base instanceof TypeElement owner
                    && members.isSubclass(type, owner)
                    && (site == null || members.isSubclass(site, type))) {
                return type;
            }
        }
        return null;
    }

    /** Package-private members are inherited only through classes of the same package. */
    private boolean inheritedInPackage(TypeElement owner, TypeElement site) {
        TypeElement type = site;
        while (type != null && !type.equals(owner)) {
            if (!isHere(type)) {
                return false;
            }
            type = members.superclass(type);
        }
        return true;
    }

    private boolean isHere(Element element) {
        return elements.getPackageOf(element).equals(here);
    }

    static TypeElement outermost(TypeElement type) {
        TypeElement outermost = type;
        for (Element element = type; element != null; element = element.getEnclosingElement()) {
            if (element instanceof TypeElement enclosing) {
                outermost = enclosing;
            }
        }
        return outermost;
    }
}
