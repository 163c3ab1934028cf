package org.tapeless.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A compilation in which every method is attributed by us and every answer is compared with javac's. */
final class CheckedCompilation {
    /** What a compilation showed. */
    static final class Outcome {
        final List<String> mismatches = new ArrayList<>();
        final List<String> untypedPrimitives = new ArrayList<>();
        final List<String> untyped = new ArrayList<>();
        final List<String> unresolvedCalls = new ArrayList<>();
        final List<String> unresolvedNames = new ArrayList<>();
        final List<String> deferred = new ArrayList<>();
        final List<String> failures = new ArrayList<>();
        final List<String> diagnostics = new ArrayList<>();
        int methods;
        int expressions;
        int calls;
        int rounds;

        String summary() {
            return String.format(
                    Locale.ROOT,
                    "%d methods, %d expressions, %d without a type (%d primitive), %d calls (%d unresolved), %d mismatches",
                    methods,
                    expressions,
                    untyped.size() + untypedPrimitives.size(),
                    untypedPrimitives.size(),
                    calls,
                    unresolvedCalls.size(),
                    mismatches.size());
        }
    }

    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-Xlint:none"));
    private final Map<String, String> generated = new LinkedHashMap<>();

    private BiConsumer<TreePath, Attribution> inspector = (method, attribution) -> {};

    CheckedCompilation source(String name, String text) {
        sources.add(new Text(name, text));
        return this;
    }

    CheckedCompilation files(List<Path> files) {
        StandardJavaFileManager manager = compiler().getStandardFileManager(null, null, null);
        manager.getJavaFileObjectsFromPaths(files).forEach(sources::add);
        return this;
    }

    CheckedCompilation options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Sees each method once it is attributed for good. */
    CheckedCompilation inspecting(BiConsumer<TreePath, Attribution> inspector) {
        this.inspector = inspector;
        return this;
    }

    /** A class that the processor writes in its first round. */
    CheckedCompilation generating(String name, String text) {
        generated.put(name, text);
        return this;
    }

