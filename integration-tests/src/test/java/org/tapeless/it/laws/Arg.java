package org.tapeless.it.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the laws draw an argument. Without it: floating numbers in [0.3, 1.7], integers in 1 to 4, vectors of length 5,
 * matrices of 3 by 4, and 2 by 3 by 2 above that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Arg {
    /** One length per dimension; empty for the default. */
    int[] length() default {};

    /** Whether rows have different lengths: row {@code i} of the last dimension is shortened by {@code i % 3}. */
    boolean ragged() default false;

    /** The smallest value, included. */
    double min() default Double.NaN;

    /** The largest value, included for integers. */
    double max() default Double.NaN;
}
