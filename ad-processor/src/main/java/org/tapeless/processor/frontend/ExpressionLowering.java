package org.tapeless.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Expressions. What {@link #lower} returns is evaluated with the statement that it becomes part of; effects go into
 * statements before that one. The visitor's parameter is a variable that may take the value at once, which saves a
 * temporary where the value needs a statement.
 */
final class ExpressionLowering extends SimpleTreeVisitor<Expr, @Nullable Var> {
    private final Body body;
    private final Coercions coercions;
    private final NameLowering names;
    private final OperatorLowering operators;
    private final AssignmentLowering assignments;
    private final ArrayLowering arrays;
    private final CallLowering calls;
    private final SwitchLowering switches;
    private final Branches branches;

    ExpressionLowering(Body body) {
        this.body = body;
        this.coercions = new Coercions(body);
        this.names = new NameLowering(body, this);
        this.operators = new OperatorLowering(body, this);
        this.assignments = new AssignmentLowering(body, this);
        this.arrays = new ArrayLowering(body, this);
        this.calls = new CallLowering(body, this);
        this.switches = new SwitchLowering(body, this);
        this.branches = new Branches(body, this);
    }

    SwitchLowering switches() {
        return switches;
    }

    Branches branches() {
        return branches;
    }

    ArrayLowering arrays() {
        return arrays;
    }

    Coercions coercions() {
        return coercions;
    }

    /** The value of an expression. */
    Expr lower(ExpressionTree tree) {
        return lower(tree, (Var) null);
    }

    private Expr lower(ExpressionTree tree, @Nullable Var target) {
        Object constant = body.attribution().constantOf(tree);
        return constant != null ? Casts.constant(constant) : visit(tree, target);
    }

    /** The value in another type, JLS 5.2. */
    Expr lower(ExpressionTree tree, Type type) {
        if (unparenthesized(tree) instanceof NewArrayTree creation && creation.getType() == null) {
            return arrays.create(creation, type, null);
        }
        return coercions.to(type, lower(tree), tree);
    }

    /** A condition. */
    Expr condition(ExpressionTree tree) {
        return lower(tree, Scalar.BOOLEAN);
    }

    /** {@code target = tree}. */
    void into(Var target, ExpressionTree tree) {
        into(target, tree, false);
    }

    /** @param declares whether the target is declared here, so that {@code tree} cannot refer to it */
    void into(Var target, ExpressionTree tree, boolean declares) {
        Expr value;
        if (unparenthesized(tree) instanceof NewArrayTree creation) {
            value = arrays.create(creation, target.type(), declares ? target : null);
        } else {
            value = coercions.to(target.type(), lower(tree, target), tree);
        }
        if (!(value instanceof Expr.Local local && local.variable() == target)) {
            body.assign(target, value);
        }
    }

    /** An expression statement. */
    void effect(ExpressionTree tree) {
        ExpressionTree inner = unparenthesized(tree);
        if (inner instanceof MethodInvocationTree call) {
            calls.effect(call);
        } else if (inner instanceof AssignmentTree || inner instanceof CompoundAssignmentTree || isStep(inner)) {
            assignments.effect(inner);
        } else {
            lower(inner);
        }
    }

    static ExpressionTree unparenthesized(ExpressionTree tree) {
        return tree instanceof ParenthesizedTree parens ? unparenthesized(parens.getExpression()) : tree;
    }

    private static boolean isStep(Tree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    // Names

    @Override
    public Expr visitLiteral(LiteralTree tree, @Nullable Var target) {
        return tree.getValue() == null ? Exprs.zero(BodyTypes.OBJECT) : Casts.constant(tree.getValue());
    }

    @Override
    public Expr visitParenthesized(ParenthesizedTree tree, @Nullable Var target) {
        return lower(tree.getExpression(), target);
    }

    @Override
    public Expr visitIdentifier(IdentifierTree tree, @Nullable Var target) {
        return names.identifier(tree);
    }

    @Override
    public Expr visitMemberSelect(MemberSelectTree tree, @Nullable Var target) {
        return names.memberSelect(tree);
    }

    NameLowering names() {
        return names;
    }

    // Operators

    @Override
    public Expr visitUnary(UnaryTree tree, @Nullable Var target) {
        return isStep(tree) ? assignments.value(tree) : operators.unary(tree);
    }

    @Override
    public Expr visitBinary(BinaryTree tree, @Nullable Var target) {
        return operators.binary(tree, target);
    }

    @Override
    public Expr visitAssignment(AssignmentTree tree, @Nullable Var target) {
        return assignments.value(tree);
    }

    @Override
    public Expr visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Var target) {
        return assignments.value(tree);
    }

    /** JLS 15.25. Branches that only compute stay an expression. */
    @Override
    public Expr visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Var target) {
        Branches.Test test = branches.test(tree.getCondition());
        Expr[] values = new Expr[2];
        Block whenTrue = body.capture(() -> values[0] = lower(tree.getTrueExpression()));
        Block whenFalse = body.capture(() -> values[1] = lower(tree.getFalseExpression()));
        Type type = conditionalType(values[0], values[1], tree);
        if (Coercions.isUnknown(type)) {
            return body.unknown(tree);
        }
        values[0] = coercions.to(type, values[0], tree.getTrueExpression());
        values[1] = coercions.to(type, values[1], tree.getFalseExpression());
        boolean sameType = values[0].type().equals(values[1].type());
        if (sameType && Branches.isStraight(test) && whenTrue.isEmpty() && whenFalse.isEmpty()) {
            body.add(test.statements());
            return new Expr.Conditional(test.value(), values[0], values[1]);
        }
        Var result = body.result(target, "value", type);
        branches.branch(
                test,
                whenTrue.then(Block.of(new Stmt.Assign(result, values[0], body.span()))),
                whenFalse.then(Block.of(new Stmt.Assign(result, values[1], body.span()))));
        return Exprs.local(result);
    }

    /** An array stays one where an object is expected, and null is of the other branch's type. */
    private Type conditionalType(Expr whenTrue, Expr whenFalse, Tree tree) {
        Type type = isNull(whenTrue) ? whenFalse.type() : whenTrue.type();
        boolean isReference = !(type instanceof Scalar) && isNull(whenTrue) != isNull(whenFalse);
        return isReference || (type instanceof ArrayType && type.equals(whenFalse.type())) ? type : body.typeOf(tree);
    }

    private static boolean isNull(Expr expr) {
        return expr instanceof Expr.Const constant && constant.value() == null && !Coercions.isUnknown(expr);
    }

    @Override
    public Expr visitTypeCast(TypeCastTree tree, @Nullable Var target) {
        return coercions.cast(body.attribution().typeOf(tree.getType()), lower(tree.getExpression()), tree);
    }

    @Override
    public Expr visitInstanceOf(InstanceOfTree tree, @Nullable Var target) {
        TypeMirror type = body.attribution().typeOf(tree.getType());
        Expr operand = lower(tree.getExpression());
        if (tree.getPattern() != null || type == null) {
            return body.faulty(Fault.PATTERN, tree);
        }
        if (!body.types().nameable(type)) {
            return body.faulty(Fault.INACCESSIBLE, tree, type);
        }
        return ForeignSource.begin()
                .receiver(operand)
                .text(" instanceof " + body.types().name(type))
                .read(Scalar.BOOLEAN, true);
    }

    // Arrays, calls, objects

    @Override
    public Expr visitArrayAccess(ArrayAccessTree tree, @Nullable Var target) {
        return arrays.element(tree);
    }

    @Override
    public Expr visitNewArray(NewArrayTree tree, @Nullable Var target) {
        return arrays.create(tree, body.typeOf(tree), null);
    }

    @Override
    public Expr visitMethodInvocation(MethodInvocationTree tree, @Nullable Var target) {
        return calls.value(tree, target);
    }

    @Override
    public Expr visitSwitchExpression(SwitchExpressionTree tree, @Nullable Var target) {
        return switches.value(tree, target);
    }

    @Override
    public Expr visitNewClass(NewClassTree tree, @Nullable Var target) {
        return calls.create(tree);
    }

    @Override
    public Expr visitLambdaExpression(LambdaExpressionTree tree, @Nullable Var target) {
        return body.faulty(Fault.LAMBDA, tree);
    }

    @Override
    public Expr visitMemberReference(MemberReferenceTree tree, @Nullable Var target) {
        return body.faulty(Fault.METHOD_REFERENCE, tree);
    }

    @Override
    protected Expr defaultAction(Tree tree, @Nullable Var target) {
        return body.faulty(Fault.UNSUPPORTED, tree);
    }
}
