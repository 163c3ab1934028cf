package org.tapeless.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import org.tapeless.processor.diagnostics.Findings;
import org.tapeless.processor.diagnostics.Reporter;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.Parameter;

/** Lowers the bodies of one class's annotated methods and joins them with their declarations. */
final class BodyReader {
    private final Reporter reporter;
    private final Attribution attribution;
    private final SourceMap sourceMap;
    private final Lowering lowering;
    private boolean metUnresolved;

    /**
     * Reads bodies of one class.
     *
     * @param unit the file of the class
     * @param isProcessed whether a class of this compilation is shown to processors
     */
    BodyReader(Environment javac, Reporter reporter, CompilationUnitTree unit, Predicate<TypeElement> isProcessed) {
        this.reporter = reporter;
        this.sourceMap = new SourceMap(javac.trees());
        this.attribution = new Attribution(javac.trees(), javac.elements(), javac.types());
        this.lowering = new Lowering(
                javac.trees(),
                javac.elements(),
                javac.types(),
                attribution,
                sourceMap,
                new Companions(javac.trees(), javac.elements(), unit, isProcessed));
    }

    /** Whether a body mentioned something that does not exist (yet). */
    boolean metUnresolved() {
        return metUnresolved;
    }

    /** Empty if the header or the body has faults, or the body mentions something unknown. */
    Optional<SourceMethod> read(Declaration declaration, Findings findings) {
        if (((MethodTree) declaration.path().getLeaf()).getBody() == null) {
            return Optional.empty();
        }
        int failuresBefore = attribution.failures().size();
        Lowered lowered;
        try {
            lowered = lowering.lower(declaration.path(), problem -> {
                TreePath place = sourceMap.path(problem.node());
                findings.add(problem, place == null ? declaration.path() : place);
            });
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
            failed(declaration, crash, findings);
            return Optional.empty();
        }
        metUnresolved |= !lowered.unresolved().isEmpty();
        attribution.failures().stream().skip(failuresBefore).forEach(failure -> failed(declaration, failure, findings));
        if (findings.failed()) {
            return Optional.empty();
        }
        return Optional.of(new SourceMethod(
                join(declaration, lowered), declaration.path(), declaration.annotation(), sourceMap::path, reporter));
    }

    /** Has everything checked that was assumed about bodies. */
    void remember(CrossCheck crossCheck) {
        attribution.methods().forEach(method -> crossCheck.remember(method, attribution));
    }

    /** What goes wrong where a name is unknown, or where a class file lacks one that it needs, is javac's to tell. */
    private void failed(Declaration declaration, Throwable crash, Findings findings) {
        boolean isMissingClass = crash.getClass().getName().endsWith("CompletionFailure");
        if (isMissingClass || !attribution.unresolved().isEmpty()) {
            metUnresolved = true;
        } else {
            findings.add(SourceMethod.internalError(declaration.name(), crash), declaration.path());
        }
    }

    private static DifferentiableMethod join(Declaration declaration, Lowered lowered) {
        List<Var> variables = lowered.program().get(lowered.root()).parameters();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Parameter parameter = declaration.parameters().get(i);
            parameters.add(
                    new Parameter(parameter.name(), variables.get(i).type(), parameter.java(), parameter.role()));
        }
        return new DifferentiableMethod(
                declaration.packageName(),
                declaration.owner(),
                declaration.companion(),
                declaration.ownerIsPublic(),
                declaration.visibility(),
                declaration.name(),
                declaration.base(),
                declaration.hasOwnName(),
                declaration.request().order(),
                declaration.typeParameters(),
                declaration.thrown(),
                declaration.method().isVarArgs(),
                declaration.overridable(),
                parameters,
                lowered.program(),
                lowered.root(),
                lowered.primals(),
                lowered.rules(),
                lowered.privateFields());
    }
}
