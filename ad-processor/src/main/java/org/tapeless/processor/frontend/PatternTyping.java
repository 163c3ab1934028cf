package org.tapeless.processor.frontend;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Variables of patterns. Record patterns came after Java 17: their nodes have no name in its API, but a scanner visits
 * what they hold, first the record's type, then a pattern for each component, where {@code var} is the component's type.
 */
final class PatternTyping {
    private final Typing typing;

    PatternTyping(Typing typing) {
        this.typing = typing;
    }

    void pattern(Tree pattern, At at) {
        pattern(pattern, null, at);
    }

    private void pattern(Tree pattern, @Nullable TypeMirror component, At at) {
        if (pattern instanceof BindingPatternTree binding) {
            VariableTree variable = binding.getVariable();
            typing.facts.variable(
                    variable,
                    variable.getType() == null
                            ? Conversions.known(component)
                            : typing.typeTrees.type(variable.getType(), at));
            return;
        }
        List<Tree> parts = parts(pattern);
        boolean isRecord = pattern.getKind().name().equals("DECONSTRUCTION_PATTERN");
        List<TypeMirror> components = isRecord ? components(parts.get(0), at) : List.of();
        for (int i = isRecord ? 1 : 0; i < parts.size(); i++) {
            TypeMirror type = i <= components.size() && isRecord ? components.get(i - 1) : component;
            if (!(parts.get(i) instanceof ExpressionTree)) {
                pattern(parts.get(i), type, at);
            }
        }
    }

    /** The trees directly inside. */
    private static List<Tree> parts(Tree pattern) {
        List<Tree> parts = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (tree == pattern) {
                    return super.scan(tree, null);
                }
                if (tree != null) {
                    parts.add(tree);
                }
                return null;
            }
        }.scan(pattern, null);
        return parts;
    }

    /** Types of a record's components; empty where its type arguments would have to be inferred. */
    private List<TypeMirror> components(Tree recordType, At at) {
        List<TypeMirror> components = new ArrayList<>();
        TypeMirror type = typing.typeTrees.type(recordType, at);
        if (type != null
                && type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement() instanceof TypeElement element
                && (element.getTypeParameters().isEmpty()
                        || !((DeclaredType) type).getTypeArguments().isEmpty())) {
            for (RecordComponentElement each : element.getRecordComponents()) {
                TypeMirror member = typing.types.asMemberOf((DeclaredType) type, each.getAccessor());
                components.add(((ExecutableType) member).getReturnType());
            }
        }
        return components;
    }
}
