package org.tapeless.examples;

import java.io.IOException;

/** An input that does not say what it should; the message names the input, the line and the column, both from one. */
public final class MalformedInputException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The problem {@code what} at a place of an input; all of it is made to fit on one line. */
    public MalformedInputException(String input, int line, int column, String what) {
        super((input + ": line " + line + ", column " + column + ": " + what).replaceAll("\\p{Cntrl}", "?"));
    }
}
