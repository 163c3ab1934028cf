package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Labels, breaks, continues and returns from the depth of nested statements. */
public final class JumpTraps {

    private JumpTraps() {}

    /** Clad #1865: push for pop where a loop is left early. */
    @Differentiable(order = 2)
    @Program
    public static double threeLabels(double[][] m, int n) {
        double y = 1;
        outer:
        for (int i = 0; i < m.length; i++) {
            y *= m[i][0];
            middle:
            for (int j = 0; j < m[i].length; j++) {
                inner:
                for (int k = 0; k < n; k++) {
                    y += m[i][j] * y / 3;
                    if (y > 9) {
                        y /= 8;
                        continue outer;
                    }
                    if (m[i][j] > 1.5) {
                        y -= m[i][j];
                        break middle;
                    }
                    if (m[i][k] < 0.5) {
                        y *= m[i][k];
                        continue middle;
                    }
                    if (k == 2) {
                        y += m[k][j] * y;
                        break inner;
                    }
                    if (y < 0.05) {
                        break outer;
                    }
                }
                y += m[0][j];
            }
            y *= y;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double returnFromTheDepth(double[][] m, double start, @Arg(min = 1, max = 40) int limit) {
        double y = start;
        int steps = 0;
        for (double[] row : m) {
            for (int i = 0; i < row.length; i++) {
                int j = i;
                while (true) {
                    y += row[i] * row[j] * y;
                    if (++steps == limit) {
                        return y * row[j];
                    }
                    if (++j >= row.length) {
                        break;
                    }
                    if ((j + limit) % 3 == 0) {
                        y += row[j];
                        continue;
                    }
                    do {
                        y *= 0.5 * row[j];
                        if (++steps > limit) {
                            return y + m[0][0] * row[i];
                        }
                    } while (y > 3);
                }
            }
        }
        return y * y;
    }

    /** Labelled blocks that are no loops at all. */
    @Differentiable(order = 2)
    @Program
    public static double labelledBlocks(double x, double y, int n) {
        double z = x;
        a:
        {
            z *= y;
            b:
            {
                if (n == 1) {
                    break a;
                }
                z += x * z;
                c:
                if (n < 4) {
                    z *= 2;
                    if (n == 2) {
                        break b;
                    }
                    if (z > 1) {
                        break c;
                    }
                    z = -z * z;
                }
                z = Math.sin(z);
            }
            z *= z;
        }
        return z * x;
    }

    /** A continue in a loop whose update uses the counter twice. */
    @Differentiable(order = 2)
    @Program
    public static double continueRunsUpdate(double[] x) {
        double y = 1;
        for (int i = 0, j = 0; i < 5 && j < 9; j += ++i) {
            if (x[i] > 1.2) {
                continue;
            }
            y += x[i] * y * x[j % 5];
            if (y > 3) {
                y -= x[j % 5];
                continue;
            }
            y *= y;
        }
        return y * x[0];
    }

    @Differentiable(order = 2)
    @Program
    @SuppressWarnings("fallthrough")
    public static double breakOutOfSwitchInLoop(double[] x, @Arg(length = 6, min = 0, max = 5) int[] code) {
        double y = 1;
        int i = 0;
        loop:
        for (int c : code) {
            switch (c) {
                case 0:
                    y *= x[i % 5];
                    break;
                case 1:
                    y += x[i % 5] * y;
                    continue loop;
                case 2:
                    if (y > 2) {
                        break loop;
                    }
                // falls through
                case 3:
                    y = Math.sqrt(y + x[c]);
                    switch (i) {
                        case 1:
                            y *= x[1];
                            break;
                        case 2:
                            continue;
                        default:
                            y += x[2];
                    }
                    y *= x[4];
                    break;
                default:
                    y -= 0.1 * x[0] * y;
            }
            i++;
            y *= 1.1;
        }
        return y * y;
    }

    /** The condition itself ends the loop, with an effect. */
    @Differentiable(order = 2)
    @Program
    public static double assignmentInCondition(double[] x, @Arg(min = 3, max = 6) double limit) {
        double y = 0.5;
        double t;
        int k = 0;
        while ((t = y * x[k] + x[(k + 1) % 5]) < limit && k++ < 4 && (y += t * 0.3) > 0) {
            if (k % 2 == 0) {
                continue;
            }
            y *= t;
            x[k] = y * t;
        }
        return t * y * x[1];
    }

    /** Infinite loops that only a return leaves. */
    @Differentiable(order = 2)
    @Program
    public static double onlyReturns(double x, double y) {
        double a = x;
        for (int k = 0; ; k++) {
            for (; ; ) {
                a = a * y + 0.1;
                if (a > 1) {
                    a /= 4;
                    if (k > 3) {
                        return a * y * k;
                    }
                    break;
                }
                if (k++ > 12) {
                    return a * x;
                }
            }
        }
    }

    /** Arrays are written before every way out. */
    @Differentiable
    @Program
    public static void voidWithManyExits(double[] x, double[] y, int n) {
        y[0] = x[0] * y[1];
        if (n == 1) {
            return;
        }
        for (int i = 0; i < 5; i++) {
            x[i] *= y[i];
            if (x[i] > 1.3) {
                y[i] = x[i] * x[0];
                return;
            }
            for (int j = i; j < 5; j++) {
                y[j] += x[j] * x[i];
                if (y[j] > 2.5) {
                    y[j] /= x[i];
                    break;
                }
                if (j == n) {
                    x[0] *= y[j];
                    return;
                }
            }
        }
        x[2] = 0;
    }

    @Differentiable(order = 2)
    @Program
    public static double thirtyIfs(double x, double y) {
        double z = x * y;
        if (z > 0.01) {
            if (z > 0.02) {
                if (z > 0.03) {
                    if (z > 0.04) {
                        if (z > 0.05) {
                            if (z > 0.06) {
                                z *= x;
                                if (z > 0.001) {
                                    if (z > 0.002) {
                                        if (z > 0.003) {
                                            if (z > 0.004) {
                                                if (z > 0.005) {
                                                    if (z > 0.006) {
                                                        z += y * z;
                                                        if (x > 0.301) {
                                                            if (x > 0.302) {
                                                                if (x > 0.303) {
                                                                    if (x > 0.304) {
                                                                        if (x > 0.305) {
                                                                            if (x > 0.306) {
                                                                                z *= y;
                                                                                if (y > 0.301) {
                                                                                    if (y > 0.302) {
                                                                                        if (y > 0.303) {
                                                                                            if (y > 0.304) {
                                                                                                if (y > 0.305) {
                                                                                                    if (y > 0.306) {
                                                                                                        z += x * x;
                                                                                                        if (z > 0.1) {
                                                                                                            if (z
                                                                                                                    > 0.11) {
                                                                                                                if (z
                                                                                                                        > 0.12) {
                                                                                                                    if (z
                                                                                                                            > 0.13) {
                                                                                                                        if (z
                                                                                                                                > 0.14) {
                                                                                                                            if (z
                                                                                                                                    > 0.15) {
                                                                                                                                return z
                                                                                                                                        * z
                                                                                                                                        * x;
                                                                                                                            }
                                                                                                                        }
                                                                                                                    }
                                                                                                                }
                                                                                                                z *= 2;
                                                                                                            }
                                                                                                            z += x;
                                                                                                        }
                                                                                                    }
                                                                                                }
                                                                                                z = -z * y;
                                                                                            }
                                                                                        }
                                                                                    }
                                                                                }
                                                                            }
                                                                        }
                                                                        z = Math.cos(z * x);
                                                                    }
                                                                }
                                                            }
                                                        }
                                                    }
                                                }
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                z *= z;
            }
        }
        return z * z;
    }

    @Differentiable(order = 2)
    @Program
    public static double eightLoops(double[] x, int n) {
        double y = 1;
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < n; b++) {
                for (int c = b; c < 2; c++) {
                    int d = 0;
                    while (d++ < 2) {
                        for (int e = 2; e > d; e--) {
                            for (int f = 0; f < e; f++) {
                                int g = 0;
                                do {
                                    for (double v : x) {
                                        y += v * 0.01 * y * x[(a + b + c + d + e + f + g) % 5];
                                    }
                                    if (y > 3) {
                                        y *= x[f] / 3;
                                    }
                                } while (++g < f);
                            }
                        }
                    }
                }
            }
        }
        return y;
    }
}
