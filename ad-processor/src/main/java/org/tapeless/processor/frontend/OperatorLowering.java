package org.tapeless.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.UnaryOp;
import org.tapeless.processor.ir.Var;

/** Operators that assign nothing: JLS 15.15, 15.17 to 15.24. */
final class OperatorLowering {
    private final Body body;
    private final ExpressionLowering expressions;

    OperatorLowering(Body body, ExpressionLowering expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /** JLS 15.15.3 to 15.15.6. */
    Expr unary(UnaryTree tree) {
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return Casts.not(expressions.condition(tree.getExpression()));
        }
        Expr operand = expressions.coercions().operand(expressions.lower(tree.getExpression()), tree);
        return switch (tree.getKind()) {
            case UNARY_PLUS -> Casts.promoted(operand);
            case UNARY_MINUS -> Exprs.neg(Casts.promoted(operand));
            case BITWISE_COMPLEMENT -> new Expr.Unary(UnaryOp.COMPLEMENT, Casts.promoted(operand));
            default -> body.faulty(Fault.UNSUPPORTED, tree);
        };
    }

    Expr binary(BinaryTree tree, @Nullable Var target) {
        BinaryOp op = operator(tree.getKind());
        if (op == BinaryOp.LAND || op == BinaryOp.LOR) {
            return shortCircuit(op, tree, target);
        }
        if (op == BinaryOp.ADD && body.typeOf(tree).equals(BodyTypes.STRING)) {
            return concatenation(tree);
        }
        Operands operands = new Operands(body);
        operands.add("value", () -> expressions.lower(tree.getLeftOperand()));
        operands.add("value", () -> expressions.lower(tree.getRightOperand()));
        return apply(op, operands.get(0), operands.get(1), tree);
    }

    /** The operator on two values, which are unboxed and promoted. */
    Expr apply(BinaryOp op, Expr left, Expr right, Tree tree) {
        boolean isEquality = op == BinaryOp.EQ || op == BinaryOp.NE;
        if (isEquality && !(left.type() instanceof Scalar) && !(right.type() instanceof Scalar)) {
            return sameReference(op, left, right);
        }
        Expr a = expressions.coercions().operand(left, tree);
        Expr b = expressions.coercions().operand(right, tree);
        return Casts.binary(op, a, b);
    }

    /** JLS 15.21.3. */
    private static Expr sameReference(BinaryOp op, Expr left, Expr right) {
        if (isNull(left) || isNull(right)) {
            Type type = isNull(left) ? right.type() : left.type();
            return Exprs.binary(op, isNull(left) ? Exprs.zero(type) : left, isNull(right) ? Exprs.zero(type) : right);
        }
        if (left.type().equals(right.type())) {
            return Exprs.binary(op, left, right);
        }
        return ForeignSource.begin()
                .receiver(left)
                .text(" " + op.symbol() + " ")
                .receiver(right)
                .read(Scalar.BOOLEAN, true);
    }

    private static boolean isNull(Expr expr) {
        return expr instanceof Expr.Const constant && constant.value() == null;
    }

    /** JLS 15.23, 15.24: the right operand's statements run only if it is evaluated. */
    private Expr shortCircuit(BinaryOp op, BinaryTree tree, @Nullable Var target) {
        Expr left = expressions.condition(tree.getLeftOperand());
        Expr[] value = new Expr[1];
        Block statements = body.capture(() -> value[0] = expressions.condition(tree.getRightOperand()));
        if (statements.isEmpty()) {
            return Exprs.binary(op, left, value[0]);
        }
        Var result = body.result(target, "test", Scalar.BOOLEAN);
        Block evaluated = statements.then(Block.of(new Stmt.Assign(result, value[0], body.span())));
        Block decided = Block.of(new Stmt.Assign(result, Exprs.bool(op == BinaryOp.LOR), body.span()));
        body.add(
                op == BinaryOp.LAND
                        ? new Stmt.If(left, evaluated, decided, body.span())
                        : new Stmt.If(left, decided, evaluated, body.span()));
        return Exprs.local(result);
    }

    /** JLS 15.18.1, a chain of operands as one text. */
    private Expr concatenation(BinaryTree tree) {
        List<ExpressionTree> trees = new ArrayList<>();
        flatten(tree, trees);
        Operands operands = new Operands(body);
        trees.forEach(each -> operands.add("text", () -> expressions.lower(each)));
        return concatenated(operands.expressions());
    }

    /** Operands that Java joins from left to right, the first two of which include a string. */
    static Expr concatenated(List<Expr> operands) {
        ForeignSource source = ForeignSource.begin();
        for (int i = 0; i < operands.size(); i++) {
            source.text(i == 0 ? "" : " + ").receiver(operands.get(i));
        }
        boolean isStable = operands.stream()
                .allMatch(operand ->
                        operand.type() instanceof Scalar || operand.type().equals(BodyTypes.STRING));
        return source.read(BodyTypes.STRING, isStable);
    }

    /** The operands of a chain; parentheses on its left change nothing. */
    private void flatten(ExpressionTree tree, List<ExpressionTree> operands) {
        if (ExpressionLowering.unparenthesized(tree) instanceof BinaryTree binary
                && binary.getKind() == Tree.Kind.PLUS
                && body.typeOf(binary).equals(BodyTypes.STRING)
                && body.attribution().constantOf(tree) == null) {
            flatten(binary.getLeftOperand(), operands);
            operands.add(binary.getRightOperand());
        } else {
            operands.add(tree);
        }
    }

    static BinaryOp operator(Tree.Kind kind) {
        return switch (kind) {
            case MULTIPLY, MULTIPLY_ASSIGNMENT -> BinaryOp.MUL;
            case DIVIDE, DIVIDE_ASSIGNMENT -> BinaryOp.DIV;
            case REMAINDER, REMAINDER_ASSIGNMENT -> BinaryOp.REM;
            case PLUS, PLUS_ASSIGNMENT -> BinaryOp.ADD;
            case MINUS, MINUS_ASSIGNMENT -> BinaryOp.SUB;
            case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> BinaryOp.SHL;
            case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> BinaryOp.SHR;
            case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> BinaryOp.USHR;
            case LESS_THAN -> BinaryOp.LT;
            case LESS_THAN_EQUAL -> BinaryOp.LE;
            case GREATER_THAN -> BinaryOp.GT;
            case GREATER_THAN_EQUAL -> BinaryOp.GE;
            case EQUAL_TO -> BinaryOp.EQ;
            case NOT_EQUAL_TO -> BinaryOp.NE;
            case AND, AND_ASSIGNMENT -> BinaryOp.AND;
            case XOR, XOR_ASSIGNMENT -> BinaryOp.XOR;
            case OR, OR_ASSIGNMENT -> BinaryOp.OR;
            case CONDITIONAL_AND -> BinaryOp.LAND;
            case CONDITIONAL_OR -> BinaryOp.LOR;
            default -> throw new IllegalArgumentException(kind + " is no binary operator");
        };
    }
}
