package org.tapeless.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.tapeless.processor.diagnostics.Findings;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Reporter;
import org.tapeless.processor.frontend.Frontend.Annotated;

/**
 * Reads the annotated methods of one class, whose headers mention nothing unknown. Every fault of every method is found,
 * and none is told before all names in all bodies are known to exist.
 */
final class ClassReader {
    private final Environment javac;
    private final CrossCheck crossCheck;
    private final Reporter reporter;
    private final TreePath type;
    private final Predicate<TypeElement> isProcessed;
    private final Findings classFindings = new Findings();
    private final Map<Declaration, Findings> declarations = new LinkedHashMap<>();

    /**
     * Reads one class.
     *
     * @param type the class's tree
     * @param isProcessed whether a class of this compilation is shown to processors
     */
    ClassReader(
            Environment javac,
            CrossCheck crossCheck,
            Reporter reporter,
            TreePath type,
            Predicate<TypeElement> isProcessed) {
        this.isProcessed = isProcessed;
        this.javac = javac;
        this.crossCheck = crossCheck;
        this.reporter = reporter;
        this.type = type;
    }

    ClassReading read(TypeElement element, List<Annotated> annotated) {
        DeclarationReader reader = new DeclarationReader(javac.elements());
        MethodPaths paths = new MethodPaths(javac.trees());
        for (Annotated one : annotated) {
            TreePath path = paths.of(one.method());
            if (path == null || !(path.getLeaf() instanceof MethodTree)) {
                classFindings.add(accessorProblem(one.method()), type);
                continue;
            }
            for (Request request : one.requests()) {
                Findings findings = new Findings();
                declarations.put(reader.read(one.method(), path, request, findings), findings);
            }
        }
        Problem taken = NameTaken.find(element, javac.elements());
        if (taken != null) {
            classFindings.add(taken, type);
        }
        List<SourceMethod> methods = new ArrayList<>();
        BodyReader bodies = new BodyReader(javac, reporter, type.getCompilationUnit(), isProcessed);
        for (Map.Entry<Declaration, Findings> entry : declarations.entrySet()) {
            bodies.read(entry.getKey(), entry.getValue()).ifPresent(methods::add);
        }
        if (bodies.metUnresolved()) {
            return ClassReading.UNRESOLVED;
        }
        bodies.remember(crossCheck);
        classFindings.tell(reporter);
        declarations.values().forEach(findings -> findings.tell(reporter));
        return new ClassReading(false, classFindings.failed() ? List.of() : methods);
    }

    /** {@code record P(@Differentiable double x)}: the annotation goes to the accessor that nobody wrote. */
    private static Problem accessorProblem(ExecutableElement accessor) {
        return new Problem(
                Key.NoIndependent,
                0,
                "@Differentiable stands on " + accessor.getSimpleName() + "(), which has no parameter",
                "on a record component the annotation means the accessor",
                "annotate a method that takes what varies as a parameter");
    }
}
