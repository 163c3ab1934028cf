package org.tapeless.processor.interpret;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/**
 * Random arguments for a function's parameters, the same for the same seed.
 *
 * <p>Floating numbers are between -2 and 2 and none is closer to zero than 0.01, unless said otherwise; arrays have one
 * length at each rank; an {@code int} is a valid length or index: at least 0, less than the least array length.
 */
public final class Args {
    private static final double[] SPECIAL = {
        0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e300
    };

    private final Random random;
    private final Map<Type, Object> fixed = new HashMap<>();
    private int[] lengths = {4, 3, 2};
    private double low = -2;
    private double high = 2;
    private double share;

    private Args(long seed) {
        this.random = new Random(seed);
    }

    public static Args seeded(long seed) {
        return new Args(seed);
    }

    /** The lengths of arrays: of the outermost, of its rows, and so on. */
    public Args lengths(int... newLengths) {
        lengths = newLengths.clone();
        return this;
    }

    /** Floating numbers lie between these. */
    public Args range(double newLow, double newHigh) {
        low = newLow;
        high = newHigh;
        return this;
    }

    /** That share of the floating numbers are zeros, infinities, NaN and the like. */
    public Args special(double newShare) {
        share = newShare;
        return this;
    }

    /** Every parameter of that type gets this value, a receiver for example; other references are null. */
    public Args with(Type type, Object value) {
        fixed.put(type, value);
        return this;
    }

    /** One argument for each parameter. */
    public List<Object> of(Function function) {
        List<Object> args = new ArrayList<>();
        for (Var parameter : function.parameters()) {
            args.add(value(parameter.type(), 0));
        }
        return args;
    }

    /** A direction for these arguments: random numbers for floating ones, null for others. */
    public List<Object> direction(List<?> args) {
        List<Object> result = new ArrayList<>();
        args.forEach(arg -> result.add(like(arg, () -> random.nextDouble() * 2 - 1)));
        return result;
    }

    /** Arguments of the same shape that are all zero. */
    public static List<Object> zeros(List<?> args) {
        List<Object> result = new ArrayList<>();
        args.forEach(arg -> result.add(like(arg, () -> 0)));
        return result;
    }

    private static Object like(Object arg, DoubleSupplier number) {
        if (arg instanceof Double) {
            return number.getAsDouble();
        }
        if (arg instanceof Float) {
            return (float) number.getAsDouble();
        }
        if (arg == null || !arg.getClass().isArray() || !isFloating(arg.getClass())) {
            return null;
        }
        int length = Array.getLength(arg);
        Object result = Array.newInstance(arg.getClass().componentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(result, i, like(Array.get(arg, i), number));
        }
        return result;
    }

    private static boolean isFloating(Class<?> type) {
        return type.isArray() ? isFloating(type.componentType()) : type == double.class || type == float.class;
    }

    private Object value(Type type, int rank) {
        if (fixed.containsKey(type)) {
            return fixed.get(type);
        }
        if (type instanceof Scalar scalar) {
            return scalar(scalar);
        }
        if (!(type instanceof ArrayType array)) {
            return null;
        }
        int length = lengths[Math.min(rank, lengths.length - 1)];
        Object result = Array.newInstance(PlainNumbers.classOf(array.element()), length);
        for (int i = 0; i < length; i++) {
            Array.set(result, i, value(array.element(), rank + 1));
        }
        return result;
    }

    private Object scalar(Scalar type) {
        return switch (type) {
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) whole();
            case SHORT -> (short) whole();
            case CHAR -> (char) whole();
            case INT -> whole();
            case LONG -> (long) whole();
            case FLOAT -> (float) real();
            case DOUBLE -> real();
        };
    }

    private int whole() {
        int least = Integer.MAX_VALUE;
        for (int length : lengths) {
            least = Math.min(least, length);
        }
        return random.nextInt(Math.max(1, least));
    }

    private double real() {
        if (random.nextDouble() < share) {
            return SPECIAL[random.nextInt(SPECIAL.length)];
        }
        double x = low + random.nextDouble() * (high - low);
        return Math.abs(x) < 0.01 ? Math.copySign(0.01, x) : x;
    }
}