    private static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("no javac in this JDK");
        }
        return compiler;
    }

    Outcome run(Path output) {
        Outcome outcome = new Outcome();
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-d", output.toString(), "-implicit:none"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(new StringWriter(), manager, collector, all, null, sources);
            task.setProcessors(List.of(new AttributeAll(outcome, generated, inspector)));
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Diagnostic<? extends JavaFileObject> each : collector.getDiagnostics()) {
            String file = each.getSource() == null
                    ? ""
                    : Path.of(each.getSource().getName()).getFileName() + ":";
            outcome.diagnostics.add(
                    each.getKind() + " " + file + each.getLineNumber() + " " + each.getMessage(Locale.ROOT));
        }
        return outcome;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class AttributeAll extends AbstractProcessor {
        private final Outcome outcome;
        private final Map<String, String> generated;
        private final BiConsumer<TreePath, Attribution> inspector;
        private final List<TreePath> pending = new ArrayList<>();
        private final List<Attributed> done = new ArrayList<>();

        private record Attributed(
                TreePath method, String topLevelClass, List<ExpressionTree> expressions, Attribution attribution) {}

        AttributeAll(Outcome outcome, Map<String, String> generated, BiConsumer<TreePath, Attribution> inspector) {
            this.outcome = outcome;
            this.generated = generated;
            this.inspector = inspector;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Trees trees = Trees.instance(processingEnv);
            if (outcome.rounds++ == 0) {
                JavacTask.instance(processingEnv).addTaskListener(new Compare(trees));
            }
            for (Element root : round.getRootElements()) {
                TreePath path = root instanceof TypeElement ? trees.getPath(root) : null;
                if (path != null) {
                    collect(path);
                }
            }
            attribute(trees, round.processingOver());
            if (!generated.isEmpty() && !round.processingOver()) {
                write();
            }
            return false;
        }

        private void collect(TreePath type) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
                    if (Attribution.isMember(getCurrentPath())) {
                        pending.add(getCurrentPath());
                    }
                    return null;
                }
            }.scan(type, null);
        }

        private void attribute(Trees trees, boolean last) {
            List<TreePath> methods = List.copyOf(pending);
            pending.clear();
            Attribution attribution =
                    new Attribution(trees, processingEnv.getElementUtils(), processingEnv.getTypeUtils());
            for (TreePath method : methods) {
                int before = attribution.unresolved().size();
                attribution.attribute(method);
                List<TreePath> names = attribution
                        .unresolved()
                        .subList(before, attribution.unresolved().size());
                if (!names.isEmpty() && !last) {
                    names.forEach(name -> outcome.deferred.add(name.getLeaf().toString()));
                    pending.add(method);
                    continue;
                }
                names.forEach(name -> outcome.unresolvedNames.add(describe(name)));
                Element element = trees.getElement(method);
                Element outermost = element;
                for (Element each = element; each != null; each = each.getEnclosingElement()) {
                    outermost = each instanceof TypeElement ? each : outermost;
                }
                done.add(new Attributed(method, String.valueOf(outermost), expressions(method), attribution));
                checks.remember(method, attribution);
                inspector.accept(method, attribution);
            }
            for (RuntimeException failure : attribution.failures()) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                outcome.failures.add(trace.toString());
            }
        }

        /** As parsed: javac adds calls of super() and types of var later. */
        private static List<ExpressionTree> expressions(TreePath method) {
            List<ExpressionTree> found = new ArrayList<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                    boolean isDiamond = tree instanceof ParameterizedTypeTree type
                            && type.getTypeArguments().isEmpty();
                    boolean isNoExpression =
                            isDiamond || tree instanceof AnnotationTree || tree instanceof WildcardTree;
                    if (tree instanceof ExpressionTree expression && !isNoExpression) {
                        found.add(expression);
                    }
                    return super.scan(tree, null);
                }

                @Override
                public @Nullable Void visitClass(ClassTree nested, @Nullable Void unused) {
                    return null;
                }

                @Override
                public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
                    return null;
                }
            }.scan(((MethodTree) method.getLeaf()).getBody(), null);
            return found;
        }

        private CrossCheck checks;

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            checks = new CrossCheck(Trees.instance(environment), environment.getTypeUtils());
        }

        private void write() {
            generated.forEach((name, text) -> {
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            generated.clear();
        }

        private final class Compare implements TaskListener {
            private final Trees trees;

            Compare(Trees trees) {
                this.trees = trees;
            }

            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() != TaskEvent.Kind.ANALYZE || event.getTypeElement() == null) {
                    return;
                }
                checks.check(
                        event.getTypeElement(),
                        (where, assumed, actual) ->
                                outcome.mismatches.add(describe(where) + ": assumed " + assumed + ", is " + actual));
                String name = event.getTypeElement().toString();
                done.stream().filter(each -> each.topLevelClass().equals(name)).forEach(this::count);
            }

            private void count(Attributed each) {
                outcome.methods++;
                each.expressions().forEach(tree -> count(each, tree));
            }

            private void count(Attributed each, ExpressionTree tree) {
                TreePath path = new TreePath(each.method(), tree);
                TypeMirror actual = trees.getTypeMirror(path);
                if (actual == null) {
                    return;
                }
                switch (actual.getKind()) {
                    case EXECUTABLE, PACKAGE, NONE, OTHER, ERROR, VOID -> {
                        if (!(tree instanceof MethodInvocationTree)) {
                            return;
                        }
                    }
                    default -> {}
                }
                outcome.expressions++;
                if (tree instanceof MethodInvocationTree call) {
                    outcome.calls++;
                    if (each.attribution().methodOf(call) == null) {
                        outcome.unresolvedCalls.add(describe(path));
                    }
                }
                if (each.attribution().typeOf(tree) == null) {
                    TypeMirror base = actual;
                    while (base instanceof ArrayType array) {
                        base = array.getComponentType();
                    }
                    (base.getKind().isPrimitive() ? outcome.untypedPrimitives : outcome.untyped)
                            .add(describe(path) + " is " + actual);
                }
            }
        }

        private String describe(TreePath path) {
            CompilationUnitTree file = path.getCompilationUnit();
            long start = Trees.instance(processingEnv).getSourcePositions().getStartPosition(file, path.getLeaf());
            long line = start < 0 ? 0 : file.getLineMap().getLineNumber(start);
            String name = file.getSourceFile().getName();
            return name.substring(name.lastIndexOf('/') + 1) + ":" + line + " " + path.getLeaf();
        }
    }
}
