package org.tapeless.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The local variables and local classes in scope at one point of a body (JLS 6.3): an immutable chain, newest first. */
final class Scope {
    static final Scope EMPTY = new Scope("", null, null);

    private final String name;
    private final @Nullable Tree declaration;
    private final @Nullable Scope outer;

    private Scope(String name, @Nullable Tree declaration, @Nullable Scope outer) {
        this.name = name;
        this.declaration = declaration;
        this.outer = outer;
    }

    Scope with(VariableTree variable) {
        return new Scope(variable.getName().toString(), variable, this);
    }

    Scope with(List<? extends VariableTree> variables) {
        Scope scope = this;
        for (VariableTree variable : variables) {
            scope = scope.with(variable);
        }
        return scope;
    }

    Scope with(ClassTree localClass) {
        return new Scope(localClass.getSimpleName().toString(), localClass, this);
    }

    @Nullable
    VariableTree variable(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.declaration instanceof VariableTree variable && scope.name.equals(wanted)) {
                return variable;
            }
        }
        return null;
    }

    boolean hasLocalClass(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.declaration instanceof ClassTree && scope.name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
