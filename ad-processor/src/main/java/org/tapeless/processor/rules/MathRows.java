package org.tapeless.processor.rules;

import static org.tapeless.processor.ir.Exprs.add;
import static org.tapeless.processor.ir.Exprs.div;
import static org.tapeless.processor.ir.Exprs.mul;
import static org.tapeless.processor.ir.Exprs.neg;
import static org.tapeless.processor.ir.Exprs.sub;
import static org.tapeless.processor.rules.Rules.guarded;

import java.util.Optional;
import java.util.Set;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/**
 * The rows of {@code Math} and {@code StrictMath}, of {@code Double} and {@code Float}, and of the two functions of
 * our runtime that partials call. Kinks and singular points follow {@code docs/kinks.md}; every partial that can be
 * infinite or NaN at finite operands goes through {@link Rules#guarded}.
 */
final class MathRows {
    static final String MATH = "java.lang.Math";
    static final String STRICT = "java.lang.StrictMath";
    static final Set<String> OWNERS = Set.of(MATH, STRICT, "java.lang.Double", "java.lang.Float", Rules.ZERO_GUARD);

    private MathRows() {}

    static Optional<Row> row(Op op) {
        return OWNERS.contains(op.owner()) && op.result().isFloating() ? like(op) : Optional.empty();
    }

    /** The row of a method that computes what {@code Math}'s of the same name does, in any class that has the others too. */
    static Optional<Row> like(Op op) {
        Row.Builder row = new Row.Builder(op.name(), op.result(), op.parameters());
        return fill(op, row) ? Optional.of(row.build()) : Optional.empty();
    }

    private static boolean fill(Op op, Row.Builder row) {
        return elementary(op, row) || exact(op, row) || selecting(op, row);
    }

