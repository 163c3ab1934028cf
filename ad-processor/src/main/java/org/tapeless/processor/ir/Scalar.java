package org.tapeless.processor.ir;

import java.util.Locale;

/** Java's primitive types, in the order of JLS 4.2. */
public enum Scalar implements Type {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    @Override
    public String java() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is one of the five integral types. */
    public boolean isIntegral() {
        return this != BOOLEAN && !isFloating();
    }

    /** Unary numeric promotion, JLS 5.6. */
    public Scalar promoted() {
        return this == BYTE || this == SHORT || this == CHAR ? INT : this;
    }

    /** Binary numeric promotion of two numeric types, JLS 5.6. */
    public static Scalar promoted(Scalar left, Scalar right) {
        Scalar wider = left.compareTo(right) >= 0 ? left : right;
        return wider.promoted();
    }
}
