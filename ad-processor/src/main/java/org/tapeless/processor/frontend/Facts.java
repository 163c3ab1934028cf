package org.tapeless.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What attribution found out about trees, by identity.
 *
 * <p>An argument may be looked at twice, first alone and then against the parameter it goes to: the last word counts.
 */
final class Facts {
    /**
     * What a call or an instance creation runs.
     *
     * @param parameters types of the declared parameters with the type arguments of this call; null where these are
     *     not known
     * @param result likewise
     * @param declared the result before type arguments are inferred
     * @param poly whether the result depends on inferred type arguments, so that a target may change it
     * @param varargs whether it took phase 3 (JLS 15.12.2.4) to find it
     */
    record Call(
            ExecutableElement method,
            List<@Nullable TypeMirror> parameters,
            @Nullable TypeMirror result,
            TypeMirror declared,
            boolean poly,
            boolean varargs) {}

    private final Map<Tree, TypeMirror> types = new IdentityHashMap<>();
    private final Map<Tree, Attribution.Target> targets = new IdentityHashMap<>();
    private final Map<Tree, Call> calls = new IdentityHashMap<>();
    private final Map<VariableTree, TypeMirror> variables = new IdentityHashMap<>();
    private final Map<Tree, Boolean> seenUnresolved = new IdentityHashMap<>();
    private final List<Tree> unresolved = new ArrayList<>();

    @Nullable
    TypeMirror typeOf(@Nullable Tree tree) {
        return types.get(tree);
    }

    Attribution.@Nullable Target targetOf(@Nullable Tree name) {
        return targets.get(name);
    }

    @Nullable
    Call callOf(Tree call) {
        return calls.get(call);
    }

    @Nullable
    TypeMirror typeOfVariable(VariableTree declaration) {
        return variables.get(declaration);
    }

    /** Trees of names that exist nowhere, in the order in which they were met. */
    List<Tree> unresolved() {
        return unresolved;
    }

    @Nullable
    TypeMirror type(Tree tree, @Nullable TypeMirror type) {
        put(types, tree, type);
        return type;
    }

    void target(Tree name, Attribution.@Nullable Target target) {
        put(targets, name, target);
    }

    void call(Tree tree, @Nullable Call call) {
        put(calls, tree, call);
    }

    void variable(VariableTree declaration, @Nullable TypeMirror type) {
        put(variables, declaration, type);
    }

    void unresolved(Tree name) {
        if (seenUnresolved.put(name, Boolean.TRUE) == null) {
            unresolved.add(name);
        }
    }

    private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
