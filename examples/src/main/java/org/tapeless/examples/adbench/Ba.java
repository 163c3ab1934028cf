package org.tapeless.examples.adbench;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;

/**
 * ADBench's BA: the residuals of bundle adjustment, which fits cameras and points in space to the images of the points.
 *
 * <p>A camera is eleven numbers: rotation r<sub>0</sub> r<sub>1</sub> r<sub>2</sub> (axis times angle in radians),
 * centre C<sub>0</sub> C<sub>1</sub> C<sub>2</sub>, focal length f, principal point u<sub>0</sub> v<sub>0</sub>,
 * radial distortion k<sub>1</sub> k<sub>2</sub>. A residual depends on 15 numbers only, so the Jacobian of a problem
 * is sparse; {@link BaJacobian} assembles it.
 */
public final class Ba {

    /** Numbers that describe a camera. */
    public static final int CAMERA_SIZE = 11;

    /** Coordinates of a point in space. */
    public static final int POINT_SIZE = 3;

    private static final int CENTRE = 3;
    private static final int FOCAL_LENGTH = 6;
    private static final int PRINCIPAL_POINT = 7;
    private static final int RADIAL_DISTORTION = 9;

    private Ba() {}

    /**
     * The weighted difference between where a camera sees a point and where it was measured, in pixels.
     *
     * @param camera the eleven numbers of the camera
     * @param point the point in space, three numbers
     * @param weight weight of the observation
     * @param feature the measured position in the image, two numbers
     * @return two numbers
     */
    @Differentiable
    public static double[] residual(double[] camera, double[] point, double weight, @NoDerivative double[] feature) {
        double[] projection = project(camera, point);
        return new double[] {weight * (projection[0] - feature[0]), weight * (projection[1] - feature[1])};
    }

    /** The residual that keeps a weight near one (or minus one): 1 - weight<sup>2</sup>. */
    @Differentiable
    public static double weightResidual(double weight) {
        return 1.0 - weight * weight;
    }

    private static double[] project(double[] camera, double[] point) {
        double[] centred = new double[POINT_SIZE];
        for (int i = 0; i < POINT_SIZE; i++) {
            centred[i] = point[i] - camera[CENTRE + i];
        }
        double[] seen = rotate(camera, centred);
        double x = seen[0] / seen[2];
        double y = seen[1] / seen[2];
        double distortion = distortion(camera, x * x + y * y);
        return new double[] {
            x * distortion * camera[FOCAL_LENGTH] + camera[PRINCIPAL_POINT],
            y * distortion * camera[FOCAL_LENGTH] + camera[PRINCIPAL_POINT + 1]
        };
    }

    private static double distortion(double[] camera, double squaredRadius) {
        double k1 = camera[RADIAL_DISTORTION];
        double k2 = camera[RADIAL_DISTORTION + 1];
        return 1.0 + k1 * squaredRadius + k2 * squaredRadius * squaredRadius;
    }

    /**
     * Rodrigues' formula: {@code v} turned about the axis {@code r[0..2]} by its length; to first order if that is 0.
     */
    private static double[] rotate(double[] r, double[] v) {
        double squaredAngle = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
        if (squaredAngle > 0.0) {
            double angle = Math.sqrt(squaredAngle);
            double[] axis = {r[0] / angle, r[1] / angle, r[2] / angle};
            double[] normal = cross(axis, v);
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double along = (axis[0] * v[0] + axis[1] * v[1] + axis[2] * v[2]) * (1.0 - cos);
            double[] turned = new double[POINT_SIZE];
            for (int i = 0; i < POINT_SIZE; i++) {
                turned[i] = v[i] * cos + normal[i] * sin + axis[i] * along;
            }
            return turned;
        }
        double[] turned = cross(r, v);
        for (int i = 0; i < POINT_SIZE; i++) {
            turned[i] += v[i];
        }
        return turned;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }
}
