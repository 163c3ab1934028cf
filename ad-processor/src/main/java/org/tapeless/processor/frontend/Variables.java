package org.tapeless.processor.frontend;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Var;

/** The variables that a method declares, and the names it has used up. */
final class Variables {
    private final Body body;
    private final IdentityHashMap<VariableTree, Var> declared = new IdentityHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    Variables(Body body) {
        this.body = body;
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
                names.add(tree.getName().toString());
                return super.visitVariable(tree, null);
            }
        }.scan(body.path().getLeaf(), null);
    }

    /** The variable of a declaration, at its place in the source. */
    Var declare(VariableTree tree) {
        String name = tree.getName().isEmpty() ? "ignored" : tree.getName().toString();
        boolean stopped = Exclusions.contains(tree.getModifiers(), body.path().getCompilationUnit());
        Var variable = new Var(name, body.types().of(body.attribution().typeOfVariable(tree)), stopped);
        declared.put(tree, variable);
        return variable;
    }

    /** Null for what only a faulty construct declares. */
    @Nullable
    Var get(VariableTree declaration) {
        return declared.get(declaration);
    }

    /** A name for a counter that no variable of the method has. */
    String counterName() {
        for (char c = 'i'; c <= 'q'; c++) {
            if (names.add(String.valueOf(c))) {
                return String.valueOf(c);
            }
        }
        return "index";
    }

    /** A label that no other statement of the method has. */
    String label(String wanted) {
        String label = wanted;
        for (int i = 2; !labels.add(label); i++) {
            label = wanted + i;
        }
        return label;
    }

    /** Gives back a label that turned out not to be needed. */
    void release(String label) {
        labels.remove(label);
    }
}
