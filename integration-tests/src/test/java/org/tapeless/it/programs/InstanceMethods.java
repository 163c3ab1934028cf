package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Instance methods of a class that can be extended: fields are constants, private ones are read too. */
@SuppressWarnings("tapeless:FieldsAreConstant")
public class InstanceMethods {

    static final double UNIT = 0.5;

    private final double stiffness;
    protected double damping;
    float single = 1.5f;
    private final double[] weights = {0.5, 1.5, 2.5, 0.25, 1};
    private final int[] order = {1, 0, 3, 2, 4};
    private final boolean soft;

    InstanceMethods(double stiffness, double damping, boolean soft) {
        this.stiffness = stiffness;
        this.damping = damping;
        this.soft = soft;
    }

    static InstanceMethods example() {
        return new InstanceMethods(1.25, 0.75, true);
    }

    @Differentiable(order = 2)
    @Program
    public double fields(double x) {
        double y = stiffness * x * x; // ~ straight field
        y += this.damping * x + single * x * UNIT; // ~ straight field
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public double fieldsInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += weights[i] * x[order[i]] * y; // ~ loop field
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public double fieldsInBranch(double x, int n) {
        double y = x;
        if (soft && n > 0) {
            y *= damping * x + weights[n]; // ~ branch field
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public double fieldsInCallee(double x, double y) {
        return force(x) * y * force(y);
    }

    private double force(double x) {
        return -stiffness * x * x + this.weights[2] * x; // ~ callee field
    }

    @Differentiable(order = 2)
    @Program
    public final double methods(double x) {
        double y = force(x); // ~ straight instance-call
        return y * y + kinetic(x, damping);
    }

    static double kinetic(double v, double m) {
        return m * v * v / 2;
    }

    @Differentiable(order = 2)
    @Program
    double methodsInside(double[] x, boolean f) {
        double y = 1;
        for (double v : x) {
            y += this.force(v) * y * 0.2; // ~ loop instance-call
        }
        if (f) {
            y *= force(y); // ~ branch instance-call
        }
        relax(x);
        return y * x[1] * x[2];
    }

    private void relax(double[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i] = force(x[i - 1]) * x[i]; // ~ callee instance-call
        }
    }

    /** Not visible outside, but differentiated for this package. */
    @Differentiable(order = 2)
    @Program
    @SuppressWarnings("unused")
    private double hidden(double x) {
        return Math.exp(-stiffness * x * x);
    }

    @Differentiable(order = 2)
    @Program
    protected double guarded(double x) {
        return Math.sin(damping * x) * x;
    }

    /** Recursion through {@code this}. */
    @Differentiable(order = 2)
    @Program
    public final double levels(double x, int n) {
        return n == 0 ? damping : x * levels(x, n - 1) + weights[n];
    }

    @Differentiable
    @Program
    public final void advance(double[] state, double h) {
        double v = state[1];
        state[1] += h * force(state[0]);
        state[0] += h * v * state[0];
    }
}
