package org.tapeless.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** Statements, JLS 14. The visitor's parameter are the labels that stand before the statement. */
final class StatementLowering extends SimpleTreeVisitor<@Nullable Void, List<String>> {
    private final Body body;
    private final LoopLowering loops;

    StatementLowering(Body body) {
        this.body = body;
        this.loops = new LoopLowering(body, this);
    }

    /** A statement with a span of its own. */
    void lower(StatementTree tree) {
        lower(tree, List.of());
    }

    private void lower(StatementTree tree, List<String> labels) {
        body.at(tree, () -> visit(tree, labels));
    }

    /** A statement that belongs to the one around it: the initialiser of a for loop. */
    void lowerHere(StatementTree tree) {
        visit(tree, List.of());
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, List<String> labels) {
        labelled(labels, () -> tree.getStatements().forEach(this::lower));
        return null;
    }

    private void labelled(List<String> labels, Runnable content) {
        if (labels.isEmpty()) {
            content.run();
            return;
        }
        SourceSpan span = body.span();
        Jumps.Exit exit = body.jumps.enter(Jumps.Kind.BLOCK, labels, null);
        Block block = body.capture(content);
        body.jumps.exit();
        body.add(exit.left(block, span));
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, List<String> labels) {
        List<String> all = new ArrayList<>(labels);
        all.add(tree.getLabel().toString());
        StatementTree inner = tree.getStatement();
        boolean takesLabels = switch (inner.getKind()) {
            case LABELED_STATEMENT, FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, SWITCH, BLOCK -> true;
            default -> false;
        };
        if (takesLabels) {
            visit(inner, all);
        } else {
            labelled(all, () -> lower(inner));
        }
        return null;
    }

    // Declarations and expressions

    @Override
    public @Nullable Void visitVariable(VariableTree tree, List<String> labels) {
        Var variable = body.variables.declare(tree);
        Scalar boxed = BodyTypes.unboxed(variable.type());
        if (boxed != null && boxed.isFloating()) {
            body.fault(Fault.BOXED_VARIABLE, tree, tree.getName(), simple(variable.type()), boxed.java());
        }
        ExpressionTree initializer = tree.getInitializer();
        if (initializer != null) {
            body.expressions.into(variable, initializer, true);
        }
        return null;
    }

    private static String simple(Type type) {
        return type.java().substring(type.java().lastIndexOf('.') + 1);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, List<String> labels) {
        body.expressions.effect(tree.getExpression());
        return null;
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, List<String> labels) {
        return null;
    }

    // Branches and loops

    @Override
    public @Nullable Void visitIf(IfTree tree, List<String> labels) {
        Branches.Test test = body.expressions.branches().test(tree.getCondition());
        Block whenTrue = body.capture(() -> lower(tree.getThenStatement()));
        StatementTree otherwise = tree.getElseStatement();
        Block whenFalse = otherwise == null ? Block.EMPTY : body.capture(() -> lower(otherwise));
        body.expressions.branches().branch(test, whenTrue, whenFalse);
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, List<String> labels) {
        loops.whileLoop(tree, labels);
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, List<String> labels) {
        loops.doWhile(tree, labels);
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, List<String> labels) {
        loops.forLoop(tree, labels);
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, List<String> labels) {
        loops.enhancedFor(tree, labels);
        return null;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, List<String> labels) {
        body.expressions.switches().statement(tree, labels);
        return null;
    }

    // Jumps

    @Override
    public @Nullable Void visitBreak(BreakTree tree, List<String> labels) {
        body.jumps.breakTo(text(tree.getLabel()));
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, List<String> labels) {
        body.jumps.continueTo(text(tree.getLabel()));
        return null;
    }

    private static @Nullable String text(@Nullable Name name) {
        return name == null ? null : name.toString();
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, List<String> labels) {
        body.expressions.switches().give(tree.getValue());
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, List<String> labels) {
        List<Expr> values = new ArrayList<>();
        if (tree.getExpression() != null) {
            values.add(body.expressions.lower(tree.getExpression(), body.resultType()));
        }
        body.add(new Stmt.Return(values, body.span()));
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, List<String> labels) {
        Expr exception = body.in(Body.Mode.THROW, () -> body.expressions.lower(tree.getExpression()));
        if (exception instanceof Expr.Const) {
            exception = ForeignSource.begin().text("null").read(BodyTypes.OBJECT, true);
        }
        body.add(new Stmt.Throw(exception, body.span()));
        return null;
    }

    @Override
    public @Nullable Void visitAssert(AssertTree tree, List<String> labels) {
        List<Expr> parts = new ArrayList<>();
        parts.add(asserted(tree.getCondition(), Scalar.BOOLEAN));
        if (tree.getDetail() != null) {
            parts.add(asserted(tree.getDetail(), null));
        }
        body.add(new Stmt.Assert(parts, body.span()));
        return null;
    }

    /** A part of an assertion, which must leave no trace where assertions are off. */
    private Expr asserted(ExpressionTree tree, @Nullable Type type) {
        Expr[] value = new Expr[1];
        Block effects = body.capture(() -> value[0] = body.in(
                Body.Mode.ASSERT,
                () -> type == null ? body.expressions.lower(tree) : body.expressions.lower(tree, type)));
        if (!effects.isEmpty()) {
            body.fault(Fault.ASSERT_EFFECT, tree);
        }
        return Objects.requireNonNull(value[0]);
    }

    // What is kept out; the blocks inside are read for faults of their own

    @Override
    public @Nullable Void visitTry(TryTree tree, List<String> labels) {
        body.fault(Fault.TRY, tree);
        for (Tree resource : tree.getResources()) {
            if (resource instanceof VariableTree variable) {
                body.variables.declare(variable);
            }
        }
        lower(tree.getBlock());
        for (CatchTree each : tree.getCatches()) {
            body.variables.declare(each.getParameter());
            body.capture(() -> lower(each.getBlock()));
        }
        if (tree.getFinallyBlock() != null) {
            lower(tree.getFinallyBlock());
        }
        return null;
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, List<String> labels) {
        body.fault(Fault.SYNCHRONIZED, tree);
        lower(tree.getBlock());
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, List<String> labels) {
        body.fault(Fault.LOCAL_CLASS, tree);
        return null;
    }

    @Override
    protected @Nullable Void defaultAction(Tree tree, List<String> labels) {
        body.fault(Fault.UNSUPPORTED, tree);
        return null;
    }
}
