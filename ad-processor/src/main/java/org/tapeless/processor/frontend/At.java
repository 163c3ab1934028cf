package org.tapeless.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The point from which a tree is looked at.
 *
 * @param expected what the context asks of an expression; only poly expressions care
 * @param returned what {@code return} has to give
 * @param yields of the innermost switch expression around
 */
record At(Place place, Scope scope, Expected expected, Expected returned, Yields yields) {
    static At start(Place place, Scope scope, @Nullable TypeMirror returned) {
        return new At(place, scope, Expected.NOTHING, Expected.of(returned), new Yields(Expected.NOTHING));
    }

    At with(Scope other) {
        return new At(place, other, expected, returned, yields);
    }

    At with(List<VariableTree> variables) {
        return variables.isEmpty() ? this : with(scope.with(variables));
    }

    /** For an operand: of an operator, a cast, a selection. */
    At alone() {
        return expecting(Expected.NOTHING);
    }

    At expecting(Expected other) {
        return other.equals(expected) ? this : new At(place, scope, other, returned, yields);
    }

    At expecting(@Nullable TypeMirror type) {
        return expecting(Expected.of(type));
    }

    At returning(Expected other) {
        return new At(place, scope, expected, other, yields);
    }

    At yielding(Yields other) {
        return new At(place, scope, expected, returned, other);
    }

    /** The target type of an expression: none (it stands alone), unknown, or a type. */
    record Expected(boolean isTarget, @Nullable TypeMirror type) {
        static final Expected NOTHING = new Expected(false, null);
        static final Expected UNKNOWN = new Expected(true, null);

        static Expected of(@Nullable TypeMirror type) {
            return type == null ? UNKNOWN : new Expected(true, type);
        }
    }

    /** The results of a switch expression, with the points at which they stand. */
    record Yields(Expected expected, List<ExpressionTree> values, List<At> points) {
        Yields(Expected expected) {
            this(expected, new ArrayList<>(), new ArrayList<>());
        }

        void add(ExpressionTree value, At point) {
            values.add(value);
            points.add(point);
        }
    }
}
