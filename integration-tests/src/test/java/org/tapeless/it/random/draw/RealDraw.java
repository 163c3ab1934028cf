package org.tapeless.it.random.draw;

import static org.tapeless.it.random.model.Expr.binary;

import java.util.List;
import java.util.Optional;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Type;

/** Draws expressions of type {@code double} and {@code float}. */
final class RealDraw {

    private static final List<String> LITERALS =
            List.of("0.5", "0.25", "1.5", "0.75", "2", "0.1", "1", "3", "0.3", "1e-1");
    private static final List<String> SMOOTH =
            List.of("sin", "cos", "atan", "tanh", "sin", "cos", "tanh", "cbrt", "abs");
    private static final List<String> GROWING =
            List.of("exp", "expm1", "sinh", "cosh", "tan", "toRadians", "toDegrees");
    private static final List<String> POSITIVE = List.of("sqrt", "log", "log10", "log1p", "sqrt", "log");
    private static final List<String> RAW = List.of("sqrt", "log", "asin", "acos", "tan", "log1p", "exp", "cosh");
    private static final List<String> TWO =
            List.of("pow", "atan2", "hypot", "max", "min", "max", "min", "copySign", "IEEEremainder", "nextAfter");
    private static final List<String> STEPS = List.of("floor", "ceil", "rint", "signum", "ulp", "nextUp", "nextDown");

    /** What of {@code Math} has an overload on {@code float}. */
    private static final List<String> ON_FLOATS =
            List.of("abs", "max", "min", "signum", "ulp", "nextUp", "nextDown", "copySign");

    private final Expressions all;
    private final Context context;
    private final Dice dice;

    RealDraw(Expressions all) {
        this.all = all;
        this.context = all.context;
        this.dice = context.dice;
    }

    Expr draw(Type type, int depth) {
        for (int tries = 0; tries < 20; tries++) {
            RealForm form = Form.draw(dice, RealForm.ALL);
            boolean leaf = form == RealForm.LITERAL || form == RealForm.VARIABLE || form == RealForm.ELEMENT;
            if (depth <= 0 && !leaf) {
                continue;
            }
            Optional<Expr> e = leaf ? leaf(form, type, depth) : context.inside(form, () -> make(form, type, depth));
            if (e.isPresent()) {
                context.drawn(form);
                return e.get();
            }
        }
        return literal(type);
    }

    Expr literal(Type type) {
        String text = dice.of(LITERALS);
        if (type.equals(Type.FLOAT)) {
            return new Expr.Literal(type, text + "f");
        }
        return new Expr.Literal(type, text.contains(".") || text.contains("e") ? text : text + ".0");
    }

    private static Expr literal(Type type, String text) {
        return new Expr.Literal(type, type.equals(Type.FLOAT) ? text + "f" : text);
    }

    private Optional<Expr> leaf(RealForm form, Type type, int depth) {
        return switch (form) {
            case LITERAL -> Optional.of(literal(type));
            case VARIABLE -> all.variable(v -> v.type().equals(type));
            default ->
                dice.percent(8) && depth > 0
                        ? Optional.of(
                                new Expr.Element(all.arrays.draw(type.array(), 1, false), Expr.literal(dice.below(2))))
                        : all.element(type, false, depth);
        };
    }

    private Optional<Expr> make(RealForm form, Type type, int depth) {
        int d = depth - 1;
        return switch (form) {
            case LITERAL, VARIABLE, ELEMENT -> Optional.empty();
            case SUM -> Optional.of(binary(type, dice.one("+", "-"), draw(type, d), draw(type, d)));
            case PRODUCT -> Optional.of(binary(type, "*", draw(type, d), draw(type, d)));
            case QUOTIENT -> Optional.of(binary(type, "/", draw(type, d), positive(type, d)));
            case RAW_QUOTIENT -> Optional.of(binary(type, "/", draw(type, d), draw(type, d)));
            case REMAINDER -> Optional.of(binary(type, "%", draw(type, d), literal(type)));
            case NEGATION -> Optional.of(new Expr.Unary(type, dice.one("-", "-", "+"), draw(type, d)));
            case MIXED -> Optional.of(mixed(type, d));
            case CONVERSION -> conversion(type, d);
            case TRUNCATION ->
                Optional.of(binary(
                        type,
                        "*",
                        new Expr.Cast(
                                dice.one(Type.INT, Type.LONG, Type.SHORT),
                                binary(type, "*", literal(type), draw(type, d))),
                        draw(type, d)));
            case CONDITIONAL -> Optional.of(new Expr.Conditional(type, all.truth(d), draw(type, d), draw(type, d)));
            case SMOOTH -> Optional.of(smooth(type, d));
            case RESTRICTED -> Optional.of(restricted(type, d));
            case RAW -> Optional.of(call(type, dice.of(RAW), draw(type, d)));
            case TWO -> Optional.of(two(type, d));
            case STEPS -> Optional.of(stepping(type, d));
            case FMA ->
                Optional.of(new Expr.Call(type, owner() + "fma", List.of(draw(type, d), draw(type, d), draw(type, d))));
            case HELPER -> all.call(type, depth);
            case ASSIGNED -> all.target(type, d).map(t -> new Expr.Assign(t, "=", draw(type, d)));
            case UPDATED ->
                all.target(type, d)
                        .map(t -> new Expr.Assign(t, dice.one("+=", "-=", "*="), bounded(draw(type, d), type)));
            case STEPPED -> all.target(type, d).map(t -> new Expr.Step(t, dice.one("++", "--"), dice.percent(50)));
            case CHOICE -> d > 0 ? all.choice(type, d) : Optional.empty();
        };
    }

