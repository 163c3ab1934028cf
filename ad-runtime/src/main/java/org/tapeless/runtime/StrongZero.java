package org.tapeless.runtime;

/**
 * The guarded product of a derivative and a partial, used wherever the partial may be infinite or NaN at finite
 * operands.
 *
 * <p>A derivative of zero says that nothing flows along this path, and nothing it shall remain: {@code 0 * infinity}
 * and {@code 0 * NaN} are zero here, where plain multiplication gives NaN. So {@code w * Math.sqrt(x)} has derivative 0
 * with respect to {@code x} where {@code w} is 0, at {@code x = 0} too, and a residual that vanishes does not spoil a
 * whole gradient.
 *
 * <p>The guard looks at the derivative only. A derivative that is not zero, NaN included, is multiplied as usual, so
 * that a true infinity stays visible.
 */
public final class StrongZero {
    private StrongZero() {}

    /**
     * {@code derivative * partial}, and exactly {@code +0.0} where the derivative is {@code 0.0} or {@code -0.0}.
     *
     * @param derivative a tangent or an adjoint
     * @param partial the partial derivative that it meets, any value
     * @return the product; {@code +0.0} for a zero derivative whatever the partial, its sign included
     */
    public static double times(double derivative, double partial) {
        return derivative == 0 ? 0.0 : derivative * partial;
    }

    /**
     * {@code derivative * partial}, and exactly {@code +0.0f} where the derivative is {@code 0.0f} or {@code -0.0f}.
     *
     * @param derivative a tangent or an adjoint
     * @param partial the partial derivative that it meets, any value
     * @return the product; {@code +0.0f} for a zero derivative whatever the partial, its sign included
     */
    public static float times(float derivative, float partial) {
        return derivative == 0 ? 0.0f : derivative * partial;
    }
}
