package org.tapeless.examples.adbench;

/**
 * The sparse Jacobian of a bundle adjustment in compressed rows, assembled from the generated derivatives of one
 * residual.
 *
 * <p>Its rows are those of {@link BaInstance#residuals()}; its columns are the eleven numbers of each camera, the
 * three of each point, the weights. Row r holds {@code values[i]} in column {@code columns[i]} for {@code rows[r] <=
 * i < rows[r + 1]}: fifteen values in the two rows of an observation (camera, point, weight), one in the row of a
 * weight.
 *
 * @param rows one more offset than there are rows
 * @param columns the column of each value
 * @param values 31 per observation
 */
public record BaJacobian(int[] rows, int[] columns, double[] values) {

    private static final int ENTRIES_PER_ROW = Ba.CAMERA_SIZE + Ba.POINT_SIZE + 1;

    /** Differentiates every residual of {@code instance}. */
    public static BaJacobian of(BaInstance instance) {
        int observations = instance.observations();
        int entries = observations * (2 * ENTRIES_PER_ROW + 1);
        BaJacobian jacobian = new BaJacobian(new int[3 * observations + 1], new int[entries], new double[entries]);
        int firstPoint = Ba.CAMERA_SIZE * instance.cameras().length;
        int firstWeight = firstPoint + Ba.POINT_SIZE * instance.points().length;
        int next = 0;
        for (int i = 0; i < observations; i++) {
            int camera = instance.cameraOf()[i];
            int point = instance.pointOf()[i];
            double[][] block = BaDerivatives.residualJacobian(
                    instance.cameras()[camera],
                    instance.points()[point],
                    instance.weights()[i],
                    instance.features()[i]);
            for (int row = 0; row < 2; row++) {
                System.arraycopy(block[row], 0, jacobian.values, next, ENTRIES_PER_ROW);
                next = jacobian.count(Ba.CAMERA_SIZE * camera, Ba.CAMERA_SIZE, next);
                next = jacobian.count(firstPoint + Ba.POINT_SIZE * point, Ba.POINT_SIZE, next);
                next = jacobian.count(firstWeight + i, 1, next);
                jacobian.rows[2 * i + row + 1] = next;
            }
        }
        for (int i = 0; i < observations; i++) {
            jacobian.values[next] =
                    BaDerivatives.weightResidualGradient(instance.weights()[i]).weight();
            next = jacobian.count(firstWeight + i, 1, next);
            jacobian.rows[2 * observations + i + 1] = next;
        }
        return jacobian;
    }

    /** Numbers the columns of {@code count} neighbouring values from {@code at} on; returns the place after them. */
    private int count(int firstColumn, int count, int at) {
        for (int i = 0; i < count; i++) {
            columns[at + i] = firstColumn + i;
        }
        return at + count;
    }
}
