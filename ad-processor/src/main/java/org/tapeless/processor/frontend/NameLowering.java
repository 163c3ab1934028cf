package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.tapeless.processor.frontend.Attribution.Target;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Var;

/** Names as expressions: variables, fields, {@code this}, lengths, class literals (JLS 6.5.6, 15.8, 15.11). */
final class NameLowering {
    private final Body body;
    private final ExpressionLowering expressions;

    NameLowering(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    Expr identifier(IdentifierTree tree) {
        Target name = body.attribution().targetOf(tree);
        if (name instanceof Target.Local local) {
            Var variable = body.variables.get(local.declaration());
            // Bindings and exceptions are reported where they are declared.
            return variable == null ? Body.placeholder() : Exprs.local(variable);
        }
        if (name instanceof Target.Field field) {
            return isStatic(field.field())
                    ? fields().read(body, field.field(), null, tree)
                    : fields().ofReceiver(body, field.field(), tree);
        }
        return name instanceof Target.This self ? receiver(self, tree) : body.unknown(tree);
    }

    Expr memberSelect(MemberSelectTree tree) {
        Target name = body.attribution().targetOf(tree);
        if (name instanceof Target.ArrayLength) {
            return expressions.arrays().length(expressions.lower(tree.getExpression()));
        }
        if (name instanceof Target.This self) {
            return receiver(self, tree);
        }
        if (tree.getIdentifier().contentEquals("class")) {
            return classLiteral(tree);
        }
        if (!(name instanceof Target.Field field)) {
            return body.unknown(tree);
        }
        if (!isStatic(field.field())) {
            return fields().read(body, field.field(), expressions.lower(tree.getExpression()), tree);
        }
        if (!isType(tree.getExpression())) {
            expressions.effect(tree.getExpression());
        }
        return fields().read(body, field.field(), null, tree);
    }

    private Expr classLiteral(MemberSelectTree tree) {
        TypeMirror type = body.attribution().typeOf(tree.getExpression());
        return type == null || !body.types().nameable(type)
                ? body.faulty(Fault.INACCESSIBLE, tree, tree)
                : ForeignSource.begin()
                        .text(body.types().erasure(type) + ".class")
                        .read(body.typeOf(tree), true);
    }

    private FieldReads fields() {
        return body.reach().fields();
    }

    private static boolean isStatic(VariableElement field) {
        return field.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether an expression is a class or package name. */
    boolean isType(ExpressionTree tree) {
        Target name = body.attribution().targetOf(tree);
        return name instanceof Target.Type || name instanceof Target.Package || name instanceof Target.TypeVariable;
    }

    private Expr receiver(Target.This self, Tree tree) {
        Var receiver = body.self();
        if (receiver == null || (!self.type().equals(body.owner()) && !isSuper(tree))) {
            return body.faulty(Fault.OUTER_INSTANCE, tree, body.owner().getSimpleName());
        }
        return Exprs.local(receiver);
    }

    /** Whether the expression is {@code super}. */
    static boolean isSuper(Tree tree) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals("super");
    }
}
