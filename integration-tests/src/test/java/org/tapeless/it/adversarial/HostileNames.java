package org.tapeless.it.adversarial;

import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** Names that generated code would like to have for itself. */
public final class HostileNames {

    private HostileNames() {}

    @Differentiable(order = 2)
    @Program
    public static double barsAndDots(double x, double xBar, double xDot, double xBarDot, double xDotBar, double xBar_) {
        double yBar = x * xBar;
        double yDot = yBar * xDot;
        double y = yDot * xBarDot + xDotBar;
        return y * xBar_ * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double wordsOfTheApi(
            double value, double gradient, double tangent, double[] directions, double resultBar, double[] result) {
        double dual = value * gradient;
        double self = dual * tangent + directions[0] * result[1];
        double hessian = self * resultBar;
        return hessian * directions[1] + result[0] * hessian;
    }

    /** Names of all that the generated code may have to call. */
    @Differentiable(order = 2)
    @Program
    public static double namesOfClasses(
            double Math, double StrongZero, double Checks, double[] x, double Saved, double Dual) {
        double Shadows = x[4];
        double Flat = Shadows * Math * StrongZero;
        double Kinks = Flat / Checks;
        double BulkAdjoints = Kinks * x[1] * Saved;
        double Arrays = BulkAdjoints + Dual;
        double System = Arrays * Arrays;
        double Double = System * x[1];
        double java = Double * x[0];
        double org = java + Math / Saved;
        for (int Override = 0; Override < 3; Override++) {
            x[Override] = sin(org) * x[Override];
            org += java * x[Override];
        }
        return org * java;
    }

    private static double sin(double x) {
        return Math.sin(x) * Math.cos(x) + Math.abs(Math.min(x, 1.7));
    }

    /** Single letters, numbers behind letters, and everything one could count with. */
    @Differentiable(order = 2)
    @Program
    public static double countedNames(double[] d, double[] t, int n, int i0) {
        double t1 = d[0] * t[0];
        double t2 = t1 / d[1];
        double i = t2 * t1;
        double j = i + t[i0];
        double k0 = 1;
        for (int i1 = 0; i1 < n; i1++) {
            double s = Math.exp(j * d[i1]) / 9;
            k0 += s / t[i1] * k0;
            for (int t3 = i1; t3 < 4; t3++) {
                double t4 = k0 * d[t3];
                k0 = t4 / (1 + t4 * t4);
            }
        }
        double y = k0 * i;
        return y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double machinery(double[] tape, double[] frame, double[] stack, int top, int trip, double saved) {
        double pushed = saved;
        int count = 0;
        while (count < top + trip) {
            frame[count % 5] *= pushed;
            stack[trip] += frame[count % 5] * tape[count % 5];
            pushed = pushed * stack[trip] + Math.tanh(pushed);
            count++;
            if (pushed > 2) {
                pushed /= 3;
            }
        }
        return pushed * stack[trip];
    }

    @Differentiable(order = 2)
    @Program
    public static double dollars(double $, double $$, double $0, double x$Bar, double[] $fwd, double $rev, double __) {
        double $1 = $ * $$;
        double $x = $1 + $0 * x$Bar;
        double ___ = $x * $fwd[0] * $rev;
        double f$rev = $rev(___, $fwd) * __;
        return f$rev * $x;
    }

    private static double $rev(double $d, double[] $fwd) {
        double $ = $d / $fwd[1];
        return $ * $fwd(($));
    }

    private static double $fwd(double $) {
        return $ * $ + 1;
    }

    /** Components that a record cannot have, and components it already has. */
    @Differentiable(order = 2)
    @Program
    public static double illegalComponents(
            double hashCode, double toString, double[] clone, double wait, double notify, double getClass) {
        double finalize = hashCode * toString * clone[0];
        double equals = finalize / wait + notify;
        return equals * getClass * clone[1] + notifyAll(equals);
    }

    private static double notifyAll(double equals) {
        return equals * equals;
    }

    @Differentiable(order = 2)
    @Program
    public static double moreComponents(double value_, double value, double equals, double notifyAll, double finalize) {
        return value_ * value * equals + notifyAll * notifyAll * finalize / value;
    }

    /** The same name again in every block. */
    @Differentiable(order = 2)
    @Program
    public static double shadowed(double[] x, int n) {
        double y = 1;
        {
            double t = x[0] * x[1];
            y *= t;
        }
        for (int i = 0; i < n; i++) {
            double t = x[i] * y;
            {
                double u = t * t;
                y += u;
            }
            {
                int u = i + 1;
                y /= u;
            }
        }
        for (int i = 3; i > 0; i--) {
            double u = y / x[i];
            if (u > 1) {
                double t = u * x[i];
                y = t / 2;
            } else {
                float t = i;
                y += t * u * x[i];
            }
        }
        for (double i : x) {
            boolean t = i > 1;
            y += t ? i * y : i;
        }
        int[] t = {3};
        return y * x[t[0]];
    }

    /** Methods that are called as the generated ones, and as what generated ones might call. */
    @Differentiable(order = 2)
    @Program
    public static double times(double x, double y) {
        return gradient(x, y) * timesTangent(y) + timesJvp(x) * timesAdjoint(x, y)[0];
    }

    private static double gradient(double x, double timesGradient) {
        return x * x * timesGradient;
    }

    private static double timesTangent(double xBar) {
        double xDot = xBar * xBar;
        return Math.sin(xDot) * xDot;
    }

    private static double timesJvp(double x) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += Math.exp(-x * i) * sum + x;
        }
        return sum;
    }

    private static double[] timesAdjoint(double x, double y) {
        double[] xBar = new double[2];
        xBar[0] = x / y;
        xBar[0] *= xBar[0] + timesJvp(xBar[0]);
        return xBar;
    }

    @Differentiable(order = 2)
    @Program
    public static double timesHvp(double x) {
        return times(x, x) * x;
    }

    @Differentiable(
            order = 2,
            wrt = {"n", "y"})
    @Program(wrt = {0, 2})
    public static double n(double n, @Frozen double m, double[] y, @NoDerivative @Frozen double l) {
        double N = n * m;
        for (int i = 0; i < y.length; i++) {
            N += y[i] * N * l / 4;
        }
        return N * N;
    }

    @Differentiable(order = 2, name = "$")
    @Program(name = "$")
    public static double calledDollar(double x, @Arg(length = {2, 2}) double[]... $) {
        return x * $[0][0] * $[1][1] * x;
    }
}
