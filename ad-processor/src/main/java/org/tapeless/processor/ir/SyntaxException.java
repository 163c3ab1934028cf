package org.tapeless.processor.ir;

/** Text that {@link Parser} does not understand; the message names line and column and shows the line. */
public final class SyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    SyntaxException(String problem, int line, int column, String source) {
        super("line " + line + ", column " + column + ": " + problem + "\n  " + source + "\n  " + " ".repeat(column - 1)
                + "^");
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1. */
    public int column() {
        return column;
    }
}
