package org.tapeless.runtime;

/**
 * Tells which operand a selection has selected, for {@code max}, {@code min} and {@code clamp}.
 *
 * <p>The derivative of {@code y = Math.max(a, b)} is that of the operand whose bits {@code y} has, and of the first if
 * both have. Comparing with {@code ==} would not do: {@code max(-0.0, 0.0)} is the second operand though both are equal,
 * and {@code max(NaN, 1)} is the first though nothing is equal to it.
 */
public final class Kinks {
    private Kinks() {}

    /**
     * Whether two values are the same value: equal bits, with one NaN.
     *
     * @param a any value
     * @param b any value
     * @return true if both are NaN, or both have the same bits; {@code 0.0} and {@code -0.0} differ
     */
    public static boolean sameBits(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    /**
     * Whether two values are the same value: equal bits, with one NaN.
     *
     * @param a any value
     * @param b any value
     * @return true if both are NaN, or both have the same bits; {@code 0.0f} and {@code -0.0f} differ
     */
    public static boolean sameBits(float a, float b) {
        return Float.floatToIntBits(a) == Float.floatToIntBits(b);
    }
}
