package org.tapeless.processor.frontend;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Asks javac for the type of one local variable that only its inference can tell: a {@code var}, a lambda's parameter.
 *
 * <p>{@code Trees.getScope} attributes a copy of the method up to this variable. The trees stay as they are, which is
 * not so for {@code Trees.getElement}: that one must never be asked about a tree inside a body.
 */
final class ScopeProbe {
    private final Trees trees;
    private final Map<VariableTree, Optional<TypeMirror>> known = new IdentityHashMap<>();

    ScopeProbe(Trees trees) {
        this.trees = trees;
    }

    @Nullable
    TypeMirror typeOf(VariableTree variable, Place place) {
        Optional<TypeMirror> answer = known.get(variable);
        if (answer == null) {
            answer = Optional.ofNullable(asked(variable, place));
            known.put(variable, answer);
        }
        return answer.orElse(null);
    }

    private @Nullable TypeMirror asked(VariableTree variable, Place place) {
        TreePath path = TreePath.getPath(place.method(), variable);
        if (path == null) {
            return null;
        }
        for (Element local : trees.getScope(path).getLocalElements()) {
            if (local instanceof VariableElement && local.getSimpleName().contentEquals(variable.getName())) {
                return Conversions.known(local.asType());
            }
        }
        return null;
    }
}
