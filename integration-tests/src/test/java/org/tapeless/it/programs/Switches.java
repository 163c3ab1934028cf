package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** The {@code switch} statement, old and new. */
@SuppressWarnings("fallthrough")
public final class Switches {

    private static final int THREE = 3;

    private Switches() {}

    @Differentiable(order = 2)
    @Program
    public static double fallThrough(double x, int n) {
        double y = x;
        switch (n) {
            case 1:
                y *= x;
            case 2:
                y *= x + y; // ~ straight switch-fall-through
            case THREE:
                y += x * x; // ~ straight switch-fall-through
                break;
            default:
                y = Math.sin(y);
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double fallThroughInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            switch (i % 3) {
                case 0:
                case 1:
                    y += x[i] * y; // ~ loop switch-fall-through
                case 7:
                    y *= x[0];
                    continue;
                default:
                    break;
            }
            y += x[i];
        }
        return y;
    }

    /** The default stands in the middle. */
    @Differentiable(order = 2)
    @Program
    public static double fallThroughInBranch(double x, char c, boolean f) {
        double y = x;
        if (f) {
            switch (c) {
                case 1:
                    y = x * x;
                    break;
                default:
                    y = x * x * x; // ~ branch switch-fall-through
                case 2:
                    y += x * y; // ~ branch switch-fall-through
            }
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double fallThroughInCallee(double x, byte kind) {
        return kernel(kind, x) * x;
    }

    private static double kernel(byte kind, double x) {
        double y = 1;
        switch (kind) {
            case 1:
                return x * x; // ~ callee switch-fall-through
            case 2:
                y = x;
            case 3:
                return y * Math.exp(x); // ~ callee switch-fall-through
            default:
        }
        return y * x * x * x; // ~ callee switch-fall-through
    }

    @Differentiable(order = 2)
    @Program
    public static double arrows(double x, int n) {
        double y = x;
        switch (n) {
            case 1, 2 -> y = x * x * x; // ~ straight switch-arrow
            case 3 -> {
                double t = Math.sin(x);
                y = t * x; // ~ straight switch-arrow
            }
            default -> y = Math.exp(x) * x; // ~ straight switch-arrow
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double arrowsInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            switch (i) {
                case 0, 4 -> y += x[i] * y; // ~ loop switch-arrow
                case 2 -> {
                    if (y > 1.5) break;
                    y *= x[i];
                }
                default -> {}
            }
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double arrowsInBranch(double x, short n, boolean f) {
        double y = x * x;
        if (!f) {
            switch (n) {
                case 1 -> y *= x; // ~ branch switch-arrow
                case 2, 3 -> y += y * x; // ~ branch switch-arrow
                case 4 -> y -= x * x * x; // ~ branch switch-arrow
            }
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double arrowsInCallee(double x, int n) {
        return chosen(x, n) + chosen(x, n + 1);
    }

    private static double chosen(double x, int n) {
        switch (n) {
            case 1, 3 -> {
                return x * x; // ~ callee switch-arrow
            }
            default -> {
                return 1 / (1 + x * x); // ~ callee switch-arrow
            }
        }
    }
}
