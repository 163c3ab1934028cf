package org.tapeless.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.source.CompanionEntry;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;
import org.tapeless.processor.source.DifferentiableMethod.Role;

/**
 * Companions of other classes, as seen from one source file. Where the other class is compiled along with this one its
 * companion may not exist yet, but its annotations say what it will look like; where it was compiled before, the
 * companion's marker says what it does look like.
 */
final class Companions implements CompanionLookup {
    private static final String MARKER = "org.tapeless.annotations.GeneratedDerivative";

    private final Trees trees;
    private final Elements elements;
    private final CompilationUnitTree unit;
    private final Predicate<TypeElement> isProcessed;

    /** @param isProcessed whether a class of this compilation is shown to processors, so that it gets a companion */
    Companions(Trees trees, Elements elements, CompilationUnitTree unit, Predicate<TypeElement> isProcessed) {
        this.isProcessed = isProcessed;
        this.trees = trees;
        this.elements = elements;
        this.unit = unit;
    }

    @Override
    public Callee.@Nullable Companion find(ExecutableElement method, int node, Problems problems) {
        List<Request> requests = Request.on(method);
        if (requests.isEmpty()) {
            return null;
        }
        TypeElement owner = DeclarationReader.owner(method);
        TypeElement companion = null;
        if (trees.getTree(owner) == null || !isProcessed.test(owner)) {
            companion = elements.getTypeElement(CompanionNames.qualified(owner, elements));
            Problem fault = fault(owner, companion, trees.getTree(owner) != null);
            if (fault != null) {
                problems.report(at(node, fault));
                return null;
            }
        }
        List<Callee.Companion> found = new ArrayList<>();
        for (Request request : requests) {
            Callee.Companion callee = callee(method, owner, request, companion);
            if (callee != null) {
                found.add(callee);
            }
        }
        if (found.isEmpty()) {
            problems.report(new Problem(
                    Key.CompanionMissing,
                    node,
                    CompanionNames.simple(owner) + " has no derivatives of " + method,
                    "it was generated before the method was annotated, or the method has changed since",
                    "compile " + owner.getSimpleName() + " again"));
            return null;
        }
        // Several requests: the one that differentiates most, then the one that does so most often.
        return found.stream()
                .max(Comparator.<Callee.Companion>comparingLong(callee -> callee.active().stream()
                                .filter(active -> active)
                                .count())
                        .thenComparingInt(Callee.Companion::order)
                        .thenComparing(callee -> -found.indexOf(callee)))
                .orElseThrow();
    }

    private static long independents(List<Role> roles) {
        return roles.stream().filter(role -> role == Role.INDEPENDENT).count();
    }

    private static Problem at(int node, Problem problem) {
        return new Problem(problem.key(), node, problem.summary(), problem.because(), problem.remedy());
    }

    private static @Nullable Problem fault(TypeElement owner, @Nullable TypeElement companion, boolean implicit) {
        AnnotationMirror marker = companion == null ? null : marker(companion);
        if (marker == null && implicit) {
            return new Problem(
                    Key.CompanionMissing,
                    0,
                    owner.getQualifiedName() + " is compiled without annotation processing",
                    "javac found it on the source path, and shows processors only the files that it is given",
                    "name the file of " + owner.getSimpleName() + " among the sources");
        }
        if (marker == null) {
            return new Problem(
                    Key.CompanionMissing,
                    0,
                    owner.getQualifiedName() + " was compiled without its companion " + CompanionNames.simple(owner),
                    "derivatives of its methods are called through the companion",
                    "compile " + owner.getSimpleName() + " with Tapeless on its processor path");
        }
        int format = format(marker);
        if (format != CompanionEntry.FORMAT) {
            return new Problem(
                    Key.CompanionVersion,
                    0,
                    CompanionNames.simple(owner) + " has format " + format + ", and this version of Tapeless needs "
                            + CompanionEntry.FORMAT,
                    "companions call each other by conventions that have changed since",
                    "compile " + owner.getSimpleName() + " again with this version");
        }
        return null;
    }