    private String owner() {
        return dice.percent(85) ? "Math." : "StrictMath.";
    }

    /** A call of {@code Math}, converted where it has no overload of the type. */
    private Expr call(Type type, String name, Expr... arguments) {
        if (type.equals(Type.FLOAT) && !ON_FLOATS.contains(name)) {
            return new Expr.Cast(type, new Expr.Call(Type.DOUBLE, owner() + name, List.of(arguments)));
        }
        return new Expr.Call(type, owner() + name, List.of(arguments));
    }

    /** Somewhere between -2 and 2, or as it is. */
    Expr bounded(Expr e, Type type) {
        return switch (dice.below(8)) {
            case 0, 1, 2, 3 -> e;
            case 4 -> call(type, "sin", e);
            case 5 -> call(type, "tanh", e);
            case 6 -> call(type, "cos", e);
            default -> binary(type, "*", literal(type, "0.25"), e);
        };
    }

    private Expr positive(Type type, int depth) {
        if (dice.percent(40)) {
            Optional<Expr> x = all.variable(v -> v.type().equals(type));
            if (x.isPresent()) {
                return binary(type, "+", literal(type, "1.25"), binary(type, "*", x.get(), x.get()));
            }
        }
        return dice.percent(50)
                ? binary(type, "+", literal(type, "1.5"), call(type, "sin", draw(type, depth)))
                : binary(type, "+", call(type, "abs", draw(type, depth)), literal(type, "0.5"));
    }

    private Expr smooth(Type type, int depth) {
        return dice.percent(75)
                ? call(type, dice.of(SMOOTH), draw(type, depth))
                : call(type, dice.of(GROWING), call(type, dice.one("sin", "tanh", "cos"), draw(type, depth)));
    }

    private Expr restricted(Type type, int depth) {
        return switch (dice.below(4)) {
            case 0 ->
                call(
                        type,
                        dice.one("asin", "acos"),
                        binary(type, "*", literal(type, "0.9"), call(type, "sin", draw(type, depth))));
            case 1 -> call(type, "pow", positive(type, depth), bounded(draw(type, depth), type));
            default -> call(type, dice.of(POSITIVE), positive(type, depth));
        };
    }

    private Expr stepping(Type type, int depth) {
        return switch (dice.below(5)) {
            case 0 ->
                binary(
                        type,
                        "*",
                        new Expr.Call(Type.LONG, owner() + "round", List.of(draw(type, depth))),
                        literal(type));
            case 1 ->
                new Expr.Call(
                        type,
                        owner() + "scalb",
                        List.of(draw(type, depth), binary(Type.INT, "&", all.integer(depth), Expr.literal(1))));
            default -> call(type, dice.of(STEPS), draw(type, depth));
        };
    }

    private Expr two(Type type, int depth) {
        if (dice.percent(15)) {
            String box = type.equals(Type.DOUBLE) ? "Double." : "Float.";
            return new Expr.Call(
                    type, box + dice.one("max", "min", "sum"), List.of(draw(type, depth), draw(type, depth)));
        }
        String name = dice.of(TWO);
        Expr first = name.equals("pow") ? positive(type, depth) : draw(type, depth);
        return dice.percent(15) && name.equals("pow")
                ? call(type, name, draw(type, depth), new Expr.Literal(Type.INT, dice.one("2", "3", "0", "1")))
                : call(type, name, first, draw(type, depth));
    }

    private Expr mixed(Type type, int depth) {
        Expr other = all.variable(v -> v.type().isInteger())
                .filter(v -> dice.percent(60))
                .orElseGet(() -> all.integer(depth));
        Expr whole = dice.percent(25) ? binary(Type.INT, "%", other, Expr.literal(5)) : other;
        String op = dice.one("*", "+", "-", "*");
        return dice.percent(50)
                ? binary(type, op, draw(type, depth), whole)
                : binary(type, op, whole, draw(type, depth));
    }

    private Optional<Expr> conversion(Type type, int depth) {
        if (!context.single) {
            return dice.percent(50) ? Optional.of(new Expr.Cast(type, all.integer(depth))) : Optional.empty();
        }
        if (type.equals(Type.FLOAT)) {
            return Optional.of(new Expr.Cast(type, draw(Type.DOUBLE, depth)));
        }
        return Optional.of(
                dice.percent(50)
                        ? new Expr.Cast(type, draw(Type.FLOAT, depth))
                        : binary(type, dice.one("+", "*"), draw(Type.FLOAT, depth), draw(type, depth)));
    }
}
