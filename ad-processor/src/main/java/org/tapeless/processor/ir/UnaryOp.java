package org.tapeless.processor.ir;

/** Unary operators; numeric operands are already promoted. */
public enum UnaryOp {
    NEG("-"),
    NOT("!"),
    COMPLEMENT("~");

    private final String symbol;

    UnaryOp(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
