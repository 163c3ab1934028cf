package org.tapeless.processor.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.UnaryOp;

/**
 * Finds the row of a primitive: those of Java and of the libraries that we know, and those that the user supplies with
 * {@code @DerivativeOf}, which come first.
 */
public final class Rules {
    /** Without rows of the user's. */
    public static final Rules SHIPPED = new Rules(Map.of());

    static final String ZERO_GUARD = "org.tapeless.runtime.StrongZero";
    static final String KINKS = "org.tapeless.runtime.Kinks";

    private static final LibraryRows LIBRARIES = LibraryRows.shipped();
    /** What a function is taken to cost whose code is not known. */
    private static final int UNKNOWN_COST = 100;

    private final Map<Op, Row> users;

    private Rules(Map<Op, Row> users) {
        this.users = users;
    }

    /**
     * With the user's rows before ours.
     *
     * @param partials per function, for each operand the function that computes the partial derivative, or null
     */
    public static Rules with(Map<Op, List<@Nullable Op>> partials) {
        Map<Op, Row> users = new HashMap<>();
        partials.forEach((op, list) -> users.put(op, called(op, list)));
        return users.isEmpty() ? SHIPPED : new Rules(users);
    }

    /** The row whose partials call other functions, with the operands and, if they take one more, the result. */
    private static Row called(Op op, List<@Nullable Op> partials) {
        Row.Builder row = new Row.Builder(op.name(), op.result(), op.parameters()).cost(UNKNOWN_COST);
        for (Op partial : partials) {
            if (partial == null) {
                row.none();
            } else {
                row.partial((d, r) -> guarded(
                        d,
                        new Expr.Intrinsic(
                                partial, r.arguments(partial.parameters().size()))));
            }
        }
        return row.build();
    }

    /** The row of an expression node, whose operands are its children; empty if it never carries a derivative. */
    public Optional<Row> of(Expr node) {
        if (!node.type().isFloating()) {
            return Optional.empty();
        }
        if (node instanceof Expr.Binary binary) {
            return Optional.of(binary(binary.op(), binary.type()));
        }
        if (node instanceof Expr.Unary unary && unary.op() == UnaryOp.NEG) {
            return Optional.of(negation(unary.type()));
        }
        if (node instanceof Expr.Cast cast) {
            return cast.operand().type().isFloating()
                    ? Optional.of(conversion(cast.to(), cast.operand().type()))
                    : Optional.empty();
        }
        if (node instanceof Expr.Intrinsic intrinsic) {
            return of(intrinsic.op());
        }
        return Optional.empty();
    }

    /** The row of a library method; empty if its result never carries a derivative or it is unknown. */
    public Optional<Row> of(Op op) {
        Row row = users.get(op);
        return row != null ? Optional.of(row) : MathRows.row(op).or(() -> LIBRARIES.row(op));
    }

    /** Whether the row is the user's. */
    public boolean isUsers(Op op) {
        return users.containsKey(op);
    }

    /**
     * A function that the user's partials of {@code op} call, and that has itself no derivative by some operand: with it
     * there is no second derivative.
     */
    public Optional<Op> endOfChain(Op op) {
        return Optional.ofNullable(users.get(op)).stream()
                .flatMap(row -> row.partials().stream())
                .filter(Objects::nonNull)
                .flatMap(Expr::nodes)
                .filter(Expr.Intrinsic.class::isInstance)
                .map(node -> ((Expr.Intrinsic) node).op())
                .filter(called -> !called.owner().equals(ZERO_GUARD) && !isComplete(called))
                .findFirst();
    }

    private boolean isComplete(Op op) {
        Row row = of(op).orElse(null);
        return row != null
                && IntStream.range(0, op.parameters().size())
                        .allMatch(i ->
                                row.variesWith(i) || !op.parameters().get(i).isFloating() || !isUsers(op));
    }

    /** The functions of other libraries that have a row. */
    static List<Op> libraries() {
        return LIBRARIES.functions();
    }

    /** {@code StrongZero.times(d, p)}: {@code d * p}, but zero if {@code d} is. */
    static Expr guarded(Expr d, Expr p) {
        return Exprs.call(ZERO_GUARD, "times", d.type(), d, p);
    }

    static Row binary(BinaryOp op, Type type) {
        Row.Builder row = new Row.Builder(op.name().toLowerCase(java.util.Locale.ROOT), type, List.of(type, type));
        switch (op) {
            case ADD -> row.linear(d -> d).linear(d -> d);
            case SUB -> row.linear(d -> d).linear(Exprs::neg);
            case MUL -> row.partial((d, r) -> Exprs.mul(d, r.operand(1))).partial((d, r) -> Exprs.mul(d, r.operand(0)));
            case DIV ->
                row.cost(8)
                        .partial((d, r) -> guarded(d, Exprs.div(Exprs.real(type, 1.0), r.operand(1))))
                        .partial((d, r) -> guarded(d, Exprs.neg(Exprs.div(r.result(), r.operand(1)))));
            case REM -> row.cost(20).linear(d -> d).partial((d, r) -> Exprs.neg(guarded(d, quotient(r))));
            default -> throw new IllegalArgumentException("no floating " + op);
        }
        return row.build();
    }

    /**
     * The integer {@code q} of {@code y = a - q b}: {@code rint((a - y) / b)}. Truncating {@code a / b} would be wrong
     * where the division rounds up: {@code 1.0 % 0.1} has q = 9.
     */
    static Expr quotient(Row.Builder row) {
        Expr a = Exprs.cast(Scalar.DOUBLE, row.operand(0));
        Expr b = Exprs.cast(Scalar.DOUBLE, row.operand(1));
        Expr y = Exprs.cast(Scalar.DOUBLE, row.result());
        Expr q = Exprs.call(MathRows.MATH, "rint", Scalar.DOUBLE, Exprs.div(Exprs.sub(a, y), b));
        return Exprs.cast(row.type(), q);
    }

    private static Row negation(Type type) {
        return new Row.Builder("neg", type, List.of(type)).linear(Exprs::neg).build();
    }

    /** A conversion is linear; whoever fills the row converts the term to the type it is for. */
    private static Row conversion(Type to, Type from) {
        return new Row.Builder("cast", to, List.of(from)).linear(d -> d).build();
    }
}
