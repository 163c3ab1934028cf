package org.tapeless.it.random.draw;

import java.util.List;
import java.util.Optional;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Type;

/** What a method returns at its end: it mentions much of what is in scope, so that little is computed in vain. */
final class MethodEnd {

    private final Expressions all;
    private final Context context;
    private final Dice dice;

    MethodEnd(Expressions all) {
        this.all = all;
        this.context = all.context;
        this.dice = context.dice;
    }

    Expr value(Type result) {
        if (result.isRealScalar()) {
            return sum(result);
        }
        if (result.isRealArray()) {
            Optional<Expr> array = all.variable(v -> v.type().equals(result) && v.writable());
            return array.isPresent() && dice.percent(70)
                    ? array.get()
                    : result.rank() == 1
                            ? new Expr.Initializer(result, List.of(sum(result.scalar()), sum(result.scalar())))
                            : all.arrays.draw(result, 2, true);
        }
        return all.value(result, 2);
    }

    private Expr sum(Type type) {
        Expr sum = null;
        for (Variable variable : context.scope.all(v -> v.type().isReal())) {
            if (dice.percent(25)) {
                continue;
            }
            Expr part = part(variable);
            if (dice.percent(40)) {
                part = Expr.binary(part.type(), "*", part, all.reals.literal(part.type()));
            } else if (dice.percent(15)) {
                part = new Expr.Call(Type.DOUBLE, "Math.sin", List.of(part));
            }
            if (type.equals(Type.FLOAT) && part.type().equals(Type.DOUBLE)) {
                part = new Expr.Cast(Type.FLOAT, part);
            }
            sum = sum == null
                    ? part
                    : Expr.binary(
                            part.type().equals(Type.DOUBLE) ? Type.DOUBLE : sum.type(),
                            dice.one("+", "+", "-", "*"),
                            sum,
                            part);
        }
        Expr more = all.real(type, 2);
        return sum == null ? more : Expr.binary(type, "+", sum, more);
    }

    private Expr part(Variable variable) {
        return variable.type().isArray() ? all.element(variable, variable.type().rank(), 1) : variable.read();
    }
}
