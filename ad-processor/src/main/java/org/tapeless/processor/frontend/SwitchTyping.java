package org.tapeless.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;

/** Both forms of switch, as statement and as expression (JLS 14.11, 15.28). */
final class SwitchTyping {
    private final Typing typing;

    SwitchTyping(Typing typing) {
        this.typing = typing;
    }

    void statement(SwitchTree statement, At at) {
        TypeMirror selector = typing.expressions.type(statement.getExpression(), at.alone());
        cases(statement.getCases(), selector, at.alone());
    }

    /** With a target, each result is converted to it and it is the type; without one, the results decide (15.28.1). */
    @Nullable
    TypeMirror expression(SwitchExpressionTree choice, At at) {
        At.Yields yields = results(choice, at.expected(), at);
        if (at.expected().isTarget()) {
            return at.expected().type();
        }
        List<Conversions.Branch> branches = new ArrayList<>();
        for (ExpressionTree each : yields.values()) {
            TypeMirror type = typing.facts.typeOf(each);
            if (type == null) {
                return null;
            }
            branches.add(new Conversions.Branch(type, typing.constants.of(each)));
        }
        return typing.conversions.conditional(branches);
    }

    /** Attributes a switch expression and gives its result expressions. */
    At.Yields results(SwitchExpressionTree choice, At.Expected expected, At at) {
        TypeMirror selector = typing.expressions.type(choice.getExpression(), at.alone());
        At.Yields yields = new At.Yields(expected);
        cases(choice.getCases(), selector, at.alone().yielding(yields));
        return yields;
    }

    private void cases(List<? extends CaseTree> cases, @Nullable TypeMirror selector, At at) {
        // Variables of one group of statements are in scope in the groups after it.
        Scope scope = at.scope();
        for (CaseTree each : cases) {
            At inside = labels(CaseLabels.of(each), selector, at.with(scope));
            Tree body = each.getBody();
            if (body instanceof ExpressionTree value) {
                result(value, inside);
            } else if (body != null) {
                typing.statements.visit(body, inside);
            } else {
                scope = statements(each.getStatements(), inside);
            }
        }
    }

    private Scope statements(@Nullable List<? extends StatementTree> statements, At at) {
        At inside = at;
        for (StatementTree statement : statements == null ? List.<StatementTree>of() : statements) {
            inside = inside.with(typing.statements.visit(statement, inside));
        }
        return inside.scope();
    }

    /** The value after an arrow or {@code yield}. */
    void result(ExpressionTree value, At at) {
        at.yields().add(value, at);
        typing.expressions.type(value, at.expecting(at.yields().expected()));
    }

    private At labels(CaseLabels labels, @Nullable TypeMirror selector, At at) {
        for (ExpressionTree each : labels.constants()) {
            if (each instanceof IdentifierTree name && isEnumOrUnknown(selector)) {
                enumConstant(name, selector);
            } else {
                typing.expressions.type(each, at.alone());
            }
        }
        At inside = at;
        for (Tree pattern : labels.patterns()) {
            typing.patterns.pattern(pattern, at);
            inside = inside.with(Bindings.in(pattern));
        }
        if (labels.guard() != null) {
            typing.expressions.condition(labels.guard(), inside);
            inside = inside.with(Bindings.when(labels.guard(), true));
        }
        return inside;
    }

    private static boolean isEnumOrUnknown(@Nullable TypeMirror selector) {
        DeclaredType bound = selector == null ? null : Conversions.bound(selector);
        return selector == null || (bound != null && bound.asElement().getKind() == ElementKind.ENUM);
    }

    private void enumConstant(IdentifierTree name, @Nullable TypeMirror selector) {
        DeclaredType bound = selector == null ? null : Conversions.bound(selector);
        if (bound != null && bound.asElement() instanceof TypeElement type) {
            VariableElement constant = typing.members.field(type, name.getName().toString());
            if (constant == null) {
                typing.facts.unresolved(name);
            } else {
                typing.facts.target(name, new Target.Field(constant));
                typing.facts.type(name, constant.asType());
            }
        }
    }
}
