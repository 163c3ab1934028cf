package org.tapeless.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
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
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Statements: types what is in them and gives the scope in which the next one stands (JLS 6.3). */
final class StatementTyping extends SimpleTreeVisitor<Scope, At> {
    private final Typing typing;

    StatementTyping(Typing typing) {
        this.typing = typing;
    }

    @Override
    protected Scope defaultAction(Tree tree, At at) {
        return at.scope();
    }

    private void all(List<? extends StatementTree> statements, At at) {
        At inside = at;
        for (StatementTree each : statements) {
            inside = inside.with(visit(each, inside));
        }
    }

    @Override
    public Scope visitBlock(BlockTree block, At at) {
        all(block.getStatements(), at);
        return at.scope();
    }

    /** A local class stays closed to us; its name hides others. */
    @Override
    public Scope visitClass(ClassTree localClass, At at) {
        return at.scope().with(localClass);
    }

    @Override
    public Scope visitVariable(VariableTree variable, At at) {
        At inside = at.with(at.scope().with(variable));
        TypeMirror declared = typing.typeTrees.type(variable.getType(), at);
        typing.facts.variable(variable, declared);
        if (variable.getInitializer() == null) {
            return inside.scope();
        }
        if (variable.getType() != null) {
            typing.expressions.type(variable.getInitializer(), inside.expecting(declared));
        } else {
            TypeMirror type = typing.expressions.type(variable.getInitializer(), inside.alone());
            inferred(variable, type, at);
        }
        return inside.scope();
    }

    /** The type of a {@code var}: what it is set to, or what javac infers where we do not know. */
    private void inferred(VariableTree variable, @Nullable TypeMirror type, At at) {
        typing.facts.variable(
                variable,
                type == null
                        ? typing.probe.typeOf(variable, at.place())
                        : Conversions.known(typing.conversions.projected(type)));
    }

    @Override
    public Scope visitExpressionStatement(ExpressionStatementTree statement, At at) {
        typing.expressions.type(statement.getExpression(), at.alone());
        return at.scope();
    }

    @Override
    public Scope visitReturn(ReturnTree statement, At at) {
        if (statement.getExpression() != null) {
            typing.expressions.type(statement.getExpression(), at.expecting(at.returned()));
        }
        return at.scope();
    }

    @Override
    public Scope visitYield(YieldTree statement, At at) {
        typing.switches.result(statement.getValue(), at);
        return at.scope();
    }

    @Override
    public Scope visitThrow(ThrowTree statement, At at) {
        typing.expressions.type(statement.getExpression(), at.alone());
        return at.scope();
    }

    @Override
    public Scope visitAssert(AssertTree statement, At at) {
        typing.expressions.condition(statement.getCondition(), at);
        if (statement.getDetail() != null) {
            At inside = at.with(Bindings.when(statement.getCondition(), false));
            typing.expressions.type(statement.getDetail(), inside.alone());
        }
        return at.scope();
    }

    @Override
    public Scope visitIf(IfTree statement, At at) {
        ExpressionTree condition = statement.getCondition();
        typing.expressions.condition(condition, at);
        List<VariableTree> whenTrue = Bindings.when(condition, true);
        List<VariableTree> whenFalse = Bindings.when(condition, false);
        visit(statement.getThenStatement(), at.with(whenTrue));
        if (statement.getElseStatement() != null) {
            visit(statement.getElseStatement(), at.with(whenFalse));
        }
        if (whenTrue.isEmpty() && whenFalse.isEmpty()) {
            return at.scope();
        }
        boolean afterThen = typing.reachability.completes(statement.getThenStatement());
        boolean afterElse = typing.reachability.completes(statement.getElseStatement());
        if (afterThen == afterElse) {
            return at.scope();
        }
        return at.scope().with(afterThen ? whenTrue : whenFalse);
    }

