package org.tapeless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds the {@link Differentiable} annotations of a method that has more than one. The compiler writes it; a user
 * repeats {@code @Differentiable} instead.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Differentiables {
    /**
     * The annotations that stand on the method.
     *
     * @return at least two, in source order
     */
    Differentiable[] value();
}
