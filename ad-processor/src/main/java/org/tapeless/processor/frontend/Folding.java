package org.tapeless.processor.frontend;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The operators of Java on boxed constants, as javac folds them: {@code Byte 1 + Character 'a'} is the Integer 98. */
final class Folding {
    private Folding() {}

    /** Casting conversion to a primitive type; null if there is none. */
    static @Nullable Object cast(Object value, TypeKind to) {
        if (value instanceof Boolean) {
            return to == TypeKind.BOOLEAN ? value : null;
        }
        Number number = number(value);
        if (number == null) {
            return null;
        }
        return switch (to) {
            // Narrowing from floating types goes through int (JLS 5.1.3).
            case BYTE -> (byte) number.intValue();
            case SHORT -> (short) number.intValue();
            case CHAR -> (char) number.intValue();
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            default -> null;
        };
    }

    static @Nullable Object unary(Tree.Kind operator, Object operand) {
        if (operator == Tree.Kind.LOGICAL_COMPLEMENT) {
            return operand instanceof Boolean value ? !value : null;
        }
        Number number = number(operand);
        if (number == null) {
            return null;
        }
        return switch (operator) {
            case UNARY_PLUS -> number;
            case UNARY_MINUS -> negated(number);
            case BITWISE_COMPLEMENT -> binary(Tree.Kind.XOR, number, -1);
            default -> null;
        };
    }

    private static Number negated(Number number) {
        if (number instanceof Integer value) {
            return -value;
        }
        if (number instanceof Long value) {
            return -value;
        }
        return number instanceof Float value ? (Number) (-value) : (Number) (-number.doubleValue());
    }

    static @Nullable Object binary(Tree.Kind operator, Object left, Object right) {
        if (left instanceof String || right instanceof String) {
            return text(operator, left, right);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return logical(operator, a, b);
        }
        Number a = number(left);
        Number b = number(right);
        if (a == null || b == null) {
            return null;
        }
        if (operator == Tree.Kind.LEFT_SHIFT
                || operator == Tree.Kind.RIGHT_SHIFT
                || operator == Tree.Kind.UNSIGNED_RIGHT_SHIFT) {
            return shift(operator, a, b.intValue());
        }
        if (a instanceof Double || b instanceof Double) {
            return floating(operator, a.doubleValue(), b.doubleValue());
        }
        if (a instanceof Float || b instanceof Float) {
            return floating(operator, a.floatValue(), b.floatValue());
        }
        if (a instanceof Long || b instanceof Long) {
            return integral(operator, a.longValue(), b.longValue());
        }
        return integral(operator, a.intValue(), b.intValue());
    }

    /** Unary promotion of a numeric constant; null for the others. */
    private static @Nullable Number number(Object value) {
        if (value instanceof Character character) {
            return (int) character;
        }
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        return value instanceof Number number ? number : null;
    }

    private static @Nullable Object text(Tree.Kind operator, Object left, Object right) {
        return switch (operator) {
            case PLUS -> left.toString() + right;
            case EQUAL_TO -> left.equals(right);
            case NOT_EQUAL_TO -> !left.equals(right);
            default -> null;
        };
    }

    /** Both operands are constants, so that nothing is left to skip. */
    @SuppressWarnings("ShortCircuitBoolean")
    private static @Nullable Object logical(Tree.Kind operator, boolean a, boolean b) {
        return switch (operator) {
            case CONDITIONAL_AND, AND -> a & b;
            case CONDITIONAL_OR, OR -> a | b;
            case XOR, NOT_EQUAL_TO -> a ^ b;
            case EQUAL_TO -> a == b;
            default -> null;
        };
    }

    private static @Nullable Object shift(Tree.Kind operator, Number a, int distance) {
        if (a instanceof Long value) {
            return switch (operator) {
                case LEFT_SHIFT -> value << distance;
                case RIGHT_SHIFT -> value >> distance;
                default -> value >>> distance;
            };
        }
        if (!(a instanceof Integer value)) {
            return null;
        }
        return switch (operator) {
            case LEFT_SHIFT -> value << distance;
            case RIGHT_SHIFT -> value >> distance;
            default -> value >>> distance;
        };
    }

    private static @Nullable Object integral(Tree.Kind operator, int a, int b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? null : (Object) (a / b);
            case REMAINDER -> b == 0 ? null : (Object) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            default -> compared(operator, a < b, a == b, a > b);
        };
    }

    private static @Nullable Object integral(Tree.Kind operator, long a, long b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> b == 0 ? null : (Object) (a / b);
            case REMAINDER -> b == 0 ? null : (Object) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            default -> compared(operator, a < b, a == b, a > b);
        };
    }

    private static @Nullable Object floating(Tree.Kind operator, float a, float b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            default -> compared(operator, a < b, a == b, a > b);
        };
    }

    private static @Nullable Object floating(Tree.Kind operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            default -> compared(operator, a < b, a == b, a > b);
        };
    }

    /** Three facts, since all are false for a NaN. */
    private static @Nullable Object compared(Tree.Kind operator, boolean less, boolean equal, boolean greater) {
        return switch (operator) {
            case EQUAL_TO -> equal;
            case NOT_EQUAL_TO -> !equal;
            case LESS_THAN -> less;
            case LESS_THAN_EQUAL -> less || equal;
            case GREATER_THAN -> greater;
            case GREATER_THAN_EQUAL -> greater || equal;
            default -> null;
        };
    }
}
