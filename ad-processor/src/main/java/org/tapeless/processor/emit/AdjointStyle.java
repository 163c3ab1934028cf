package org.tapeless.processor.emit;

/** What an adjoint function takes and returns; {@link Derivatives} has the parameter lists. */
public enum AdjointStyle {
    /** Returns the value and one new bar per independent. */
    FRESH,
    /** Takes one array per independent, adds the gradient into it, returns the value. */
    ADD_INTO,
    /**
     * Takes one array per independent or dependent that holds the adjoint of its exit value and leaves that of its
     * entry value in it; returns what the method returns.
     */
    IN_PLACE
}
