package org.tapeless.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Whether a {@code ?:} stands alone, being boolean or numeric, or is a poly expression that takes its target's type
 * (JLS 15.25).
 *
 * <p>Deviation, since what counts is what javac does: when it decides, variables of a pattern in the condition are not in
 * scope yet, so that {@code o instanceof Integer i ? i : 1f} as a double gives i undiminished by the float.
 */
final class Standalone {
    private final Facts facts;
    private final Conversions conversions;

    Standalone(Facts facts, Conversions conversions) {
        this.facts = facts;
        this.conversions = conversions;
    }

    /** The branches have been typed, and calls in them resolved. */
    boolean is(ConditionalExpressionTree choice) {
        return is(choice, List.of());
    }

    private boolean is(ExpressionTree tree, List<VariableTree> hidden) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return is(parenthesized.getExpression(), hidden);
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            List<VariableTree> inside = new ArrayList<>(hidden);
            inside.addAll(Bindings.when(choice.getCondition(), true));
            inside.addAll(Bindings.when(choice.getCondition(), false));
            return is(choice.getTrueExpression(), inside) && is(choice.getFalseExpression(), inside);
        }
        if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
            return true;
        }
        if (!hidden.isEmpty() && needs(tree, hidden)) {
            return false;
        }
        Facts.Call call = facts.callOf(tree);
        TypeMirror type = call != null && call.poly() ? call.declared() : facts.typeOf(tree);
        return type != null && conversions.unboxed(type) != null;
    }

    /** Whether the type of an expression cannot be told without these variables. */
    private boolean needs(@Nullable Tree tree, List<VariableTree> hidden) {
        if (tree instanceof IdentifierTree) {
            return facts.targetOf(tree) instanceof Attribution.Target.Local local
                    && hidden.contains(local.declaration());
        }
        if (tree instanceof ParenthesizedTree parenthesized) {
            return needs(parenthesized.getExpression(), hidden);
        }
        if (tree instanceof UnaryTree unary) {
            return needs(unary.getExpression(), hidden);
        }
        if (tree instanceof BinaryTree binary) {
            return needs(binary.getLeftOperand(), hidden) || needs(binary.getRightOperand(), hidden);
        }
        if (tree instanceof MemberSelectTree select) {
            return needs(select.getExpression(), hidden);
        }
        if (tree instanceof MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree && needs(call.getMethodSelect(), hidden);
        }
        if (tree instanceof ArrayAccessTree access) {
            return needs(access.getExpression(), hidden);
        }
        if (tree instanceof AssignmentTree assignment) {
            return needs(assignment.getVariable(), hidden);
        }
        return tree instanceof CompoundAssignmentTree assignment && needs(assignment.getVariable(), hidden);
    }
}
