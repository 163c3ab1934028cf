package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;
import org.tapeless.it.programs.elsewhere.Optics;

/** Differentiable methods that other classes of this compilation call, and that call others. */
public final class Kinematics {

    static final double LIMIT = 0.25;

    private Kinematics() {}

    @Differentiable(order = 2)
    @Program
    public static double energy(double mass, double speed) {
        return mass * speed * speed / 2;
    }

    @Differentiable(order = 2)
    @Program
    static void kick(double[] p, double[] force, double h) {
        for (int i = 0; i < p.length; i++) {
            p[i] += h * force[i] * p[i];
        }
    }

    @Differentiable(order = 2)
    @Program
    static double[] scaled(double[] p, double by) {
        double[] out = new double[p.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = p[i] * by;
        }
        return out;
    }

    /** Calls into another package, which calls back. */
    @Differentiable(order = 2)
    @Program
    public static double thereAndBack(double x, double y) {
        return Optics.focus(x, y) * y;
    }
}
