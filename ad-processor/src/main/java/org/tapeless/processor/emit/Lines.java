package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks lines of Java at the width of the page: before operators, the loosest first; else before the dots of a chain;
 * else at the commas inside the last parentheses. What JavaPoet has broken by its own rule is joined first.
 */
final class Lines {
    static final int WIDTH = 120;

    private static final String CONTINUED = " ".repeat(8);

    /** What is assigned to a longer target goes to the next line as a whole if it fits there. */
    private static final int LONG_TARGET = 40;

    private Lines() {}

    static List<String> of(String java) {
        List<String> result = new ArrayList<>();
        String open = "";
        boolean textBlock = false;
        for (String line : java.split("\n", -1)) {
            boolean togglesBlock = line.split("\"\"\"", -1).length % 2 == 0;
            if (textBlock || togglesBlock) {
                textBlock ^= togglesBlock;
                result.add(line);
                continue;
            }
            open = open.isEmpty() ? line.stripTrailing() : joined(open, line.strip());
            if (isComplete(open)) {
                wrap(open, result);
                open = "";
            }
        }
        return result;
    }

    private static String joined(String open, String more) {
        boolean list = open.startsWith("@") && (open.endsWith("{") || more.startsWith("}"));
        boolean tight = open.endsWith("(") || more.startsWith(".") || more.startsWith(")") || list;
        return tight ? open + more : open + " " + more;
    }

    private static boolean isComplete(String line) {
        String text = line.strip();
        if (text.startsWith("@")) {
            return Breaks.in(text).isBalanced();
        }
        return text.isEmpty() || isComment(text) || "{};".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("//") || text.startsWith("*") || text.startsWith("/*");
    }

    private static void wrap(String line, List<String> result) {
        if (line.length() <= WIDTH || isComment(line)) {
            result.add(line);
            return;
        }
        String text = line.strip();
        wrap(line.substring(0, line.length() - text.length()), text, result);
    }

    private static void wrap(String indent, String text, List<String> result) {
        if (indent.length() + text.length() <= WIDTH) {
            result.add(indent + text);
            return;
        }
        String rest = indent + CONTINUED;
        List<String> pieces = pieces(text, WIDTH - rest.length());
        List<String> lines = fill(indent, rest, pieces, WIDTH);
        if (pieces.get(0).endsWith("(") && !Breaks.in(text).isDeclaration()) {
            lines = balanced(indent, rest, pieces, lines);
        }
        lines.forEach(line -> finish(line, text, result));
    }

    private static List<String> fill(String indent, String rest, List<String> pieces, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent).append(pieces.get(0));
        for (String piece : pieces.subList(1, pieces.size())) {
            boolean tight = line.charAt(line.length() - 1) == '(' || piece.startsWith(".");
            if (!tight && line.length() + 1 + piece.length() <= width) {
                line.append(' ').append(piece);
            } else {
                lines.add(line.toString());
                line = new StringBuilder(rest).append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** As many lines, but as narrow as they can be. */
    private static List<String> balanced(String indent, String rest, List<String> pieces, List<String> widest) {
        List<String> lines = widest;
        for (int width = WIDTH - 1; width > rest.length(); width--) {
            List<String> narrower = fill(indent, rest, pieces, width);
            if (narrower.size() > widest.size()) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    /** A piece that is still too long is broken in its turn. */
    private static void finish(String line, String whole, List<String> result) {
        String text = line.strip();
        if (text.length() < whole.length()) {
            wrap(line.substring(0, line.length() - text.length()), text, result);
        } else {
            result.add(line);
        }
    }

    private static List<String> pieces(String text, int room) {
        List<Integer> places = places(text, room);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int place : places) {
            pieces.add(text.substring(from, place).strip());
            from = place;
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }

    /** @param room how long a continued line may be */
    private static List<Integer> places(String text, int room) {
        Breaks breaks = Breaks.in(text);
        int value = breaks.assignment();
        boolean head = text.startsWith("if (") || text.startsWith("while (") || text.startsWith("for (");
        for (int depth = head && !text.startsWith("for (") ? 1 : 0; depth <= breaks.deepest(); depth++) {
            List<Integer> places = breaks.isDeclaration() ? List.of() : breaks.operators(depth);
            if (places.isEmpty() && value > LONG_TARGET && text.length() - value <= room) {
                return List.of(value);
            }
            places = places.isEmpty() ? breaks.links(depth) : places;
            places = places.isEmpty() ? breaks.arguments(depth) : places;
            if (!places.isEmpty()) {
                return places;
            }
        }
        return List.of();
    }
}
