package org.tapeless.it.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A floating parameter that is no independent: excluded by {@code wrt} or by {@code @NoDerivative}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Frozen {
    /** Whether it is an array that a {@code void} method may write, hence a dependent all the same. */
    boolean written() default false;
}
