package org.tapeless.it.random.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Type;

/** Draws expressions whose value is an array with two elements or more in every dimension. */
final class ArrayDraw {

    private final Expressions all;
    private final Context context;
    private final Dice dice;

    ArrayDraw(Expressions all) {
        this.all = all;
        this.context = all.context;
        this.dice = context.dice;
    }

    /** One of that type; one that may be written, if so wanted. */
    Expr draw(Type type, int depth, boolean toWrite) {
        for (int tries = 0; tries < 20; tries++) {
            ArrayForm form = Form.draw(dice, ArrayForm.ALL);
            Optional<Expr> e = context.inside(form, () -> make(form, type, depth - 1, toWrite));
            if (e.isPresent()) {
                context.drawn(form);
                return e.get();
            }
        }
        return created(type);
    }

    private Optional<Expr> make(ArrayForm form, Type type, int d, boolean toWrite) {
        return switch (form) {
            case NAME -> all.variable(v -> v.type().equals(type) && (v.writable() || !toWrite));
            case ROW -> row(type, d, toWrite);
            case CREATED -> Optional.of(created(type));
            case INITIALIZED -> Optional.of(initialized(type, d));
            case CLONED -> d < 0 ? Optional.empty() : cloned(type, d);
            case COPIED -> type.rank() == 1 ? copied(type) : Optional.empty();
            case CONDITIONAL ->
                d < 0
                        ? Optional.empty()
                        : Optional.of(new Expr.Conditional(
                                type, all.truth(d), draw(type, d, toWrite), draw(type, d, toWrite)));
            case HELPER -> d < 0 ? Optional.empty() : all.call(type, d + 1);
            case ASSIGNED ->
                d < 0
                        ? Optional.empty()
                        : all.variable(v -> v.type().equals(type) && v.assignable() && v.writable())
                                .map(v -> new Expr.Assign(v, "=", draw(type, d, true)));
        };
    }

    private Optional<Expr> row(Type type, int d, boolean toWrite) {
        return context.scope
                .any(v -> v.type().scalar().equals(type.scalar())
                        && v.type().rank() > type.rank()
                        && (v.writable() || !toWrite))
                .map(v -> all.element(v, v.type().rank() - type.rank(), d));
    }

    private Expr created(Type type) {
        List<Expr> dimensions = IntStream.range(0, type.rank())
                .<Expr>mapToObj(i -> Expr.literal(dice.from(2, 3)))
                .toList();
        return new Expr.NewArray(type, dimensions);
    }

    private Expr initialized(Type type, int d) {
        int n = dice.from(2, type.rank() == 1 ? 4 : 2);
        Type part = type.component();
        List<Expr> elements = IntStream.range(0, n)
                .mapToObj(i -> part.isArray() ? draw(part, d, true) : all.value(part, Math.min(d, 1)))
                .toList();
        return new Expr.Initializer(type, elements);
    }

    /** A shallow copy, also of an array that must not be written: then it must hold no rows that must not. */
    private Optional<Expr> cloned(Type type, int d) {
        boolean deep = type.rank() > 1;
        return context.scope
                .any(v -> v.type().scalar().equals(type.scalar())
                        && v.type().rank() >= type.rank()
                        && (v.writable() || !deep))
                .map(v -> new Expr.Call(
                        type, Expr.Call.CLONE, List.of(all.element(v, v.type().rank() - type.rank(), d))));
    }

    private Optional<Expr> copied(Type type) {
        return context.scope.any(v -> v.type().equals(type)).map(v -> {
            if (dice.percent(50)) {
                return new Expr.Call(type, "Arrays.copyOf", List.of(v.read(), Expr.literal(dice.from(2, 5))));
            }
            int from = dice.below(2);
            int to = from + dice.from(2, 3);
            return new Expr.Call(type, "Arrays.copyOfRange", List.of(v.read(), Expr.literal(from), Expr.literal(to)));
        });
    }
}
