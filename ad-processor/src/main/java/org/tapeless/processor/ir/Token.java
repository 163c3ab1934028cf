package org.tapeless.processor.ir;

/**
 * A piece of the text form.
 *
 * @param text as written; for quoted text and template parts what the escapes stand for
 * @param startsLine whether it is the first on its line, where statements end
 */
record Token(Kind kind, String text, int line, int column, boolean startsLine) {
    enum Kind {
        NAME,
        NUMBER,
        STRING,
        CHARACTER,
        SYMBOL,
        /** Source text up to a dollar and an opening brace; an expression follows. */
        PART,
        /** Source text up to the closing back quote. */
        LAST_PART,
        END
    }

    /** Whether this is that keyword or symbol. */
    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }

    boolean isTemplate() {
        return kind == Kind.PART || kind == Kind.LAST_PART;
    }

    /** For messages. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
