package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChecksTest {
    /** Both compare bits, of every rank; only what they say of it differs. */
    @Nested
    class LeftAlone {
        @Test
        void theSameBitsPass() {
            double[][] rows = {{1, Double.NaN}, {-0.0}};
            Checks.unchanged("m", rows, new double[][] {{1, Double.NaN}, {-0.0}});
            Checks.constant("m", rows, new double[][] {{1, Double.NaN}, {-0.0}});
            Checks.constant("m", new float[] {1}, new float[] {1});
            Checks.constant("m", new double[] @Nullable [] {null}, new double[] @Nullable [] {null});
            Checks.unchanged("m", null, null);
        }

        @Test
        void anythingElseIsToldWithTheNameOfTheMethod() {
            written(new double[] {0.0}, new double[] {-0.0});
            written(new float[] {1}, new float[] {2});
            written(new double[][] {{1}, {2}}, new double[][] {{1}, {3}});
            written(new double[][] {{1}, {2}}, new double[][] {{1}});
            written(new double[] @Nullable [] {null}, new double[] @Nullable [] {{1}});
            written(new double[] {1}, null);
        }

        private void written(Object before, @Nullable Object after) {
            assertThatThrownBy(() -> Checks.unchanged("Other.m", before, after))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Other.m has written to an array of active values, and it is not");
            assertThatThrownBy(() -> Checks.constant("Other.m", before, after))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Other.m has written to an array of a field, next to active arguments");
        }
    }

    @Nested
    class SameShape {
        @Test
        void equalShapesPass() {
            Checks.sameShape("x", new double[3], new double[3]);
            Checks.sameShape("x", new float[0], new float[0]);
            Checks.sameShape("x", new double[][] {{1}, {2, 3}, {}}, new double[][] {{0}, {0, 0}, {}});
            Checks.sameShape("x", new float[2][3][4], new float[2][3][4]);
        }

        @Test
        void whereThePrimalIsNullNothingIsAsked() {
            Checks.sameShape("x", null, new double[3]);
            Checks.sameShape("x", null, null);
            Checks.sameShape("x", new double[] @Nullable [] {{1}, null}, new double[][] {{1}, {1}});
            Checks.sameShape("x", new double[] @Nullable [] {{1}, null}, new double[] @Nullable [] {{1}, null});
        }

        @Test
        void messageNamesParameterPositionAndLengths() {
            refuses(
                    new double[3],
                    new double[2],
                    "the tangent or bar of parameter x has length 2, but the parameter has" + " length 3 there");
            refuses(
                    new float[3],
                    new float[2],
                    "the tangent or bar of parameter x has length 2, but the parameter has" + " length 3 there");
            refuses(
                    new double[3][1],
                    new double[4][1],
                    "the tangent or bar of parameter x has length 4, but the" + " parameter has length 3 there");
            refuses(
                    new double[][] {{1}, {2}},
                    new double[][] {{1}, {}},
                    "the tangent or bar of parameter x[1] has" + " length 0, but the parameter has length 1 there");
            refuses(
                    new float[][][] {{{1}}, {{1}, {2}}},
                    new float[][][] {{{1}}, {{1}, {2, 3}}},
                    "the tangent or bar of" + " parameter x[1][1] has length 2, but the parameter has length 1 there");
        }

        @Test
        void nullShadowIsRefused() {
            refuses(new double[3], null, "the tangent or bar of parameter x is null, but the parameter is double[]");
            refuses(
                    new double[2][1],
                    new double[] @Nullable [] {{1}, null},
                    "the tangent or bar of parameter x[1] is" + " null, but the parameter is double[]");
        }

        @Test
        void otherElementTypeIsRefused() {
            refuses(
                    new double[3],
                    new float[3],
                    "the tangent or bar of parameter x is float[], but the parameter is" + " double[]");
        }

        private void refuses(Object primal, @Nullable Object shadow, String message) {
            assertThatThrownBy(() -> Checks.sameShape("x", primal, shadow))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }

    @Nested
    class Length1 {
        @Test
        void oneElementPasses() {
            Checks.length1("b", new double[1]);
            Checks.length1("b", new float[1]);
        }

        @Test
        void everythingElseIsRefused() {
            assertThatThrownBy(() -> Checks.length1("b", new double[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the tangent or bar of parameter b has length 2, but must have length 1");
            assertThatThrownBy(() -> Checks.length1("b", new float[0])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Checks.length1("b", null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the tangent or bar of parameter b is null, but must be an array of one element");
        }
    }

    @Nested
    class Distinct {
        private final double[] r = {1, 2};

        @Test
        void arraysThatAreOnlyReadMayBeShared() {
            passes(new Object[] {r, r}, false, false);
            passes(new Object[] {new double[][] {r, r}, r}, false, false);
        }

        @Test
        void writtenArrayMayNotBeAnotherArgument() {
            refuses("a and b are the same array", new Object[] {r, r}, true, false);
            refuses("b and a are the same array", new Object[] {r, r}, false, true);
            refuses("a and b are the same array", new Object[] {r, r}, true, true);
            float[] s = {1};
            refuses("a and b are the same array", new Object[] {s, s}, true, false);
        }

        @Test
        void writtenArrayMayNotBeARowOfAnother() {
            refuses("a and b[1] are the same array", new Object[] {r, new double[][] {{1}, r}}, true, false);
            refuses("b[1] and a are the same array", new Object[] {r, new double[][] {{1}, r}}, false, true);
            double[][] rows = {r};
            refuses("b and a[1] are the same array", new Object[] {new double[][][] {{}, rows}, rows}, false, true);
        }

        @Test
        void writtenArrayMayNotHaveARowTwice() {
            refuses("a[0] and a[2] are the same array", new Object[] {new double[][] {r, {1}, r}}, true);
            refuses(
                    "a[0][0] and a[1][1] are the same array",
                    new Object[] {new double[][][] {{r}, {{1}, r}}, new double[][] {{5}}},
                    true,
                    false);
        }

        @Test
        void sharedRowsElsewhereDoNotMatter() {
            passes(new Object[] {new double[] {1}, new double[][] {r, r}}, true, false);
        }

        @Test
        void nullAndEmptyArraysAreNotTwice() {
            passes(new Object[] {null, null}, true, true);
            passes(new @Nullable Object[] {new double[] @Nullable [] {null, null}, null}, true, true);
            double[] empty = {};
            passes(new Object[] {empty, empty}, true, true);
            passes(new Object[] {new double[][] {empty, empty}}, true);
            double[][] noRows = {};
            passes(new Object[] {noRows, noRows}, true, true);
        }

        @Test
        void manyArraysAreHashedWithTheSameOutcome() {
            double[][] many = new double[100][2];
            double[] empty = {};
            passes(new Object[] {many, r, new double[100][2]}, true, true, true);
            passes(new Object[] {many, new double[][] {r, r, empty}}, true, false);
            refuses("a and b are the same array", new Object[] {many, many}, true, true);
            refuses("a and b are the same array", new Object[] {many, many}, true, false);
            refuses("b and a are the same array", new Object[] {many, many}, false, true);
            refuses(
                    "a[99] and b[1] are the same array",
                    new Object[] {many, new double[][] {r, many[99]}},
                    true,
                    false);
            many[70] = many[30];
            refuses("a[30] and a[70] are the same array", new Object[] {many, r}, true, false);
            many[70] = empty;
            many[30] = empty;
            passes(new Object[] {many, empty}, true, true);
        }

        private void passes(@Nullable Object[] arrays, boolean... written) {
            assertThatCode(() -> Checks.distinct(new String[] {"a", "b", "c"}, arrays, written))
                    .doesNotThrowAnyException();
        }

        private void refuses(String message, @Nullable Object[] arrays, boolean... written) {
            assertThatThrownBy(() -> Checks.distinct(new String[] {"a", "b", "c"}, arrays, written))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(message)
                    .hasMessageEndingWith("may be written, which makes the derivatives ambiguous; pass a copy");
        }
    }

    @Nested
    class NotPrimal {
        private final double[] r = {1, 2};

        @Test
        void shadowsOfTheirOwnPass() {
            passes(new Object[] {new double[2], new double[2][2]}, new Object[] {r, new double[][] {r, {1}}});
        }

        @Test
        void shadowsMayRepeatAmongThemselves() {
            passes(new Object[] {r, r}, new Object[] {new double[2]});
        }

        @Test
        void nullAndEmptyArraysPass() {
            double[] empty = {};
            passes(new @Nullable Object[] {null, empty}, new @Nullable Object[] {null, empty});
        }

        @Test
        void shadowThatIsAPrimalIsRefused() {
            refuses("yBar and x are the same array", new Object[] {new double[2], r}, new Object[] {r, new double[2]});
            refuses("xBar and y[1] are the same array", new Object[] {r}, new Object[] {null, new double[][] {{1}, r}});
            refuses("xBar[0] and y are the same array", new Object[] {new double[][] {r}}, new Object[] {null, r});
            double[][] rows = {{1}};
            refuses("xBar and x are the same array", new Object[] {rows}, new Object[] {rows});
        }

        @Test
        void manyShadowsAreHashedWithTheSameOutcome() {
            double[][] many = new double[100][2];
            passes(new Object[] {many, new double[2]}, new Object[] {new double[100][2], r});
            many[50] = many[49];
            many[51] = r;
            refuses("xBar[51] and y are the same array", new Object[] {many}, new Object[] {new double[3], r});
        }

        private void passes(@Nullable Object[] shadows, @Nullable Object[] primals) {
            assertThatCode(() -> check(shadows, primals)).doesNotThrowAnyException();
        }

        private void refuses(String message, @Nullable Object[] shadows, @Nullable Object[] primals) {
            assertThatThrownBy(() -> check(shadows, primals))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message + ": a tangent or bar needs an array of its own");
        }

        private void check(@Nullable Object[] shadows, @Nullable Object[] primals) {
            Checks.notPrimal(new String[] {"xBar", "yBar"}, shadows, new String[] {"x", "y"}, primals);
        }
    }
}
