package org.tapeless.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Stmt;

/**
 * Conditions that steer control. Where one has statements of its own behind {@code &&} or {@code ||}, it becomes nested
 * branches or jumps, along which a variable that it assigns is as definitely assigned as in the source (JLS 16.1).
 *
 * <pre>
 * if (n &gt; 0 &amp;&amp; (y = f(n)) &gt; 0) A    if (n &gt; 0) { y = f(n); if (y &gt; 0) A }
 * else B                             end: { otherwise: { if (!(n &gt; 0)) break otherwise; y = f(n);
 *                                           if (!(y &gt; 0)) break otherwise; A; break end } B }
 * </pre>
 */
final class Branches {
    private final Body body;
    private final ExpressionLowering expressions;

    Branches(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /** A condition, and the statements before it. */
    record Test(ExpressionTree tree, Block statements, Expr value) {
        boolean isPure() {
            return statements.isEmpty();
        }
    }

    Test test(ExpressionTree tree) {
        Expr[] value = new Expr[1];
        Block statements = body.capture(() -> value[0] = expressions.condition(tree));
        return new Test(tree, statements, value[0]);
    }

    /** {@code if (test) whenTrue else whenFalse}. */
    void branch(Test test, Block whenTrue, Block whenFalse) {
        if (whenFalse.isEmpty() && !test.isPure() && isConjunction(test.tree())) {
            nest(test.tree(), whenTrue);
            return;
        }
        if (isStraight(test)) {
            body.add(test.statements());
            either(test.value(), whenTrue, whenFalse);
            return;
        }
        String otherwise = body.variables.label("otherwise");
        String end = body.variables.label("end");
        Block first = body.capture(() -> {
            leave(test.tree(), false, () -> otherwise);
            body.add(whenTrue);
            body.add(whenFalse.isEmpty() ? Block.EMPTY : Block.of(new Stmt.Break(end, body.span())));
        });
        Block all = body.capture(() -> {
            body.add(Completion.labeled(otherwise, first, body.span()));
            body.add(whenFalse);
        });
        body.add(Completion.labeled(end, all, body.span()));
    }

    /** {@code if (a && b) whenTrue} as one branch in the other. */
    private void nest(ExpressionTree tree, Block whenTrue) {
        ExpressionTree inner = ExpressionLowering.unparenthesized(tree);
        Test test = test(inner);
        if (test.isPure() || !isConjunction(inner)) {
            branch(test, whenTrue, Block.EMPTY);
            return;
        }
        BinaryTree both = (BinaryTree) inner;
        Block second = body.capture(() -> nest(both.getRightOperand(), whenTrue));
        nest(both.getLeftOperand(), second);
    }

    private static boolean isConjunction(ExpressionTree tree) {
        return ExpressionLowering.unparenthesized(tree).getKind() == Tree.Kind.CONDITIONAL_AND;
    }

    /** Whether the condition can be evaluated as a whole before the branch. */
    static boolean isStraight(Test test) {
        return test.isPure() || !assignsOnTheWay(test.tree());
    }

    private void either(Expr test, Block whenTrue, Block whenFalse) {
        if (Completion.isTrue(test) || Completion.isFalse(test)) {
            body.add(Completion.isTrue(test) ? whenTrue : whenFalse);
        } else {
            body.add(new Stmt.If(test, whenTrue, whenFalse, body.span()));
        }
    }

    private static boolean assignsOnTheWay(ExpressionTree tree) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, @Nullable Void>() {
                    @Override
                    public Boolean visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
                        return true;
                    }

                    @Override
                    public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
                        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
                    }
                }.scan(tree, null));
    }

    /** Jumps to the end of a label's block if the condition has this value, and goes on otherwise. */
    void leave(ExpressionTree tree, boolean when, Supplier<String> label) {
        ExpressionTree inner = ExpressionLowering.unparenthesized(tree);
        Test test = test(inner);
        if (test.isPure()) {
            jump(test.value(), when, label);
        } else if (inner.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            leave(((UnaryTree) inner).getExpression(), !when, label);
        } else if (inner.getKind() == Tree.Kind.CONDITIONAL_AND || inner.getKind() == Tree.Kind.CONDITIONAL_OR) {
            shortCircuit((BinaryTree) inner, when, label);
        } else if (inner instanceof ConditionalExpressionTree conditional) {
            Block whenTrue = body.capture(() -> leave(conditional.getTrueExpression(), when, label));
            Block whenFalse = body.capture(() -> leave(conditional.getFalseExpression(), when, label));
            branch(test(conditional.getCondition()), whenTrue, whenFalse);
        } else {
            body.add(test.statements());
            jump(test.value(), when, label);
        }
    }

    private void shortCircuit(BinaryTree tree, boolean when, Supplier<String> label) {
        // The left operand decides alone if it is false for &&, true for ||.
        boolean deciding = tree.getKind() == Tree.Kind.CONDITIONAL_OR;
        if (deciding == when) {
            leave(tree.getLeftOperand(), deciding, label);
            leave(tree.getRightOperand(), when, label);
            return;
        }
        String decided = body.variables.label("decided");
        Block operands = body.capture(() -> {
            leave(tree.getLeftOperand(), deciding, () -> decided);
            leave(tree.getRightOperand(), when, label);
        });
        body.add(Completion.labeled(decided, operands, body.span()));
    }

    private void jump(Expr test, boolean when, Supplier<String> label) {
        if (when ? Completion.isFalse(test) : Completion.isTrue(test)) {
            return;
        }
        Block leave = Block.of(new Stmt.Break(label.get(), body.span()));
        either(when ? test : Casts.not(test), leave, Block.EMPTY);
    }
}
