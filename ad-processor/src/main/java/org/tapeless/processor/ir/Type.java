package org.tapeless.processor.ir;

/** The type of a value: a Java primitive, an array, a frame of saved values, or something we only pass around. */
public sealed interface Type permits Scalar, ArrayType, FrameType, OpaqueType {
    /** The type as Java source spells it, class names fully qualified. */
    String java();

    /** Whether this is {@code double} or {@code float}. */
    default boolean isFloating() {
        return this == Scalar.DOUBLE || this == Scalar.FLOAT;
    }

    /** Whether values of this type can carry a derivative: {@code double}, {@code float} and arrays of them. */
    default boolean isDifferentiable() {
        return isFloating() || (this instanceof ArrayType array && array.base().isFloating());
    }

    /** The type of the array with elements of this type. */
    default ArrayType array() {
        return new ArrayType(this);
    }
}
