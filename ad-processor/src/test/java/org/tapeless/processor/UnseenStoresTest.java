package org.tapeless.processor;

import org.junit.jupiter.api.Test;

/** Active values that are stored where no derivative follows, and numbers that come back from there. */
class UnseenStoresTest {
    @Test
    void activeValuesThatMayComeBackThroughFields() {
        Expected.check("""
                import java.util.Arrays;
                import org.tapeless.annotations.Differentiable;

                class Foo {
                    private static double last;
                    private final double[] own = {1, 2};
                    private static final double RATE = 0.5;
                    double rate = 0.5;

                    static final class Pair {
                        private final double[] values;
                        Pair(double[] values) { this.values = values; }
                        double[] values() { return values; } // WARNING FieldsAreConstant
                    }

                    private static Pair pair(double[] x) {
                        double[] y = {x[0] * x[1], x[1]};
                        return new Pair(y); // ERROR ObjectCreation
                        // ....^
                    }

                    @Differentiable
                    static double throughAnObject(double[] x) {
                        return pair(x).values()[0];
                    }

                    @Differentiable
                    static double throughAStatic(double x) {
                        Other.check(x); // ERROR ActiveArgument
                        return x * Other.seen;
                    }

                    @Differentiable
                    double throughThis(double x) {
                        Other.check(x); // ERROR ActiveArgument
                        return x * rate; // WARNING FieldsAreConstant
                    }

                    void check(double x) { rate = x; }

                    @Differentiable
                    double throughAnOverridable(double x) {
                        check(x); // ERROR OverridableCall
                        return x * own[0]; // WARNING FieldsAreConstant
                    }

                    @Differentiable
                    double sorted(double[] x) {
                        Arrays.sort(x); // ERROR ActiveArgument
                        return x[0] * x[1];
                    }

                    @Differentiable
                    double closed(double[] x) {
                        Other.check(x[0]);
                        return x[0] * own[1] * RATE * last; // WARNING FieldsAreConstant
                    }
                }
                """, """
                final class Other {
                    static double seen;
                    static void check(double x) { seen = x; }
                }
                """);
    }

    @Test
    void storesIntoArraysOfFieldsByHelpersOfAnySize() {
        Expected.check("""
                import java.util.Arrays;
                import org.tapeless.annotations.Differentiable;
                import org.tapeless.annotations.NoDerivative;

                final class Foo {
                    private static final double[] W = {1, 2};
                    private static final double[][] ROWS = {{1}, {2}};

                    @Differentiable
                    static double recursive(double[] x, int n) {
                        fill(W, x[0], n);
                        return x[0] * W[0];
                    }

                    private static void fill(double[] a, double x, int n) {
                        if (n > 0) {
                            a[0] = x; // ERROR ActiveStored
                            fill(a, 2 * x, n - 1);
                        }
                    }

                    @Differentiable
                    static double rows(double[] x, int n) {
                        double[][] m = {x.clone(), ROWS[1]};
                        down(m, x[0], n);
                        return m[0][0];
                    }

                    private static void down(double[][] m, double x, int n) {
                        if (n > 0) {
                            m[n][0] = x; // ERROR ActiveStored
                            down(m, x * x, n - 1);
                        }
                    }

                    @Differentiable
                    static double stops(double[] x, @NoDerivative double[] g, int n) {
                        double[] own = n > 3 ? x.clone() : g;
                        refill(own, x[0], n);
                        return own[0];
                    }

                    private static void refill(double[] a, double x, int n) {
                        if (n > 0) {
                            a[0] = x; // ERROR ActiveStored
                            refill(a, 2 * x, n - 1);
                        }
                    }

                    @Differentiable
                    static double copied(double[] x) {
                        double[] w = W;
                        System.arraycopy(x, 0, w, 0, 2); // ERROR ActiveStored
                        return x[0] * w[0];
                    }

                    @Differentiable
                    static double filled(double[] x, @NoDerivative double[] g) {
                        Arrays.fill(g, 0, 1, x[0]); // ERROR ActiveStored
                        int[] k = {1, 2};
                        System.arraycopy(k, 0, k, 1, 1);
                        Arrays.fill(k, 3);
                        return x[0] * g[0];
                    }

                    @Differentiable
                    static double aRow(double[] x) {
                        double[][] rows = ROWS;
                        rows[0] = x; // ERROR ActiveStored
                        return rows[0][1];
                    }

                    @Differentiable
                    static double besideARow(double[] x) {
                        double[][] rows = {x, W};
                        rows[0] = x.clone();
                        return rows[0][1];
                    }

                    @Differentiable
                    static double inRows(double[] x, double[][] m) {
                        double[][][] deep = {m, {W}};
                        deep[1][0][1] = x[0]; // ERROR ActiveStored
                        return m[0][0];
                    }

                    @Differentiable
                    static double byAHelper(double[] x, double[][] m, int n) {
                        hide(m, n);
                        m[0][0] = x[0]; // ERROR ActiveStored
                        return m[0][0];
                    }

                    private static void hide(double[][] m, int n) {
                        if (n > 0) {
                            m[0] = W;
                            hide(m, n - 1);
                        }
                    }

                    private static double[] same(double[] a, int n) {
                        return n > 0 ? same(a, n - 1) : a;
                    }

                    @Differentiable
                    static double returned(double[] x, int n) {
                        same(W, n)[0] = x[0]; // ERROR ActiveStored
                        return x[0];
                    }

                    @Differentiable
                    static double harmless(double[] x, int n) {
                        double[] own = new double[2];
                        count(own, x[0], n);
                        count(W.clone(), x[1], n);
                        return own[0] + read(W, x[0], n);
                    }

                    private static void count(double[] a, double x, int n) {
                        if (n > 0) {
                            a[0] += x;
                            count(a, x, n - 1);
                        }
                    }

                    private static double read(double[] a, double x, int n) {
                        return n > 0 ? a[0] * read(a, x, n - 1) : x;
                    }
                }
                """);
    }
}
