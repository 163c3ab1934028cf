package org.tapeless.it.random.draw;

import static org.tapeless.it.random.model.Expr.binary;

import java.util.List;
import java.util.Optional;
import org.tapeless.it.random.model.Expr;
import org.tapeless.it.random.model.Printer;
import org.tapeless.it.random.model.Type;

/** Draws expressions of type {@code int}. */
final class IntegerDraw {

    private static final List<String> LITERALS = List.of("0", "1", "2", "3", "1", "2", "5", "0x11", "'a'", "-1");

    private final Expressions all;
    private final Context context;
    private final Dice dice;

    IntegerDraw(Expressions all) {
        this.all = all;
        this.context = all.context;
        this.dice = context.dice;
    }

    Expr draw(int depth) {
        for (int tries = 0; tries < 20; tries++) {
            IntegerForm form = Form.draw(dice, IntegerForm.ALL);
            boolean leaf = form == IntegerForm.LITERAL || form == IntegerForm.VARIABLE || form == IntegerForm.LENGTH;
            if (depth <= 0 && !leaf) {
                continue;
            }
            Optional<Expr> e = context.inside(form, () -> make(form, depth - 1));
            if (e.isPresent()) {
                context.drawn(form);
                return e.get();
            }
        }
        return Expr.literal(dice.below(4));
    }

    private Optional<Expr> make(IntegerForm form, int d) {
        return switch (form) {
            case LITERAL -> Optional.of(new Expr.Literal(Type.INT, dice.of(LITERALS)));
            case VARIABLE -> all.variable(v -> v.type().isInteger() && v.type().element() != Type.Primitive.LONG);
            case LENGTH -> all.variable(v -> v.type().isArray()).map(Expr.Length::new);
            case SUM -> Optional.of(binary(Type.INT, dice.one("+", "-"), draw(d), draw(d)));
            case PRODUCT -> Optional.of(binary(Type.INT, "*", draw(d), draw(d)));
            case QUOTIENT ->
                Optional.of(binary(
                        Type.INT,
                        dice.one("/", "%"),
                        draw(d),
                        dice.percent(50)
                                ? Expr.literal(dice.from(2, 5))
                                : binary(Type.INT, "|", draw(d), Expr.literal(1))));
            case RAW_QUOTIENT ->
                dice.percent(30)
                        ? Optional.of(binary(Type.INT, dice.one("/", "%"), draw(d), draw(d)))
                        : Optional.empty();
            case BITS ->
                dice.percent(20)
                        ? Optional.of(new Expr.Unary(Type.INT, "~", draw(d)))
                        : Optional.of(binary(Type.INT, dice.one("&", "|", "^"), draw(d), draw(d)));
            case SHIFT ->
                Optional.of(binary(Type.INT, dice.one("<<", ">>", ">>>"), draw(d), Expr.literal(dice.from(0, 3))));
            case NEGATION -> Optional.of(new Expr.Unary(Type.INT, "-", draw(d)));
            case TRUNCATION ->
                Optional.of(new Expr.Cast(
                        Type.INT, binary(Type.DOUBLE, "*", all.reals.literal(Type.DOUBLE), all.real(Type.DOUBLE, d))));
            case NARROWED ->
                dice.percent(50)
                        ? all.variable(v -> v.type().equals(Type.LONG)).map(l -> new Expr.Cast(Type.INT, l))
                        : Optional.of(new Expr.Cast(dice.one(Type.BYTE, Type.SHORT, Type.CHAR), draw(d)));
            case LIBRARY -> Optional.of(library(d));
            case CONDITIONAL -> Optional.of(new Expr.Conditional(Type.INT, all.truth(d), draw(d), draw(d)));
            case ELEMENT -> all.element(Type.INT, false, d);
            case EFFECT ->
                context.impure
                        ? Optional.of(new Expr.Call(Type.INT, Printer.EFFECT, List.of(draw(Math.min(d, 1)))))
                        : Optional.empty();
            case STEPPED ->
                all.variable(v -> v.assignable() && v.type().equals(Type.INT))
                        .map(v -> new Expr.Step(v, dice.one("++", "--"), dice.percent(40)));
            case ASSIGNED ->
                all.variable(v -> v.assignable() && v.type().equals(Type.INT))
                        .map(v -> new Expr.Assign(v, dice.one("=", "+=", "^="), draw(d)));
        };
    }

    private Expr library(int d) {
        return switch (dice.below(6)) {
            case 0 -> new Expr.Call(Type.INT, dice.one("Math.min", "Math.max"), List.of(draw(d), draw(d)));
            case 1 -> new Expr.Call(Type.INT, "Math.abs", List.of(draw(d)));
            case 2 -> new Expr.Call(Type.INT, "Integer.bitCount", List.of(draw(d)));
            case 3 -> new Expr.Call(Type.INT, "Integer.compare", List.of(draw(d), draw(d)));
            case 4 -> new Expr.Call(Type.INT, "Math.getExponent", List.of(all.real(Type.DOUBLE, d)));
            default -> new Expr.Call(Type.INT, "Math.floorMod", List.of(draw(d), Expr.literal(dice.from(2, 4))));
        };
    }
}
