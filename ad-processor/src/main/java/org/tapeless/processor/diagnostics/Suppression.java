package org.tapeless.processor.diagnostics;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * {@code @SuppressWarnings("tapeless:Key")} on a declaration around a place. On classes and their members constants
 * count as well as literals; a declaration inside a body is read as text, since asking javac about it would attribute
 * the body.
 */
final class Suppression {
    private final Trees trees;

    Suppression(Trees trees) {
        this.trees = trees;
    }

    /** Whether a declaration around {@code place}, or the one it is, silences warnings of that key. */
    boolean silences(Key key, TreePath place) {
        String token = "tapeless:" + key;
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            ModifiersTree modifiers = modifiers(path);
            if (modifiers != null && (isMember(path) ? byElement(path, token) : byText(modifiers, token))) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable ModifiersTree modifiers(TreePath path) {
        if (path.getLeaf() instanceof VariableTree variable) {
            return variable.getModifiers();
        }
        if (path.getLeaf() instanceof MethodTree method) {
            return method.getModifiers();
        }
        return path.getLeaf() instanceof ClassTree type ? type.getModifiers() : null;
    }

    /** Whether only classes are around it. */
    private static boolean isMember(TreePath path) {
        TreePath parent = path.getParentPath();
        while (parent.getLeaf() instanceof ClassTree) {
            parent = parent.getParentPath();
        }
        return parent.getLeaf() instanceof CompilationUnitTree;
    }

    private boolean byElement(TreePath path, String token) {
        Element element = trees.getElement(path);
        SuppressWarnings annotation = element == null ? null : element.getAnnotation(SuppressWarnings.class);
        return annotation != null && Arrays.asList(annotation.value()).contains(token);
    }

    private static boolean byText(ModifiersTree modifiers, String token) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            String name = annotation.getAnnotationType().toString();
            if (name.equals("SuppressWarnings") || name.equals("java.lang.SuppressWarnings")) {
                for (ExpressionTree argument : annotation.getArguments()) {
                    ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
                    List<? extends ExpressionTree> items =
                            value instanceof NewArrayTree array && array.getInitializers() != null
                                    ? array.getInitializers()
                                    : List.of(value);
                    if (items.stream().anyMatch(item -> item instanceof LiteralTree l && token.equals(l.getValue()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
