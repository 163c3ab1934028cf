package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;
import org.tapeless.it.programs.elsewhere.Optics;

/** Calls of differentiable methods of other classes, in this package and in another. */
public final class OtherClasses {

    private OtherClasses() {}

    @Differentiable(order = 2)
    @Program
    public static double sameCompilation(double m, double v) {
        double y = Kinematics.energy(m, v * v); // ~ straight other-class
        return y * m;
    }

    @Differentiable(order = 2)
    @Program
    public static double sameCompilationInside(double[] x, boolean f) {
        double y = 1;
        for (double v : x) {
            y += Kinematics.energy(v, y); // ~ loop other-class
            y /= 2;
        }
        if (f) {
            y *= Kinematics.energy(x[0], x[1]); // ~ branch other-class
        }
        return y * total(x[2], x[3]);
    }

    private static double total(double m, double v) {
        return Kinematics.energy(m, v) + Kinematics.energy(v, m); // ~ callee other-class
    }

    /** A void method of another class writes arrays, another one returns a new one. */
    @Differentiable(order = 2)
    @Program
    public static double arrays(double[] p, double[] force, double h) {
        Kinematics.kick(p, force, h); // ~ straight other-class-arrays
        for (int i = 0; i < 2; i++) {
            p = Kinematics.scaled(p, p[i]); // ~ loop other-class-arrays
        }
        if (h > 0) {
            Kinematics.kick(p, p.clone(), h); // ~ branch other-class-arrays
        }
        return p[0] * p[1] * moved(p, force)[2];
    }

    private static double[] moved(double[] p, double[] force) {
        double[] q = Kinematics.scaled(p, force[0]); // ~ callee other-class-arrays
        Kinematics.kick(q, force, 0.5);
        return q;
    }

    @Differentiable(order = 2)
    @Program
    public static double otherPackage(double a, double b) {
        double y = Optics.lens(a, b * a); // ~ straight other-package
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double otherPackageInside(double[] x, boolean f) {
        double y = 1;
        for (double v : x) {
            y = Optics.lens(v, y) + v; // ~ loop other-package
        }
        if (f) {
            Optics.attenuate(x, y); // ~ branch other-package
        }
        return y * x[4] * doublet(x[0], x[1]);
    }

    private static double doublet(double a, double b) {
        return Optics.focus(Optics.lens(a, b), b); // ~ callee other-package
    }

    /** The other class excludes a parameter; what is passed there is not active. */
    @Differentiable(order = 2)
    @Program
    public static double excludedThere(double x, int n) {
        double reference = n * 0.25;
        return Optics.shifted(x * x, reference) * x;
    }
}