    /** After a loop that no {@code break} leaves, its condition is false. */
    private static Scope after(@Nullable ExpressionTree condition, StatementTree body, At at) {
        return condition == null || Reachability.isLeft(body)
                ? at.scope()
                : at.scope().with(Bindings.when(condition, false));
    }

    @Override
    public Scope visitWhileLoop(WhileLoopTree loop, At at) {
        typing.expressions.condition(loop.getCondition(), at);
        visit(loop.getStatement(), at.with(Bindings.when(loop.getCondition(), true)));
        return after(loop.getCondition(), loop.getStatement(), at);
    }

    @Override
    public Scope visitDoWhileLoop(DoWhileLoopTree loop, At at) {
        visit(loop.getStatement(), at);
        typing.expressions.condition(loop.getCondition(), at);
        return after(loop.getCondition(), loop.getStatement(), at);
    }

    @Override
    public Scope visitForLoop(ForLoopTree loop, At at) {
        At inside = at;
        for (StatementTree each : loop.getInitializer()) {
            inside = inside.with(visit(each, inside));
        }
        if (loop.getCondition() != null) {
            typing.expressions.condition(loop.getCondition(), inside);
            inside = inside.with(Bindings.when(loop.getCondition(), true));
        }
        for (StatementTree each : loop.getUpdate()) {
            visit(each, inside);
        }
        visit(loop.getStatement(), inside);
        return after(loop.getCondition(), loop.getStatement(), at);
    }

    @Override
    public Scope visitEnhancedForLoop(EnhancedForLoopTree loop, At at) {
        TypeMirror source = typing.expressions.type(loop.getExpression(), at.alone());
        VariableTree variable = loop.getVariable();
        if (variable.getType() != null) {
            typing.facts.variable(variable, typing.typeTrees.type(variable.getType(), at));
        } else {
            inferred(variable, source == null ? null : element(source), at);
        }
        visit(loop.getStatement(), at.with(at.scope().with(variable)));
        return at.scope();
    }

    /** What an array or an Iterable holds (JLS 14.14.2). */
    private @Nullable TypeMirror element(TypeMirror source) {
        if (source instanceof ArrayType array) {
            return array.getComponentType();
        }
        if (!(typing.conversions.declared("java.lang.Iterable") instanceof DeclaredType iterable)
                || !(iterable.asElement() instanceof TypeElement wanted)) {
            return null;
        }
        DeclaredType seen = GenericInference.asSuper(typing.types, typing.types.capture(source), wanted);
        if (seen == null) {
            return null;
        }
        if (seen.getTypeArguments().isEmpty()) {
            return typing.conversions.object();
        }
        return seen.getTypeArguments().get(0);
    }

    @Override
    public Scope visitLabeledStatement(LabeledStatementTree labeled, At at) {
        return visit(labeled.getStatement(), at);
    }

    @Override
    public Scope visitSynchronized(SynchronizedTree statement, At at) {
        typing.expressions.type(statement.getExpression(), at.alone());
        visit(statement.getBlock(), at);
        return at.scope();
    }

    @Override
    public Scope visitSwitch(SwitchTree statement, At at) {
        typing.switches.statement(statement, at);
        return at.scope();
    }

    @Override
    public Scope visitTry(TryTree statement, At at) {
        At inside = at;
        for (Tree resource : statement.getResources()) {
            if (resource instanceof ExpressionTree expression) {
                typing.expressions.type(expression, inside.alone());
            } else {
                inside = inside.with(visit(resource, inside));
            }
        }
        visit(statement.getBlock(), inside);
        for (CatchTree each : statement.getCatches()) {
            VariableTree parameter = each.getParameter();
            typing.facts.variable(parameter, typing.typeTrees.type(parameter.getType(), at));
            visit(each.getBlock(), at.with(at.scope().with(parameter)));
        }
        if (statement.getFinallyBlock() != null) {
            visit(statement.getFinallyBlock(), at);
        }
        return at.scope();
    }
}
