package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;

/**
 * What a switch looks at, evaluated once, and its comparison with the constants of the cases. {@code s.equals("a")} fails
 * for a null selector just as the switch does.
 */
final class Selector {
    private final Body body;
    private final Expr value;
    private final @Nullable Element enumClass;

    private Selector(Body body, Expr value, @Nullable Element enumClass) {
        this.body = body;
        this.value = value;
        this.enumClass = enumClass;
    }

    static Selector of(Body body, ExpressionTree tree) {
        ExpressionTree inner = ExpressionLowering.unparenthesized(tree);
        Expr value = Casts.unboxed(body.expressions.lower(inner));
        if (value.type() instanceof Scalar && value.type() != Scalar.BOOLEAN) {
            value = Casts.promoted(value);
        }
        TypeMirror type = body.attribution().typeOf(inner);
        Element owner = type instanceof DeclaredType declared ? declared.asElement() : null;
        boolean plain = value.nodes().allMatch(node -> !(node instanceof Expr.Binary || node instanceof Expr.Unary))
                && body.purity().isRepeatable(value);
        return new Selector(
                body,
                plain ? value : body.hold("selector", value),
                owner != null && owner.getKind() == ElementKind.ENUM ? owner : null);
    }

    /** Whether the selector is this constant. */
    Expr test(ExpressionTree constant) {
        if (value.type() == Scalar.INT) {
            Object label = body.attribution().constantOf(constant);
            return label == null
                    ? unknown(constant)
                    : Casts.binary(BinaryOp.EQ, value, Casts.to(Scalar.INT, Casts.constant(label)));
        }
        Expr expected = enumClass == null ? string(constant) : enumConstant(enumClass, constant);
        return expected == null
                ? unknown(constant)
                : ForeignSource.begin()
                        .receiver(value)
                        .text(".equals(")
                        .operand(expected)
                        .text(")")
                        .read(Scalar.BOOLEAN, true);
    }

    private Expr unknown(ExpressionTree constant) {
        if (!Coercions.isUnknown(value)) {
            body.unknown(constant);
        }
        return Exprs.bool(false);
    }

    private @Nullable Expr string(ExpressionTree constant) {
        Object label = body.attribution().constantOf(constant);
        return label instanceof String && value.type().equals(BodyTypes.STRING) ? Casts.constant(label) : null;
    }

    private @Nullable Expr enumConstant(Element owner, ExpressionTree constant) {
        String name = constant instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : constant instanceof IdentifierTree identifier
                        ? identifier.getName().toString()
                        : "";
        Optional<? extends Element> found = owner.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT
                        && member.getSimpleName().contentEquals(name))
                .findFirst();
        return found.isPresent() ? body.reach().fields().constant(body, (VariableElement) found.get(), constant) : null;
    }

    /** Fails for a null selector, for switches that compare it with nothing. */
    Block check() {
        return value.type() instanceof Scalar || Coercions.isUnknown(value)
                ? Block.EMPTY
                : Block.of(body.nullCheck(value));
    }
}
