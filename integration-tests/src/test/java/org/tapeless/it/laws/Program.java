package org.tapeless.it.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a differentiable method under the laws. It stands beside {@code @Differentiable}, which class files keep from
 * reflection, and repeats what the laws must know of it.
 *
 * <p>Arguments are drawn at random as {@link Arg} says. An instance method is called on what the static method
 * {@code example()} of its class returns.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Program.List.class)
public @interface Program {
    /** The {@code name} of the {@code @Differentiable}, if it has one. */
    String name() default "";

    /** The {@code order} of the {@code @Differentiable}; what is neither {@code double} nor {@code float} has none. */
    int order() default 2;

    /** Positions of the independents; when empty, every floating parameter that is not {@link Frozen}. */
    int[] wrt() default {};

    /** Whether {@code float} arithmetic occurs, so that laws hold in single precision only. */
    boolean single() default false;

    /** A static method {@code Object[] name(SplittableRandom)} of the class that draws the arguments. */
    String inputs() default "";

    /** Whether a {@code @NoDerivative} local stops a derivative that differences would see. */
    boolean stops() default false;

    /** A static {@code int name()} of the class that tells how many side effects have happened so far. */
    String effects() default "";

    /** Whether a call that is not known to be pure keeps members away that would run it several times. */
    boolean impure() default false;

    /** Container of the repeated annotation. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface List {
        Program[] value();
    }
}
