package org.tapeless.examples.adbench;

/**
 * The Jacobian of the hand's residuals, column by column, from one forward pass in all directions at once.
 *
 * <p>Simple variant: 26 columns, one per number of the pose. Complicated variant: 28 columns. The residuals of a
 * measured point depend on its own two barycentric coordinates only, so the columns of all first coordinates have no
 * row in common and fit into one, column 0; those of the second coordinates into column 1 (Curtis, Powell and Reid,
 * "On the estimation of sparse Jacobian matrices", 1974). Columns 2 to 27 are the pose.
 */
public final class HandJacobian {

    private HandJacobian() {}

    /** The columns, each as long as {@link HandInstance#residuals()}. */
    public static double[][] columns(HandInstance instance) {
        HandModel model = instance.model();
        if (instance.isSimple()) {
            return HandDerivatives.simpleJvps(
                    instance.theta(),
                    model.parents(),
                    model.baseRelative(),
                    model.inverseBaseAbsolute(),
                    model.vertices(),
                    model.weights(),
                    instance.correspondences(),
                    instance.points(),
                    simpleDirections(instance));
        }
        return HandDerivatives.complicatedJvps(
                instance.theta(),
                instance.us(),
                model.parents(),
                model.baseRelative(),
                model.inverseBaseAbsolute(),
                model.vertices(),
                model.weights(),
                model.triangles(),
                instance.correspondences(),
                instance.points(),
                complicatedDirections(instance));
    }

    /** The unit vectors. */
    private static double[][] simpleDirections(HandInstance instance) {
        int angles = instance.theta().length;
        double[][] directions = new double[angles][angles];
        for (int i = 0; i < angles; i++) {
            directions[i][i] = 1.0;
        }
        return directions;
    }

    /** A direction is the pose's, then that of the barycentric coordinates: all first, all second, the unit poses. */
    private static double[][] complicatedDirections(HandInstance instance) {
        int angles = instance.theta().length;
        int coordinates = instance.us().length;
        double[][] directions = new double[2 + angles][angles + coordinates];
        for (int i = 0; i < coordinates; i++) {
            directions[i % 2][angles + i] = 1.0;
        }
        for (int i = 0; i < angles; i++) {
            directions[2 + i][i] = 1.0;
        }
        return directions;
    }
}
