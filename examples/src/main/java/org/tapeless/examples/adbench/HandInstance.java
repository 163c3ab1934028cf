package org.tapeless.examples.adbench;

import java.io.IOException;

/**
 * An input of {@link Hand}: a pose, measured points and what they correspond to. Without barycentric coordinates the
 * points correspond to vertices ({@link Hand#simple}), with them to triangles ({@link Hand#complicated}).
 *
 * <p>File: {@code N 26}, N times {@code correspondence x y z}, for the complicated variant N times {@code u v}, the
 * pose.
 *
 * @param model the hand
 * @param theta the pose, 26 numbers
 * @param us two barycentric coordinates per measured point; empty in the simple variant
 * @param correspondences per measured point its vertex or triangle
 * @param points the measured points, three coordinates each
 */
public record HandInstance(HandModel model, double[] theta, double[] us, int[] correspondences, double[] points) {

    /** Reads the shipped file {@code name} of the simple variant, such as {@code hand/test.txt}. */
    public static HandInstance simpleOfResource(String name) throws IOException {
        return read(Tokens.ofResource(name), HandModel.ofResource("hand/model"), false);
    }

    /** Reads the shipped file {@code name} of the complicated variant, such as {@code hand/hand_complicated.txt}. */
    public static HandInstance complicatedOfResource(String name) throws IOException {
        return read(Tokens.ofResource(name), HandModel.ofResource("hand/model"), true);
    }

    /** Reads a file. */
    public static HandInstance read(Tokens tokens, HandModel model, boolean complicated) throws IOException {
        int count = tokens.nextInt();
        int angles = tokens.nextInt();
        int[] correspondences = new int[count];
        double[] points = new double[3 * count];
        for (int i = 0; i < count; i++) {
            correspondences[i] = tokens.nextInt();
            System.arraycopy(tokens.nextDoubles(3), 0, points, 3 * i, 3);
        }
        double[] us = tokens.nextDoubles(complicated ? 2 * count : 0);
        double[] theta = tokens.nextDoubles(angles);
        tokens.expectEnd();
        return new HandInstance(model, theta, us, correspondences, points);
    }

    /** Three residuals per measured point. */
    public double[] residuals() {
        if (isSimple()) {
            return Hand.simple(
                    theta,
                    model.parents(),
                    model.baseRelative(),
                    model.inverseBaseAbsolute(),
                    model.vertices(),
                    model.weights(),
                    correspondences,
                    points);
        }
        return Hand.complicated(
                theta,
                us,
                model.parents(),
                model.baseRelative(),
                model.inverseBaseAbsolute(),
                model.vertices(),
                model.weights(),
                model.triangles(),
                correspondences,
                points);
    }

    /** Whether the points correspond to vertices. */
    public boolean isSimple() {
        return us.length == 0;
    }
}
