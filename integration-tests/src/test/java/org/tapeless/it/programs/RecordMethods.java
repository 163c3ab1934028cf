package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Methods of a record: its components are constants. */
@SuppressWarnings("tapeless:FieldsAreConstant")
public record RecordMethods(double mass, double[] arm, int joints, Material material) {

    /** A record inside. */
    public record Material(double density, float friction) {

        static Material example() {
            return new Material(1.2, 0.4f);
        }

        @Differentiable(order = 2)
        @Program
        public double weight(double radius) {
            return density * radius * radius * radius * Math.PI;
        }

        @Differentiable(order = 2)
        @Program
        public static double staticInRecord(double x, double y) {
            return x * x * y;
        }
    }

    static RecordMethods example() {
        return new RecordMethods(2.5, new double[] {0.5, 0.75, 1.25}, 3, Material.example());
    }

    @Differentiable(order = 2)
    @Program
    public double inertia(double x) {
        double y = mass * x * x; // ~ straight record
        return y * x + mass() * x;
    }

    @Differentiable(order = 2)
    @Program
    public double reach(double[] angles) {
        double total = 0;
        double x = 0;
        for (int i = 0; i < joints; i++) {
            total += angles[i];
            x += arm[i] * Math.cos(total); // ~ loop record
        }
        return x * x;
    }

    @Differentiable(order = 2)
    @Program
    public double inBranch(double x, int n) {
        double y = x;
        if (n <= joints()) {
            y += this.mass * x * y; // ~ branch record
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public double inCallee(double x) {
        return torque(x) * torque(x + 1);
    }

    private double torque(double x) {
        return mass * arm[1] * Math.sin(x); // ~ callee record
    }

    /** Called on another object than this. */
    @Differentiable(order = 2)
    @Program
    public double throughComponent(double x) {
        return material.weight(x) * x;
    }
}
