package org.tapeless.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.source.DifferentiableMethod.Primal;

/** All that one root method reaches in its top-level class: functions and their names, in the order they are met. */
final class Reach {
    private final Trees trees;
    private final MethodPaths paths;
    private final Elements elements;
    private final Attribution attribution;
    private final SourceMap sourceMap;
    private final CompanionLookup companions;
    private final PureMethods pureMethods;
    private final BodyTypes types;
    private final TypeElement top;
    private final ExecutableElement root;
    private final Problems problems;
    private final FieldReads fields;
    private final DerivativeRules rules;

    private final Map<ExecutableElement, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Deque<ExecutableElement> waiting = new ArrayDeque<>();
    private final Set<ExecutableElement> onlyForSuper = new HashSet<>();
    private final Set<Tree> excused = new HashSet<>();
    private final Map<String, Primal> primals = new HashMap<>();

    Reach(
            Trees trees,
            MethodPaths paths,
            Elements elements,
            BodyTypes types,
            Attribution attribution,
            SourceMap sourceMap,
            CompanionLookup companions,
            PureMethods pureMethods,
            ExecutableElement root,
            Problems problems) {
        this.trees = trees;
        this.paths = paths;
        this.elements = elements;
        this.types = types;
        this.attribution = attribution;
        this.sourceMap = sourceMap;
        this.companions = companions;
        this.pureMethods = pureMethods;
        this.root = root;
        this.problems = problems;
        this.top = Access.outermost(BodyTypes.owner(root));
        this.fields = new FieldReads(this);
        this.rules = new DerivativeRules(BodyTypes.owner(root), elements, types);
    }

    Lowered lower() {
        List<Function> functions = new ArrayList<>();
        function(root);
        while (!waiting.isEmpty()) {
            functions.add(lower(waiting.remove()));
        }
        List<TreePath> unresolved = attribution.unresolved().stream()
                .filter(path -> !isExcused(path))
                .toList();
        return new Lowered(
                Program.of(functions),
                name(root),
                inOrder(functions),
                rules.partials(),
                fields.privateFields(),
                unresolved);
    }

    /** Does not wait for the names in a call: it has been reported. */
    void excuse(MethodInvocationTree call) {
        excused.add(call);
    }

    private boolean isExcused(TreePath path) {
        for (Tree tree : path) {
            if (excused.contains(tree)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Primal> inOrder(List<Function> functions) {
        Map<String, Primal> ordered = new LinkedHashMap<>();
        for (Function function : functions) {
            Primal primal = primals.get(function.name());
            if (primal != null) {
                ordered.put(function.name(), primal);
            }
        }
        return ordered;
    }

    private Function lower(ExecutableElement method) {
        TreePath path = path(method);
        if (path == null) {
            throw new IllegalStateException("no body of " + method);
        }
        attribution.attribute(path);
        List<Problem> found = new ArrayList<>();
        String name = name(method);
        boolean isRoot = method.equals(root);
        Body body = new Body(this, path, method, found);
        Function function = isRoot && isRuled(method) ? body.byRule(name, rules.op(method)) : body.lower(name);
        if (isRoot) {
            found.forEach(problems::report);
        } else if (!found.isEmpty()) {
            function = function.withBody(Callables.standIn(function, method));
        }
        primals.put(
                name,
                new Primal(Callables.primal(types, method, onlyForSuper.contains(method)), isRoot ? List.of() : found));
        return function;
    }

    private @Nullable TreePath path(ExecutableElement method) {
        return paths.of(method);
    }

    /** The name of a method's function, which is lowered later. */
    String function(ExecutableElement method) {
        String known = names.get(method);
        if (known != null) {
            return known;
        }
        String wanted = method.getSimpleName().toString();
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        names.put(method, name);
        waiting.add(method);
        return name;
    }

    /** The same for a method that only {@code super.} reaches; its primal cannot be called from outside. */
    String functionForSuper(ExecutableElement method) {
        onlyForSuper.add(method);
        return function(method);
    }

    private String name(ExecutableElement method) {
        String name = names.get(method);
        if (name == null) {
            throw new IllegalStateException("no name for " + method);
        }
        return name;
    }

    /** Whether a call of the method is an expression of the IR; what a class keeps for itself is no part of the library. */
    boolean isElementary(ExecutableElement method) {
        return method.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.PUBLIC))
                && pureMethods.contains(method)
                && types.result(method.getReturnType()) instanceof Scalar
                && method.getParameters().stream()
                        .allMatch(parameter -> types.of(parameter.asType()) instanceof Scalar);
    }

    /** Whether a rule tells the method's derivative, so that its body does not matter. */
    private boolean isRuled(ExecutableElement method) {
        return types.visible(method) && (isElementary(method) || rules.has(method) && rules.outOfReach(method) == null);
    }

    /** Whether the method stands in the root's top-level class, with a body. */
    boolean hasBody(ExecutableElement method) {
        if (!isInside(method)
                || method.getModifiers().contains(Modifier.ABSTRACT)
                || method.getModifiers().contains(Modifier.NATIVE)) {
            return false;
        }
        TreePath declaration = path(method);
        return declaration != null && ((MethodTree) declaration.getLeaf()).getBody() != null;
    }

    /** Whether the root's top-level class declares the method, at any depth. */
    boolean isInside(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && Access.outermost(owner).equals(top);
    }

    boolean isInside(VariableElement field) {
        return field.getEnclosingElement() instanceof TypeElement owner
                && Access.outermost(owner).equals(top);
    }

    /** The class whose companion is made. */
    TypeElement source() {
        return BodyTypes.owner(root);
    }

    /** Passes a warning on, wherever it was found. */
    void warn(Problem problem) {
        problems.report(problem);
    }

    Trees trees() {
        return trees;
    }

    Elements elements() {
        return elements;
    }

    Attribution attribution() {
        return attribution;
    }

    SourceMap sourceMap() {
        return sourceMap;
    }

    CompanionLookup companions() {
        return companions;
    }

    PureMethods pureMethods() {
        return pureMethods;
    }

    DerivativeRules rules() {
        return rules;
    }

    BodyTypes types() {
        return types;
    }

    FieldReads fields() {
        return fields;
    }

    Problems problems() {
        return problems;
    }
}
