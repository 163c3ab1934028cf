package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where a line of Java may be broken, and within how many brackets. */
final class Breaks {
    /** Operators that stand between spaces, the loosest first; a line is broken before all of one kind. */
    private static final List<List<String>> OPERATORS = List.of(
            List.of("?", ":"),
            List.of("||"),
            List.of("&&"),
            List.of("|"),
            List.of("^"),
            List.of("&"),
            List.of("==", "!="),
            List.of("<", "<=", ">", ">="),
            List.of("+", "-"),
            List.of("*", "/", "%"));

    private final String text;
    private final int[] depths;

    private Breaks(String text, int[] depths) {
        this.text = text;
        this.depths = depths;
    }

    /** Whether every bracket is closed. */
    boolean isBalanced() {
        int last = depths.length - 1;
        return depths[last] == 0 && "([{".indexOf(text.charAt(last)) < 0;
    }

    static Breaks in(String text) {
        int[] depths = new int[text.length()];
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                int end = endOfLiteral(text, at);
                // Nothing inside a literal is a place to break.
                for (int i = at; i < end; i++) {
                    depths[i] = Integer.MAX_VALUE;
                }
                at = end;
                continue;
            }
            if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            depths[at] = depth;
            if (c == '(' || c == '[' || (c == '{' && at < text.length() - 1)) {
                depth++;
            }
            at++;
        }
        return new Breaks(text, depths);
    }

    private static int endOfLiteral(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(start)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    boolean isDeclaration() {
        return text.endsWith("{")
                && List.of("public ", "private ", "static ", "record ", "final ").stream()
                        .anyMatch(text::startsWith);
    }

    /** Before the loosest operators at this depth, none if there are none. */
    List<Integer> operators(int depth) {
        for (List<String> kind : OPERATORS) {
            List<Integer> places = new ArrayList<>();
            for (int i = 1; i < text.length(); i++) {
                if (depths[i] == depth && isOperator(i, kind)) {
                    places.add(i);
                }
            }
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }

    private boolean isOperator(int at, List<String> kind) {
        return text.charAt(at - 1) == ' ' && kind.stream().anyMatch(operator -> text.startsWith(operator + " ", at));
    }

    /** Before the dots of a chain of calls at this depth. */
    List<Integer> links(int depth) {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            if (depths[i] == depth && text.startsWith(").", i - 1)) {
                places.add(i);
            }
        }
        return places;
    }

    /** After the sign of an assignment; -1 if this is none. */
    int assignment() {
        for (int i = 0; i + 2 < text.length(); i++) {
            if (depths[i] == 0 && text.startsWith("= ", i) && "=!<>".indexOf(text.charAt(i - 1)) < 0) {
                return i + 2;
            }
        }
        return -1;
    }

    /**
     * After the opening parenthesis of the last list at this depth, and after each comma or semicolon in it; of a
     * declaration, the first list.
     */
    List<Integer> arguments(int depth) {
        int open = -1;
        for (int i = 1; i < text.length() - 1; i++) {
            if (depths[i] == depth && isListAt(i) && !(isDeclaration() && open >= 0)) {
                open = i;
            }
        }
        List<Integer> places = new ArrayList<>();
        if (open < 0) {
            return places;
        }
        places.add(open + 1);
        for (int i = open + 1; i < text.length() - 1 && depths[i] > depth; i++) {
            if (depths[i] == depth + 1 && (text.charAt(i) == ',' || text.charAt(i) == ';')) {
                places.add(i + 1);
            }
        }
        return places;
    }

    /** A call's or a declaration's parenthesis, or an array's brace: not one around an operand. */
    private boolean isListAt(int at) {
        char c = text.charAt(at);
        boolean called = Character.isJavaIdentifierPart(text.charAt(at - 1)) || text.startsWith("for (");
        return text.charAt(at + 1) != ')' && (c == '{' || (c == '(' && called));
    }

    /** The deepest nesting. */
    int deepest() {
        return Arrays.stream(depths)
                .filter(depth -> depth < Integer.MAX_VALUE)
                .max()
                .orElse(0);
    }
}
