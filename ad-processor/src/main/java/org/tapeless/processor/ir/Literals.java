package org.tapeless.processor.ir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the text form spells types, constants, quoted text and owners of library methods. */
final class Literals {
    /** Java's keywords and literals, less those that the text form uses as ordinary words. */
    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "volatile",
            "while");

    private static final Map<String, String> OWNER_BY_SHORT_NAME = shortNames();

    private Literals() {}

    private static Map<String, String> shortNames() {
        Stream<String> lang = Stream.of(
                        "Math",
                        "StrictMath",
                        "Double",
                        "Float",
                        "Integer",
                        "Long",
                        "Short",
                        "Byte",
                        "Character",
                        "Boolean",
                        "System")
                .map("java.lang."::concat);
        Stream<String> runtime = Stream.of("StrongZero", "Kinks", "Shadows", "Saved", "BulkAdjoints", "Checks", "Dual")
                .map("org.tapeless.runtime."::concat);
        return Stream.of(lang, Stream.of("java.util.Arrays"), runtime)
                .flatMap(UnaryOperator.identity())
                .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));
    }

    /** The class that a written, unquoted owner stands for. */
    static String owner(String written) {
        return OWNER_BY_SHORT_NAME.getOrDefault(written, written);
    }

    /** The shortest spelling that {@link #owner} reads back. */
    static String shortOwner(String owner) {
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        if (owner.equals(OWNER_BY_SHORT_NAME.get(simple))) {
            return simple;
        }
        return isQualified(owner) && !OWNER_BY_SHORT_NAME.containsKey(owner) ? owner : quoted(owner);
    }

    static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && Character.isJavaIdentifierStart(text.codePointAt(0))
                && text.codePoints().allMatch(Character::isJavaIdentifierPart)
                && !RESERVED.contains(text);
    }

    static boolean isQualified(String text) {
        return List.of(text.split("\\.", -1)).stream().allMatch(Literals::isIdentifier);
    }

    /** A name as it is if it is an identifier, else in quotes. */
    static String name(String name) {
        return isIdentifier(name) ? name : quoted(name);
    }

    /** Qualified names as they are, all else in quotes. */
    static String qualified(String name) {
        return isQualified(name) ? name : quoted(name);
    }

    static String type(Type type) {
        if (type instanceof ArrayType array) {
            return type(array.element()) + "[]";
        }
        if (type instanceof FrameType frame) {
            return "frame " + qualified(frame.name());
        }
        return type instanceof Scalar ? type.java() : qualified(type.java());
    }

    /** A constant; one whose value does not fit its type, which the verifier reports, in angle brackets. */
    static String constant(Expr.Const node) {
        Object value = node.value();
        if (!(node.type() instanceof Scalar scalar)) {
            boolean plain = value instanceof String && node.type().java().equals("java.lang.String");
            return (plain ? "" : "(" + type(node.type()) + ") ")
                    + (value instanceof String text ? quoted(text) : Objects.toString(value));
        }
        if (value == null || !fits(scalar, value)) {
            return "<" + scalar.java() + " " + value + ">";
        }
        return switch (scalar) {
            case BOOLEAN, INT -> value.toString();
            case BYTE, SHORT -> "(" + scalar.java() + ") " + value;
            case CHAR -> "'" + escaped(value.toString(), '\'') + "'";
            case LONG -> value + "L";
            case FLOAT -> real(((Float) value).doubleValue(), value + "f", "Float.");
            case DOUBLE -> real((Double) value, value.toString(), "Double.");
        };
    }

    /** Whether the value has the class that {@link Expr.Const} asks for. */
    static boolean fits(Scalar scalar, Object value) {
        Class<?> box = switch (scalar) {
            case BOOLEAN -> Boolean.class;
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case CHAR -> Character.class;
            case INT -> Integer.class;
            case LONG -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
        };
        return box.isInstance(value);
    }

    private static String real(double value, String finite, String owner) {
        if (Double.isNaN(value)) {
            return owner + "NaN";
        }
        if (Double.isInfinite(value)) {
            return owner + (value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        return finite;
    }

    static String quoted(String text) {
        return '"' + escaped(text, '"') + '"';
    }

    /** The source around {@code arguments}: {@code `Foo.bar(${x})`}. */
    static String template(List<String> parts, List<String> arguments) {
        StringBuilder text = new StringBuilder("`");
        for (int i = 0; i < Math.max(parts.size(), arguments.size() + 1); i++) {
            if (i > 0) {
                text.append("${")
                        .append(i <= arguments.size() ? arguments.get(i - 1) : "?")
                        .append('}');
            }
            if (i < parts.size()) {
                text.append(escaped(parts.get(i), '`').replace("${", "\\${"));
            }
        }
        return text.append('`').toString();
    }

    private static String escaped(String text, char quote) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                result.append('\\').append(c);
            } else if (c == '\n') {
                result.append("\\n");
            } else if (c < ' ' || c > '~') {
                result.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }
}
