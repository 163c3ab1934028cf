package org.tapeless.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.diagnostics.Findings;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.diagnostics.Reporter;
import org.tapeless.processor.source.DifferentiableMethod;

/** A method ready for the compiler, with the way back to its source. */
public final class SourceMethod implements Problems {
    private final DifferentiableMethod method;
    private final TreePath path;
    private final TreePath annotation;
    private final IntFunction<@Nullable TreePath> places;
    private final Reporter reporter;
    private final Findings findings = new Findings();

    /**
     * @param path where problems go that have no place of their own
     * @param annotation the {@code @Differentiable} that asks for it
     * @param places the tree behind each node number
     */
    SourceMethod(
            DifferentiableMethod method,
            TreePath path,
            TreePath annotation,
            IntFunction<@Nullable TreePath> places,
            Reporter reporter) {
        this.method = method;
        this.path = path;
        this.annotation = annotation;
        this.places = places;
        this.reporter = reporter;
    }

    public DifferentiableMethod method() {
        return method;
    }

    @Override
    public void report(Problem problem) {
        TreePath place = place(problem.node());
        findings.add(problem, place == null ? path : place);
    }

    private @Nullable TreePath place(int node) {
        if (node == Problem.ANNOTATION) {
            return annotation;
        }
        return node < 0 ? parameter(-node - 1) : places.apply(node);
    }

    /** The tree of a parameter; the receiver has none. */
    private @Nullable TreePath parameter(int index) {
        List<? extends VariableTree> trees = ((MethodTree) path.getLeaf()).getParameters();
        int inSource = index - (method.parameters().size() - trees.size());
        return inSource < 0 ? null : new TreePath(path, trees.get(inSource));
    }

    /** The compiler failed on it. */
    public void crashed(Throwable crash) {
        findings.add(internalError(method.name(), crash), path);
    }

    /** Hands on what was reported so far; telling twice does no harm. */
    public void tellProblems() {
        findings.tell(reporter);
    }

    static Problem internalError(String method, Throwable crash) {
        StringWriter trace = new StringWriter();
        crash.printStackTrace(new PrintWriter(trace, true));
        return new Problem(
                Key.InternalError,
                0,
                "Tapeless itself failed at " + method,
                "this is a fault of the processor, not of your code: "
                        + trace.toString().stripTrailing(),
                "report it with the method and the lines above; the other methods are not affected");
    }
}