    /** Functions with a smooth derivative that costs something. */
    private static boolean elementary(Op op, Row.Builder row) {
        Type type = op.result();
        Expr one = Exprs.real(type, 1.0);
        row.cost(40);
        switch (op.name()) {
            case "sin" -> row.partial((d, r) -> mul(d, same(op, "cos", r.operand(0))));
            case "cos" -> row.partial((d, r) -> neg(mul(d, same(op, "sin", r.operand(0)))));
            case "tan" -> row.partial((d, r) -> guarded(d, add(one, mul(r.result(), r.result()))));
            case "asin" -> row.partial((d, r) -> guarded(d, div(one, semicircle(op, r))));
            case "acos" -> row.partial((d, r) -> neg(guarded(d, div(one, semicircle(op, r)))));
            case "atan" -> row.partial((d, r) -> div(d, add(one, mul(r.operand(0), r.operand(0)))));
            case "sinh" -> row.partial((d, r) -> guarded(d, same(op, "cosh", r.operand(0))));
            case "cosh" -> row.partial((d, r) -> guarded(d, same(op, "sinh", r.operand(0))));
            case "tanh" -> row.partial((d, r) -> mul(d, sub(one, mul(r.result(), r.result()))));
            case "exp" -> row.partial((d, r) -> guarded(d, r.result()));
            case "expm1" -> row.partial((d, r) -> guarded(d, same(op, "exp", r.operand(0))));
            case "log" -> row.partial((d, r) -> guarded(d, div(one, r.operand(0))));
            case "log10" -> row.partial((d, r) -> guarded(d, div(Exprs.real(type, 0.4342944819032518), r.operand(0))));
            case "log1p" -> row.partial((d, r) -> guarded(d, div(one, add(one, r.operand(0)))));
            case "sqrt" -> row.cost(15).partial((d, r) -> guarded(d, div(Exprs.real(type, 0.5), r.result())));
            case "cbrt" ->
                row.partial((d, r) -> guarded(d, div(one, mul(Exprs.real(type, 3.0), mul(r.result(), r.result())))));
            case "pow" ->
                row.cost(80)
                        .partial((d, r) -> guarded(d, powerByBase(op, r)))
                        .partial((d, r) -> guarded(d, powerByExponent(op, r)));
            case "atan2" ->
                row.cost(60)
                        .partial((d, r) -> guarded(d, overSquare(op, r.operand(1), r)))
                        .partial((d, r) -> neg(guarded(d, overSquare(op, r.operand(0), r))));
            case "hypot" ->
                row.cost(60)
                        .partial((d, r) -> guarded(d, div(r.operand(0), r.result())))
                        .partial((d, r) -> guarded(d, div(r.operand(1), r.result())));
            case "IEEEremainder" -> row.linear(d -> d).partial((d, r) -> neg(guarded(d, nearestQuotient(op, r))));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Linear functions, products, and functions that are locally constant or the identity plus a rounding. */
    private static boolean exact(Op op, Row.Builder row) {
        row.cost(2);
        switch (op.name()) {
            case "toRadians", "toDegrees" -> row.linear(d -> same(op, op.name(), d));
            case "sum" -> row.linear(d -> d).linear(d -> d);
            case "fma" ->
                row.partial((d, r) -> mul(d, r.operand(1)))
                        .partial((d, r) -> mul(d, r.operand(0)))
                        .linear(d -> d);
            case "scalb" -> row.partial((d, r) -> Exprs.call(op.owner(), "scalb", d.type(), d, r.operand(1)));
            case "times" -> row.partial((d, r) -> guarded(d, r.operand(1))).partial((d, r) -> guarded(r.operand(0), d));
            case "nextUp", "nextDown", "nextAfter" -> row.linear(d -> d);
            case "floor", "ceil", "rint", "signum", "ulp" -> row.none();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Functions that return one of their operands, or one with another sign. */
    private static boolean selecting(Op op, Row.Builder row) {
        Type type = op.result();
        row.cost(2);
        switch (op.name()) {
            case "abs" -> row.partial((d, r) -> mul(d, signOf(r.operand(0))));
            case "copySign" ->
                row.partial((d, r) -> mul(
                        d,
                        mul(
                                signOf(r.operand(0)),
                                Exprs.call(op.owner(), "copySign", type, Exprs.real(type, 1.0), r.operand(1)))));
            case "max", "min" ->
                row.partial((d, r) -> when(has(r, 0), d, zero(d))).partial((d, r) -> when(has(r, 0), zero(d), d));
            case "clamp" ->
                row.partial((d, r) -> when(has(r, 0), d, zero(d)))
                        .partial((d, r) -> when(has(r, 0), zero(d), when(has(r, 1), d, zero(d))))
                        .partial((d, r) -> when(has(r, 0), zero(d), when(has(r, 1), zero(d), d)));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The derivative of {@code abs}: +1 at +0 and for NaN, -1 at -0. {@code StrictMath} ignores the sign of a NaN. */
    private static Expr signOf(Expr x) {
        return Exprs.call(STRICT, "copySign", x.type(), Exprs.real(x.type(), 1.0), x);
    }

    /** Whether the result is bit for bit operand {@code i}. */
    private static Expr has(Row.Builder row, int i) {
        return Exprs.call(Rules.KINKS, "sameBits", Scalar.BOOLEAN, row.result(), row.operand(i));
    }

    private static Expr when(Expr condition, Expr yes, Expr no) {
        return new Expr.Conditional(condition, yes, no);
    }

    private static Expr zero(Expr d) {
        return Exprs.real(d.type(), 0.0);
    }

    private static Expr same(Op op, String name, Expr argument) {
        return Exprs.call(op.owner(), name, argument.type(), argument);
    }

    /** {@code sqrt((1 - a) (1 + a))}, accurate near the ends of [-1, 1]. */
    private static Expr semicircle(Op op, Row.Builder r) {
        Expr one = Exprs.real(r.type(), 1.0);
        return same(op, "sqrt", mul(sub(one, r.operand(0)), add(one, r.operand(0))));
    }

    /** {@code b * pow(a, b - 1)}, 0 when {@code b} is: a guard and not a branch, since it has a derivative in b. */
    private static Expr powerByBase(Op op, Row.Builder r) {
        Expr below = sub(r.operand(1), Exprs.real(r.type(), 1.0));
        return guarded(r.operand(1), Exprs.call(op.owner(), "pow", r.type(), r.operand(0), below));
    }

    /** {@code y * log(a)}, 0 when {@code y} is: that covers a == 0, b > 0. */
    private static Expr powerByExponent(Op op, Row.Builder r) {
        return guarded(r.result(), same(op, "log", r.operand(0)));
    }

    /** The q of {@code y = a - q b} as two quotients, since {@code a - y} may overflow where y has the other sign. */
    private static Expr nearestQuotient(Op op, Row.Builder r) {
        Expr difference = sub(div(r.operand(0), r.operand(1)), div(r.result(), r.operand(1)));
        return same(op, "rint", difference);
    }

    /** {@code x / (a^2 + b^2)} without overflow or underflow on the way. */
    private static Expr overSquare(Op op, Expr x, Row.Builder r) {
        Expr h = Exprs.call(op.owner(), "hypot", r.type(), r.operand(0), r.operand(1));
        return div(div(x, h), h);
    }
}
