package org.tapeless.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the arrow or colon of a case. Patterns, guards and {@code case null, default} came after Java 17:
 * their nodes have no name in its API, but its scanner visits them.
 *
 * @param constants expressions to compare with
 * @param patterns trees of patterns
 * @param guard the condition after {@code when}
 */
record CaseLabels(
        List<ExpressionTree> constants,
        List<Tree> patterns,
        @Nullable ExpressionTree guard,
        boolean isDefault) {
    static CaseLabels of(CaseTree each) {
        List<ExpressionTree> constants = new ArrayList<>(each.getExpressions());
        Parts parts = new Parts(each);
        parts.scan(each, null);
        // Before Java 21 a default had no label of its own.
        boolean isDefault = parts.isDefault || (constants.isEmpty() && parts.patterns.isEmpty());
        return new CaseLabels(constants, parts.patterns, parts.guard, isDefault);
    }

    private static final class Parts extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CaseTree each;
        private final List<Tree> patterns = new ArrayList<>();
        private @Nullable ExpressionTree guard;
        private boolean isDefault;

        Parts(CaseTree each) {
            this.each = each;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || tree == each.getBody() || isStatement(tree)) {
                return null;
            }
            switch (tree.getKind().name()) {
                case "CASE", "CONSTANT_CASE_LABEL" -> super.scan(tree, null);
                case "DEFAULT_CASE_LABEL" -> isDefault = true;
                default -> {
                    if (!(tree instanceof ExpressionTree expression)) {
                        patterns.add(tree);
                    } else if (!each.getExpressions().contains(expression)) {
                        guard = expression;
                    }
                }
            }
            return null;
        }

        private boolean isStatement(Tree tree) {
            return each.getStatements() != null && each.getStatements().contains(tree);
        }
    }
}
