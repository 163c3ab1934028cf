package org.tapeless.it.adversarial.spelled;

import static java.lang.Math.*;

import org.tapeless.annotations.Differentiable;
import org.tapeless.it.laws.Arg;
import org.tapeless.it.laws.Program;

/** The same Java as everywhere, spelled as few do it. */
public final class Spellings {

    private Spellings() {}

    /** A comment in generated code that repeats such a line must not end where the escape says. */
    @Differentiable(order = 2)
    @Program
    public static double escapes(double x, double y) {
        double z = x * "\\u000a".length(); // \u000a z *= y;
        z *= y + "*/ } // $L $S $$ %s \\u000a \\".length() /* \u002a/ * 2;
        z *= x * '\u002a' / 40 + '\'' - '"' + "\"\t\0\177".length();
        if (z < -1e300) {
            throw new IllegalArgumentException("*/ \u007d \uuuu0024T $T \\u000a" + "\\");
        }
        return z * """
            text */ ${block} \u005c
            "\""" // \u0022
            """.length();
    }

    /** Brackets behind the name, behind the parameters and on both sides. */
    @Differentiable
    @Program
    public static double brackets(double x[], @Arg(length = {3, 4}) double[] m[])[] {
        double y[] = {1, 2, 3,}, z = m[0][0], row[][] = {x, m[1], {z}, {}};
        for (int i = 0, n[] = {2}; i < n[0]; i += 1, n[0] -= 0) {
            y[i] *= row[i][i] * row[2][0];
        }
        return y;
    }

    @Differentiable(order = 2)
    @Program
    public static double literals(double x, float f, long l) {
        double y = 0x1.8p1 * x + 1_0.5e-0_1 * x * .5 + 5. * f + 1D + 0f + 017 + 0b1_01 * x;
        y += -2147483648 * x / -9223372036854775808L + Integer.MIN_VALUE % 7 * x + 'a' / 2 * x + 0x7fff_ffff * 1e-9 * y;
        y *= Double.MIN_VALUE * 1e308 * 1e16 + 1.7976931348623157e308 / 1e308 + Float.MAX_VALUE / 1e38f;
        return y * (float) 0x.8p-1 * x * (l & 0xFFFF_FFFFL) + (y > 1.0 / 0 ? 0.0 / 0 : -0.0);
    }

    /** Signs that must not run together. */
    @Differentiable(order = 2)
    @Program
    public static double signs(double x, double y, int n) {
        double z = - -x * -(-y) - -1 + + +x - (- - -y) * - -1.5;
        z -= -(-n) * ~~n * x - +-+-n / (y - -x);
        z = x-(-(y-(-(z))));
        boolean b = !(!(z > 0)) != !!(n == - -n);
        return b ? z - -z * (- -(- -z)) : -(z = -(-(x)));
    }

    @Differentiable(order = 2)
    @Program
    public static double parentheses(double x, double y, int n) {
        double z = ((((x)))) - (y - (x - (y - (x * (y / (x / (y / ((((2.0)))))))))));
        (z) += ((x * (((y)))) % (3 - (x % (y + 2))));
        double[] a = {z, x};
        ((a))[(((0)))] *= ((a)[1]);
        (a[((n & 1))])++;
        z = ((n << (1 << 1)) >> ((2 >> 1) << 0)) * ((a)[0]) + (n - (n - (n - 2))) * y / (n / (n / (n)));
        return (z) * ((double) (float) (int) (3.9)) + ((n > 2) == (y > 1) ? (x) : (n > 2 == y > 1) ? y : (z));
    }

    /** Statements that do nothing, labels that nobody jumps to, and names that are also labels and methods. */
    @Differentiable(order = 2)
    @Program
    public static double empties(double x, double y, int n) {
        ;
        {}
        {
            {;}
            ;
        }
        x: y: if (n > 100);
        else ;
        if (x > 2) {} else {}
        double empties = x;
        empties: for (;;) { break empties; }
        Math: for (int i = 0; i < n; i++) x: {
            ;
            if (i == 1) continue Math;
            if (i == 2) break x;
            empties *= x * y;;
        }
        do ; while (n++ < 3);
        while (n-- > 5) {;;}
        for (;n < 0;);
        switch (n) {}
        switch (n) { case 1: default: }
        final @SuppressWarnings("unused") double unused = empties(y), alsoUnused, late;
        late = empties * n;
        synchronizedLess: {
            empties += late;
        }
        return empties;
    }

    private static double empties(double empties) {
        return empties;
    }

    /** Words that are keywords elsewhere, or in some places only. */
    @Differentiable(order = 2)
    @Program
    public static double words(double record, double var, double yield, double sealed, double permits, double when) {
        double with = record * var, to = yield * with, open = to / sealed, module = open * permits, requires = when;
        double exports = module * requires, non = exports - sealed, opens = non * exports;
        for (var uses : new double[] {with, to, non}) {
            var transitive = uses * opens;
            opens += transitive * record(uses);
        }
        var = opens * var;
        return var * yield + Spellings.yield(var);
    }

    private static double record(double record) {
        return record * record;
    }

    private static double yield(double x) {
        var var = x;
        int n = (int) 1.5;
        return switch (n) {
            case 1: yield var * x;
            default: { yield x; }
        };
    }

    /** Methods of {@code Math} by static import, one of which a method of this class hides. */
    @Differentiable(order = 2)
    @Program
    public static double imported(double x, double y) {
        double sin = cos(x) * PI, cos = sin(y, sin), exp = exp(sin / 9) + max(cos, E) + pow(x, y);
        return sin * cos * exp * Spellings.sin(x, y) + java.lang.Math.sin(x);
    }

    private static double sin(double x, double y) {
        return java.lang.StrictMath.sin(x) * y;
    }

    /** One line, many statements; and one statement, many lines. */
    @Differentiable(order = 2)
    @Program
    public static double layout(double x, double y, int n) { double z = x; for (int i = 0; i < n; i++) { z *= y; if (z > 3) { z -= x; } else z += y; } z
        *=
        // in the middle
        x /* and
        here */ *

        y
        ; return
        z * (x
            +
            y);
    }
}
