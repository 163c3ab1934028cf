package org.tapeless.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.frontend.Attribution.Target;
import org.tapeless.processor.ir.Var;

/** Whether a statement assigns a variable of reference type. */
final class Assigned extends TreeScanner<Boolean, @Nullable Void> {
    private final Body body;
    private final Var variable;

    private Assigned(Body body, Var variable) {
        this.body = body;
        this.variable = variable;
    }

    static boolean in(Body body, Tree tree, Var variable) {
        return Boolean.TRUE.equals(new Assigned(body, variable).scan(tree, null));
    }

    @Override
    public Boolean visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        ExpressionTree place = ExpressionLowering.unparenthesized(tree.getVariable());
        boolean isIt = body.attribution().targetOf(place) instanceof Target.Local local
                && body.variables.get(local.declaration()) == variable;
        return isIt || Boolean.TRUE.equals(super.visitAssignment(tree, null));
    }

    @Override
    public Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
        return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
    }
}
