package org.tapeless.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import javax.lang.model.type.ArrayType;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Loops, all of them as {@code while}: JLS 14.12 to 14.14.
 *
 * <pre>
 * for (int i = 0; i &lt; n; i++) {       i = 0
 *     if (skip[i]) continue;           while (i &lt; n) {
 *     s += x[i];                         next: { if (skip[i]) break next; s = s + x[i] }
 * }                                      i = i + 1
 *                                      }
 * while (step() &gt; 0) A            loop: { while (true) { step = step(); if (!(step &gt; 0)) break loop; A } }
 * </pre>
 */
final class LoopLowering {
    private final Body body;
    private final StatementLowering statements;

    LoopLowering(Body body, StatementLowering statements) {
        this.body = body;
        this.statements = statements;
    }

    private ExpressionLowering expressions() {
        return body.expressions;
    }

    private Branches branches() {
        return body.expressions.branches();
    }

    void whileLoop(WhileLoopTree tree, List<String> labels) {
        testFirst(tree.getCondition(), () -> statements.lower(tree.getStatement()), () -> {}, labels);
    }

    void forLoop(ForLoopTree tree, List<String> labels) {
        tree.getInitializer().forEach(statements::lowerHere);
        testFirst(
                tree.getCondition(),
                () -> statements.lower(tree.getStatement()),
                () -> {
                    for (ExpressionStatementTree update : tree.getUpdate()) {
                        expressions().effect(update.getExpression());
                    }
                },
                labels);
    }

    private void testFirst(@Nullable ExpressionTree condition, Runnable content, Runnable update, List<String> labels) {
        Jumps.Exit exit = body.jumps.enter(Jumps.Kind.LOOP, labels, null);
        boolean pure = condition == null || branches().test(condition).isPure();
        Expr head = pure && condition != null ? expressions().condition(condition) : Exprs.bool(true);
        Block inner = exit.continued(body.capture(content), body.span());
        Block updates = body.capture(update);
        Block round = body.capture(() -> {
            if (!pure && condition != null) {
                branches().leave(condition, false, exit::leave);
            }
            body.add(inner);
            body.add(updates);
        });
        body.jumps.exit();
        body.add(exit.left(Block.of(new Stmt.While(head, round, body.span())), body.span()));
    }

    void doWhile(DoWhileLoopTree tree, List<String> labels) {
        Jumps.Exit exit = body.jumps.enter(Jumps.Kind.LOOP, labels, null);
        Block inner = exit.continued(body.capture(() -> statements.lower(tree.getStatement())), body.span());
        Branches.Test test = branches().test(tree.getCondition());
        if (test.isPure() && Completion.isFalse(test.value())) {
            body.jumps.exit();
            body.add(exit.left(inner, body.span()));
            return;
        }
        Block round = body.capture(() -> {
            body.add(inner);
            branches().leave(tree.getCondition(), false, exit::leave);
        });
        body.jumps.exit();
        Stmt loop = new Stmt.While(Exprs.bool(true), round, body.span());
        body.add(exit.left(Block.of(loop), body.span()));
    }

    /** JLS 14.14.2: the array is evaluated once. */
    void enhancedFor(EnhancedForLoopTree tree, List<String> labels) {
        Expr array = expressions().lower(tree.getExpression());
        boolean isArray = body.attribution().typeOf(tree.getExpression()) instanceof ArrayType;
        if (!isArray) {
            if (!Coercions.isUnknown(array)) {
                body.fault(Fault.COLLECTION_LOOP, tree);
            }
            body.variables.declare(tree.getVariable());
            body.jumps.enter(Jumps.Kind.LOOP, labels, null);
            body.capture(() -> statements.lower(tree.getStatement()));
            body.jumps.exit();
            return;
        }
        boolean stays = array instanceof Expr.Local local && !Assigned.in(body, tree.getStatement(), local.variable());
        Expr each = stays ? array : body.hold(arrayName(tree), array);
        Var counter = body.temporary(body.variables.counterName(), Scalar.INT);
        body.assign(counter, Exprs.integer(0));
        Jumps.Exit exit = body.jumps.enter(Jumps.Kind.LOOP, labels, null);
        Block content = body.capture(() -> {
            Var variable = body.variables.declare(tree.getVariable());
            Expr element = element(each, counter, variable.type());
            body.assign(variable, expressions().coercions().to(variable.type(), element, tree.getVariable()));
            body.add(exit.continued(body.capture(() -> statements.lower(tree.getStatement())), body.span()));
            body.assign(counter, Exprs.add(Exprs.local(counter), Exprs.integer(1)));
        });
        body.jumps.exit();
        Expr length = expressions().arrays().length(each);
        Expr test = Exprs.binary(BinaryOp.LT, Exprs.local(counter), length);
        body.add(exit.left(Block.of(new Stmt.While(test, content, body.span())), body.span()));
    }

    private static Expr element(Expr array, Var counter, Type type) {
        return array.type() instanceof org.tapeless.processor.ir.ArrayType
                ? new Expr.Load(array, Exprs.local(counter))
                : ArrayLowering.objectElement(array, Exprs.local(counter), type);
    }

    private static String arrayName(EnhancedForLoopTree tree) {
        return ExpressionLowering.unparenthesized(tree.getExpression()) instanceof IdentifierTree name
                ? name.getName().toString()
                : "array";
    }
}
