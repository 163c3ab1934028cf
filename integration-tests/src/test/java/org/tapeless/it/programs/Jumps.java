package org.tapeless.it.programs;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Program;

/** {@code break}, {@code continue}, labels. */
public final class Jumps {

    private Jumps() {}

    @Differentiable(order = 2)
    @Program
    public static double breaks(double[] x) {
        double y = 1;
        for (int i = 0; i < x.length; i++) {
            if (y > 2) {
                break;
            }
            y += x[i] * x[i]; // ~ straight break
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double breaksInLoop(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            double p = 1;
            for (int j = i; ; j++) {
                if (j >= x.length) break;
                p *= x[j]; // ~ loop break
                if (p < 0.4) {
                    break;
                }
            }
            y += p;
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double breaksInBranch(double x, boolean f) {
        double y = x;
        if (f) {
            int rounds = 0;
            while (true) {
                y = y * x + 1; // ~ branch break
                if (y > 4 || ++rounds > 5) {
                    break;
                }
            }
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double breaksInCallee(double[] x) {
        return untilSmall(x) * x[4];
    }

    private static double untilSmall(double[] x) {
        double y = 1;
        int i = 0;
        do {
            y *= x[i]; // ~ callee break
            if (y > 1.2) {
                break;
            }
        } while (++i < x.length);
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double continues(double[] x) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) {
                continue;
            }
            y += x[i] * x[i] * x[0]; // ~ straight continue
        }
        return y + x[0] * x[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double continuesInLoop(double[] x) {
        double y = 1;
        for (int i = 0; i < 2; i++) {
            int k = 0;
            while (k < x.length) {
                k++;
                if (k == 2 + i) {
                    continue;
                }
                y += x[k - 1] * y; // ~ loop continue
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double continuesInBranch(double[] x, boolean f) {
        double y = x[0];
        if (!f) {
            for (double v : x) {
                if (v < 0.7) continue;
                y *= v; // ~ branch continue
            }
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double continuesInCallee(double[] x, int[] mask) {
        return masked(x, mask) * x[0];
    }

    private static double masked(double[] x, int[] mask) {
        double y = 1;
        int i = -1;
        do {
            i++;
            if (mask[i] == 1) {
                continue;
            }
            y += x[i] * x[i]; // ~ callee continue
        } while (i < x.length - 1);
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double labelledBreak(double[][] m) {
        double y = 1;
        rows:
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                if (y > 3) {
                    break rows;
                }
                y += m[i][j] * m[i][j]; // ~ straight labelled-break
            }
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double labelledBreakInside(double[][] m, boolean f) {
        double y = 1;
        for (int k = 0; k < 2; k++) {
            search:
            for (double[] row : m) {
                for (double v : row) {
                    y += v * y / 4; // ~ loop labelled-break
                    if (v > 1.4) break search;
                }
            }
        }
        if (f) {
            outer:
            while (y > 0) {
                for (int j = 0; j < 4; j++) {
                    y = y * m[0][j] + m[1][j]; // ~ branch labelled-break
                    if (j == 2) break outer;
                }
            }
        }
        return y * searched(m);
    }

    private static double searched(double[][] m) {
        double p = 1;
        found:
        for (int i = 0; ; i++) {
            for (int j = 0; j < m[i].length; j++) {
                p *= m[i][j]; // ~ callee labelled-break
                if (p < 0.5 || i == 2) break found;
            }
        }
        return p;
    }

    @Differentiable(order = 2)
    @Program
    public static double labelledContinue(double[][] m) {
        double y = 1;
        rows:
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length; j++) {
                if (m[i][j] > 1.2) {
                    continue rows;
                }
                y += m[i][j] * y; // ~ straight labelled-continue
            }
            y += m[i][0] * m[0][0];
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double labelledContinueInside(double[] x, boolean f) {
        double y = 1;
        for (int k = 1; k < 3; k++) {
            next:
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < i; j++) {
                    if ((i + j) % 3 == k) continue next;
                    y += x[i] * x[j]; // ~ loop labelled-continue
                }
            }
        }
        if (f) {
            int i = 0;
            again:
            while (i < 4) {
                i++;
                for (int j = 0; j < 3; j++) {
                    y = y * x[j] + x[i]; // ~ branch labelled-continue
                    if (i > j) continue again;
                }
            }
        }
        return y * skipped(x);
    }

    private static double skipped(double[] x) {
        double y = 1;
        int i = 0;
        outer:
        do {
            for (double v : x) {
                if (v > 1.5) continue outer;
                y += v * y; // ~ callee labelled-continue
            }
        } while (i++ < 1);
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double labelledBlock(double x, int n) {
        double y = x;
        done:
        {
            if (n > 2) {
                break done;
            }
            y = x * x * y; // ~ straight labelled-block
        }
        for (int i = 0; i < 2; i++) {
            step:
            {
                if (i == n) break step;
                y += x * y; // ~ loop labelled-block
            }
        }
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double labelledBlockInBranch(double x, int n, boolean f) {
        double y = x * x;
        if (f) {
            out:
            {
                y += x * x * x; // ~ branch labelled-block
                if (n == 1) break out;
                y *= x;
            }
        }
        return y + leftEarly(x, n);
    }

    private static double leftEarly(double x, int n) {
        double y = x;
        left:
        if (n < 4) {
            y = x * x; // ~ callee labelled-block
            if (x > 1) break left;
            y *= 2;
        }
        return y;
    }
}
