package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** Declarations, blocks, shadowed names and plain {@code if}. */
public final class Declarations {

    private static final double SCALE = 2.5;

    private Declarations() {}

    @Differentiable(order = 2)
    @Program
    public static double declarations(double x, double y) {
        double a = x * y, b = a * a, c; // ~ straight declaration
        c = b + x;
        ;
        return c * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double declarationsInLoop(double[] x) {
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            double left = x[i], right; // ~ loop declaration
            right = left * left;
            total += left * right;
        }
        return total;
    }

    @Differentiable(order = 2)
    @Program
    public static double declarationsInBranch(double x, int n) {
        double y;
        if (n > 2) {
            double z = x * x; // ~ branch declaration
            y = z * z;
        } else {
            y = x * x * x; // ~ branch declaration
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double declarationsInCallee(double x, double y) {
        return lateAssignment(x, y, x > y);
    }

    private static double lateAssignment(double x, double y, boolean first) {
        final double product;
        if (first) {
            product = x * x * y; // ~ callee declaration final-local
        } else {
            product = x * y * y; // ~ callee declaration final-local
        }
        return product;
    }

    @Differentiable(order = 2)
    @Program
    public static double finals(final double x, final double y) {
        final double p = x * y; // ~ straight final-local
        for (int i = 0; i < 2; i++) {
            final double q = p * x; // ~ loop final-local
            if (i == 1) {
                final double r = q * q; // ~ branch final-local
                return r + p;
            }
        }
        return p * p;
    }

    @Differentiable(order = 2)
    @Program
    public static double blocks(double x) {
        double y;
        {
            double t = x * x; // ~ straight block
            y = t * x;
        }
        {
            double t = Math.sin(x);
            y += t * x;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double blocksInLoop(double x) {
        double y = 0;
        for (int i = 0; i < 3; i++) {
            {
                int t = i + 1;
                y += t * x * x; // ~ loop block
            }
            {
                double t = y * x;
                y -= t / 4;
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double blocksInBranch(double x, boolean f) {
        double y = x * x;
        if (f) {
            {
                double s = y * y; // ~ branch block
                y = s;
            }
            {
                double s = y * x;
                y += s;
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double blocksInCallee(double x) {
        return nested(x) * x;
    }

    private static double nested(double x) {
        double y = x;
        {
            {
                double x2 = x * y; // ~ callee block
                y = x2;
            }
        }
        return y;
    }

    /** A parameter that hides a field, and a local of the same name in each of two loops. */
    @Differentiable(order = 2)
    @Program
    public static double shadows(double SCALE) {
        double y = SCALE * SCALE * Declarations.SCALE; // ~ straight shadowed-name
        for (int i = 0; i < 2; i++) {
            double s = SCALE * y; // ~ loop shadowed-name
            y += s;
        }
        for (int i = 0; i < 1; i++) {
            double s = y * y;
            y += s;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double shadowsInBranch(double x, boolean f) {
        double y = SCALE * x;
        if (f) {
            double SCALE = x * x; // ~ branch shadowed-name
            y += SCALE * y;
        } else {
            double t = x * SCALE;
            y *= t;
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double shadowsInCallee(double y, double x) {
        return swapped(y, x) + SCALE * x;
    }

    private static double swapped(double x, double y) {
        double SCALE = x - y;
        return SCALE * SCALE * x; // ~ callee shadowed-name
    }

    @Differentiable(order = 2)
    @Program
    public static double ifs(double x, double y) {
        double z = x * y;
        if (x < y) {
            z += x * x; // ~ straight if
        }
        if (x < 0.2) z += 100;
        return z * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double ifElse(double x, int n) {
        double y;
        if (n == 1) {
            y = x * x; // ~ straight if-else
        } else if (n == 2) {
            y = Math.exp(x); // ~ straight if-else
        } else {
            y = Math.sin(x) * x; // ~ straight if-else
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double ifsInLoop(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            if (i % 2 == 0) {
                y += x[i] * x[i]; // ~ loop if
            }
            if (x[i] > 1) {
                y *= x[i]; // ~ loop if-else
            } else {
                y += x[i] * y; // ~ loop if-else
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double nestedIfs(double x, double y, int n) {
        double z = x;
        if (n > 1) {
            if (x > y) {
                z *= x; // ~ branch if-else
            } else {
                z *= y * x; // ~ branch if-else
            }
            if (n > 0) {
                z *= z; // ~ branch if
            }
        }
        return z * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double ifsInCallee(double x, double y) {
        return larger(x, y) * y + positive(x);
    }

    private static double larger(double a, double b) {
        double m;
        if (a > b) m = a * a; // ~ callee if-else
        else m = b * b; // ~ callee if-else
        return m;
    }

    private static double positive(double a) {
        double r = 0;
        if (a > 0) {
            r = a * a * a; // ~ callee if
        }
        return r;
    }
}
