package org.tapeless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stops the derivative at a parameter or a local variable: its value is used as it is, and counts as a constant.
 *
 * <p>On a <b>parameter</b> it takes the parameter out of the independents. An active argument may be passed to it; that
 * is an explicit stop. Its array may not receive active values, since they would have no place for their derivative:
 *
 * <pre>{@code
 * @Differentiable
 * static double loss(double[] w, @NoDerivative double[] data) { ... } // LossGradient(double value, double[] w)
 * }</pre>
 *
 * <p>On a <b>local variable</b> it cuts the derivative of whatever is assigned to the variable:
 *
 * <pre>{@code
 * @Differentiable
 * static double f(double x) {
 *     @NoDerivative double scale = Math.abs(x); // a constant for the derivative
 *     return x * x / scale;                     // derivative: 2 * x / scale
 * }
 * }</pre>
 *
 * <p>Such a parameter may not be named in {@link Differentiable#wrt()}: that is a compile error.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.LOCAL_VARIABLE})
@Retention(RetentionPolicy.CLASS)
public @interface NoDerivative {}
