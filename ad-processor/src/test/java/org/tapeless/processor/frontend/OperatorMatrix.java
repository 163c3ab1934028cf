package org.tapeless.processor.frontend;

import java.util.List;

/** A class with every operator of Java between every two types of variables it accepts, one method for each pair. */
final class OperatorMatrix {
    private static final List<String> NUMBERS = List.of("byte", "short", "char", "int", "long", "float", "double");
    private static final List<String> BOXES =
            List.of("Byte", "Short", "Character", "Integer", "Long", "Float", "Double");

    private final StringBuilder source = new StringBuilder("package samples;\n\nclass OperatorMatrix {\n");
    private int methods;

    static String source() {
        OperatorMatrix matrix = new OperatorMatrix();
        for (int i = 0; i < 14; i++) {
            for (int j = 0; j < 14; j++) {
                matrix.numbers(i, j);
            }
        }
        for (String left : List.of("boolean", "Boolean")) {
            for (String right : List.of("boolean", "Boolean")) {
                matrix.truths(left, right);
            }
        }
        for (String other :
                List.of("byte", "char", "int", "double", "Float", "Character", "boolean", "Object", "String")) {
            matrix.texts(other);
        }
        return matrix.source.append("}\n").toString();
    }

    private static String type(int i) {
        return i < 7 ? NUMBERS.get(i) : BOXES.get(i - 7);
    }

    private static boolean isIntegral(int i) {
        return i % 7 < 5;
    }

    private void numbers(int i, int j) {
        open(type(i), type(j));
        for (String operator : List.of("+", "-", "*", "/", "%", "<", "<=", ">", ">=")) {
            line("var r%d = a " + operator + " b");
        }
        if (i < 7 || j < 7) {
            line("var r%d = a == b | a != b");
        }
        if (isIntegral(i) && isIntegral(j)) {
            for (String operator : List.of("&", "|", "^", "<<", ">>", ">>>")) {
                line("var r%d = a " + operator + " b");
            }
            line("var r%d = ~a");
        }
        line("var r%d = -a");
        line("var r%d = +a");
        line("var r%d = a++");
        line("var r%d = --a");
        line("var r%d = c ? a : b");
        line("var r%d = c ? a : 1");
        line("var r%d = c ? 'x' : b");
        line("var r%d = switch (n) { case 1 -> a; case 2 -> b; default -> 3; }");
        line("var r%d = a + a * b - n");
        if (i < 7) {
            line("var r%d = (" + type(i) + ") +b");
            line("var r%d = a += b");
            line("var r%d = a *= b");
            if (isIntegral(i) && isIntegral(j)) {
                line("var r%d = a <<= b");
                line("var r%d = a |= b");
            }
        }
        close();
    }

    private void truths(String left, String right) {
        open(left, right);
        for (String operator : List.of("&", "|", "^", "&&", "||", "!=")) {
            line("var r%d = a " + operator + " b");
        }
        line("var r%d = !a");
        line("var r%d = c ? a : b");
        line("var r%d = a &= b");
        close();
    }

    private void texts(String other) {
        open("String", other);
        line("var r%d = a + b");
        line("var r%d = b + a + 1");
        line("var r%d = 1 + 2 + a");
        line("var r%d = a += b");
        line("var r%d = a == null");
        close();
    }

    private int lines;

    private void open(String left, String right) {
        lines = 0;
        source.append("    static void m")
                .append(methods++)
                .append("(")
                .append(left)
                .append(" a, ")
                .append(right)
                .append(" b, boolean c, int n) {\n");
    }

    private void line(String code) {
        source.append("        ")
                .append(code.replace("%d", Integer.toString(lines++)))
                .append(";\n");
    }

    private void close() {
        source.append("    }\n\n");
    }
}
