package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShadowsTest {
    private static double[] @Nullable [] ragged() {
        return new double[] @Nullable [] {{1, 2, 3}, {}, null, {4}};
    }

    @Test
    void zerosHaveTheShapeOfTheArray() {
        assertThat(Shadows.zerosLike(new double[] {1, 2})).containsExactly(0, 0);
        assertThat(Shadows.zerosLike(new float[] {1, 2})).containsExactly(0, 0);
        assertThat(Shadows.zerosLike(ragged())).isDeepEqualTo(new double[] @Nullable [] {{0, 0, 0}, {}, null, {0}});
        float[][][] cube = {{{1}, {2, 3}}, {}};
        float[][][] zeros = Shadows.zerosLike(cube);
        assertThat((Object) zeros).isEqualTo(new float[][][] {{{0}, {0, 0}}, {}});
        assertThat((Object) cube).isEqualTo(new float[][][] {{{1}, {2, 3}}, {}});
    }

    @Test
    void rowThatStandsTwiceHasTwoShadows() {
        double[] row = {1, 2};
        double[][] zeros = Shadows.zerosLike(new double[][] {row, row});
        assertThat(zeros[0]).isNotSameAs(zeros[1]);
    }

    @Test
    @SuppressWarnings("NullAway") // It does not see that a type parameter may stand for a nullable type.
    void nullIsLetThrough() {
        double @Nullable [][] rows = null;
        assertThat((Object) Shadows.zerosLike(rows)).isNull();
        assertThat((Object) Shadows.copy(rows)).isNull();
        Shadows.addInto(rows, rows);
        Shadows.set(rows, rows);
        Shadows.zero(rows);

        double @Nullable [] doubles = null;
        assertThat(Shadows.zerosLike(doubles)).isNull();
        assertThat(Shadows.copy(doubles)).isNull();
        Shadows.addInto(doubles, doubles);
        Shadows.set(doubles, doubles);
        Shadows.zero(doubles);

        float @Nullable [] floats = null;
        assertThat(Shadows.zerosLike(floats)).isNull();
        assertThat(Shadows.copy(floats)).isNull();
        Shadows.addInto(floats, floats);
        Shadows.set(floats, floats);
        Shadows.zero(floats);
    }

    @Test
    void nullOnOneSideOnlyIsRefused() {
        double[] doubles = {1};
        float[] floats = {1};
        assertThatThrownBy(() -> Shadows.addInto(doubles, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shadows.addInto(null, floats)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shadows.set(null, doubles)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shadows.set(floats, null)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Object> arrays() {
        return Stream.of(
                new double[] {1, -0.0, Double.NaN},
                new float[] {1, 2},
                new int[] {1, 2},
                new long[] {1, 2},
                new short[] {1, 2},
                new byte[] {1, 2},
                new char[] {'a', 'b'},
                new boolean[] {true, false},
                ragged(),
                new int[][][] {{{1}, {2, 3}}, {}},
                new boolean[][] {{true}, {}},
                new double[0]);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void copyIsEqualAndSharesNothing(Object array) {
        Object copy = Shadows.copy(array);
        assertThat(copy).isEqualTo(array).hasSameClassAs(array).isNotSameAs(array);
        if (array instanceof Object[] rows) {
            assertThat(((Object[]) copy)[0]).isNotSameAs(rows[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void setKeepsTheObjectsAndTakesTheElements(Object source) {
        Object target = blankLike(source);
        @Nullable Object firstRow = target instanceof Object[] rows ? rows[0] : null;
        Shadows.set(target, source);
        assertThat(target).isEqualTo(source);
        if (target instanceof Object[] rows) {
            assertThat(rows[0]).isSameAs(firstRow);
        }
    }

    /** An array of the same shape with other elements wherever there is an element. */
    private static Object blankLike(Object source) {
        if (source instanceof double[] values) {
            return new double[values.length];
        }
        if (source instanceof float[] values) {
            return new float[values.length];
        }
        if (source instanceof int[] values) {
            return new int[values.length];
        }
        if (source instanceof long[] values) {
            return new long[values.length];
        }
        if (source instanceof short[] values) {
            return new short[values.length];
        }
        if (source instanceof byte[] values) {
            return new byte[values.length];
        }
        if (source instanceof char[] values) {
            return new char[values.length];
        }
        if (source instanceof boolean[] values) {
            return new boolean[values.length];
        }
        Object[] rows = ((Object[]) source).clone();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != null) {
                rows[i] = blankLike(rows[i]);
            }
        }
        return rows;
    }

    @Test
    void addIntoAddsElementByElement() {
        double[] a = {1, 2};
        Shadows.addInto(a, new double[] {10, 20});
        assertThat(a).containsExactly(11, 22);

        float[] b = {1, 2};
        Shadows.addInto(b, new float[] {10, 20});
        assertThat(b).containsExactly(11, 22);

        double[] @Nullable [] c = ragged();
        Shadows.addInto(c, ragged());
        assertThat(c).isDeepEqualTo(new double[] @Nullable [] {{2, 4, 6}, {}, null, {8}});

        float[][][] d = {{{1}}};
        Shadows.addInto(d, d);
        assertThat(d[0][0]).containsExactly(2);
    }

    @Test
    void differentShapesAreRefused() {
        assertThatThrownBy(() -> Shadows.addInto(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arrays of different shapes: length 2 and 3");
        assertThatThrownBy(() -> Shadows.addInto(new float[2], new float[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shadows.set(new double[2][1], new double[3][1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shadows.set(new int[2], new int[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shadows.addInto(ragged(), new double[][] {{1, 2, 3}, {}, {}, {4}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arrays of different shapes: null and double[]");
        assertThatThrownBy(() -> Shadows.<Object>set(new double[1], new float[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arrays of different shapes: double[] and float[]");
    }

    @Test
    void whatIsNoFloatingArrayIsRefused() {
        assertThatThrownBy(() -> Shadows.zerosLike(new int[1][1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("int[]");
        assertThatThrownBy(() -> Shadows.zero(new int[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shadows.copy(new String[] {"a"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void zeroClearsEveryElement() {
        double[] @Nullable [] a = ragged();
        Shadows.zero(a);
        assertThat(a).isDeepEqualTo(new double[] @Nullable [] {{0, 0, 0}, {}, null, {0}});
        float[] b = {1, 2};
        Shadows.zero(b);
        assertThat(b).containsExactly(0, 0);
        double[] c = {1, Double.NaN};
        Shadows.zero(c);
        assertThat(c).containsExactly(0, 0);
    }
}
