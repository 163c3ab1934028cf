package org.tapeless.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Reporter;

/**
 * What is checked once javac has attributed a class: that what we took its expressions to be is what they are, and that
 * no annotated method was kept from us, which also happens in compilations in which we are never called.
 */
final class AnalysisListener implements TaskListener {
    private final Consumer<CompilationUnitTree> unoffered;
    private final CrossCheck crossCheck;
    private final Reporter reporter;

    AnalysisListener(Consumer<CompilationUnitTree> unoffered, CrossCheck crossCheck, Reporter reporter) {
        this.unoffered = unoffered;
        this.crossCheck = crossCheck;
        this.reporter = reporter;
    }

    @Override
    public void finished(TaskEvent event) {
        CompilationUnitTree unit = event.getCompilationUnit();
        if (event.getKind() != TaskEvent.Kind.ANALYZE || unit == null) {
            return;
        }
        try {
            unoffered.accept(unit);
            if (event.getTypeElement() != null) {
                check(event.getTypeElement());
            }
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
            // A listener that throws would bring javac down.
            String file = unit.getSourceFile().getName();
            reporter.report(SourceMethod.internalError(file, crash), new TreePath(unit));
        }
        reporter.flush();
    }

    private void check(TypeElement type) {
        IdentityHashMap<Tree, Runnable> reports = new IdentityHashMap<>();
        crossCheck.check(
                type,
                (where, assumed, actual) ->
                        reports.putIfAbsent(where.getLeaf(), () -> reporter.report(mismatch(assumed, actual), where)));
        // An expression of mistaken parts is mistaken, too: only the parts are told.
        reports.forEach((tree, report) -> {
            if (!containsOne(tree, reports.keySet())) {
                report.run();
            }
        });
    }

    private static boolean containsOne(Tree whole, Set<Tree> parts) {
        boolean[] found = new boolean[1];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                found[0] |= tree != whole && tree != null && parts.contains(tree);
                return super.scan(tree, null);
            }
        }.scan(whole, null);
        return found[0];
    }

    private static Problem mismatch(String assumed, String actual) {
        return new Problem(
                Key.TypeMismatch,
                0,
                "this is " + actual + ", and the derivative was made as if it were " + assumed,
                "a processor sees types before javac has worked them out, and has to do so itself; here it went wrong",
                "write the type out, in a variable or a cast, and report this");
    }
}
