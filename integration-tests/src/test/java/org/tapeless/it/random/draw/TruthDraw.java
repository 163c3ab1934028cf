package org.tapeless.it.random.draw;

import static org.tapeless.it.random.model.Expr.binary;

import java.util.List;
import java.util.Optional;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Type;

/** Draws expressions of type {@code boolean}. */
final class TruthDraw {

    private final Expressions all;
    private final Context context;
    private final Dice dice;

    TruthDraw(Expressions all) {
        this.all = all;
        this.context = all.context;
        this.dice = context.dice;
    }

    Expr draw(int depth) {
        for (int tries = 0; tries < 20; tries++) {
            TruthForm form = Form.draw(dice, TruthForm.ALL);
            Optional<Expr> e = context.inside(form, () -> make(form, depth - 1));
            if (e.isPresent()) {
                context.drawn(form);
                return e.get();
            }
        }
        return new Expr.Literal(Type.BOOLEAN, "true");
    }

    private Optional<Expr> make(TruthForm form, int d) {
        return switch (form) {
            case REALS -> Optional.of(reals(d));
            case INTEGERS -> Optional.of(integers(d));
            case VARIABLE -> all.variable(v -> v.type().equals(Type.BOOLEAN));
            case AND -> both("&&", d);
            case OR -> both("||", d);
            case STRICT -> both(dice.one("&", "|", "^"), d);
            case NOT -> d > 0 ? Optional.of(new Expr.Unary(Type.BOOLEAN, "!", draw(d))) : Optional.empty();
            case LIBRARY ->
                Optional.of(
                        dice.percent(50)
                                ? new Expr.Call(
                                        Type.BOOLEAN,
                                        dice.one("Double.isNaN", "Double.isFinite", "Double.isInfinite"),
                                        List.of(all.real(Type.DOUBLE, d)))
                                : binary(
                                        Type.BOOLEAN,
                                        "<",
                                        new Expr.Call(
                                                Type.INT,
                                                "Double.compare",
                                                List.of(all.real(Type.DOUBLE, d), all.real(Type.DOUBLE, d))),
                                        Expr.literal(0)));
            case BITS -> Optional.of(bits(d));
            case EFFECT -> effect(d);
            case ASSIGNED ->
                all.variable(v -> v.assignable() && v.type().equals(Type.BOOLEAN))
                        .map(v -> new Expr.Assign(v, dice.one("=", "=", "&=", "|=", "^="), draw(d)));
            case LITERAL -> Optional.of(new Expr.Literal(Type.BOOLEAN, dice.one("true", "false")));
        };
    }

    private Optional<Expr> both(String op, int d) {
        return d > 0 ? Optional.of(binary(Type.BOOLEAN, op, draw(d), draw(d))) : Optional.empty();
    }

    private Expr reals(int d) {
        Type type = context.single && dice.percent(25) ? Type.FLOAT : Type.DOUBLE;
        Expr right = dice.percent(40) ? all.reals.literal(type) : all.real(type, d);
        return binary(Type.BOOLEAN, dice.one("<", ">", "<=", ">="), all.real(type, d), right);
    }

    private Expr integers(int d) {
        if (dice.percent(30)) {
            Expr remainder = binary(Type.INT, "%", all.integer(d), Expr.literal(dice.from(2, 3)));
            return binary(Type.BOOLEAN, dice.one("==", "!="), remainder, Expr.literal(dice.below(2)));
        }
        return binary(Type.BOOLEAN, dice.one("<", ">", "==", "!=", "<=", ">="), all.integer(d), all.integer(d));
    }

    /** The sign, the exponent or the last digit of a number. */
    private Expr bits(int d) {
        String of = dice.one("Double.doubleToLongBits", "Double.doubleToRawLongBits");
        Expr bits = new Expr.Call(Type.LONG, of, List.of(all.real(Type.DOUBLE, d)));
        return switch (dice.below(5)) {
            case 0 -> binary(Type.BOOLEAN, "<", bits, new Expr.Literal(Type.LONG, "0L"));
            case 1 ->
                binary(
                        Type.BOOLEAN,
                        "==",
                        binary(Type.LONG, "&", bits, new Expr.Literal(Type.LONG, "0x10000000000000L")),
                        new Expr.Literal(Type.LONG, "0L"));
            default ->
                binary(
                        Type.BOOLEAN,
                        ">",
                        binary(Type.LONG, ">>>", bits, Expr.literal(52)),
                        new Expr.Literal(Type.LONG, dice.one("1022L", "1023L", "1021L")));
        };
    }

    /** A comparison that changes something on the way. */
    private Optional<Expr> effect(int d) {
        if (dice.percent(50)) {
            return all.variable(v -> v.assignable() && v.type().equals(Type.INT))
                    .map(v -> binary(
                            Type.BOOLEAN,
                            "<",
                            new Expr.Step(v, dice.one("++", "--"), dice.percent(30)),
                            Expr.literal(dice.from(0, 4))));
        }
        return all.target(Type.DOUBLE, d)
                .map(t -> binary(
                        Type.BOOLEAN,
                        dice.one(">", "<"),
                        new Expr.Assign(t, dice.one("=", "+=", "*="), all.real(Type.DOUBLE, d)),
                        all.reals.literal(Type.DOUBLE)));
    }
}
