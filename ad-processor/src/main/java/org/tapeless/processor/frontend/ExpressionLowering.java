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
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;
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
    private final OperatorLowering operators;
    private final AssignmentLowering assignments;
    private final ArrayLowering arrays;
    private final CallLowering calls;
    private final SwitchLowering switches;
    private final Branches branches;

    ExpressionLowering(Body body) {
        this.body = body;
        this.coercions = new Coercions(body);
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
        Target name = body.attribution().targetOf(tree);
        if (name instanceof Target.Local local) {
            Var variable = body.variable(local.declaration());
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

    @Override
    public Expr visitMemberSelect(MemberSelectTree tree, @Nullable Var target) {
        Target name = body.attribution().targetOf(tree);
        if (name instanceof Target.ArrayLength) {
            return arrays.length(lower(tree.getExpression()));
        }
        if (name instanceof Target.This self) {
            return receiver(self, tree);
        }
        if (tree.getIdentifier().contentEquals("class")) {
            TypeMirror type = body.attribution().typeOf(tree.getExpression());
            return type == null || !body.types().nameable(type)
                    ? body.faulty(Fault.INACCESSIBLE, tree, tree)
                    : ForeignSource.begin()
                            .text(body.types().erasure(type) + ".class")
                            .read(body.typeOf(tree), true);
        }
        if (!(name instanceof Target.Field field)) {
            return body.unknown(tree);
        }
        if (!isStatic(field.field())) {
            return fields().read(body, field.field(), lower(tree.getExpression()), tree);
        }
        if (!namesType(tree.getExpression())) {
            effect(tree.getExpression());
        }
        return fields().read(body, field.field(), null, tree);
    }

    private FieldReads fields() {
        return body.reach().fields();
    }

    private static boolean isStatic(VariableElement field) {
        return field.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether an expression is a class or package name. */
    boolean namesType(ExpressionTree tree) {
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

    private static boolean isSuper(Tree tree) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals("super");
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
        // The array that Object is expected to be stays an array.
        boolean bothArrays = values[0].type() instanceof ArrayType && values[0].type().equals(values[1].type());
        Type type = bothArrays ? values[0].type() : body.typeOf(tree);
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
