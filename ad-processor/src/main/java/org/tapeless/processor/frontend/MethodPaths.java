package org.tapeless.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Where methods are declared. {@code Trees.getPath} looks through the whole file each time; this does so once a class. */
final class MethodPaths {
    private final Trees trees;
    private final Map<ExecutableElement, TreePath> known = new HashMap<>();
    private final Set<TypeElement> read = new HashSet<>();

    MethodPaths(Trees trees) {
        this.trees = trees;
    }

    /** The path of the declaration; null if the method has none in this compilation. */
    @Nullable
    TreePath of(ExecutableElement method) {
        if (method.getEnclosingElement() instanceof TypeElement owner && read.add(owner)) {
            TreePath type = trees.getPath(owner);
            if (type != null && type.getLeaf() instanceof ClassTree tree) {
                readMembers(owner, type, tree);
            }
        }
        return known.get(method);
    }

    private void readMembers(TypeElement owner, TreePath type, ClassTree tree) {
        // Members have symbols once somebody has asked for them.
        int members = owner.getEnclosedElements().size();
        for (Tree member : members == 0 ? List.<Tree>of() : tree.getMembers()) {
            TreePath path = new TreePath(type, member);
            if (member instanceof MethodTree && trees.getElement(path) instanceof ExecutableElement element) {
                known.put(element, path);
            }
        }
    }
}
