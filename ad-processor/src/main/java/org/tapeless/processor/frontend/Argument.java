package org.tapeless.processor.frontend;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An argument of a call as overload resolution sees it (JLS 15.12.2.1): poly expressions have no type of their own yet. */
sealed interface Argument {
    record Typed(TypeMirror type) implements Argument {}

    /** Nothing is known, so every parameter may fit. */
    record Unknown() implements Argument {}

    record Lambda(LambdaExpressionTree tree, At at) implements Argument {}

    record Reference(MemberReferenceTree tree, At at) implements Argument {}

    /** A poly {@code ?:} or switch expression: each result must fit. */
    record Choice(List<Argument> results) implements Argument {}

    /**
     * A call of a generic method or a diamond.
     *
     * @param alone its type if the arguments of that call say what it is; null if a target has to
     * @param declared its type before inference
     */
    record Generic(@Nullable TypeMirror alone, TypeMirror declared) implements Argument {}
}
