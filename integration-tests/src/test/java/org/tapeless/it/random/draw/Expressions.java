package org.tapeless.it.random.draw;

import static org.tapeless.it.random.model.Expr.binary;
import static org.tapeless.it.random.model.Expr.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Parameter;
import org.tapeless.it.random.model.Stmt;
import org.tapeless.it.random.model.Type;

/** Draws expressions of any type; the parts common to several sorts of them are here. */
final class Expressions {

    final Context context;
    final RealDraw reals;
    final IntegerDraw integers;
    final TruthDraw truths;
    final ArrayDraw arrays;
    private final Dice dice;

    Expressions(Context context) {
        this.context = context;
        this.dice = context.dice;
        this.reals = new RealDraw(this);
        this.integers = new IntegerDraw(this);
        this.truths = new TruthDraw(this);
        this.arrays = new ArrayDraw(this);
    }

    Expr real(Type type, int depth) {
        return reals.draw(type, depth);
    }

    Expr integer(int depth) {
        return integers.draw(depth);
    }

    Expr truth(int depth) {
        return truths.draw(depth);
    }

    /** An expression that can be given to a variable of the type. */
    Expr value(Type type, int depth) {
        if (type.isRealScalar()) {
            return real(type, depth);
        }
        if (type.isArray()) {
            return arrays.draw(type, depth, true);
        }
        if (type.equals(Type.BOOLEAN)) {
            return truth(depth);
        }
        return type.equals(Type.INT) ? integer(depth) : new Expr.Cast(type, integer(depth));
    }

    Optional<Expr> variable(Predicate<Variable> which) {
        return context.scope.any(which).map(Variable::read);
    }

    /** An element of an array in scope, of the scalar type. */
    Optional<Expr> element(Type type, boolean toWrite, int depth) {
        return context.scope
                .any(v -> v.type().isArray() && v.type().scalar().equals(type) && (v.writable() || !toWrite))
                .map(v -> element(v, v.type().rank(), depth));
    }

    /** The array itself with so many indices behind it. */
    Expr element(Variable array, int indices, int depth) {
        Expr e = array.read();
        for (int i = 0; i < indices; i++) {
            e = new Expr.Element(e, index(array, e, depth));
        }
        return e;
    }

    /** An index that is nearly always within the bounds. */
    Expr index(Variable array, Expr soFar, int depth) {
        boolean first = soFar instanceof Expr.Name;
        List<Variable> safe = context.scope.all(v -> v.type().equals(Type.INT)
                && (first && v.under().equals(array.name()) || (v.least() > 0 && v.least() <= array.least())));
        if (!safe.isEmpty() && dice.percent(60)) {
            Expr counter = dice.of(safe).read();
            return switch (dice.below(12)) {
                case 0 -> modulo(binary(Type.INT, "+", counter, literal(1)), soFar);
                case 1 -> binary(Type.INT, "-", binary(Type.INT, "-", new Expr.Length(soFar), literal(1)), counter);
                default -> counter;
            };
        }
        if (depth > 0 && dice.percent(35)) {
            Expr any = integer(Math.min(depth - 1, 1));
            return dice.percent(1)
                    ? any
                    : dice.percent(60) ? modulo(any, soFar) : binary(Type.INT, "&", any, literal(1));
        }
        return literal(dice.below(Math.max(2, array.least())));
    }

    private static Expr modulo(Expr any, Expr array) {
        return new Expr.Call(Type.INT, "Math.floorMod", List.of(any, new Expr.Length(array)));
    }

    /** What can be assigned: a variable, or an element of an array that may be written. */
    Optional<Expr> target(Type type, int depth) {
        Optional<Expr> variable = variable(v -> v.type().equals(type) && v.assignable());
        return variable.isPresent() && dice.percent(60)
                ? variable
                : element(type, true, depth).or(() -> variable);
    }

    /** A call of a helper with that result. */
    Optional<Expr> call(Type result, int depth) {
        List<Helper> known = new ArrayList<>();
        for (Helper helper : context.helpers) {
            if (helper.result().equals(result) && context.affords(helper.cost())) {
                known.add(helper);
            }
        }
        for (Helper helper : context.group) {
            if (helper.result().equals(result) && context.recurses()) {
                known.add(helper);
            }
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Helper helper = dice.of(known);
        boolean recursive = context.group.contains(helper);
        if (recursive) {
            context.recursed();
        }
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < helper.parameters().size(); i++) {
            Parameter parameter = helper.parameters().get(i);
            if (helper.recursive() && i == 0) {
                arguments.add(depth(recursive));
            } else if (parameter.isVarargs() && dice.percent(70)) {
                int n = dice.from(2, 3);
                for (int k = 0; k < n; k++) {
                    arguments.add(value(parameter.type().component(), Math.min(depth - 1, 1)));
                }
            } else {
                arguments.add(argument(parameter.type(), depth));
            }
        }
        context.charge(helper.cost());
        return Optional.of(new Expr.Call(result, helper.name(), arguments));
    }

    /** How deep a recursion may go. */
    private Expr depth(boolean recursive) {
        if (recursive) {
            return new Expr.Fixed(binary(Type.INT, "-", new Expr.Name(Type.INT, HelperDraw.DEPTH), literal(1)));
        }
        return new Expr.Fixed(
                dice.percent(70) ? literal(dice.below(4)) : binary(Type.INT, "&", integer(1), literal(3)));
    }

    private Expr argument(Type type, int depth) {
        if (!type.isArray()) {
            return value(type, Math.min(depth - 1, 2));
        }
        return context.scope
                .any(v -> v.type().equals(type) && v.writable())
                .filter(v -> dice.percent(50))
                .<Expr>map(Variable::read)
                .orElseGet(() -> arrays.draw(type, Math.min(depth - 1, 1), true));
    }

    /** A switch expression on an integer. */
    Optional<Expr> choice(Type type, int depth) {
        Expr selector = binary(Type.INT, "&", integer(1), literal(3));
        List<Stmt.Case> cases = new ArrayList<>();
        for (String label : dice.one(
                List.of("case 0", "case 1", "default"),
                List.of("case 0, 2", "default"),
                List.of("case 3", "default"))) {
            List<Stmt> body = new ArrayList<>();
            int mark = context.scope.mark();
            Optional<Expr> target = dice.percent(30) ? target(type, 1) : Optional.empty();
            target.ifPresent(t -> body.add(new Stmt.Evaluate(new Expr.Assign(t, "=", real(type, depth - 1)))));
            body.add(new Stmt.Leave("yield", Optional.of(real(type, depth - 1))));
            context.scope.release(mark);
            cases.add(new Stmt.Case(label, new Stmt.Block(body)));
        }
        return Optional.of(new Expr.Choice(type, selector, cases));
    }
}
