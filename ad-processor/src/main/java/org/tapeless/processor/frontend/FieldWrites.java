package org.tapeless.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Writes that would reach an object through a field. */
final class FieldWrites {
    private FieldWrites() {}

    /** The field that an array is read from, directly or row by row; null if it is in a local or comes from a call. */
    static @Nullable VariableElement fieldBehind(Body body, ExpressionTree array) {
        ExpressionTree inner = ExpressionLowering.unparenthesized(array);
        if (inner instanceof ArrayAccessTree access) {
            return fieldBehind(body, access.getExpression());
        }
        return (inner instanceof IdentifierTree || inner instanceof MemberSelectTree)
                        && body.attribution().targetOf(inner) instanceof Attribution.Target.Field field
                ? field.field()
                : null;
    }
}
