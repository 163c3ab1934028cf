package org.tapeless.processor.interpret;

import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/**
 * What the interpreter calculates with. Values of non-floating type are Java's own objects in every kind of numbers:
 * boxed scalars, arrays, {@link FrameValue}s; an array of floating values is an array of whatever these numbers are.
 */
interface Numbers {
    /** A number for a {@code Double} or {@code Float}; everything else is returned as it is. */
    Object constant(Object plain);

    Object negate(Object operand);

    /** Any operator but the two that may skip their right operand and the comparisons of references. */
    Object binary(BinaryOp op, Object left, Object right);

    Object cast(Scalar to, Object operand);

    /** A library method; null if it has no result. */
    Object call(Op op, Object[] arguments) throws Throwable;

    /** The class of a value of that type, as an array's component. */
    Class<?> component(Type type);

    /** Code that is not modelled: it sees plain values, and what it returns or writes is constant. */
    Object foreign(Foreign.Code code, Object[] arguments) throws Throwable;

    /** The number without what it has beside its value, as {@code @NoDerivative} says; other values as they are. */
    Object stopped(Object value);
}
