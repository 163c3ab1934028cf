package org.tapeless.processor.interpret;

import java.lang.reflect.Array;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/** Java's own numbers, every operation done by the operator of the language. */
final class PlainNumbers implements Numbers {
    private final LibraryMethods library = new LibraryMethods();

    @Override
    public Object constant(Object plain) {
        return plain;
    }

    @Override
    public Object negate(Object operand) {
        if (operand instanceof Integer i) {
            return -i;
        }
        if (operand instanceof Long l) {
            return -l;
        }
        if (operand instanceof Float f) {
            return -f;
        }
        return -(Double) operand;
    }

    @Override
    public Object binary(BinaryOp op, Object left, Object right) {
        if (op.isShift()) {
            return shift(op, left, ((Number) right).longValue());
        }
        if (left instanceof Integer a) {
            return ints(op, a, (Integer) right);
        }
        if (left instanceof Long a) {
            return longs(op, a, (Long) right);
        }
        if (left instanceof Float a) {
            return floats(op, a, (Float) right);
        }
        if (left instanceof Double a) {
            return doubles(op, a, (Double) right);
        }
        return booleans(op, (Boolean) left, (Boolean) right);
    }

    /** Only the low bits of the distance count, JLS 15.19. */
    private static Object shift(BinaryOp op, Object left, long distance) {
        boolean isInt = left instanceof Integer;
        int i = isInt ? (Integer) left : 0;
        long l = isInt ? 0 : (Long) left;
        return switch (op) {
            case SHL -> isInt ? (Object) (i << distance) : (Object) (l << distance);
            case SHR -> isInt ? (Object) (i >> distance) : (Object) (l >> distance);
            case USHR -> isInt ? (Object) (i >>> distance) : (Object) (l >>> distance);
            default -> throw new IllegalArgumentException(op.symbol());
        };
    }

    private static Object ints(BinaryOp op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case AND -> a & b;
            case XOR -> a ^ b;
            case OR -> a | b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            default -> throw new IllegalArgumentException(op.symbol());
        };
    }

    private static Object longs(BinaryOp op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case AND -> a & b;
            case XOR -> a ^ b;
            case OR -> a | b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            default -> throw new IllegalArgumentException(op.symbol());
        };
    }

    private static Object floats(BinaryOp op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            default -> doubles(op, a, b);
        };
    }

    private static Object doubles(BinaryOp op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case EQ -> a == b;
            case NE -> a != b;
            default -> throw new IllegalArgumentException(op.symbol());
        };
    }

    private static Object booleans(BinaryOp op, boolean a, boolean b) {
        return switch (op) {
            case AND -> a && b;
            case OR -> a || b;
            case XOR, NE -> a != b;
            case EQ -> a == b;
            default -> throw new IllegalArgumentException(op.symbol());
        };
    }

    @Override
    public Object cast(Scalar to, Object operand) {
        if (operand instanceof Float || operand instanceof Double) {
            double d = ((Number) operand).doubleValue();
            return to == Scalar.LONG ? (Object) (long) d : to.isFloating() ? real(to, d) : whole(to, (int) d);
        }
        long l = operand instanceof Character c ? c : ((Number) operand).longValue();
        return switch (to) {
            case FLOAT -> (float) l;
            case DOUBLE -> (double) l;
            default -> whole(to, l);
        };
    }

    private static Object real(Scalar to, double d) {
        return to == Scalar.FLOAT ? (Object) (float) d : (Object) d;
    }

    private static Object whole(Scalar to, long l) {
        return switch (to) {
            case BYTE -> (byte) l;
            case SHORT -> (short) l;
            case CHAR -> (char) l;
            case INT -> (int) l;
            case LONG -> l;
            case BOOLEAN, FLOAT, DOUBLE -> throw new IllegalArgumentException(to.java());
        };
    }

    @Override
    public Object call(Op op, Object[] arguments) throws Throwable {
        return library.call(op, arguments);
    }

    @Override
    public Object foreign(Foreign.Code code, Object[] arguments) throws Throwable {
        return code.run(arguments);
    }

    @Override
    public Class<?> component(Type type) {
        return classOf(type);
    }

    @Override
    public Object stopped(Object value) {
        return value;
    }

    static Class<?> classOf(Type type) {
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case BOOLEAN -> boolean.class;
                case BYTE -> byte.class;
                case SHORT -> short.class;
                case CHAR -> char.class;
                case INT -> int.class;
                case LONG -> long.class;
                case FLOAT -> float.class;
                case DOUBLE -> double.class;
            };
        }
        if (type instanceof ArrayType array) {
            return Array.newInstance(classOf(array.element()), 0).getClass();
        }
        return type instanceof FrameType ? FrameValue.class : LibraryMethods.classNamed(type.java(), Object.class);
    }
}
