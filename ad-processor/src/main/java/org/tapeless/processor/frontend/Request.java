package org.tapeless.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Differentiable} as it stands on a method.
 *
 * @param index its place among the {@code @Differentiable}s of the method, from 0
 * @param resolved whether every value in it is known; a constant of a class that is yet to be generated is not
 */
record Request(int index, List<String> wrt, int order, String name, boolean resolved) {
    static final String ANNOTATION = "org.tapeless.annotations.Differentiable";
    static final String CONTAINER = "org.tapeless.annotations.Differentiables";
    static final String EXCLUSION = "org.tapeless.annotations.NoDerivative";

    /** All those on a method, in source order; from source or from a class file. */
    static List<Request> on(ExecutableElement method) {
        List<Request> requests = new ArrayList<>();
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (is(mirror, ANNOTATION)) {
                requests.add(read(mirror, requests.size()));
            } else if (is(mirror, CONTAINER)) {
                for (AnnotationValue value : mirror.getElementValues().values()) {
                    for (Object item : listed(value)) {
                        if (item instanceof AnnotationValue inner && inner.getValue() instanceof AnnotationMirror one) {
                            requests.add(read(one, requests.size()));
                        }
                    }
                }
            }
        }
        return requests;
    }

    /** The same, but for all that can be differentiated. */
    Request withoutWrt() {
        return new Request(index, List.of(), order, name, resolved);
    }

    static boolean is(AnnotationMirror mirror, String annotation) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(annotation);
    }

    private static Request read(AnnotationMirror mirror, int index) {
        List<String> wrt = new ArrayList<>();
        int order = 1;
        String name = "";
        boolean resolved = true;
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            AnnotationValue value = entry.getValue();
            switch (entry.getKey().getSimpleName().toString()) {
                case "wrt" -> {
                    for (Object item : listed(value)) {
                        Object content = item instanceof AnnotationValue inner ? inner.getValue() : item;
                        resolved &= content instanceof String && !isUnresolved(content);
                        wrt.add(content.toString());
                    }
                }
                case "order" -> {
                    resolved &= value.getValue() instanceof Integer;
                    order = value.getValue() instanceof Integer number ? number : 1;
                }
                default -> {
                    resolved &= value.getValue() instanceof String && !isUnresolved(value.getValue());
                    name = value.getValue().toString();
                }
            }
        }
        return new Request(index, List.copyOf(wrt), order, name, resolved);
    }

    private static List<?> listed(AnnotationValue value) {
        return value.getValue() instanceof List<?> list ? list : List.of(value);
    }

    /** What javac's model puts where a constant does not exist (yet). */
    private static boolean isUnresolved(Object content) {
        return content.equals("<error>");
    }

    /** The annotation in the source; the method where it cannot be found. */
    TreePath place(TreePath method) {
        AnnotationTree annotation = annotation(method);
        return annotation == null ? method : new TreePath(method, annotation);
    }

    /** The value of one of its elements in the source, the {@code item}th if it is a list; the annotation if absent. */
    TreePath place(TreePath method, String element, int item) {
        AnnotationTree annotation = annotation(method);
        if (annotation == null) {
            return method;
        }
        TreePath path = new TreePath(method, annotation);
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree named
                    && named.getVariable().toString().equals(element)) {
                ExpressionTree value = named.getExpression();
                if (value instanceof NewArrayTree array
                        && array.getInitializers() != null
                        && item < array.getInitializers().size()) {
                    value = array.getInitializers().get(item);
                }
                return new TreePath(new TreePath(path, argument), value);
            }
        }
        return path;
    }

    private @Nullable AnnotationTree annotation(TreePath method) {
        if (!(method.getLeaf() instanceof MethodTree tree)) {
            return null;
        }
        List<AnnotationTree> found = new ArrayList<>();
        tree.getModifiers().getAnnotations().forEach(annotation -> collect(annotation, found));
        return index < found.size() ? found.get(index) : null;
    }

    private static void collect(AnnotationTree annotation, List<AnnotationTree> found) {
        String name = annotation.getAnnotationType().toString();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (ANNOTATION.endsWith("." + simple)) {
            found.add(annotation);
        } else if (CONTAINER.endsWith("." + simple)) {
            for (ExpressionTree argument : annotation.getArguments()) {
                ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
                if (value instanceof AnnotationTree single) {
                    collect(single, found);
                } else if (value instanceof NewArrayTree array && array.getInitializers() != null) {
                    array.getInitializers().forEach(item -> {
                        if (item instanceof AnnotationTree inner) {
                            collect(inner, found);
                        }
                    });
                }
            }
        }
    }
}
