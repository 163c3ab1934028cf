package org.tapeless.processor.frontend;

import static java.util.stream.Collectors.joining;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.tapeless.annotations.Differentiable;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Printer;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Verifier;

/** Sources whose annotated methods went through {@link Lowering}, and nothing else. */
final class LoweredSource {
    private final Map<String, Lowered> methods = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Problem> raw = new ArrayList<>();
    private @Nullable RuntimeException crash;

    private LoweredSource() {}

    /** The class {@code p.Foo} with these members. */
    static LoweredSource members(String members) {
        return of("package p;\nimport org.tapeless.annotations.*;\nclass Foo {\n" + members + "\n}\n");
    }

    static LoweredSource of(String... sources) {
        LoweredSource result = new LoweredSource();
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(new MemoryFiles.Source(source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                new MemoryFiles(compiler, Map.of()),
                diagnostics,
                List.of("-proc:only", "-classpath", MemoryFiles.classPath()),
                null,
                files);
        task.setProcessors(List.of(result.new Frontend()));
        boolean ok = task.call();
        if (result.crash != null) {
            throw result.crash;
        }
        if (!ok) {
            throw new IllegalArgumentException(diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .map(Object::toString)
                    .collect(joining("\n")));
        }
        return result;
    }

    /** What was lowered, by the method's name. */
    Lowered get(String method) {
        Lowered lowered = methods.get(method);
        if (lowered == null) {
            throw new IllegalArgumentException("no annotated method " + method + " in " + methods.keySet());
        }
        return lowered;
    }

    Set<String> names() {
        return methods.keySet();
    }

    /** The root's function, verified. */
    Function function(String method) {
        Lowered lowered = get(method);
        Verifier.require(lowered.program(), Verifier.Form.SURFACE);
        return lowered.program().get(lowered.root());
    }

    /** The only root's body, verified, one statement a line. */
    String body() {
        String text = new Printer().print(function(methods.keySet().iterator().next()));
        List<String> lines = text.lines().toList();
        return lines.subList(1, lines.size() - 1).stream()
                .map(line -> line.substring(2))
                .collect(joining("\n", "", "\n"));
    }

    /** {@code 4:12 TryCatch} for each problem, by line and column of the source; a helper's follow its name. */
    List<String> problems() {
        return problems;
    }

    List<Problem> rawProblems() {
        return raw;
    }

    private final class Frontend extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of(Differentiable.class.getName());
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            try {
                for (Element element : round.getElementsAnnotatedWith(Differentiable.class)) {
                    lower((ExecutableElement) element);
                }
            } catch (RuntimeException e) {
                crash = e;
            }
            return false;
        }

        private void lower(ExecutableElement method) {
            Trees trees = Trees.instance(processingEnv);
            SourceMap sourceMap = new SourceMap(trees);
            Lowering lowering = new Lowering(
                    trees,
                    processingEnv.getElementUtils(),
                    processingEnv.getTypeUtils(),
                    new Attribution(trees, processingEnv.getElementUtils(), processingEnv.getTypeUtils()),
                    sourceMap,
                    new Neighbours());
            TreePath path = trees.getPath(method);
            Lowered lowered = lowering.lower(path, problem -> {
                raw.add(problem);
                problems.add(place(trees, sourceMap, problem));
            });
            lowered.primals()
                    .forEach((name, primal) -> primal.problems()
                            .forEach(problem -> problems.add(name + " " + place(trees, sourceMap, problem))));
            methods.put(method.getSimpleName().toString(), lowered);
        }

        private String place(Trees trees, SourceMap sourceMap, Problem problem) {
            TreePath path = sourceMap.path(problem.node());
            if (path == null) {
                return "? " + problem.key();
            }
            long start = trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
            var lines = path.getCompilationUnit().getLineMap();
            return lines.getLineNumber(start) + ":" + lines.getColumnNumber(start) + " " + problem.key();
        }
    }

    /** Annotated methods of other files have companions. */
    private static final class Neighbours implements CompanionLookup {
        @Override
        public Callee.@Nullable Companion find(ExecutableElement method, int node, Problems problems) {
            if (Request.on(method).isEmpty()) {
                return null;
            }
            TypeElement owner = BodyTypes.owner(method);
            TypeNames names = TypeNames.with(List.of());
            List<Type> types = method.getParameters().stream()
                    .map(parameter -> IrTypes.of(parameter.asType(), names))
                    .toList();
            return new Callee.Companion(
                    owner.getQualifiedName().toString(),
                    method.getSimpleName().toString(),
                    owner.getQualifiedName() + "Derivatives",
                    method.getSimpleName().toString(),
                    types,
                    types.stream().map(Type::isDifferentiable).toList(),
                    types.stream().map(type -> false).toList(),
                    IrTypes.of(method.getReturnType(), names),
                    1);
        }

        @Override
        public boolean isCompanion(String className) {
            return className.endsWith("Derivatives");
        }
    }
}
