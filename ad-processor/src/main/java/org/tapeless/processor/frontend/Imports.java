package org.tapeless.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What a file's imports and its package make visible by simple name (JLS 6.4.1, 7.5), nearest first: single imports, the
 * package, imports on demand. On-demand imports are asked for one name at a time and never listed.
 */
final class Imports {
    private final Elements elements;
    private final Members members;
    private final @Nullable ModuleElement module;
    private final String packageName;
    private final Map<String, String> single = new LinkedHashMap<>();
    private final Map<String, Set<String>> singleStatic = new LinkedHashMap<>();
    private final Set<String> onDemand = new LinkedHashSet<>();
    private final Set<String> onDemandStatic = new LinkedHashSet<>();
    private final Set<String> modules = new LinkedHashSet<>();
    private final Map<String, @Nullable TypeElement> byName = new HashMap<>();

    Imports(Elements elements, Members members, CompilationUnitTree file, TypeElement topLevel) {
        this.elements = elements;
        this.members = members;
        this.module = elements.getModuleOf(topLevel);
        this.packageName = elements.getPackageOf(topLevel).getQualifiedName().toString();
        onDemand.add("java.lang");
        file.getImports().forEach(this::add);
    }

    private void add(ImportTree each) {
        if (!(each.getQualifiedIdentifier() instanceof MemberSelectTree select)
                || each.toString().startsWith("import module ")) {
            // Java 25's module imports; the API of 17 has no word for them.
            modules.add(each.getQualifiedIdentifier().toString());
            return;
        }
        String qualifier = select.getExpression().toString();
        String name = select.getIdentifier().toString();
        if (name.equals("*")) {
            (each.isStatic() ? onDemandStatic : onDemand).add(qualifier);
        } else if (each.isStatic()) {
            singleStatic.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(qualifier);
        } else {
            single.put(name, qualifier + "." + name);
        }
    }

    /** The class of this canonical name as seen from this file's module; null if there is none. */
    @Nullable
    TypeElement named(String canonical) {
        if (byName.containsKey(canonical)) {
            return byName.get(canonical);
        }
        TypeElement found =
                module == null ? elements.getTypeElement(canonical) : elements.getTypeElement(module, canonical);
        byName.put(canonical, found);
        return found;
    }

    boolean isPackage(String name) {
        return (module == null ? elements.getPackageElement(name) : elements.getPackageElement(module, name)) != null;
    }

    /** The class of this simple name, members of enclosing classes left aside. */
    @Nullable
    TypeElement type(String name, Access access) {
        String imported = single.get(name);
        if (imported != null) {
            return named(imported);
        }
        for (TypeElement owner : singleStaticOwners(name)) {
            TypeElement member = members.type(owner, name);
            if (member != null && access.toMember(member, owner)) {
                return member;
            }
        }
        TypeElement neighbour = named(packageName.isEmpty() ? name : packageName + "." + name);
        return neighbour != null ? neighbour : onDemand(name, access);
    }

    private @Nullable TypeElement onDemand(String name, Access access) {
        Set<TypeElement> found = new LinkedHashSet<>();
        for (String qualifier : onDemand) {
            TypeElement outer = qualifier.equals("java.lang") ? null : named(qualifier);
            addAccessible(found, outer == null ? named(qualifier + "." + name) : members.ownType(outer, name), access);
        }
        for (TypeElement owner : onDemandStaticOwners()) {
            addAccessible(found, members.type(owner, name), access);
        }
        if (found.isEmpty()) {
            for (String each : modules) {
                exported(each).forEach(exported -> addAccessible(found, named(exported + "." + name), access));
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private static void addAccessible(Set<TypeElement> found, @Nullable TypeElement type, Access access) {
        if (type != null && access.toType(type)) {
            found.add(type);
        }
    }

    /** Packages that a module and those it requires transitively export. */
    private Set<String> exported(String name) {
        Set<String> packages = new LinkedHashSet<>();
        addExported(elements.getModuleElement(name), packages, new LinkedHashSet<>());
        return packages;
    }

    private static void addExported(
            @Nullable ModuleElement exporting, Set<String> packages, Set<ModuleElement> visited) {
        if (exporting == null || !visited.add(exporting)) {
            return;
        }
        for (ModuleElement.ExportsDirective exports : ElementFilter.exportsIn(exporting.getDirectives())) {
            if (exports.getTargetModules() == null) {
                packages.add(exports.getPackage().getQualifiedName().toString());
            }
        }
        for (ModuleElement.RequiresDirective requires : ElementFilter.requiresIn(exporting.getDirectives())) {
            if (requires.isTransitive()) {
                addExported(requires.getDependency(), packages, visited);
            }
        }
    }

    /** Classes from which {@code import static C.name} takes this name. */
    List<TypeElement> singleStaticOwners(String name) {
        return existing(singleStatic.getOrDefault(name, Set.of()));
    }

    /** Classes of {@code import static C.*}. */
    List<TypeElement> onDemandStaticOwners() {
        return existing(onDemandStatic);
    }

    /** Whether a static import that may hold this name is of a class that does not exist (yet). */
    boolean isMissingStatic(String name) {
        Set<String> named = singleStatic.getOrDefault(name, Set.of());
        return singleStaticOwners(name).size() < named.size()
                || onDemandStaticOwners().size() < onDemandStatic.size();
    }

    private List<TypeElement> existing(Set<String> names) {
        List<TypeElement> found = new ArrayList<>();
        for (String each : names) {
            TypeElement owner = named(each);
            if (owner != null) {
                found.add(owner);
            }
        }
        return found;
    }
}
