package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** The {@code switch} expression, with values and with {@code yield}. */
@SuppressWarnings("fallthrough")
public final class SwitchExpressions {

    private SwitchExpressions() {}

    @Differentiable(order = 2)
    @Program
    public static double chosen(double x, int n) {
        double y = switch (n) {
            case 1 -> x * x; // ~ straight switch-expression
            case 2, 3 -> Math.sin(x); // ~ straight switch-expression
            default -> x * x * x; // ~ straight switch-expression
        };
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double chosenInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            y += switch (i % 3) {
                case 0 -> x[i] * x[i]; // ~ loop switch-expression
                case 1 -> y * x[i]; // ~ loop switch-expression
                default -> 1;
            };
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double chosenInBranch(double x, int n, boolean f) {
        double y = x * x;
        if (f) {
            y *= switch (n) {
                case 4 -> Math.exp(x); // ~ branch switch-expression
                default -> x; // ~ branch switch-expression
            };
        }
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double chosenInCallee(double x, int n) {
        return weight(n, x) * x;
    }

    private static double weight(int n, double x) {
        return switch (n) {
            case 1 -> x; // ~ callee switch-expression
            case 2 -> x * x; // ~ callee switch-expression
            default -> Math.cos(x); // ~ callee switch-expression
        };
    }

    @Differentiable(order = 2)
    @Program
    public static double yields(double x, int n) {
        double y = switch (n) {
            case 1:
                yield x * x; // ~ straight switch-yield
            case 2:
            case 3:
                double t = Math.sin(x);
                yield t * x; // ~ straight switch-yield
            default:
                yield Math.exp(x); // ~ straight switch-yield
        };
        return y * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double yieldsInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            double f = switch (i) {
                case 0, 1 -> {
                    double s = x[i] * x[i];
                    yield s * y; // ~ loop switch-yield
                }
                case 2 -> 1;
                default -> {
                    if (y > 2) {
                        yield x[i]; // ~ loop switch-yield
                    }
                    yield x[i] * y; // ~ loop switch-yield
                }
            };
            y += f;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double yieldsInBranch(double x, int n, boolean f) {
        double y = x;
        if (f) {
            y += switch (n) {
                case 1 -> {
                    double p = x;
                    for (int i = 0; i < 3; i++) {
                        p *= x;
                    }
                    yield p; // ~ branch switch-yield
                }
                default -> {
                    yield x * x; // ~ branch switch-yield
                }
            };
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double yieldsInCallee(double x, int n) {
        return piece(x, n) * piece(x, 5 - n);
    }

    private static double piece(double x, int n) {
        return x
                + switch (n) {
                    case 1:
                    case 2:
                        yield x * x; // ~ callee switch-yield
                    default:
                        yield Math.tan(x / 2); // ~ callee switch-yield
                };
    }

    /** The selected value is an index, and a switch stands inside a switch. */
    @Differentiable(order = 2)
    @Program
    public static double switchedIndex(double[] x, int n, boolean f) {
        int k = switch (n) {
            case 1 -> 4;
            case 2 -> f ? 1 : 2;
            default ->
                switch (n % 2) {
                    case 0 -> 3;
                    default -> 0;
                };
        };
        return x[k] * x[k] * x[1];
    }
}
