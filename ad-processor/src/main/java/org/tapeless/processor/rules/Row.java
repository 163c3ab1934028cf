package org.tapeless.processor.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Rewrite;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * The derivative of one primitive, for both modes and every order.
 *
 * <p>Each partial is an expression over holes: the seed {@code d}, the operands and the result {@code y}, linear in
 * {@code d}. With a tangent in {@code d} it is a term of the tangent; with the adjoint of the result, it is what the
 * operand's adjoint receives. {@code exp} is the row {@code [times(d, y)]}: it needs its result and nothing else, and
 * the needs of the reverse sweep are read off just so. A null partial is the absence of a derivative.
 *
 * @param name {@code mul}, {@code exp}, ...
 * @param cost of computing the primitive again, in additions
 */
public record Row(String name, List<Var> operands, Var result, Var seed, List<@Nullable Expr> partials, int cost) {

    /** The term that the operand contributes, with the holes filled. */
    public Expr fill(int operand, Expr d, List<Expr> operandValues, Expr resultValue) {
        Map<Var, Expr> holes = new HashMap<>();
        for (int i = 0; i < operands.size(); i++) {
            holes.put(operands.get(i), operandValues.get(i));
        }
        holes.put(result, resultValue);
        holes.put(seed, d);
        return Rewrite.reads(partial(operand), holes);
    }

    /** Whether the primitive varies with that operand at all. */
    public boolean variesWith(int operand) {
        return partials.get(operand) != null;
    }

    /** Whether the partial for {@code operand} mentions the value of operand {@code hole}. */
    public boolean needsOperand(int operand, int hole) {
        return mentions(operand, operands.get(hole));
    }

    /** Whether the partial for {@code operand} mentions the primitive's result. */
    public boolean needsResult(int operand) {
        return mentions(operand, result);
    }

    private boolean mentions(int operand, Var hole) {
        return partial(operand).nodes().anyMatch(node -> node instanceof Expr.Local local && local.variable() == hole);
    }

    private Expr partial(int operand) {
        Expr partial = partials.get(operand);
        if (partial == null) {
            throw new IllegalArgumentException(name + " does not vary with operand " + operand);
        }
        return partial;
    }

    /** Builds rows; the partials are functions of the holes. */
    static final class Builder {
        private final String name;
        private final List<Var> operands = new ArrayList<>();
        private final Var result;
        private final Var seed;
        private final List<@Nullable Expr> partials = new ArrayList<>();
        private int cost = 1;

        Builder(String name, Type result, List<Type> operandTypes) {
            this.name = name;
            this.result = new Var("y", result);
            this.seed = new Var("d", result);
            String letters = "abc"; // d is the seed
            for (int i = 0; i < operandTypes.size(); i++) {
                operands.add(new Var(
                        i < letters.length() ? String.valueOf(letters.charAt(i)) : "a" + i, operandTypes.get(i)));
            }
        }

        /** The variables that partials mention: operands, result and seed. */
        List<Var> holes() {
            List<Var> holes = new ArrayList<>(operands);
            holes.add(result);
            holes.add(seed);
            return holes;
        }

        Expr operand(int i) {
            return Exprs.local(operands.get(i));
        }

        Expr result() {
            return Exprs.local(result);
        }

        /** The operands, or as many more values as are asked for: the result is the last. */
        List<Expr> arguments(int count) {
            return holes().subList(0, count).stream().<Expr>map(Exprs::local).toList();
        }

        Type type() {
            return result.type();
        }

        Builder cost(int additions) {
            cost = additions;
            return this;
        }

        /** The next operand's partial: of the seed. */
        Builder linear(Function<Expr, Expr> partial) {
            partials.add(partial.apply(Exprs.local(seed)));
            return this;
        }

        /** The next operand's partial: of the seed and the operands. */
        Builder partial(BiFunction<Expr, Builder, Expr> partial) {
            partials.add(partial.apply(Exprs.local(seed), this));
            return this;
        }

        /** The next operand contributes nothing. */
        Builder none() {
            partials.add(null);
            return this;
        }

        Row build() {
            while (partials.size() < operands.size()) {
                partials.add(null);
            }
            return new Row(name, operands, result, seed, Collections.unmodifiableList(partials), cost);
        }
    }
}
