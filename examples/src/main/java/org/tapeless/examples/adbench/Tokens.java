package org.tapeless.examples.adbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.tapeless.examples.MalformedInputException;

/**
 * The words and numbers of a benchmark file, one after the other. They are separated by blanks, line breaks and
 * colons, none of which carries more meaning than the others; from {@code #} to the end of its line is a comment.
 */
public final class Tokens {

    private final String name;
    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;

    private Tokens(String name, String text) {
        this.name = name;
        this.text = text;
        skipToToken();
    }

    /** The tokens of {@code text}, which error messages call {@code name}. */
    public static Tokens of(String name, String text) {
        return new Tokens(name, text);
    }

    /**
     * The tokens of a file shipped with the examples, named relative to {@code adbench}, such as {@code
     * gmm/test.txt}.
     */
    public static Tokens ofResource(String name) throws IOException {
        try (InputStream in = Tokens.class.getResourceAsStream("/adbench/" + name)) {
            if (in == null) {
                throw new IOException(name + ": no such file among the ADBench resources");
            }
            return new Tokens(name, new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    /** Whether a token is left. */
    public boolean hasNext() {
        return position < text.length();
    }

    /** The next token. */
    public String next() throws MalformedInputException {
        if (!hasNext()) {
            throw problem("the file ends too early");
        }
        int start = position;
        while (hasNext() && !isSeparator(text.charAt(position))) {
            position++;
        }
        String token = text.substring(start, position);
        skipToToken();
        return token;
    }

    /** The next token, which must be {@code expected}. */
    public void expect(String expected) throws MalformedInputException {
        if (!text.startsWith(expected, position)) {
            throw problem("expected '" + expected + "'");
        }
        next();
    }

    /** The next token as an integer. */
    public int nextInt() throws MalformedInputException {
        MalformedInputException problem = problem("expected an integer");
        try {
            return Integer.parseInt(next());
        } catch (NumberFormatException e) {
            problem.initCause(e);
            throw problem;
        }
    }

    /** The next token as a number. */
    public double nextDouble() throws MalformedInputException {
        MalformedInputException problem = problem("expected a number");
        try {
            return Double.parseDouble(next());
        } catch (NumberFormatException e) {
            problem.initCause(e);
            throw problem;
        }
    }

    /** The next {@code count} tokens as numbers. */
    public double[] nextDoubles(int count) throws MalformedInputException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = nextDouble();
        }
        return numbers;
    }

    /** Fails if a token is left. */
    public void expectEnd() throws MalformedInputException {
        if (hasNext()) {
            throw problem("expected the end of the file");
        }
    }

    private MalformedInputException problem(String what) {
        return new MalformedInputException(name, line, position - lineStart + 1, what);
    }

    private void skipToToken() {
        while (hasNext()) {
            char c = text.charAt(position);
            if (c == '#') {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else if (isSeparator(c)) {
                position++;
                if (c == '\n') {
                    line++;
                    lineStart = position;
                }
            } else {
                return;
            }
        }
    }

    private static boolean isSeparator(char c) {
        return c <= ' ' || c == ':';
    }
}
