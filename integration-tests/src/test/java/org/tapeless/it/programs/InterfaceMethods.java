package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Static and default methods of interfaces, with private helpers. */
public interface InterfaceMethods {

    double BASE = 1.5;

    static InterfaceMethods example() {
        return new Implementation();
    }

    /** An implementation that overrides nothing. */
    final class Implementation implements InterfaceMethods {}

    @Differentiable(order = 2)
    @Program
    static double statics(double x) {
        double y = BASE * x * x; // ~ straight interface-static
        return y * y + shared(x);
    }

    @Differentiable(order = 2)
    @Program
    static double staticsInside(double[] x, boolean f) {
        double y = 1;
        for (double v : x) {
            y += shared(v) * y; // ~ loop interface-static
        }
        if (f) {
            y *= shared(x[0]); // ~ branch interface-static
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    static double staticsInCallee(double x, double y) {
        return shared(x) * shared(y);
    }

    private static double shared(double x) {
        return x * x / (BASE + x); // ~ callee interface-static
    }

    @Differentiable(order = 2)
    @Program
    default double defaults(double x) {
        double y = x * x * BASE; // ~ straight interface-default
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    default double defaultsInside(double[] x, boolean f) {
        double y = 1;
        for (double v : x) {
            y = Math.cos(y * v) + v; // ~ loop interface-default
        }
        if (f) {
            y *= own(y); // ~ branch interface-default
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    default double defaultsInCallee(double x) {
        return own(x) * own(x * x);
    }

    private double own(double x) {
        return Math.sqrt(x) + x * BASE; // ~ callee interface-default interface-private
    }

    @Differentiable(order = 2)
    @Program
    default double privates(double[] x, boolean f) {
        double y = own(x[0]) * x[1]; // ~ straight interface-private
        for (double v : x) {
            y += own(v) * y; // ~ loop interface-private
        }
        if (f) {
            y *= own(y); // ~ branch interface-private
        }
        return y;
    }
}
