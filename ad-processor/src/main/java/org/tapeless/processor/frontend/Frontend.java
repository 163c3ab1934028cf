package org.tapeless.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Reporter;

/**
 * From classes to methods that are ready for the compiler: finds the annotated methods, checks their headers, has their
 * bodies lowered. Holds nothing of one round in the next.
 */
public final class Frontend {
    private final Environment javac;
    private final SourceVersion version;
    private final Reporter reporter;
    private final CrossCheck crossCheck;
    private final Set<String> scanned = new HashSet<>();
    private final Set<String> roots = new HashSet<>();
    private boolean versionTold;

    public Frontend(Environment javac, SourceVersion version, Reporter reporter) {
        this.javac = javac;
        this.version = version;
        this.reporter = reporter;
        this.crossCheck = new CrossCheck(javac.trees(), javac.types());
        javac.task().addTaskListener(new AnalysisListener(this::scanUnoffered, crossCheck, reporter));
    }

    /** Qualified names of the classes whose annotated methods this round offers, in alphabetical order. */
    public Set<String> offered(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                roots.add(type.getQualifiedName().toString());
            }
            TreePath path = javac.trees().getPath(root);
            if (path != null) {
                scanUnoffered(path.getCompilationUnit());
            }
        }
        Set<String> names = new TreeSet<>();
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Request.ANNOTATION)
                    || annotation.getQualifiedName().contentEquals(Request.CONTAINER)) {
                for (Element method : round.getElementsAnnotatedWith(annotation)) {
                    if (method.getEnclosingElement() instanceof TypeElement owner) {
                        names.add(owner.getQualifiedName().toString());
                    }
                }
            }
        }
        return names;
    }

    /** Tells what is wrong with the {@code @DerivativeOf} rules of this round. */
    public void checkRules(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(DerivativeRule.ANNOTATION)) {
                for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))) {
                    Problem fault = ruleFault(method);
                    TreePath path = javac.trees().getPath(method);
                    if (fault != null && path != null) {
                        reporter.report(fault, path);
                    }
                }
            }
        }
    }

    private static @Nullable Problem ruleFault(ExecutableElement method) {
        DerivativeRule rule = DerivativeRule.on(method);
        if (rule == null) {
            return null;
        }
        Problem fault = rule.fault();
        return fault != null ? fault : rule.duplicateFault();
    }

    private void scanUnoffered(CompilationUnitTree unit) {
        if (scanned.add(unit.getSourceFile().toUri().toString())) {
            UnofferedMethods.report(unit, javac.elements(), reporter);
        }
    }

    /** A class of this compilation. */
    public @Nullable TypeElement find(String qualifiedName) {
        return javac.elements().getTypeElement(qualifiedName);
    }

    /** Lint categories that the companion of a class must be silent about. */
    public Collection<String> suppressions(TypeElement type) {
        return LintTokens.of(type, javac.elements());
    }

    /** Whether there is a class of this qualified name that code in the module of {@code type} can see. */
    public boolean isVisible(String qualifiedName, TypeElement type) {
        return javac.elements().getTypeElement(javac.elements().getModuleOf(type), qualifiedName) != null;
    }

    /** The one element that a companion originates from. */
    public TypeElement outermost(TypeElement type) {
        return Access.outermost(type);
    }

    /** Whether processors are shown the class: javac compiles what it finds on the source path without them. */
    private boolean isProcessed(TypeElement type) {
        return roots.contains(Access.outermost(type).getQualifiedName().toString());
    }

    /** Reads the annotated methods of a class. */
    public ClassReading read(TypeElement type) {
        TreePath path = javac.trees().getPath(type);
        if (path == null) {
            // A class file, presented again by an incremental build: its companion exists.
            return ClassReading.NOTHING;
        }
        List<Annotated> annotated = annotated(type);
        if (isUnresolved(type, annotated)) {
            return ClassReading.UNRESOLVED;
        }
        if (version.compareTo(SourceVersion.RELEASE_16) < 0) {
            tellSourceLevel(annotated.get(0), path);
            return ClassReading.NOTHING;
        }
        try {
            return new ClassReader(javac, crossCheck, reporter, path, this::isProcessed).read(type, annotated);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
            String name = type.getQualifiedName().toString();
            reporter.report(SourceMethod.internalError(name, crash), path);
            return ClassReading.NOTHING;
        }
    }

    private static List<Annotated> annotated(TypeElement type) {
        List<Annotated> annotated = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<Request> requests = Request.on(method);
            if (!requests.isEmpty()) {
                annotated.add(new Annotated(method, requests));
            }
        }
        return annotated;
    }

    private static boolean isUnresolved(TypeElement type, List<Annotated> annotated) {
        return SignatureTypes.of(type).stream().anyMatch(SignatureTypes::isUnresolved)
                || annotated.stream()
                        .anyMatch(
                                one -> SignatureTypes.of(one.method()).stream().anyMatch(SignatureTypes::isUnresolved)
                                        || one.requests().stream().anyMatch(request -> !request.resolved()));
    }

    private void tellSourceLevel(Annotated first, TreePath type) {
        if (versionTold) {
            return;
        }
        versionTold = true;
        TreePath path = javac.trees().getPath(first.method());
        reporter.report(
                new Problem(
                        Key.SourceLevel,
                        0,
                        "@Differentiable needs source level 16, and this is compiled at "
                                + version.name().replace("RELEASE_", ""),
                        "generated methods return records, which Java has since version 16",
                        "compile with --release 16 or higher"),
                path == null ? type : path);
    }

    /** The problem of a companion whose name another class has. */
    public Problem nameTaken(String companion) {
        return NameTaken.problem(companion);
    }

    /** A method and the {@code @Differentiable}s on it, at least one. */
    record Annotated(ExecutableElement method, List<Request> requests) {}
}
