package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions whose bodies are not read: rules that do not fit, bits that come back, code that is given active values. */
class UnreadFunctionsTest {
    @Test
    void rulesThatDoNotFit() {
        Expected.check("""
                import org.tapeless.annotations.DerivativeOf;

                final class Foo {
                    static double one(double x) { return x; }
                    static double two(double x, int n) { return x; }
                    static double sum(double[] x) { return x[0]; }
                    static int rounded(double x) { return (int) x; }

                    @DerivativeOf(type = Foo.class, method = "one") static double good(double x) { return 1; }
                    @DerivativeOf(type = Foo.class, method = "two") static double result(double x, int n, double y) {
                        return y / x;
                    }
                    @DerivativeOf(type = Foo.class, method = "one")
                    static double again(double x) { return 1; } // ERROR BadDerivativeRule
                    // ............^
                    @DerivativeOf(type = Foo.class, method = "won")
                    static double name(double x) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "one")
                    static double parameters(float x) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "one")
                    static float type(double x) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "one")
                    double instance(double x) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "one")
                    private static double hidden(double x) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "one")
                    static double thrown(double x) throws Exception { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "two", parameter = 1)
                    static double integer(double x, int n) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "two", parameter = 2)
                    static double outside(double x, int n) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "sum")
                    static double array(double[] x) { return 1; } // ERROR BadDerivativeRule
                    @DerivativeOf(type = Foo.class, method = "rounded")
                    static int toInteger(double x) { return 1; } // ERROR BadDerivativeRule
                }
                """);
    }

    @Test
    void rulesThatAreMissing() {
        Expected.check("""
                import org.tapeless.annotations.DerivativeOf;
                import org.tapeless.annotations.Differentiable;

                final class Foo {
                    static double two(double x, double y) { return x * y; }
                    @DerivativeOf(type = Foo.class, method = "two") static double byX(double x, double y) { return y; }

                    @Differentiable
                    static double fine(double x) { return two(x * x, 3); }

                    @Differentiable
                    static double partly(double x) {
                        return two(x, x); // ERROR DerivativeRuleMissing
                    }

                    @Differentiable(order = 2)
                    static double twice(double x) {
                        return two(x, 2); // ERROR DerivativeRuleOrder
                    }
                }
                """);
    }

    @Test
    void bitsAndTextThatBecomeNumbersAgain() {
        Expected.check("""
                import org.tapeless.annotations.Differentiable;

                final class Foo {
                    @Differentiable
                    static double bits(double x) {
                        long b = Double.doubleToLongBits(x);
                        return Double.longBitsToDouble(b) * x; // ERROR BitTrick
                    }

                    @Differentiable
                    static double text(double x) {
                        String s = "" + x;
                        return x * Double.parseDouble(s); // ERROR BitTrick
                        // ..........................^
                    }

                    @Differentiable
                    static double hash(double x) {
                        return Double.hashCode(x) * x; // ERROR BitTrick
                    }

                    @Differentiable
                    static double throughAnArray(float x) {
                        int[] b = {0, Float.floatToIntBits(x)};
                        int[] c = b.clone();
                        return x + (c[1] >>> 3); // ERROR BitTrick
                    }

                    private static long taken(double x) { return Double.doubleToRawLongBits(x) & 0xfffff; }

                    @Differentiable
                    static double throughACall(double x, double[] table) {
                        double y = x;
                        for (int i = 0; i < 3; i++) {
                            y += table[i] * taken(y); // ERROR BitTrick
                        }
                        return y;
                    }

                    @Differentiable
                    static double fine(double x, double[] table) {
                        long b = Double.doubleToLongBits(x);
                        double sum = table[(int) (b & 1)] * x;
                        if ((b & 2) != 0) {
                            sum *= x;
                        }
                        return sum * (b >>> 52);
                    }
                }
                """);
    }

