package org.tapeless.it.random.model;

import java.util.Locale;

/**
 * A type of the subset: a primitive, an array of one, or {@code void}.
 *
 * @param element the primitive at the bottom
 * @param rank how many dimensions it has, 0 for a scalar
 */
public record Type(Primitive element, int rank) {

    /** The primitive types, the narrower before the wider. */
    public enum Primitive {
        VOID,
        BOOLEAN,
        BYTE,
        CHAR,
        SHORT,
        INT,
        LONG,
        FLOAT,
        DOUBLE
    }

    public static final Type VOID = new Type(Primitive.VOID, 0);
    public static final Type BOOLEAN = new Type(Primitive.BOOLEAN, 0);
    public static final Type BYTE = new Type(Primitive.BYTE, 0);
    public static final Type CHAR = new Type(Primitive.CHAR, 0);
    public static final Type SHORT = new Type(Primitive.SHORT, 0);
    public static final Type INT = new Type(Primitive.INT, 0);
    public static final Type LONG = new Type(Primitive.LONG, 0);
    public static final Type FLOAT = new Type(Primitive.FLOAT, 0);
    public static final Type DOUBLE = new Type(Primitive.DOUBLE, 0);

    public Type array() {
        return new Type(element, rank + 1);
    }

    public Type component() {
        return new Type(element, rank - 1);
    }

    public Type scalar() {
        return new Type(element, 0);
    }

    public boolean isArray() {
        return rank > 0;
    }

    /** Whether it is {@code double}, {@code float} or an array of them. */
    public boolean isReal() {
        return element == Primitive.DOUBLE || element == Primitive.FLOAT;
    }

    public boolean isRealScalar() {
        return isReal() && rank == 0;
    }

    public boolean isRealArray() {
        return isReal() && rank > 0;
    }

    /** Whether it is a scalar of an integer type, {@code char} included. */
    public boolean isInteger() {
        return rank == 0 && element.compareTo(Primitive.BYTE) >= 0 && element.compareTo(Primitive.LONG) <= 0;
    }

    /** Whether arithmetic turns it into {@code int}. */
    public boolean isSmall() {
        return isInteger() && element.compareTo(Primitive.INT) < 0;
    }

    @Override
    public String toString() {
        return element.name().toLowerCase(Locale.ROOT) + "[]".repeat(rank);
    }
}
