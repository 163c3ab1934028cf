package org.tapeless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the derivatives of a method. While {@code Foo} compiles, its annotated methods are read and a class {@code
 * FooDerivatives} appears in the same package with their derivatives as ordinary Java.
 *
 * <pre>{@code
 * final class Fit {
 *     @Differentiable
 *     static double loss(double[] w, double b, double[][] x, @NoDerivative double[] y) {
 *         double sum = 0;
 *         for (int i = 0; i < x.length; i++) {
 *             double r = b - y[i];
 *             for (int j = 0; j < w.length; j++) {
 *                 r += w[j] * x[i][j];
 *             }
 *             sum += r * r;
 *         }
 *         return sum;
 *     }
 * }
 *
 * FitDerivatives.LossGradient g = FitDerivatives.lossGradient(w, b, x, y);
 * double loss = g.value();
 * double[] dw = g.w();   // same shape as w
 * double db = g.b();
 * double[][] dx = g.x(); // y is no independent and has no component
 * }</pre>
 *
 * <p><b>Independents</b> are the parameters that are differentiated: those of type {@code double}, {@code float} or
 * arrays of them of any rank, unless {@link #wrt()} names a subset or a parameter carries {@link NoDerivative}.
 *
 * <p><b>What is generated</b> for a method {@code loss} of order 1, by its result:
 *
 * <ul>
 *   <li>{@code double} or {@code float}: {@code lossGradient}, {@code lossGradientInto}, {@code lossJvp};
 *   <li>a floating array: {@code lossJvp}, {@code lossVjp}, and where the result is a {@code double[]} {@code
 *       lossJacobian} and {@code lossJvps};
 *   <li>{@code void}, for a method that writes floating arrays: {@code lossJvp} and {@code lossVjp}, which work on
 *       tangents and adjoints beside the arrays.
 * </ul>
 *
 * <p>The methods that are called from an annotated one in the same top-level class need no annotation. A method of
 * another class does, unless no active value reaches it.
 *
 * <p>Whatever cannot be differentiated exactly is a compile error on that very expression. Nothing is ever replaced by
 * zero or by a difference quotient.
 *
 * <p>One method may carry several of these annotations, each with its own {@link #name()}:
 *
 * <pre>{@code
 * @Differentiable(wrt = "price", name = "delta")
 * @Differentiable(wrt = "volatility", name = "vega")
 * static double call(double price, double strike, double volatility) { ... }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Differentiables.class)
public @interface Differentiable {
    /**
     * The names of the parameters to differentiate with respect to. The order here does not matter: results always
     * follow the parameter list.
     *
     * <p>A name that is no parameter, or a parameter without a floating type or with {@link NoDerivative}, is a compile
     * error.
     *
     * @return parameter names; empty, the default, means every parameter with a floating type
     */
    String[] wrt() default {};

    /**
     * The highest order of derivative. Order 2 adds, to a method with a floating result, {@code lossHvp}, {@code
     * lossHvpInto} and {@code lossHessian}.
     *
     * @return 1, the default, or more
     */
    int order() default 1;

    /**
     * The name that stands for the method's own in everything generated: with {@code name = "cost"} the members are
     * {@code costGradient}, {@code CostGradient} and so on. It tells overloads apart, and several annotations on one
     * method.
     *
     * @return a Java identifier, or the empty string, the default, for the method's own name
     */
    String name() default "";
}
