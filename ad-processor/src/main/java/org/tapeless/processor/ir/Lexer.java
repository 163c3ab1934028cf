package org.tapeless.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts the text form into tokens. Comments run from two slashes to the end of the line. */
final class Lexer {
    /** Longest first. */
    private static final List<String> SYMBOLS =
            List.of(">>>", ">>", "<<", "<=", ">=", "==", "!=", "&&", "||", "->", "+=");

    private static final String SINGLES = "()[]{}<>=+-*/%&|^!~?:;,.#";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    /** Open braces within each open template expression. */
    private final Deque<Integer> templates = new ArrayDeque<>();

    private int at;
    private int start;
    private int line = 1;
    private int lineStart;
    private boolean startsLine = true;

    Lexer(String source) {
        this.source = source;
    }

    List<Token> tokens() {
        while (skipBlanks()) {
            start = at;
            token(source.charAt(at));
        }
        start = at;
        add(Token.Kind.END, "");
        return tokens;
    }

    private boolean skipBlanks() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
                startsLine = true;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else {
                return true;
            }
        }
        return false;
    }

    private void token(char c) {
        if (Character.isJavaIdentifierStart(c)) {
            while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
                at++;
            }
            add(Token.Kind.NAME, source.substring(start, at));
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '"' || c == '\'') {
            at++;
            String text = quoted(c);
            if (c == '\'' && text.length() != 1) {
                throw error("expected one character between the quotes");
            }
            add(c == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER, text);
        } else if (c == '`') {
            at++;
            templatePart();
        } else if (c == '}' && !templates.isEmpty() && templates.peek() == 0) {
            templates.pop();
            at++;
            templatePart();
        } else {
            symbol(c);
        }
    }

    private void number() {
        while (at < source.length()) {
            char c = source.charAt(at);
            boolean sign = (c == '+' || c == '-') && (source.charAt(at - 1) == 'E' || source.charAt(at - 1) == 'e');
            if (!sign && c != '.' && !Character.isLetterOrDigit(c)) {
                break;
            }
            at++;
        }
        add(Token.Kind.NUMBER, source.substring(start, at));
    }

    private void symbol(char c) {
        String symbol = SYMBOLS.stream()
                .filter(s -> source.startsWith(s, at))
                .findFirst()
                .orElse(SINGLES.indexOf(c) >= 0 ? String.valueOf(c) : "");
        if (symbol.isEmpty()) {
            throw error("unexpected character '" + c + "'");
        }
        if (!templates.isEmpty() && (c == '{' || c == '}')) {
            templates.push(templates.pop() + (c == '{' ? 1 : -1));
        }
        at += symbol.length();
        add(Token.Kind.SYMBOL, symbol);
    }

    private void templatePart() {
        StringBuilder text = new StringBuilder();
        while (true) {
            char c = inside();
            if (c == '`') {
                add(Token.Kind.LAST_PART, text.toString());
                return;
            }
            if (c == '$' && at < source.length() && source.charAt(at) == '{') {
                at++;
                templates.push(0);
                add(Token.Kind.PART, text.toString());
                return;
            }
            text.append(c == '\\' ? escape() : c);
        }
    }

    private String quoted(char quote) {
        StringBuilder text = new StringBuilder();
        for (char c = inside(); c != quote; c = inside()) {
            text.append(c == '\\' ? escape() : c);
        }
        return text.toString();
    }

    private char escape() {
        char c = inside();
        if (c == 'n') {
            return '\n';
        }
        if (c != 'u') {
            return c;
        }
        if (at + 4 > source.length()) {
            throw error("four digits must follow \\u");
        }
        String digits = source.substring(at, at + 4);
        at += 4;
        try {
            return (char) Integer.parseInt(digits, 16);
        } catch (NumberFormatException e) {
            throw error("'" + digits + "' is no hexadecimal number");
        }
    }

    private char inside() {
        if (at >= source.length() || source.charAt(at) == '\n') {
            throw error("the quoted text does not end");
        }
        return source.charAt(at++);
    }

    private void add(Token.Kind kind, String text) {
        tokens.add(new Token(kind, text, line, start - lineStart + 1, startsLine));
        startsLine = false;
    }

    private SyntaxException error(String problem) {
        return Tokens.error(problem, source, line, start - lineStart + 1);
    }
}
