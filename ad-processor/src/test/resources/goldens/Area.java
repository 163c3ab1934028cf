package goldens;

import org.tapeless.annotations.Differentiable;

/** Two methods of one name, in a class that only its package sees. */
final class Area {
    private Area() {}

    @Differentiable
    static double area(double radius) {
        return Math.PI * radius * radius;
    }

    @Differentiable
    static double area(double[] sides, double scale) {
        return scale * sides[0] * sides[1];
    }
}
