package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Scalar;

/**
 * Literals: the shortest text that javac reads back as the same bits, on every JDK the same. ({@code Double.toString}
 * before JDK 19 is not always the shortest.)
 */
final class Constants {
    private final JavaTypes types;

    Constants(JavaTypes types) {
        this.types = types;
    }

    /** The literal; a byte or short without the cast that it needs where the context does not fix the type. */
    CodeBlock literal(Expr.Const node) {
        Object value = node.value();
        if (value == null) {
            return CodeBlock.of("null");
        }
        if (!(node.type() instanceof Scalar scalar)) {
            return CodeBlock.of("$L", quoted(value.toString()));
        }
        return switch (scalar) {
            case BOOLEAN, BYTE, SHORT -> CodeBlock.of("$L", value.toString());
            case CHAR -> CodeBlock.of("$L", "'" + escaped((Character) value, '\'') + "'");
            case INT -> ((Integer) value) == Integer.MIN_VALUE ? field("Integer", "MIN_VALUE") : text(value.toString());
            case LONG -> ((Long) value) == Long.MIN_VALUE ? field("Long", "MIN_VALUE") : text(value + "L");
            case FLOAT -> floating("Float", (Float) value);
            case DOUBLE -> floating("Double", (Double) value);
        };
    }

    /** Whether the literal begins with a minus sign. */
    static boolean isNegative(Expr.Const node) {
        Object value = node.value();
        if (value instanceof Double number) {
            return !number.isNaN() && !number.isInfinite() && 1 / number < 0;
        }
        if (value instanceof Float number) {
            return !number.isNaN() && !number.isInfinite() && 1 / number < 0;
        }
        if (value instanceof Integer number) {
            return number < 0 && number != Integer.MIN_VALUE;
        }
        return value instanceof Number number && number.longValue() < 0 && number.longValue() != Long.MIN_VALUE;
    }

    private CodeBlock floating(String box, Number value) {
        double number = value.doubleValue();
        if (Double.isNaN(number)) {
            return field(box, "NaN");
        }
        if (Double.isInfinite(number)) {
            return field(box, number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        boolean negative = 1 / number < 0 || number < 0;
        String suffix = value instanceof Float ? "f" : "";
        return text((negative ? "-" : "") + (number == 0 ? "0.0" : digits(value)) + suffix);
    }

    private static String digits(Number value) {
        BigDecimal exact = new BigDecimal(Math.abs(value.doubleValue()));
        int precision = 1;
        BigDecimal rounded = round(exact, precision);
        while (!isSame(rounded, value)) {
            rounded = round(exact, ++precision);
        }
        String digits = rounded.stripTrailingZeros().unscaledValue().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent < 7) {
            String plain = rounded.stripTrailingZeros().toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String fraction = digits.substring(1);
        return digits.charAt(0) + (fraction.isEmpty() ? "" : "." + fraction) + "e" + exponent;
    }

    private static BigDecimal round(BigDecimal exact, int precision) {
        return exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
    }

    /** Through the text, as javac will read it. */
    private static boolean isSame(BigDecimal rounded, Number value) {
        String text = rounded.toString();
        return value instanceof Float
                ? Float.parseFloat(text) == Math.abs(value.floatValue())
                : Double.parseDouble(text) == Math.abs(value.doubleValue());
    }

    private CodeBlock field(String box, String name) {
        return CodeBlock.of("$T.$L", types.lang(box), name);
    }

    private static CodeBlock text(String text) {
        return CodeBlock.of("$L", text);
    }

    /** A string literal on one line. */
    static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        text.chars().forEach(c -> result.append(escaped((char) c, '"')));
        return result.append('"').toString();
    }

    private static String escaped(char c, char quote) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\\' -> "\\\\";
            default -> {
                if (c == quote) {
                    yield "\\" + c;
                }
                yield c >= ' ' && c <= '~'
                        ? String.valueOf(c)
                        : "\\u" + Integer.toHexString(0x10000 | c).substring(1);
            }
        };
    }
}
