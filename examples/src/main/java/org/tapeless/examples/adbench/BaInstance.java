package org.tapeless.examples.adbench;

import java.io.IOException;

/**
 * An input of {@link Ba}: cameras, points and observations, each of which names a camera and a point.
 *
 * <p>File: {@code n m p} (cameras, points, observations), one camera, one point, one weight, one feature, which stand
 * for all; observation i sees point i mod m with camera i mod n.
 *
 * @param cameras per camera eleven numbers
 * @param points per point three coordinates
 * @param weights per observation its weight
 * @param features per observation the measured position
 * @param cameraOf per observation its camera
 * @param pointOf per observation its point
 */
public record BaInstance(
        double[][] cameras, double[][] points, double[] weights, double[][] features, int[] cameraOf, int[] pointOf) {

    /** Reads the shipped file {@code name}, such as {@code ba/test.txt}. */
    public static BaInstance ofResource(String name) throws IOException {
        return read(Tokens.ofResource(name));
    }

    /** Reads a file. */
    public static BaInstance read(Tokens tokens) throws IOException {
        double[][] cameras = new double[tokens.nextInt()][];
        double[][] points = new double[tokens.nextInt()][];
        double[] weights = new double[tokens.nextInt()];
        double[] camera = tokens.nextDoubles(Ba.CAMERA_SIZE);
        double[] point = tokens.nextDoubles(Ba.POINT_SIZE);
        double weight = tokens.nextDouble();
        double[] feature = tokens.nextDoubles(2);
        tokens.expectEnd();
        for (int i = 0; i < cameras.length; i++) {
            cameras[i] = camera.clone();
        }
        for (int i = 0; i < points.length; i++) {
            points[i] = point.clone();
        }
        double[][] features = new double[weights.length][];
        int[] cameraOf = new int[weights.length];
        int[] pointOf = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight;
            features[i] = feature.clone();
            cameraOf[i] = i % cameras.length;
            pointOf[i] = i % points.length;
        }
        return new BaInstance(cameras, points, weights, features, cameraOf, pointOf);
    }

    /** Number of observations. */
    public int observations() {
        return weights.length;
    }

    /** All residuals: two per observation, then the weight residual of each observation. */
    public double[] residuals() {
        int observations = observations();
        double[] residuals = new double[3 * observations];
        for (int i = 0; i < observations; i++) {
            double[] residual = Ba.residual(cameras[cameraOf[i]], points[pointOf[i]], weights[i], features[i]);
            residuals[2 * i] = residual[0];
            residuals[2 * i + 1] = residual[1];
            residuals[2 * observations + i] = Ba.weightResidual(weights[i]);
        }
        return residuals;
    }
}
