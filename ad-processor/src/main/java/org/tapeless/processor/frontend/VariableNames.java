package org.tapeless.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the names of a method's parameters and locals. */
final class VariableNames extends TreeScanner<Void, Set<String>> {
    private VariableNames() {}

    static void in(MethodTree method, Set<String> names) {
        new VariableNames().scan(method, names);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, Set<String> names) {
        names.add(tree.getName().toString());
        return super.visitVariable(tree, names);
    }
}
