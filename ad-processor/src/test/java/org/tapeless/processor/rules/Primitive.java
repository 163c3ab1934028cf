package org.tapeless.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Var;

/**
 * One row of the table, and the primitive it is for.
 *
 * @param label {@code Math.pow(double, double)}, {@code double * double}
 * @param name by which the tests look up what they know of the mathematics: {@code pow}, {@code mul}
 * @param operands of {@code value}, each one variable
 * @param value the primitive as an expression
 */
record Primitive(String label, String name, List<Var> operands, Expr value, Row row) {

    /** The operands that have a partial. */
    List<Integer> varied() {
        return IntStream.range(0, operands.size())
                .filter(row::variesWith)
                .boxed()
                .toList();
    }

    Scalar type() {
        return (Scalar) value.type();
    }

    /** Whether the operand carries a derivative if anything does. */
    boolean isFloating(int operand) {
        return operands.get(operand).type().isFloating();
    }

    /** Whether the operand's partial is multiplied by the strong zero. */
    boolean isGuarded(int operand) {
        return row.variesWith(operand)
                && partial(operand, Exprs.local(row.seed()), Exprs.local(row.result()))
                        .nodes()
                        .anyMatch(this::isGuardOfSeed);
    }

    private boolean isGuardOfSeed(Expr node) {
        return node instanceof Expr.Intrinsic call
                && call.op().owner().equals(Rules.ZERO_GUARD)
                && call.arguments().get(0).equals(Exprs.local(row.seed()));
    }

    /** Whether a {@code float} limits the precision. */
    boolean isSingle() {
        return type() == Scalar.FLOAT || operands.get(0).type() == Scalar.FLOAT;
    }

    /** The operands' values as the interpreter takes them. */
    Object[] arguments(double... values) {
        Object[] arguments = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            arguments[i] = boxed((Scalar) operands.get(i).type(), values[i]);
        }
        return arguments;
    }

    static Object boxed(Scalar type, double value) {
        return switch (type) {
            case DOUBLE -> value;
            case FLOAT -> (float) value;
            case INT -> (int) value;
            case LONG -> (long) value;
            case BOOLEAN, BYTE, SHORT, CHAR -> throw new IllegalArgumentException("operand of type " + type);
        };
    }

    /** The point with every number rounded to its operand's type. */
    double[] rounded(double... point) {
        double[] result = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            result[i] = ((Number) boxed((Scalar) operands.get(i).type(), point[i])).doubleValue();
        }
        return result;
    }

    /** The partial by operand {@code i}, with the seed and the result in place. */
    Expr partial(int i, Expr seed, Expr result) {
        List<Expr> locals = new ArrayList<>();
        operands.forEach(operand -> locals.add(Exprs.local(operand)));
        return row.fill(i, seed, locals, result);
    }

    @Override
    public String toString() {
        return label;
    }
}
