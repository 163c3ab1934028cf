package org.tapeless.processor.ir;

import java.util.List;

/**
 * A position in the tokens of a text. A line break ends a statement, except within parentheses and brackets: there
 * {@link #nesting} is positive.
 */
final class Tokens {
    private final String source;
    private final List<Token> tokens;
    private int at;
    private int nesting;

    Tokens(String source) {
        this.source = source;
        this.tokens = new Lexer(source).tokens();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Whether the next token is that one and belongs to the present statement. */
    boolean sees(String symbol) {
        return peek().is(symbol) && continues();
    }

    /** Whether the next token belongs to the present statement. */
    boolean continues() {
        return nesting > 0 || !peek().startsLine();
    }

    boolean accept(String symbol) {
        boolean seen = sees(symbol);
        if (seen) {
            at++;
        }
        return seen;
    }

    void expect(String symbol) {
        if (!peek().is(symbol)) {
            throw error("expected '" + symbol + "' but found " + peek().shown());
        }
        at++;
    }

    /** An opening parenthesis or bracket. */
    void open(String symbol) {
        expect(symbol);
        nesting++;
    }

    void close(String symbol) {
        nesting--;
        expect(symbol);
    }

    String name(String what) {
        return of(Token.Kind.NAME, what);
    }

    /** A name as it is or in quotes. */
    String nameOrQuoted(String what) {
        return peek().kind() == Token.Kind.STRING ? next().text() : name(what);
    }

    /** A name with dots, or anything in quotes. */
    String qualified(String what) {
        if (peek().kind() == Token.Kind.STRING) {
            return next().text();
        }
        StringBuilder text = new StringBuilder(name(what));
        while (peek().is(".") && peek(1).kind() == Token.Kind.NAME) {
            next();
            text.append('.').append(next().text());
        }
        return text.toString();
    }

    int integer(String what) {
        boolean negative = accept("-");
        Token token = peek();
        try {
            return Integer.parseInt((negative ? "-" : "") + of(Token.Kind.NUMBER, what));
        } catch (NumberFormatException e) {
            throw error("'" + token.text() + "' is not an int", token);
        }
    }

    private String of(Token.Kind kind, String what) {
        if (peek().kind() != kind) {
            throw error("expected " + what + " but found " + peek().shown());
        }
        return next().text();
    }

    /** How many tokens ahead the parenthesis or bracket that opens {@code ahead} tokens from here closes. */
    int closing(int ahead, String open, String close) {
        int depth = 0;
        for (int i = ahead; peek(i).kind() != Token.Kind.END; i++) {
            depth += peek(i).is(open) ? 1 : peek(i).is(close) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw error("no '" + close + "' for this '" + open + "'", peek(ahead));
    }

    SyntaxException error(String problem) {
        return error(problem, peek());
    }

    SyntaxException error(String problem, Token token) {
        return error(problem, source, token.line(), token.column());
    }

    static SyntaxException error(String problem, String source, int line, int column) {
        return new SyntaxException(problem, line, column, source.split("\n", -1)[line - 1]);
    }
}
