package org.tapeless.runtime;

/**
 * A number together with its derivative in one direction.
 *
 * <p>It is what a generated {@code lossJvp} takes and returns: with {@code x = new Dual(3, 1)}, {@code squareJvp(x)}
 * is {@code Dual[value=9.0, tangent=6.0]}.
 *
 * @param value the value
 * @param tangent the directional derivative of the value
 */
public record Dual(double value, double tangent) {}
