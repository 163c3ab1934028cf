package org.tapeless.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Assignments of every kind: JLS 15.26, 15.14.2, 15.14.3, 15.15.1, 15.15.2.
 *
 * <pre>
 * x = a[i] = y;      a[i] = y                       b += 0.5;     b = (byte) ((double) b + 0.5)
 *                    x = y                          a[i] -= v;    a[i] += -v
 * n = k++;           oldK = k
 *                    k = k + 1
 *                    n = oldK
 * </pre>
 */
final class AssignmentLowering {
    private final Body body;
    private final ExpressionLowering expressions;

    AssignmentLowering(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /** An assignment whose value nobody uses. */
    void effect(ExpressionTree tree) {
        lower(tree, false);
    }

    /** An assignment and its value. */
    Expr value(ExpressionTree tree) {
        return lower(tree, true);
    }

    private Expr lower(ExpressionTree tree, boolean wanted) {
        ExpressionTree place = ExpressionLowering.unparenthesized(assigned(tree));
        if (place instanceof ArrayAccessTree element) {
            VariableElement field = FieldWrites.fieldBehind(body, element);
            if (field != null) {
                rest(tree);
                return body.faulty(Fault.FIELD_WRITE, tree, field.getSimpleName());
            }
            return element(tree, element, wanted);
        }
        Target name = body.attribution().targetOf(place);
        if (name instanceof Target.Local local) {
            Var variable = body.variables.get(local.declaration());
            if (variable != null) {
                return local(tree, variable, wanted);
            }
        }
        rest(tree);
        return name instanceof Target.Field field
                ? body.faulty(Fault.FIELD_WRITE, tree, field.field().getSimpleName())
                : body.unknown(tree);
    }

    private static ExpressionTree assigned(ExpressionTree tree) {
        if (tree instanceof AssignmentTree assignment) {
            return assignment.getVariable();
        }
        return tree instanceof CompoundAssignmentTree compound
                ? compound.getVariable()
                : ((UnaryTree) tree).getExpression();
    }

    /** Reads the value of a faulty assignment for faults of its own. */
    private void rest(ExpressionTree tree) {
        if (tree instanceof AssignmentTree assignment) {
            expressions.lower(assignment.getExpression());
        } else if (tree instanceof CompoundAssignmentTree compound) {
            expressions.lower(compound.getExpression());
        }
    }

    // Variables

    private Expr local(ExpressionTree tree, Var variable, boolean wanted) {
        if (tree instanceof AssignmentTree assignment) {
            expressions.into(variable, assignment.getExpression());
            return Exprs.local(variable);
        }
        if (tree instanceof CompoundAssignmentTree compound) {
            Operands operands = new Operands(body);
            operands.add("value", () -> Exprs.local(variable));
            operands.add("value", () -> expressions.lower(compound.getExpression()));
            body.assign(variable, compound(tree, variable.type(), operands.get(0), operands.get(1)));
            return Exprs.local(variable);
        }
        Expr old = wanted && isPostfix(tree)
                ? body.hold("old" + Operands.capitalized(variable.name()), Exprs.local(variable))
                : Exprs.local(variable);
        body.assign(variable, compound(tree, variable.type(), Exprs.local(variable), Exprs.integer(1)));
        return wanted && isPostfix(tree) ? old : Exprs.local(variable);
    }

    /** The new value: {@code (T) (old op operand)}. */
    private Expr compound(ExpressionTree tree, Type type, Expr old, Expr operand) {
        BinaryOp op = operator(tree);
        if (op == BinaryOp.ADD && type.equals(BodyTypes.STRING)) {
            return OperatorLowering.concatenated(List.of(old, operand));
        }
        Expr left = expressions.coercions().operand(old, tree);
        Expr right = expressions.coercions().operand(operand, tree);
        Expr value = Casts.binary(op, left, right);
        // JLS 15.26.2 casts to the variable's type; a box takes its primitive type first.
        Scalar scalar = type instanceof Scalar s ? s : BodyTypes.unboxed(type);
        return expressions.coercions().to(type, scalar == null ? value : Casts.to(scalar, value), tree);
    }

    private static BinaryOp operator(ExpressionTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> BinaryOp.ADD;
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> BinaryOp.SUB;
            default -> OperatorLowering.operator(tree.getKind());
        };
    }

    private static boolean isPostfix(Tree tree) {
        return tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    }

    // Elements

    private Expr element(ExpressionTree tree, ArrayAccessTree place, boolean wanted) {
        Operands operands = new Operands(body);
        operands.add("array", () -> expressions.lower(place.getExpression()));
        operands.add("index", () -> expressions.coercions().operand(expressions.lower(place.getIndex()), place));
        if (!(operands.get(0).type() instanceof ArrayType array)) {
            rest(tree);
            return Coercions.isUnknown(operands.get(0)) ? Body.placeholder() : body.faulty(Fault.OBJECT_WRITE, tree);
        }
        Type type = array.element();
        if (tree instanceof AssignmentTree assignment) {
            operands.add("value", () -> expressions.lower(assignment.getExpression(), type));
            return store(operands, wanted);
        }
        Supplier<Expr> operand = tree instanceof CompoundAssignmentTree compound
                ? () -> expressions.lower(compound.getExpression())
                : () -> Exprs.integer(1);
        int old = operands.addElement(0, 1);
        int right = operands.add("value", operand);
        Expr added = wanted || operands.isHeld(old) ? null : addend(tree, type, operands.get(right));
        if (added != null) {
            body.add(new Stmt.Accumulate(operands.get(0), operands.get(1), added, body.span()));
            return Body.placeholder();
        }
        return update(tree, type, operands, old, right, wanted);
    }

    private Expr update(ExpressionTree tree, Type type, Operands operands, int old, int right, boolean wanted) {
        operands.pin(0);
        operands.pin(1);
        boolean postfix = wanted && isPostfix(tree);
        if (postfix) {
            operands.pin(old);
        }
        Expr value = compound(tree, type, operands.get(old), operands.get(right));
        if (wanted && !postfix) {
            value = body.hold("value", value);
        }
        body.add(new Stmt.Store(operands.get(0), operands.get(1), value, body.span()));
        return postfix ? operands.get(old) : value;
    }

    private Expr store(Operands operands, boolean wanted) {
        if (wanted) {
            operands.pin(2);
        }
        body.add(new Stmt.Store(operands.get(0), operands.get(1), operands.get(2), body.span()));
        return wanted ? operands.get(2) : Body.placeholder();
    }

    private static boolean accumulates(BinaryOp op, Type type) {
        return type.isFloating() && (op == BinaryOp.ADD || op == BinaryOp.SUB);
    }

    /** What {@code +=} adds to an element, if the sum has the element's type anyway; null otherwise. */
    private @Nullable Expr addend(ExpressionTree tree, Type type, Expr operand) {
        BinaryOp op = operator(tree);
        Expr plain = expressions.coercions().operand(operand, tree);
        if (!accumulates(op, type) || Casts.common(type, plain.type()) != type) {
            return null;
        }
        Expr value = Casts.to((Scalar) type, plain);
        if (op == BinaryOp.ADD) {
            return value;
        }
        return value instanceof Expr.Const constant && constant.value() instanceof Number number
                ? Exprs.real(type, -number.doubleValue())
                : Exprs.neg(value);
    }
}
