package org.tapeless.processor.frontend;

/**
 * One statement of a source file on one line, for a comment in generated code. Reads the text itself, since javac keeps
 * the ends of trees only for some of its callers.
 *
 * <pre>
 * for (int i = 0; // all rows
 *         i &lt; n; i++) { ... }       gives   for (int i = 0; i &lt; n; i++)
 * </pre>
 */
final class SourceText {
    private static final int LONGEST = 100;

    private final CharSequence source;
    private int at;
    private final StringBuilder out = new StringBuilder();

    private SourceText(CharSequence source, int at) {
        this.source = source;
        this.at = at;
    }

    /** From {@code start} to the semicolon that ends a simple statement. */
    static String statement(CharSequence source, int start) {
        SourceText text = new SourceText(source, start);
        text.copy(false);
        return text.result();
    }

    /** From {@code start} to the parenthesis that closes the head of a compound statement. */
    static String head(CharSequence source, int start) {
        SourceText text = new SourceText(source, start);
        text.copy(true);
        return text.result();
    }

    private void copy(boolean headOnly) {
        int depth = 0;
        while (at < source.length() && out.length() <= 2 * LONGEST) {
            char c = source.charAt(at);
            if (c == '/' && (next() == '/' || next() == '*')) {
                skipComment();
            } else if (c == '"' || c == '\'') {
                copyLiteral(c);
            } else if (Character.isWhitespace(c)) {
                space();
                at++;
            } else {
                if (c == '(' || c == '{' || c == '[') {
                    depth++;
                } else if (c == ')' || c == '}' || c == ']') {
                    depth--;
                }
                if (depth < 0) {
                    return;
                }
                out.append(c);
                at++;
                if (depth == 0 && (headOnly ? c == ')' : c == ';')) {
                    return;
                }
            }
        }
    }

    private int next() {
        return at + 1 < source.length() ? source.charAt(at + 1) : -1;
    }

    private void space() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private void skipComment() {
        boolean line = next() == '/';
        at += 2;
        while (at < source.length()) {
            if (line ? source.charAt(at) == '\n' : source.charAt(at) == '*' && next() == '/') {
                at += line ? 1 : 2;
                break;
            }
            at++;
        }
        space();
    }

    private void copyLiteral(char quote) {
        boolean block = quote == '"' && next() == '"' && at + 2 < source.length() && source.charAt(at + 2) == '"';
        int width = block ? 3 : 1;
        int end = at + width;
        while (end < source.length() && !closes(end, quote, width)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + width, source.length());
        for (int i = at; i < end; i++) {
            char c = source.charAt(i);
            out.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        at = end;
    }

    private boolean closes(int position, char quote, int width) {
        for (int i = 0; i < width; i++) {
            if (position + i >= source.length() || source.charAt(position + i) != quote) {
                return false;
            }
        }
        return true;
    }

    private String result() {
        // A backslash and u mean something even in a comment, JLS 3.3.
        String text = out.toString().strip().replace("\\u", "\\ u");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3).stripTrailing() + "...";
    }
}
