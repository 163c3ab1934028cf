package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Switches that fall through, yield out of loops, and stand inside each other. */
@SuppressWarnings("fallthrough")
public final class SwitchTraps {

    private static final int TWO = 1 + 1;

    private enum Mode {
        LOW,
        HIGH,
        NONE
    }

    private SwitchTraps() {}

    @Differentiable(order = 2)
    @Program
    public static double fallThroughChain(double[] x, @Arg(min = -1, max = 8) int n) {
        double y = x[0];
        switch (n) {
            case 0:
            case 7:
                y *= x[1];
            case 1:
                double t = y * x[2];
                y += t;
            default:
                t = x[0];
                y *= t;
            case TWO:
                y = Math.sin(y);
                if (y > 0.9) {
                    break;
                }
            case 3:
                x[0] *= y;
                break;
            case 4, 5:
                y -= x[3];
            case 6:
        }
        return y * x[0];
    }

    /** The scope of a local reaches over the groups; the groups are not in the order of the numbers. */
    @Differentiable(order = 2)
    @Program
    public static double inLoopWithState(@Arg(length = 8) double[] x, @Arg(length = 8, min = 0, max = 6) int[] code) {
        double y = 1;
        double carried = x[0];
        for (int i = 0; i < x.length; i++) {
            switch (code[i]) {
                case 5:
                    carried *= x[i];
                case 3:
                    int k = code[(i + 1) % 8];
                    if (k == 3) {
                        continue;
                    }
                    y += carried * x[k];
                    break;
                case 0:
                    k = i;
                    while (k-- > 0) {
                        if (x[k] > 1.3) {
                            break;
                        }
                        y *= x[k];
                    }
                default:
                    x[i] = y / (1 + carried);
                case 4:
                    carried = Math.cos(carried) * y;
            }
        }
        return y * carried * x[3];
    }

    /** A switch expression whose arms hold loops, and whose loops hold switch expressions. */
    @Differentiable(order = 2)
    @Program
    public static double yieldsOutOfLoops(double[] x, int n) {
        double y = 1;
        for (int i = 0; i < 4; i++) {
            y += switch ((i + n) % 4) {
                case 0 -> {
                    double t = y;
                    for (double v : x) {
                        t *= switch (i) {
                            case 1:
                                yield v;
                            case 2:
                                if (v > 1) {
                                    yield v * t;
                                }
                            default:
                                yield v > 0.5 ? 0.5 : v * v;
                        };
                        if (t > 2) {
                            yield t * x[i];
                        }
                    }
                    yield t;
                }
                case 1 -> {
                    int j = 0;
                    while (true) {
                        y *= x[j];
                        if (++j > i || y > 3) {
                            yield y * 0.3;
                        }
                    }
                }
                case 2 -> y > 1 ? x[0] : -y;
                default -> (y *= 0.5) * y;
            };
        }
        return y * x[n];
    }

    @Differentiable(order = 2)
    @Program
    public static double onStringsAndEnums(double x, double y, int n) {
        String s = n == 1 ? "one" : n == 2 ? "two" : "many";
        double z = switch (s) {
            case "one" -> x * y;
            case "two" -> x + y * y;
            default -> Math.pow(x, y);
        };
        Mode mode = z > 1 ? Mode.HIGH : n > 3 ? Mode.NONE : Mode.LOW;
        switch (mode) {
            case LOW:
                z *= x;
            case HIGH:
                z *= z;
                break;
            default:
                z = y * x;
        }
        return z
                * switch (mode) {
                    case LOW -> x;
                    case HIGH -> y;
                    case NONE -> 1;
                };
    }

    @Differentiable(order = 2)
    @Program
    public static double onCharsAndBytes(double[] x, @Arg(min = 97, max = 102) char c, byte b) {
        double y = x[0];
        switch (c) {
            case 'a':
                y *= x[1];
            case 'b', 'c':
                switch (b) {
                    case 1:
                        y += x[2] * y;
                        break;
                    case 2:
                        y /= x[3];
                    case 3:
                        switch (c - 'a' + b) {
                            case 2:
                                return y * x[4];
                            case 4:
                                y *= y;
                                break;
                            default:
                                y -= x[c - 'a'];
                        }
                    default:
                        y *= x[b];
                }
                y += x[c - 'a'] * y;
                break;
            case 'd':
                return x[0] * x[1] * (b + 1);
            default:
                y = x[b] * x[4];
        }
        return y * x[0];
    }

    /** The value of a switch is an array, an index, a bound and a condition. */
    @Differentiable(order = 2)
    @Program
    public static double valuesOfEveryKind(double[] x, double[] y, int n) {
        double[] a = switch (n) {
            case 1 -> x;
            case 2 -> y.clone();
            case 3 -> {
                double[] z = new double[5];
                for (int i = 0; i < 5; i++) {
                    z[i] = x[i] * y[4 - i];
                }
                yield z;
            }
            default -> y;
        };
        a[
                        switch (n) {
                            case 1, 4 -> 0;
                            default -> n;
                        }] *=
                x[1];
        for (int i = 0;
                i
                        < switch (n) {
                            case 2 -> 3;
                            default -> i < n ? 4 : 2;
                        };
                i++) {
            a[i] += y[i] * x[i];
        }
        if (switch (n % 2) {
            case 0 -> a[0] > 1;
            default -> true;
        }) {
            a[2] *= a[1];
        }
        return a[0] * y[1] + a[2] * x[3] + x[0] * a[3];
    }

    /** No case fits, or the switch is empty. */
    @Differentiable(order = 2)
    @Program
    public static double noCaseFits(double[] x, int n) {
        double y = x[0] * x[1];
        switch (n + 100) {
            case 1:
                y = 0;
        }
        switch ((y *= x[2]) > 1 ? n++ : n--) {
        }
        switch (n) {
            default:
        }
        switch (n) {
            default:
                y *= x[3];
                break;
            case 2:
                y += x[n];
        }
        return y * n + x[0];
    }

    /** A state machine over text: the form of a lexer, with numbers. */
    @Differentiable(order = 2)
    @Program
    public static double stateMachine(@Arg(length = 10) double[] x, @Arg(length = 10, min = 0, max = 2) int[] token) {
        double value = 0;
        double pending = 1;
        int state = 0;
        scan:
        for (int i = 0; i < token.length; i++) {
            state = switch (state * 3 + token[i]) {
                case 0, 3 -> {
                    pending *= x[i];
                    yield 1;
                }
                case 1, 5 -> {
                    value += pending;
                    pending = x[i];
                    yield token[(i + 1) % 10];
                }
                case 2 -> {
                    value = -value * pending;
                    yield 2;
                }
                case 6 -> {
                    if (value < -3) {
                        value += 3 * x[i];
                    }
                    yield 0;
                }
                case 7, 8 -> 1;
                default -> 0;
            };
            if (state == 2 && pending > 4) {
                break scan;
            }
        }
        return (value + pending) * pending * x[0];
    }
}
