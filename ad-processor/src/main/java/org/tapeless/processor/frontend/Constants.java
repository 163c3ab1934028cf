package org.tapeless.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Constant expressions (JLS 15.29): {@code 2 * N + 1} with {@code static final int N = 3} is the Integer 7.
 *
 * <p>They decide types: an int constant that fits is accepted by a byte (JLS 5.2, 15.25), and {@code while (true)} never
 * completes. Names and the types in casts must have been attributed. What javac leaves unfolded, a division by zero,
 * is no constant here either.
 */
final class Constants {
    private final Facts facts;
    private final Conversions conversions;
    private final Set<VariableTree> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Evaluator evaluator = new Evaluator();

    Constants(Facts facts, Conversions conversions) {
        this.facts = facts;
        this.conversions = conversions;
    }

    /** The value, boxed per the type of the expression; null if it is no constant. */
    @Nullable
    Object of(@Nullable Tree expression) {
        return expression == null ? null : evaluator.visit(expression, null);
    }

    /** Whether assignment narrows this constant implicitly to the given primitive kind (JLS 5.2). */
    static boolean fits(@Nullable Object constant, @Nullable TypeKind narrow) {
        int value;
        if (constant instanceof Integer || constant instanceof Short || constant instanceof Byte) {
            value = ((Number) constant).intValue();
        } else if (constant instanceof Character character) {
            value = character;
        } else {
            return false;
        }
        return narrow == TypeKind.BYTE && value == (byte) value
                || narrow == TypeKind.SHORT && value == (short) value
                || narrow == TypeKind.CHAR && value == (char) value
                || narrow == TypeKind.INT;
    }

    /** The conversion that assignment or a cast does; null where a constant does not stay one. */
    private @Nullable Object converted(@Nullable Object value, @Nullable TypeMirror type) {
        if (value == null || type == null) {
            return null;
        }
        if (type.getKind().isPrimitive()) {
            return Folding.cast(value, type.getKind());
        }
        return value instanceof String && conversions.isString(type) ? value : null;
    }

    private @Nullable Object ofLocal(VariableTree local) {
        boolean isFinal = local.getModifiers().getFlags().contains(Modifier.FINAL);
        if (!isFinal || local.getInitializer() == null || !open.add(local)) {
            return null;
        }
        try {
            return converted(of(local.getInitializer()), facts.typeOfVariable(local));
        } finally {
            open.remove(local);
        }
    }

    /** javac evaluates an initialiser when it is asked, so it is asked only where there can be a constant (JLS 4.12.4). */
    private @Nullable Object ofField(VariableElement field) {
        TypeMirror type = field.asType();
        boolean canBe = field.getModifiers().contains(Modifier.FINAL)
                && (type.getKind().isPrimitive() || conversions.isString(type));
        return canBe ? field.getConstantValue() : null;
    }

    private @Nullable Object ofName(Tree name) {
        Attribution.Target target = facts.targetOf(name);
        if (target instanceof Attribution.Target.Field field) {
            return ofField(field.field());
        }
        return target instanceof Attribution.Target.Local local ? ofLocal(local.declaration()) : null;
    }

    private final class Evaluator extends SimpleTreeVisitor<@Nullable Object, @Nullable Void> {
        @Override
        public @Nullable Object visitLiteral(LiteralTree literal, @Nullable Void unused) {
            return literal.getValue();
        }

        @Override
        public @Nullable Object visitParenthesized(ParenthesizedTree parenthesized, @Nullable Void unused) {
            return of(parenthesized.getExpression());
        }

        @Override
        public @Nullable Object visitIdentifier(IdentifierTree name, @Nullable Void unused) {
            return ofName(name);
        }

        /** Only {@code TypeName.NAME} is constant, {@code this.NAME} is not. */
        @Override
        public @Nullable Object visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
            return facts.targetOf(select.getExpression()) instanceof Attribution.Target.Type ? ofName(select) : null;
        }

        @Override
        public @Nullable Object visitTypeCast(TypeCastTree cast, @Nullable Void unused) {
            return converted(of(cast.getExpression()), facts.typeOf(cast.getType()));
        }

        @Override
        public @Nullable Object visitUnary(UnaryTree unary, @Nullable Void unused) {
            Object operand = of(unary.getExpression());
            return operand == null ? null : Folding.unary(unary.getKind(), operand);
        }

        @Override
        public @Nullable Object visitBinary(BinaryTree binary, @Nullable Void unused) {
            // A long chain of + is deep on the left: stop at the first operand that is no constant.
            Object left = of(binary.getLeftOperand());
            Object right = left == null ? null : of(binary.getRightOperand());
            return left == null || right == null ? null : Folding.binary(binary.getKind(), left, right);
        }

        @Override
        public @Nullable Object visitConditionalExpression(
                ConditionalExpressionTree conditional, @Nullable Void unused) {
            Object condition = of(conditional.getCondition());
            Object whenTrue = condition == null ? null : of(conditional.getTrueExpression());
            Object whenFalse = whenTrue == null ? null : of(conditional.getFalseExpression());
            if (condition == null || whenTrue == null || whenFalse == null) {
                return null;
            }
            return converted(Boolean.TRUE.equals(condition) ? whenTrue : whenFalse, facts.typeOf(conditional));
        }
    }

    /** Whether this is a constant of type byte, short, char or int that fits the type, box or primitive. */
    boolean fits(ExpressionTree expression, TypeMirror narrow) {
        return fits(of(expression), conversions.unboxed(narrow));
    }
}
