package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** Effects inside indices, conditions, operands and arguments, where the order of evaluation decides. */
public final class SideEffects {

    private SideEffects() {}

    @Differentiable(order = 2)
    @Program
    public static double incrementsInIndices(double[] a, double[] b) {
        int i = 1;
        a[i++] = b[i] + a[--i];
        a[i] += a[i++] * b[i--] - a[i = 3] * b[i];
        b[--i] = a[i] = a[++i] * b[i - 2];
        a[i++ - i + 1] *= b[i] + (i = 0);
        b[i]++;
        b[i++]--;
        a[i] = -b[i++] + ++b[i] * a[i--]--;
        return a[i] * b[i] + a[3] * b[2] + a[0] * b[0] * i;
    }

    /** The old value of the left side is read before the right side writes it. */
    @Differentiable(order = 2)
    @Program
    public static double compoundReadsFirst(double[] a, double x) {
        double y = x;
        y += (y = y * x) * a[0];
        y *= y + (y -= a[1]) + y;
        a[2] += (a[2] = y * a[3]) * a[2];
        int i = 2;
        a[i] *= a[i = 0] + a[i] + i;
        y = (a[0] = a[1] * y) + (a[1] = a[0] * a[2]) * (y = a[0] + 1) + y;
        return y * a[0] * a[1] + a[i] * a[2];
    }

    /** The array expression is fixed before the index and the right side change the variable. */
    @Differentiable(order = 2)
    @Program
    public static double arrayFixedFirst(double[] a, double[] b) {
        double[] c = a;
        c[(c = b) == a ? 0 : 1] = c[0] * a[1];
        c[2] = (c = a)[1] * b[0] + c[0];
        double[] d = c;
        (d = b)[0] += (d = a)[2] * d[1] * c[1];
        d[1] *= (d = new double[] {b[0], a[1]})[0] * d[1];
        return a[1] * b[2] + b[0] * d[0] + a[2] * d[1];
    }

    @Differentiable(order = 2)
    @Program
    public static double argumentsWithEffects(double[] x) {
        int i = 0;
        double y = combine(x[i++], x[i++], x[i] *= x[i - 1], i);
        y += combine(y, y = x[i] * y, y, i = 1) * combine(x[i], touched(x, i), x[i], i);
        return y * x[1] + x[2];
    }

    private static double combine(double a, double b, double c, int i) {
        return a * b - c * i + a * c;
    }

    private static double touched(double[] x, int i) {
        x[i] *= x[i + 2];
        return x[i] + x[i + 1];
    }

    /** {@code ?:} whose branches, condition and both write what the others read. */
    @Differentiable(order = 2)
    @Program
    public static double nestedConditionals(double x, double y, int n) {
        double a = x;
        double b = y;
        double c = (a += b) > 1.7 ? (b *= a) > 2 ? a = b * x : (b += 1) * a : n > 2 ? (a = b = a * y) : (b -= a) * b;
        int k = n;
        double d = k++ > 2 ? a * k : k-- > 1 ? b * k : (k += 3) * c;
        double e = (n == 1 ? a : n == 2 ? b : (c *= a)) * (n % 2 == 0 ? d : (d = c * a)) * k;
        return e * (a > b ? a : b) + c * d;
    }

    @Differentiable(order = 2)
    @Program
    public static double shortCircuits(double[] x, int n) {
        int i = 0;
        double y = 1;
        if (i++ < n && x[i++] > 0.8 || (y *= x[i]) > 0.7 && ++i > 0 || (y += x[++i % 5]) < 0) {
            y += x[i % 5] * y;
        }
        boolean b = (y *= x[0]) > 1 | (x[1] *= y) > 1 & i++ > 1;
        b ^= (x[2] += y * x[1]) > 3;
        while (!b && i < 4 ^ (y -= 0.01 * x[3]) > 100) {
            i += 2;
            b = i > 5 | (x[i % 5] *= y) > 9;
        }
        return b ? y * x[1] * x[2] : y + x[i % 5] * y;
    }

    /** Assignments as operands of array creation, of calls and of returns. */
    @Differentiable(order = 2)
    @Program
    public static double inInitialisers(double x, int n) {
        double y = x;
        int k = 0;
        double[] a = {y, y *= x, y, y += k++, k * y, (k = n) * y};
        double[][] m = {{y = a[k], y}, {y *= a[1], a[0] = y, a[0]}};
        double[][] z = new double[k++][k++];
        z[0][n] = m[1][2] * (y = y / (1 + y));
        m[0] = z[0];
        return a[0] * m[0][n] + z[0][n] * k + (y = y * a[2]) * y;
    }

    /** A callee changes the array between the two reads of one expression. */
    @Differentiable(order = 2)
    @Program
    public static double changedBetweenReads(double[] x) {
        double y = x[0] * doubled(x) + x[0] * doubled(x) / x[0];
        y -= x[1] + doubled(x) * x[1];
        x[2] = x[2] * doubled(x) - x[2];
        x[first(x)] += x[0] * doubled(x);
        return y * x[2] + x[1];
    }

    private static double doubled(double[] x) {
        x[0] *= 1.5;
        x[1] = x[0] * x[2] * 0.3;
        x[2] += x[1] * 0.1;
        return x[1] + x[2];
    }

    private static int first(double[] x) {
        x[3] *= x[0];
        return x[0] > x[3] ? 3 : 4;
    }

    @Differentiable(order = 2)
    @Program
    public static double stackMachine(double[] x, @Arg(length = 9, min = 0, max = 4) int[] code) {
        double[] stack = new double[16];
        int top = 0;
        stack[top++] = x[0];
        stack[top++] = x[1];
        for (int c : code) {
            switch (c) {
                case 0 -> stack[top++] = x[top % 5];
                case 1 -> stack[top++] = stack[top - 2];
                case 2 -> {
                    if (top > 1) {
                        stack[--top - 1] *= stack[top];
                    }
                }
                case 3 -> {
                    if (top > 1) {
                        stack[top - 2] = stack[--top] + stack[top - 1];
                    }
                }
                default -> stack[top - 1] = Math.sin(stack[top - 1]++);
            }
        }
        double y = 1;
        while (top > 0) {
            y += stack[--top] * y;
        }
        return y;
    }

    /** Post-increments of floating elements as operands, and chained assignments of every kind. */
    @Differentiable(order = 2)
    @Program
    public static double chained(double[] x, double[][] m) {
        double a;
        double b;
        float f;
        int i;
        x[i = 2] = a = b = x[0] * x[1];
        m[i - 1][i++] = m[0][i] = x[i] += a *= b++ * --a;
        f = i = 1;
        x[0] = x[i] = m[i][2] = a - x[i + 1]--;
        return m[1][2] * x[1] * f + a * b * m[0][3] + x[0] * x[2];
    }

    /** A switch whose selector, cases and result have effects. */
    @Differentiable(order = 2)
    @Program
    public static double switchWithEffects(double[] x, int n) {
        int k = n;
        double y = x[k % 5]
                * switch (k++ % 3) {
                    case 0 -> x[k] *= x[0];
                    case 1 -> {
                        k += 2;
                        yield x[k % 5] += x[0] * (x[0] = x[1]);
                    }
                    default -> k-- > 2 ? x[k] : (x[k] = x[0] * x[4]);
                }
                * x[k % 5];
        return y * k + x[0] * x[2];
    }
}
