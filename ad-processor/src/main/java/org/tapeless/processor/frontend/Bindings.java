package org.tapeless.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pattern variables that a condition introduces (JLS 6.3.1): {@code !(o instanceof Box b) || b.x > 0} introduces none,
 * but {@code b} is in scope on the right, since the left was false there.
 */
final class Bindings {
    private Bindings() {}

    /** Those in scope where {@code condition} is known to be {@code value}. */
    static List<VariableTree> when(ExpressionTree condition, boolean value) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            return when(parenthesized.getExpression(), value);
        }
        if (condition instanceof UnaryTree unary && unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return when(unary.getExpression(), !value);
        }
        Tree.Kind both = value ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR;
        if (condition instanceof BinaryTree binary && binary.getKind() == both) {
            List<VariableTree> variables = new ArrayList<>(when(binary.getLeftOperand(), value));
            variables.addAll(when(binary.getRightOperand(), value));
            return variables;
        }
        return value && condition instanceof InstanceOfTree test ? in(test.getPattern()) : List.of();
    }

    /** Those that a pattern declares, record patterns of later Java included. */
    static List<VariableTree> in(@Nullable Tree pattern) {
        List<VariableTree> variables = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBindingPattern(BindingPatternTree binding, @Nullable Void unused) {
                variables.add(binding.getVariable());
                return null;
            }
        }.scan(pattern, null);
        return variables;
    }
}
