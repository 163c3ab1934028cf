package org.tapeless.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.function.Consumer;
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
        if (event.getKind() == TaskEvent.Kind.ANALYZE && unit != null) {
            unoffered.accept(unit);
            if (event.getTypeElement() != null) {
                crossCheck.check(
                        event.getTypeElement(),
                        (where, assumed, actual) -> reporter.report(mismatch(assumed, actual), where));
            }
            reporter.flush();
        }
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