    /** @param companion the compiled companion, null if it is yet to be generated */
    private Callee.@Nullable Companion callee(
            ExecutableElement method, TypeElement owner, Request request, @Nullable TypeElement companion) {
        List<Parameter> parameters = DeclarationReader.parameters(method, request);
        String name = method.getSimpleName().toString();
        String base = request.name().isEmpty() ? name : request.name();
        List<Role> roles = parameters.stream().map(Parameter::role).toList();
        if (companion != null && !request.wrt().isEmpty()) {
            List<String> types = parameters.stream().map(Parameter::java).toList();
            CompanionEntry entry = entry(companion, name, types, base);
            List<Role> all = DeclarationReader.parameters(method, request.withoutWrt()).stream()
                    .map(Parameter::role)
                    .toList();
            boolean namesAll =
                    independents(all) == request.wrt().stream().distinct().count();
            boolean namesFound =
                    independents(roles) == request.wrt().stream().distinct().count();
            if (entry == null && !namesAll && !namesFound) {
                // The class file has no names of parameters, and the marker does not help.
                return null;
            }
            roles = entry != null ? entry.roles() : namesAll ? all : roles;
        }
        return new Callee.Companion(
                owner.getQualifiedName().toString(),
                name,
                CompanionNames.qualified(owner, elements),
                base,
                parameters.stream().map(Parameter::type).toList(),
                shadowed(parameters, roles),
                roles.stream().map(role -> role == Role.EXCLUDED).toList(),
                DeclarationReader.result(method),
                request.order());
    }

    /** Independents, and floating arrays that may carry active values in or out. */
    private static List<Boolean> shadowed(List<Parameter> parameters, List<Role> roles) {
        List<Boolean> result = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            Type type = parameters.get(i).type();
            boolean mayCarry = roles.get(i) == Role.OTHER && type instanceof ArrayType && type.isDifferentiable();
            result.add(mayCarry || roles.get(i) == Role.INDEPENDENT);
        }
        return result;
    }

    private static @Nullable CompanionEntry entry(
            TypeElement companion, String method, List<String> parameters, String base) {
        AnnotationMirror marker = marker(companion);
        if (marker == null) {
            return null;
        }
        for (CompanionEntry entry : CompanionEntry.read(methods(marker))) {
            if (entry.method().equals(method)
                    && entry.parameters().equals(parameters)
                    && entry.base().equals(base)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public boolean isCompanion(String className) {
        return candidates(className).stream().anyMatch(this::isGenerated);
    }

    /** Qualified names that the name may stand for in this file (JLS 6.5.5). */
    private List<String> candidates(String name) {
        List<String> candidates = new ArrayList<>();
        candidates.add(name);
        for (ImportTree tree : unit.getImports()) {
            String imported = tree.getQualifiedIdentifier().toString();
            if (imported.endsWith("." + name)) {
                candidates.add(imported);
            } else if (imported.endsWith(".*")) {
                candidates.add(imported.substring(0, imported.length() - 1) + name);
            }
        }
        if (unit.getPackageName() != null) {
            candidates.add(unit.getPackageName() + "." + name);
        }
        return candidates;
    }

    private boolean isGenerated(String qualified) {
        TypeElement existing = elements.getTypeElement(qualified);
        if (existing != null) {
            return marker(existing) != null;
        }
        return qualified.endsWith(CompanionNames.SUFFIX)
                && CompanionNames.owners(qualified, elements).stream().anyMatch(Companions::hasRequests);
    }

    static boolean hasRequests(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> !Request.on(method).isEmpty());
    }

    static @Nullable AnnotationMirror marker(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (Request.is(mirror, MARKER)) {
                return mirror;
            }
        }
        return null;
    }

    private static int format(AnnotationMirror marker) {
        return value(marker, "format") instanceof Integer number ? number : 0;
    }

    private static List<String> methods(AnnotationMirror marker) {
        List<String> pieces = new ArrayList<>();
        if (value(marker, "methods") instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof AnnotationValue piece && piece.getValue() instanceof String text) {
                    pieces.add(text);
                }
            }
        }
        return pieces;
    }

    private static @Nullable Object value(AnnotationMirror mirror, String element) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
                .map(entry -> entry.getValue().getValue())
                .findFirst()
                .orElse(null);
    }
}