    @Test
    void codeThatIsToldActiveValues() {
        Expected.check("""
                import java.util.ArrayList;
                import java.util.List;
                import org.tapeless.annotations.Differentiable;

                final class Foo {
                    @Differentiable
                    static double fine(double x, double[] y) {
                        Other.check(x);
                        Other.checkAll(y);
                        return Other.isSmall(x) ? x * y[0] : y[1];
                    }

                    @Differentiable
                    static double mayComeBack(double x) {
                        Other.check(x); // ERROR ActiveArgument
                        return x * Other.last();
                    }

                    @Differentiable
                    static double number(double x) {
                        return x * Other.half(x); // ERROR ActiveArgument
                    }

                    @Differentiable
                    static double object(double x) {
                        Other other = new Other(x); // ERROR ObjectCreation
                        return x * other.seen();
                    }

                    private static final Spring SPRING = new Spring(3);

                    @Differentiable
                    static double differentiatedElsewhere(double x) {
                        return SPRING.energy(x * x) * x + SPRING.energy(x);
                    }

                    @Differentiable
                    static double differentiatedButActive(double x) {
                        return new Spring(x).energy(x); // ERROR BitTrick
                    }

                    @Differentiable
                    static double objectThatDecides(double x) {
                        return new Limit(x).holds() ? x * x : x;
                    }

                    @Differentiable
                    static double inactiveObject(double x, int n) {
                        List<Integer> list = new ArrayList<>(n);
                        list.add(n);
                        return x * list.size();
                    }

                    @Differentiable
                    static double digits(double x) {
                        return x * Other.digits(x); // ERROR BitTrick
                    }
                }
                """, """
                final class Other {
                    private static double seen;
                    Other(double x) { seen = x; }
                    static void check(double x) { seen = x; }
                    static void checkAll(double[] x) { seen = x[0]; }
                    static boolean isSmall(double x) { return x < 1; }
                    static double last() { return seen; }
                    static double half(double x) { return x / 2; }
                    static int digits(double x) { return (int) (x * 1000); }
                    double seen() { return seen; }
                }
                """, """
                import org.tapeless.annotations.Differentiable;

                final class Spring {
                    private final double stiffness;
                    Spring(double stiffness) { this.stiffness = stiffness; }
                    @Differentiable
                    double energy(double x) {
                        return stiffness * x * x; // WARNING FieldsAreConstant
                    }
                }
                """, """
                final class Limit {
                    private final double bound;
                    Limit(double bound) { this.bound = bound; }
                    boolean holds() { return bound > 1; }
                }
                """);
    }

    @Test
    void rulesOfAnotherPackage() throws IOException {
        Compilation compilation = Expected.check("""
                package p;

                import org.tapeless.annotations.DerivativesFrom;
                import org.tapeless.annotations.Differentiable;

                @DerivativesFrom(q.Rules.class)
                public final class Foo {
                    @Differentiable
                    static double f(double x) {
                        return q.Curves.bell(x) * x;
                    }

                    static final class Inner {
                        @Differentiable
                        static double g(double x) {
                            return q.Curves.bell(x) * q.Curves.bell(2 * x);
                        }
                    }
                }
                """, """
                package q;

                import org.tapeless.annotations.DerivativeOf;

                public final class Rules {
                    @DerivativeOf(type = Curves.class, method = "bell")
                    public static double slope(double x, double y) {
                        return -2 * x * y;
                    }
                }
                """, """
                package q;

                public final class Curves {
                    public static double bell(double x) {
                        return Math.exp(-x * x);
                    }
                }
                """);
        for (String companion : List.of("p.FooDerivatives", "p.Foo_InnerDerivatives")) {
            assertThat(compilation
                            .generatedSourceFile(companion)
                            .orElseThrow()
                            .getCharContent(false)
                            .toString())
                    .contains("Rules.slope(x, ");
        }
    }

    @Test
    void rulesOutOfReach() {
        Expected.check("""
                package p;

                import org.tapeless.annotations.DerivativesFrom;
                import org.tapeless.annotations.Differentiable;

                @DerivativesFrom(q.Rules.class)
                public final class Foo {
                    @Differentiable
                    static double f(double x) {
                        return q.Curves.bell(x) * x; // ERROR InaccessibleMember
                    }
                }
                """, """
                package q;

                import org.tapeless.annotations.DerivativeOf;

                public final class Rules {
                    @DerivativeOf(type = Curves.class, method = "bell")
                    static double slope(double x, double y) {
                        return -2 * x * y;
                    }
                }
                """, """
                package q;

                public final class Curves {
                    public static double bell(double x) {
                        return Math.exp(-x * x);
                    }
                }
                """);
    }
}
