package org.tapeless.examples.adbench;

import org.tapeless.annotations.Differentiable;

/**
 * ADBench's HAND: the distances between measured points and the corresponding points on the skin of a posed hand.
 *
 * <p>The pose {@code theta} is 26 numbers: a global rotation (axis times angle), a global translation, and per finger
 * four angles in radians: flexion and abduction of its first joint, flexion of the second and of the third. The bones
 * form a tree; each carries the skin's vertices with its weights (linear blend skinning). The arrays of the model are
 * those of {@link HandModel}. All 4 x 4 matrices are homogeneous transforms of 16 numbers, row by row.
 */
public final class Hand {

    private static final int FINGERS = 5;
    private static final int BONES_PER_FINGER = 4;
    private static final int FIRST_FINGER_ANGLE = 6;

    /** Below this angle the global rotation is the identity. */
    private static final double SMALLEST_ROTATION = 1e-4;

    private Hand() {}

    /**
     * Residuals with each measured point assigned to a vertex: point minus vertex.
     *
     * @param theta the pose, 26 numbers
     * @param parents parent of each bone, -1 for the root; a parent comes before its children
     * @param baseRelative per bone its transform relative to its parent in the base pose
     * @param inverseBaseAbsolute per bone the inverse of its absolute transform in the base pose
     * @param vertices the vertices in the base pose, three coordinates each
     * @param weights per bone the weight of every vertex
     * @param correspondences the vertex of each measured point
     * @param points the measured points, three coordinates each
     * @return three numbers per measured point
     */
    @Differentiable(wrt = "theta")
    public static double[] simple(
            double[] theta,
            int[] parents,
            double[][] baseRelative,
            double[][] inverseBaseAbsolute,
            double[] vertices,
            double[][] weights,
            int[] correspondences,
            double[] points) {
        double[] skin = poseSkin(theta, parents, baseRelative, inverseBaseAbsolute, vertices, weights);
        double[] residuals = new double[points.length];
        for (int i = 0; i < correspondences.length; i++) {
            int vertex = 3 * correspondences[i];
            for (int j = 0; j < 3; j++) {
                residuals[3 * i + j] = points[3 * i + j] - skin[vertex + j];
            }
        }
        return residuals;
    }

    /**
     * Residuals with each measured point assigned to a point of a triangle, given by barycentric coordinates.
     *
     * @param theta the pose, 26 numbers
     * @param us two barycentric coordinates per measured point; the third is one minus their sum
     * @param parents parent of each bone, -1 for the root; a parent comes before its children
     * @param baseRelative per bone its transform relative to its parent in the base pose
     * @param inverseBaseAbsolute per bone the inverse of its absolute transform in the base pose
     * @param vertices the vertices in the base pose, three coordinates each
     * @param weights per bone the weight of every vertex
     * @param triangles the three vertices of each triangle
     * @param correspondences the triangle of each measured point
     * @param points the measured points, three coordinates each
     * @return three numbers per measured point
     */
    @Differentiable(wrt = {"theta", "us"})
    public static double[] complicated(
            double[] theta,
            double[] us,
            int[] parents,
            double[][] baseRelative,
            double[][] inverseBaseAbsolute,
            double[] vertices,
            double[][] weights,
            int[][] triangles,
            int[] correspondences,
            double[] points) {
        double[] skin = poseSkin(theta, parents, baseRelative, inverseBaseAbsolute, vertices, weights);
        double[] residuals = new double[points.length];
        for (int i = 0; i < correspondences.length; i++) {
            int[] triangle = triangles[correspondences[i]];
            double u = us[2 * i];
            double v = us[2 * i + 1];
            for (int j = 0; j < 3; j++) {
                double onSkin = u * skin[3 * triangle[0] + j]
                        + v * skin[3 * triangle[1] + j]
                        + (1.0 - u - v) * skin[3 * triangle[2] + j];
                residuals[3 * i + j] = points[3 * i + j] - onSkin;
            }
        }
        return residuals;
    }

    /** The vertices in the pose {@code theta}, three coordinates each. */
    private static double[] poseSkin(
            double[] theta,
            int[] parents,
            double[][] baseRelative,
            double[][] inverseBaseAbsolute,
            double[] vertices,
            double[][] weights) {
        double[][] absolute = poseBones(theta, parents, baseRelative);
        double[] blended = new double[vertices.length];
        double[] transform = new double[16];
        for (int bone = 0; bone < parents.length; bone++) {
            multiply(absolute[bone], inverseBaseAbsolute[bone], transform);
            addTransformed(transform, vertices, weights[bone], blended);
        }
        return moveGlobally(theta, blended);
    }

