package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * The source of an expression and how tightly its outermost operator binds, on the scale of
 * {@code BinaryOp.precedence()}.
 */
record Piece(CodeBlock code, int precedence) {
    /** Binds least: no context is free of parentheses for it but one that asks for nothing. */
    static final int ANY = 0;

    static final int CONDITIONAL = 2;
    static final int PREFIX = 13;

    /** {@code new}: an operand of any operator, but not what a dot or bracket follows. */
    static final int CREATION = 14;

    static final int PRIMARY = 15;

    static Piece primary(CodeBlock code) {
        return new Piece(code, PRIMARY);
    }

    static Piece primary(String format, Object... arguments) {
        return primary(CodeBlock.of(format, arguments));
    }

    /** The code, in parentheses if it binds less tightly than asked for. */
    CodeBlock within(int required) {
        return precedence < required ? CodeBlock.of("($L)", code) : code;
    }
}
