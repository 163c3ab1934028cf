package org.tapeless.processor.ir;

/**
 * Binary operators. Both operands of an arithmetic, bitwise or comparison operator have the same, promoted type; a
 * shift's right operand is {@code int} or {@code long}; {@code LAND} and {@code LOR} evaluate their right operand
 * only if needed.
 */
public enum BinaryOp {
    MUL("*", 12),
    DIV("/", 12),
    REM("%", 12),
    ADD("+", 11),
    SUB("-", 11),
    SHL("<<", 10),
    SHR(">>", 10),
    USHR(">>>", 10),
    LT("<", 9),
    LE("<=", 9),
    GT(">", 9),
    GE(">=", 9),
    EQ("==", 8),
    NE("!=", 8),
    AND("&", 7),
    XOR("^", 6),
    OR("|", 5),
    LAND("&&", 4),
    LOR("||", 3);

    private final String symbol;
    private final int precedence;

    BinaryOp(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    public String symbol() {
        return symbol;
    }

    /** Java's precedence, higher binds tighter. */
    public int precedence() {
        return precedence;
    }

    /** Whether the result is {@code boolean} whatever the operands are. */
    public boolean isTest() {
        return (compareTo(LT) >= 0 && compareTo(NE) <= 0) || this == LAND || this == LOR;
    }

    /** Whether this shifts. */
    public boolean isShift() {
        return this == SHL || this == SHR || this == USHR;
    }
}
