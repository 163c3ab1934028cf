package org.tapeless.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Whether a statement can complete normally (JLS 14.22): what decides where the variables of a pattern are in scope. */
final class Reachability extends SimpleTreeVisitor<Boolean, @Nullable Void> {
    private final Constants constants;

    Reachability(Constants constants) {
        super(true);
        this.constants = constants;
    }

    boolean completes(@Nullable Tree statement) {
        return statement == null || visit(statement, null);
    }

    /** Whether a {@code break} without a label leaves the loop around this body. */
    static boolean isLeft(StatementTree loopBody) {
        return new Jumps(false, null).find(loopBody);
    }

    private boolean isForever(@Nullable ExpressionTree condition) {
        return condition == null || Boolean.TRUE.equals(constants.of(condition));
    }

    private boolean complete(@Nullable List<? extends StatementTree> statements) {
        return statements == null || statements.stream().allMatch(this::completes);
    }

    @Override
    public Boolean visitReturn(ReturnTree statement, @Nullable Void unused) {
        return false;
    }

    @Override
    public Boolean visitThrow(ThrowTree statement, @Nullable Void unused) {
        return false;
    }

    @Override
    public Boolean visitBreak(BreakTree statement, @Nullable Void unused) {
        return false;
    }

    @Override
    public Boolean visitContinue(ContinueTree statement, @Nullable Void unused) {
        return false;
    }

    @Override
    public Boolean visitYield(YieldTree statement, @Nullable Void unused) {
        return false;
    }

    @Override
    public Boolean visitBlock(BlockTree block, @Nullable Void unused) {
        return complete(block.getStatements());
    }

    @Override
    public Boolean visitSynchronized(SynchronizedTree statement, @Nullable Void unused) {
        return completes(statement.getBlock());
    }

    @Override
    public Boolean visitIf(IfTree statement, @Nullable Void unused) {
        return statement.getElseStatement() == null
                || completes(statement.getThenStatement())
                || completes(statement.getElseStatement());
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree loop, @Nullable Void unused) {
        return !isForever(loop.getCondition()) || isLeft(loop.getStatement());
    }

    @Override
    public Boolean visitForLoop(ForLoopTree loop, @Nullable Void unused) {
        return !isForever(loop.getCondition()) || isLeft(loop.getStatement());
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void unused) {
        StatementTree body = loop.getStatement();
        boolean reachesCondition = completes(body) || new Jumps(true, null).find(body);
        return (reachesCondition && !isForever(loop.getCondition())) || isLeft(body);
    }

    @Override
    public Boolean visitLabeledStatement(LabeledStatementTree labeled, @Nullable Void unused) {
        StatementTree statement = labeled.getStatement();
        return completes(statement) || new Jumps(false, labeled.getLabel()).find(statement);
    }

    @Override
    public Boolean visitTry(TryTree statement, @Nullable Void unused) {
        if (!completes(statement.getFinallyBlock())) {
            return false;
        }
        boolean caught = false;
        for (CatchTree each : statement.getCatches()) {
            caught |= completes(each.getBlock());
        }
        return caught || completes(statement.getBlock());
    }

    @Override
    public Boolean visitSwitch(SwitchTree statement, @Nullable Void unused) {
        boolean isExhaustive = false;
        boolean lastCompletes = true;
        boolean someRuleCompletes = false;
        for (CaseTree each : statement.getCases()) {
            CaseLabels labels = CaseLabels.of(each);
            isExhaustive |= labels.isDefault() || !labels.patterns().isEmpty();
            Tree body = each.getBody();
            lastCompletes = body == null && complete(each.getStatements());
            someRuleCompletes |= body != null && completes(body);
        }
        return !isExhaustive
                || lastCompletes
                || someRuleCompletes
                || Boolean.TRUE.equals(new Jumps(false, null).scan(statement.getCases(), null));
    }

    /** Looks for a jump: without a label, one that no statement in between takes; else one with that label. */
    private static final class Jumps extends TreeScanner<Boolean, @Nullable Void> {
        private final boolean isContinue;
        private final @Nullable Name label;

        Jumps(boolean isContinue, @Nullable Name label) {
            this.isContinue = isContinue;
            this.label = label;
        }

        boolean find(Tree body) {
            return Boolean.TRUE.equals(scan(body, null));
        }

        @Override
        public Boolean reduce(@Nullable Boolean a, @Nullable Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
        }

        @Override
        public Boolean visitBreak(BreakTree statement, @Nullable Void unused) {
            return !isContinue && Objects.equals(statement.getLabel(), label);
        }

        @Override
        public Boolean visitContinue(ContinueTree statement, @Nullable Void unused) {
            return isContinue;
        }

        @Override
        public Boolean visitWhileLoop(WhileLoopTree loop, @Nullable Void unused) {
            return label != null && Boolean.TRUE.equals(super.visitWhileLoop(loop, null));
        }

        @Override
        public Boolean visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void unused) {
            return label != null && Boolean.TRUE.equals(super.visitDoWhileLoop(loop, null));
        }

        @Override
        public Boolean visitForLoop(ForLoopTree loop, @Nullable Void unused) {
            return label != null && Boolean.TRUE.equals(super.visitForLoop(loop, null));
        }

        @Override
        public Boolean visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
            return label != null && Boolean.TRUE.equals(super.visitEnhancedForLoop(loop, null));
        }

        @Override
        public Boolean visitSwitch(SwitchTree inner, @Nullable Void unused) {
            return (label != null || isContinue) && Boolean.TRUE.equals(super.visitSwitch(inner, null));
        }

        @Override
        public Boolean visitClass(ClassTree nested, @Nullable Void unused) {
            return false;
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
            return false;
        }
    }
}
