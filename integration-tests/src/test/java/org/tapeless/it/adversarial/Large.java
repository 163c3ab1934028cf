package org.tapeless.it.adversarial;

import static java.util.stream.Collectors.joining;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Programs too large to be written by hand, one class each, named after their constant. */
enum Large {
    /** 200 parameters, of which a few are differentiated by. */
    PARAMETERS_200("""
            @Differentiable(wrt = {"x", "y", "z"})
            @Program(order = 1, wrt = {0, 100, 199})
            public static double f(double x, %s, double y, %s, double[] z) {
                double sum = %s;
                return sum * x * x * y + z[0] * %s;
            }
            """.formatted(
                    join(99, ", ", i -> "int n" + i),
                    join(98, ", ", i -> "float p" + i),
                    join(99, " + ", i -> "x * n" + i),
                    join(98, " * z[0] + y * ", i -> "p" + i))),

    /** As many independents as the machine lets forward mode have. */
    INDEPENDENTS_120("""
            @Differentiable
            @Program(order = 1)
            public static float f(%s) {
                float product = 1;
                %s
                return product;
            }
            """.formatted(
                    join(120, ", ", i -> "float p" + i),
                    join(120, "\n", i -> "product = product * p%d + p%d;".formatted(i, (i * 7) % 120)))),

    /** Blocks, branches and loops inside each other. */
    NESTED_40("""
            @Differentiable(order = 2)
            @Program
            public static double f(double x, double[] y, int n) {
                double z = x;
                %s z *= y[0] + x / 9; %s
                return z;
            }
            """.formatted(
                    join(40, "\n", i -> switch (i % 4) {
                        case 0 -> "if (n > -%d) {".formatted(i);
                        case 1 -> "for (int i%d = 0; i%d < 1; i%d++) {".formatted(i, i, i);
                        case 2 -> "{ double a%d = z * y[1];".formatted(i);
                        default -> "y[%d] += z * a%d / 9; b%d: do {".formatted(i % 5, i - 1, i);
                    }),
                    join(40, "\n", i -> switch ((39 - i) % 4) {
                        case 0 -> "y[2] *= z; } else { z = 0; }";
                        case 3 -> "} while (z > 1e9);";
                        default -> "}";
                    }))),

    /** Parentheses, calls and conditional operators inside each other. */
    EXPRESSION_60_DEEP("""
            @Differentiable(order = 2)
            @Program
            public static double f(double x, double y) {
                double z = %s x %s;
                double w = %s z %s;
                return %s w * y %s * y;
            }
            """.formatted(
                    join(60, "", i -> i % 2 == 0 ? "(y + " : "(x / "),
                    ")".repeat(60),
                    join(60, "", i -> i % 3 == 0 ? "Math.sin(" : i % 3 == 1 ? "Math.tanh(1 + " : "Math.exp(-"),
                    ")".repeat(60),
                    join(60, "", i -> "x > %d.5 ? x * %d : (".formatted(60 - i, i)),
                    ")".repeat(60))),

    /** Straight code whose every value the reverse sweep needs. */
    STATEMENTS_150("""
            @Differentiable
            @Program(order = 1)
            public static double f(double[] x) {
                double a0 = x[0];
                %s
                return a150;
            }
            """.formatted(join(
            150, "\n", i -> "double a%d = Math.sin(a%d * x[%d]) + a%d * 0.3;".formatted(i + 1, i, i % 5, i / 2)))),

    /** Every variable is carried from one trip to the next. */
    CARRIED_60("""
            @Differentiable(order = 2)
            @Program
            public static double f(double x, double y, int n) {
                %s
                for (int i = 0; i < n; i++) {
                    %s
                }
                return a0 * a59;
            }
            """.formatted(
                    join(60, "\n", i -> "double a%d = x / %d;".formatted(i, i + 1)),
                    join(60, "\n", i -> "a%d = a%d * y + a%d;".formatted(i, (i + 59) % 60, (i * 11) % 60)))),

    /** A helper per level. */
    CALLS_30_DEEP("""
            @Differentiable(order = 2)
            @Program
            public static double f(double x, double[] y) {
                return g0(x, y) * x;
            }
            %s
            private static double g30(double x, double[] y) {
                return x * y[0];
            }
            """.formatted(join(30, "\n", i -> """
                                    private static double g%d(double x, double[] y) {
                                        y[%d] += x / 50;
                                        if (y[0] > 2) { return x; }
                                        return g%d(x * y[%d] / 2 + 1, y);
                                    }
                                    """.formatted(i, i % 5, i + 1, (i + 2) % 5)))),

    /** A machine with many instructions. */
    CASES_200("""
            @Differentiable(order = 2)
            @Program
            public static double f(double x, double y, @Arg(length = 6, min = 0, max = 199) int[] code) {
                double z = x;
                for (int c : code) {
                    switch (c) {
                        %s
                        default: return 0;
                    }
                }
                return z * x;
            }
            """.formatted(join(
            200, "\n", i -> "case %d: z = z * y + x / %d; %s".formatted(i, i + 1, i % 3 == 0 ? "" : "break;")))),

    /** Many methods of one name, told apart by their parameters only. */
    OVERLOADS_60(join(60, "\n", i -> """
                    @Differentiable(order = 2, name = "f%d")
                    @Program(name = "f%d")
                    public static double f(%s, double x%s) {
                        return x * x * n0%s;
                    }
                    """.formatted(
                    i,
                    i,
                    join(1 + i / 2, ", ", k -> "int n" + k),
                    i % 2 == 0 ? "" : ", double[] y",
                    i % 2 == 0 ? "" : " + y[1] * x")));

    private final String body;

    Large(String body) {
        this.body = body;
    }

    String source() {
        return """
                package org.tapeless.it.adversarial.large;
                import org.tapeless.annotations.Differentiable;
                import org.tapeless.it.laws.Arg;
                import org.tapeless.it.laws.Program;
                public final class %s {
                    private %s() {}
                    %s
                }
                """.formatted(name(), name(), body);
    }

    private static String join(int n, String separator, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(joining(separator));
    }
}
