package org.tapeless.it.programs;

import java.io.IOException;
import java.util.SplittableRandom;
import org.tapeless.annotations.Differentiable;
import org.tapeless.annotations.NoDerivative;
import org.tapeless.it.laws.Frozen;
import org.tapeless.it.laws.Program;

/** What a generated API must get right besides derivatives: names, sets of independents, generics, exceptions. */
public final class ApiOddities {

    private ApiOddities() {}

    @Differentiable(order = 2)
    @Program
    public static double overloaded(double x) {
        return x * x * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double overloaded(double x, double y) {
        return x * y * y;
    }

    @Differentiable(order = 2)
    @Program
    public static double overloaded(double[] x) {
        return x[0] * x[1] * x[2];
    }

    @Differentiable(order = 2)
    @Program
    public static double overloaded(double[][] x, int n) {
        return x[0][0] * x[1][1] * n;
    }

    @Differentiable(order = 2, name = "renamed")
    @Program(name = "renamed")
    public static double overloaded(double x, int n) {
        return x * x * n;
    }

    @Differentiable(
            order = 2,
            wrt = {"x", "w"})
    @Differentiable(order = 2, wrt = "b", name = "subsetsOfB")
    @Differentiable(
            order = 2,
            wrt = {"w"},
            name = "subsetsOfW")
    @Program(wrt = {0, 1})
    @Program(name = "subsetsOfB", wrt = 2)
    @Program(name = "subsetsOfW", wrt = 1)
    public static double subsets(double x, double[] w, double b) {
        return (w[0] * x + w[1] * b) * (w[0] * x + w[1] * b) * b;
    }

    @Differentiable(order = 2)
    @Program
    public static double excluded(double x, @NoDerivative @Frozen double[] data, @NoDerivative @Frozen float scale) {
        double sum = 0;
        for (double d : data) {
            sum += (x - d) * (x - d) * scale;
        }
        return sum * x;
    }

    /** Names that the generated code would like to have for itself. */
    @Differentiable(order = 2)
    @Program
    public static double names(double value, double xDot, double x, double xBar, double valueBar, double result) {
        double tangent = value * xDot;
        double resultBar = x * xBar + tangent;
        double self = valueBar * resultBar;
        return self * result * resultBar;
    }

    /** Names that no component of a record may have. */
    @Differentiable(order = 2)
    @Program
    public static double recordNames(
            double hashCode,
            double toString,
            double clone,
            double wait,
            double notify,
            double finalize,
            double getClass) {
        return hashCode * toString + clone * wait * wait + notify * finalize * getClass;
    }

    /** Names that are words of the language in other places. */
    @Differentiable(order = 2)
    @Program
    public static double words(double record, double sealed, double permits, double var, double yield, double with) {
        double when = record * sealed + permits * permits;
        return when * var * yield * with;
    }

    @Differentiable(order = 2)
    @Program
    public static double unusualNames(
            double größe, double $, double _x, double x_, double Math1, double l1, double O0) {
        double Δ = größe * $ + _x * x_;
        double i = Math1 * l1;
        return Δ * i * O0;
    }

    /** Locals that hide classes and methods that generated code may call. */
    @Differentiable(order = 2)
    @Program
    public static double hidingNames(double x) {
        double Math = x * x;
        double Arrays = Math * x;
        double System = Arrays + Double(Math);
        double Dual = System * x;
        return Dual * ApiOdditiesDerivatives(x);
    }

    private static double Double(double x) {
        return java.lang.Math.exp(x);
    }

    private static double ApiOdditiesDerivatives(double x) {
        return java.lang.Math.sin(x) * x;
    }

    static Object[] generic(SplittableRandom random) {
        return new Object[] {0.3 + random.nextDouble(), "a", random.nextBoolean() ? "b" : "a"};
    }

    @Differentiable
    @Program(order = 1, inputs = "generic")
    public static <T extends Comparable<T>, X> double generics(double x, T a, T b) {
        return a.compareTo(b) < 0 ? x * x : x * x * x;
    }

    @Differentiable(order = 2)
    @Program
    public static double throwsClause(double x) throws IOException, InterruptedException {
        if (x > 1.5) {
            throw new IOException("x = " + x);
        }
        return x * x * x;
    }

    @Differentiable(order = 2)
    @Program
    protected static double isProtected(double x) {
        return x * x;
    }

    @Differentiable(order = 2)
    @Program
    static double isPackagePrivate(double x) {
        return x * x;
    }

    @Differentiable(order = 2)
    @Program
    @SuppressWarnings("unused")
    private static double isPrivate(double x, double[] y) {
        return x * x * y[1] * y[1];
    }

    @Differentiable(order = 2)
    @Program
    public static final double modifiers(final double x, final double... y) {
        return x * y[0] * y[1];
    }

    /** Brackets after names, and after the parameter list. */
    @Differentiable
    @Program
    public static double brackets(double x[], double[] y[])[] {
        double z[] = {x[0] * y[0][1], y[1][0] * y[1][0]};
        return z;
    }
}
