package org.tapeless.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks every type that Tapeless generates. It is written by the processor only.
 *
 * <p>The processor reads it from class files, to find the derivatives that another module or an earlier compilation
 * brought, and to refuse those that a version with other conventions has written. Coverage tools skip types whose
 * annotation has {@code Generated} in its name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface GeneratedDerivative {
    /**
     * The version of the conventions between generated classes: the entry points that one companion calls in another,
     * and the meaning of {@link #methods()}.
     *
     * @return a positive number
     */
    int format();

    /**
     * A description, meant for the processor alone, of the methods that the type differentiates. One description may
     * be cut into several strings, since a class file limits the length of each.
     *
     * @return the pieces in order; empty for a type without entry points of its own, such as a result record
     */
    String[] methods() default {};
}
