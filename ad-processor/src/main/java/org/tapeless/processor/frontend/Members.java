package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Members of classes by name, inherited ones included (JLS 8.2), as javac searches them: superclasses first, then
 * interfaces. Each class is read once.
 */
final class Members {
    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, Declared> declared = new HashMap<>();
    private final Map<TypeElement, List<TypeElement>> interfaces = new HashMap<>();
    private final Map<TypeElement, Map<String, List<ExecutableElement>>> methods = new HashMap<>();
    private final @Nullable TypeElement object;

    /** What one class declares itself. */
    private record Declared(
            Map<String, VariableElement> fields,
            Map<String, List<ExecutableElement>> methods,
            Map<String, TypeElement> types) {}

    Members(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.object = elements.getTypeElement("java.lang.Object");
    }

    private Declared declared(TypeElement type) {
        return declared.computeIfAbsent(type, Members::read);
    }

    private static Declared read(TypeElement type) {
        Declared all = new Declared(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Element member : type.getEnclosedElements()) {
            String name = member.getSimpleName().toString();
            if (member instanceof ExecutableElement method) {
                all.methods.computeIfAbsent(name, key -> new ArrayList<>()).add(method);
            } else if (member instanceof TypeElement nested) {
                all.types.put(name, nested);
            } else if (member.getKind().isField()) {
                all.fields.put(name, (VariableElement) member);
            }
        }
        return all;
    }

    /** The superclass; Object for an interface's own needs is not one. */
    @Nullable
    TypeElement superclass(TypeElement type) {
        return element(type.getSuperclass());
    }

    private static @Nullable TypeElement element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) type).asElement() : null;
    }

    /** Superclass and interfaces, as far as they exist. */
    private List<TypeElement> parents(TypeElement type) {
        List<TypeElement> parents = new ArrayList<>();
        TypeElement superclass = superclass(type);
        if (superclass != null) {
            parents.add(superclass);
        }
        for (TypeMirror each : type.getInterfaces()) {
            TypeElement parent = element(each);
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /** Whether a supertype does not exist (yet): then nothing that is found outside the class is certain. */
    boolean isIncomplete(TypeElement type) {
        if (type.getSuperclass().getKind() == TypeKind.ERROR) {
            return true;
        }
        for (TypeMirror each : type.getInterfaces()) {
            if (each.getKind() == TypeKind.ERROR) {
                return true;
            }
        }
        for (TypeElement parent : parents(type)) {
            if (isIncomplete(parent)) {
                return true;
            }
        }
        return false;
    }

    boolean isSubclass(TypeElement type, TypeElement base) {
        return type.equals(base)
                || base.equals(object)
                || superclasses(type).contains(base)
                || interfaces(type).contains(base);
    }

    /** The class and its superclasses. */
    private List<TypeElement> superclasses(TypeElement type) {
        List<TypeElement> chain = new ArrayList<>();
        for (TypeElement each = type; each != null && !chain.contains(each); each = superclass(each)) {
            chain.add(each);
        }
        return chain;
    }

    /** All interfaces of a class, inherited ones too. */
    private List<TypeElement> interfaces(TypeElement type) {
        List<TypeElement> known = interfaces.get(type);
        if (known == null) {
            Set<TypeElement> found = new LinkedHashSet<>();
            for (TypeElement parent : parents(type)) {
                if (parent.getKind().isInterface()) {
                    found.add(parent);
                }
                found.addAll(interfaces(parent));
            }
            known = List.copyOf(found);
            interfaces.put(type, known);
        }
        return known;
    }

    /** The field of this name, accessible or not; null if there is none or if two interfaces disagree. */
    @Nullable
    VariableElement field(TypeElement type, String name) {
        VariableElement own = declared(type).fields().get(name);
        if (own != null) {
            return own;
        }
        VariableElement found = null;
        for (TypeElement parent : parents(type)) {
            VariableElement inherited = field(parent, name);
            if (inherited != null && found != null && !inherited.equals(found)) {
                return null;
            }
            found = inherited == null ? found : inherited;
        }
        return found;
    }

    /** The member type of this name, accessible or not; null if there is none or if two parents disagree. */
    @Nullable
    TypeElement type(TypeElement type, String name) {
        TypeElement own = declared(type).types().get(name);
        if (own != null) {
            return own;
        }
        TypeElement found = null;
        for (TypeElement parent : parents(type)) {
            TypeElement inherited = type(parent, name);
            if (inherited != null && found != null && !inherited.equals(found)) {
                return null;
            }
            found = inherited == null ? found : inherited;
        }
        return found;
    }

    /** The member type of this name that the class declares itself. */
    @Nullable
    TypeElement ownType(TypeElement type, String name) {
        return declared(type).types().get(name);
    }

    List<ExecutableElement> constructors(TypeElement type) {
        return declared(type).methods().getOrDefault("<init>", List.of());
    }

    /** All methods of this name, overridden and hidden ones left out; private ones of superclasses are still there. */
    List<ExecutableElement> methods(TypeElement type, String name) {
        Map<String, List<ExecutableElement>> known = methods.computeIfAbsent(type, key -> new HashMap<>());
        List<ExecutableElement> found = known.get(name);
        if (found == null) {
            found = collected(type, name);
            known.put(name, found);
        }
        return found;
    }

    private List<ExecutableElement> collected(TypeElement type, String name) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement each : superclasses(type)) {
            for (ExecutableElement method : declared(each).methods().getOrDefault(name, List.of())) {
                addUnlessOverridden(found, method, type);
            }
        }
        for (TypeElement each : interfaces(type)) {
            for (ExecutableElement method : declared(each).methods().getOrDefault(name, List.of())) {
                // JLS 8.4.8: static and private methods of an interface are not inherited.
                Set<Modifier> modifiers = method.getModifiers();
                if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE)) {
                    addUnlessOverridden(found, method, type);
                }
            }
        }
        if (type.getKind().isInterface() && object != null) {
            for (ExecutableElement method : declared(object).methods().getOrDefault(name, List.of())) {
                if (method.getModifiers().contains(Modifier.PUBLIC)) {
                    addUnlessOverridden(found, method, type);
                }
            }
        }
        return List.copyOf(found);
    }

    private void addUnlessOverridden(List<ExecutableElement> found, ExecutableElement method, TypeElement site) {
        for (ExecutableElement other : found) {
            if (other.getParameters().size() == method.getParameters().size() && replaces(other, method, site)) {
                return;
            }
        }
        found.add(method);
    }

    private boolean replaces(ExecutableElement other, ExecutableElement method, TypeElement site) {
        if (method.getModifiers().contains(Modifier.STATIC)
                || other.getModifiers().contains(Modifier.STATIC)) {
            return !Objects.equals(other.getEnclosingElement(), method.getEnclosingElement())
                    && types.isSubsignature((ExecutableType) other.asType(), (ExecutableType) method.asType());
        }
        return elements.overrides(other, method, site);
    }
}
