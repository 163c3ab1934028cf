package org.tapeless.processor.interpret;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tapeless.processor.interpret.HyperDual.Partials;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/**
 * Hyper-dual numbers for {@code double} and {@code float}, plain ones for everything else. Values are calculated by
 * {@link PlainNumbers} and have the primal's very bits; the derivatives are {@link Calculus}'s.
 */
final class HyperNumbers implements Numbers {
    private final PlainNumbers plain = new PlainNumbers();

    @Override
    public Object constant(Object value) {
        return value instanceof Double || value instanceof Float ? HyperDual.constant(value) : value;
    }

    @Override
    public Object negate(Object operand) {
        return operand instanceof HyperDual x ? x.chain(-1, 0, plain.negate(x.plain())) : plain.negate(operand);
    }

    @Override
    public Object binary(BinaryOp op, Object left, Object right) {
        if (!(left instanceof HyperDual a)) {
            return plain.binary(op, left, right);
        }
        HyperDual b = (HyperDual) right;
        Object value = plain.binary(op, a.plain(), b.plain());
        return op.isTest() ? value : combined(op.name().toLowerCase(Locale.ROOT), a, b, value);
    }

    private static HyperDual combined(String name, HyperDual a, HyperDual b, Object value) {
        Partials partials = Calculus.binary(name, a.value(), b.value(), ((Number) value).doubleValue())
                .orElseThrow(() -> new UnsupportedOperationException("no derivative of " + name));
        return HyperDual.combine(a, b, partials, value);
    }

    @Override
    public Object cast(Scalar to, Object operand) {
        Object value = plain.cast(to, operand instanceof HyperDual x ? x.plain() : operand);
        if (!to.isFloating()) {
            return value;
        }
        return operand instanceof HyperDual x ? x.withValue(value) : HyperDual.constant(value);
    }

    @Override
    public Class<?> component(Type type) {
        if (type instanceof ArrayType array) {
            return component(array.element()).arrayType();
        }
        if (type == Scalar.DOUBLE) {
            return HyperDual.class;
        }
        return type == Scalar.FLOAT ? HyperDual.Single.class : plain.component(type);
    }

    @Override
    public Object call(Op op, Object[] arguments) throws Throwable {
        if (Arrays.stream(arguments).anyMatch(a -> a != null && a.getClass().isArray())) {
            return HyperArrays.call(plain, op, arguments);
        }
        Object value = plain.call(op, Arrays.stream(arguments).map(Lift::plain).toArray());
        return op.result().isFloating() ? derived(op, arguments, value) : constant(value);
    }

    /** A function of scalars with a floating result. */
    private static HyperDual derived(Op op, Object[] arguments, Object value) {
        List<HyperDual> operands = Arrays.stream(arguments)
                .filter(HyperDual.class::isInstance)
                .map(HyperDual.class::cast)
                .toList();
        return switch (operands.size()) {
            case 0 -> HyperDual.constant(value);
            case 1 -> ofOne(op, operands.get(0), arguments, value);
            case 2 ->
                op.key().equals("StrongZero.times")
                        ? HyperDual.guardedProduct(operands.get(0), operands.get(1), value)
                        : combined(op.name(), operands.get(0), operands.get(1), value);
            default -> ofThree(op, operands, value);
        };
    }

    private static HyperDual ofOne(Op op, HyperDual x, Object[] arguments, Object value) {
        if (op.name().equals("scalb")) {
            return x.chain(Math.scalb(1.0, (Integer) arguments[1]), 0, value);
        }
        return Calculus.unary(op.name(), x.value(), ((Number) value).doubleValue())
                .map(slope -> x.chain(slope.first(), slope.second(), value))
                .orElseThrow(() -> missing(op));
    }

    private static HyperDual ofThree(Op op, List<HyperDual> operands, Object value) {
        if (op.name().equals("fma")) {
            HyperDual product = combined("mul", operands.get(0), operands.get(1), value);
            return combined("add", product, operands.get(2), value);
        }
        if (op.name().equals("clamp")) {
            double y = ((Number) value).doubleValue();
            return operands.stream()
                    .filter(operand -> Calculus.same(y, operand.value()))
                    .findFirst()
                    .orElseThrow();
        }
        throw missing(op);
    }

    private static UnsupportedOperationException missing(Op op) {
        return new UnsupportedOperationException("no derivative of " + op.key());
    }

    @Override
    public Object foreign(Foreign.Code code, Object[] arguments) throws Throwable {
        Lift lift = new Lift();
        Object[] values = Arrays.stream(arguments).map(a -> lift.lowered(a, 0)).toArray();
        Object result = code.run(values);
        lift.writeBackConstants();
        return lift.lifted(result, null, null, null);
    }

    @Override
    public Object stopped(Object value) {
        return value instanceof HyperDual x ? HyperDual.constant(x.plain()) : value;
    }
}