    /** The absolute transform of every bone. */
    private static double[][] poseBones(double[] theta, int[] parents, double[][] baseRelative) {
        int bones = parents.length;
        double[] flexion = new double[bones];
        double[] abduction = new double[bones];
        for (int finger = 0; finger < FINGERS; finger++) {
            int angle = FIRST_FINGER_ANGLE + 4 * finger;
            int bone = BONES_PER_FINGER * finger + 2;
            flexion[bone] = theta[angle];
            abduction[bone] = theta[angle + 1];
            flexion[bone + 1] = theta[angle + 2];
            flexion[bone + 2] = theta[angle + 3];
        }
        double[][] absolute = new double[bones][16];
        double[] rotation = new double[16];
        double[] relative = new double[16];
        for (int bone = 0; bone < bones; bone++) {
            rotateJoint(flexion[bone], abduction[bone], rotation);
            multiply(baseRelative[bone], rotation, relative);
            if (parents[bone] < 0) {
                System.arraycopy(relative, 0, absolute[bone], 0, 16);
            } else {
                multiply(absolute[parents[bone]], relative, absolute[bone]);
            }
        }
        return absolute;
    }

    /** {@code rotation = Rz(abduction) Rx(flexion)}, right-handed. */
    private static void rotateJoint(double flexion, double abduction, double[] rotation) {
        double cx = Math.cos(flexion);
        double sx = Math.sin(flexion);
        double cz = Math.cos(abduction);
        double sz = Math.sin(abduction);
        rotation[0] = cz;
        rotation[1] = -sz * cx;
        rotation[2] = sz * sx;
        rotation[4] = sz;
        rotation[5] = cz * cx;
        rotation[6] = -cz * sx;
        rotation[9] = sx;
        rotation[10] = cx;
        rotation[15] = 1.0;
    }

    /** {@code product = a b}, 4 x 4 each. */
    private static void multiply(double[] a, double[] b, double[] product) {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                double sum = 0.0;
                for (int i = 0; i < 4; i++) {
                    sum += a[4 * row + i] * b[4 * i + column];
                }
                product[4 * row + column] = sum;
            }
        }
    }

    /** Adds to each vertex of {@code blended} its weight times the transformed vertex. */
    private static void addTransformed(double[] transform, double[] vertices, double[] weights, double[] blended) {
        for (int vertex = 0; vertex < weights.length; vertex++) {
            double x = vertices[3 * vertex];
            double y = vertices[3 * vertex + 1];
            double z = vertices[3 * vertex + 2];
            for (int j = 0; j < 3; j++) {
                double moved = transform[4 * j] * x
                        + transform[4 * j + 1] * y
                        + transform[4 * j + 2] * z
                        + transform[4 * j + 3];
                blended[3 * vertex + j] += weights[vertex] * moved;
            }
        }
    }

    /** The vertices turned by the rotation {@code theta[0..2]} and shifted by {@code theta[3..5]}. */
    private static double[] moveGlobally(double[] theta, double[] vertices) {
        double[] rotation = globalRotation(theta[0], theta[1], theta[2]);
        double[] moved = new double[vertices.length];
        for (int at = 0; at < vertices.length; at += 3) {
            for (int j = 0; j < 3; j++) {
                moved[at + j] = rotation[3 * j] * vertices[at]
                        + rotation[3 * j + 1] * vertices[at + 1]
                        + rotation[3 * j + 2] * vertices[at + 2]
                        + theta[3 + j];
            }
        }
        return moved;
    }

    /** Rodrigues' formula as a 3 x 3 matrix; the identity for very small rotations. */
    private static double[] globalRotation(double rx, double ry, double rz) {
        double angle = Math.sqrt(rx * rx + ry * ry + rz * rz);
        if (angle < SMALLEST_ROTATION) {
            return new double[] {1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0};
        }
        double x = rx / angle;
        double y = ry / angle;
        double z = rz / angle;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        return new double[] {
            x * x + (1.0 - x * x) * c,
            x * y * (1.0 - c) - z * s,
            x * z * (1.0 - c) + y * s,
            x * y * (1.0 - c) + z * s,
            y * y + (1.0 - y * y) * c,
            y * z * (1.0 - c) - x * s,
            x * z * (1.0 - c) - y * s,
            y * z * (1.0 - c) + x * s,
            z * z + (1.0 - z * z) * c
        };
    }
}
