package org.tapeless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method that computes a partial derivative of another static method, one whose body Tapeless does not
 * see or should not differentiate: a function of a library in a jar, a table look-up, an iteration.
 *
 * <pre>{@code
 * final class GammaRules {
 *     @DerivativeOf(type = Gamma.class, method = "logGamma")
 *     static double logGamma(double x) {
 *         return Gamma.digamma(x);
 *     }
 * }
 *
 * @DerivativesFrom(GammaRules.class)
 * final class Model {
 *     @Differentiable
 *     static double f(double x) {
 *         return x * Gamma.logGamma(x);
 *     }
 * }
 * }</pre>
 *
 * <p>The rule and the function have the same parameters, all of primitive types, and the same floating result. A rule
 * may take one parameter more, which then is the function's result: {@code double exp(double x, double y)} returns
 * {@code y}. A function of several floating parameters has a rule for each; one without a rule must not receive an
 * active value.
 *
 * <p>The function is taken to be pure: its result depends on the arguments only, and it changes nothing. A rule may
 * return an infinite value or NaN, where the derivative has none: the product of that and a derivative that is zero is
 * zero.
 *
 * <p>For derivatives of second order the rule needs a rule of its own, {@code @DerivativeOf(type = GammaRules.class,
 * method = "logGamma")}.
 *
 * <p>Rules hold in the top-level class that declares them, and wherever {@link DerivativesFrom} names their class.
 * They come before what Tapeless knows itself, and before the body of the function.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DerivativeOf {
    /**
     * The class that declares the function.
     *
     * @return a class
     */
    Class<?> type();

    /**
     * The function's name. The parameters tell overloads apart.
     *
     * @return the name of a static method of {@link #type()}
     */
    String method();

    /**
     * The parameter that the function is differentiated by.
     *
     * @return its place, counted from 0, the default
     */
    int parameter() default 0;
}
