package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SavedTest {
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    @Test
    void sizeIsTheProductOfTheTrips() {
        assertThat(Saved.size()).isEqualTo(1);
        assertThat(Saved.size(7)).isEqualTo(7);
        assertThat(Saved.size(3, 7)).isEqualTo(21);
        assertThat(Saved.size(3, 7, 2)).isEqualTo(42);
        assertThat(Saved.size(LONGEST)).isEqualTo(LONGEST);
        assertThat(Saved.size(1, LONGEST)).isEqualTo(LONGEST);
        assertThat(Saved.size(1, LONGEST, 1)).isEqualTo(LONGEST);
    }

    @Test
    void negativeCountIsZeroTrips() {
        assertThat(Saved.size(-1)).isZero();
        assertThat(Saved.size(Long.MIN_VALUE)).isZero();
        assertThat(Saved.size(-3, -7)).isZero();
        assertThat(Saved.size(-3, 7)).isZero();
        assertThat(Saved.size(3, -7, -1)).isZero();
    }

    @Test
    void noTripsInOneLoopAreNoTripsWhateverTheOthers() {
        assertThat(Saved.size(Long.MAX_VALUE, 0)).isZero();
        assertThat(Saved.size(0, Long.MAX_VALUE)).isZero();
        assertThat(Saved.size(Long.MAX_VALUE, Long.MAX_VALUE, 0)).isZero();
    }

    @Test
    void sizeBeyondAnArrayNamesTheCause() {
        assertThatThrownBy(() -> Saved.size(LONGEST + 1L))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "the reverse sweep needs 2147483640 saved values, more than an array can hold (2147483639)");
        assertThatThrownBy(() -> Saved.size(1L << 32, 1L << 32))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("the reverse sweep needs 4294967296 * 4294967296 saved values");
        assertThatThrownBy(() -> Saved.size(2, 1L << 20, 1L << 12))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("the reverse sweep needs 2 * 1048576 * 4096 saved values");
    }

    @Test
    void stackWithRoomIsKept() {
        double[] stack = new double[4];
        assertThat(Saved.grow(stack, 0)).isSameAs(stack);
        assertThat(Saved.grow(stack, 3)).isSameAs(stack);
    }

    @Test
    void fullStackAtLeastDoublesAndKeepsItsValues() {
        double[] stack = new double[100];
        stack[0] = 1;
        stack[99] = 2;
        double[] grown = Saved.grow(stack, 100);
        assertThat(grown).hasSizeGreaterThanOrEqualTo(200).startsWith(1);
        assertThat(grown[99]).isEqualTo(2);
        assertThat(stack).hasSize(100);
    }

    @Test
    void stackReachesAnIndexFarBeyondItsDouble() {
        assertThat(Saved.grow(new double[1], 1000)).hasSizeGreaterThan(1000);
        assertThat(Saved.grow(new double[0], 0)).isNotEmpty();
    }

    @Test
    void everyElementTypeGrows() {
        assertThat(Saved.grow(new float[] {1}, 1)).startsWith(1).hasSizeGreaterThan(1);
        assertThat(Saved.grow(new int[] {1}, 1)).startsWith(1).hasSizeGreaterThan(1);
        assertThat(Saved.grow(new long[] {1}, 1)).startsWith(1).hasSizeGreaterThan(1);
        assertThat(Saved.grow(new short[] {1}, 1)).startsWith((short) 1).hasSizeGreaterThan(1);
        assertThat(Saved.grow(new byte[] {1}, 1)).startsWith((byte) 1).hasSizeGreaterThan(1);
        assertThat(Saved.grow(new char[] {'a'}, 1)).startsWith('a').hasSizeGreaterThan(1);
        assertThat(Saved.grow(new boolean[] {true}, 1)).startsWith(true).hasSizeGreaterThan(1);
        double[][] rows = Saved.grow(new double[][] {{1}}, 1);
        assertThat(rows[0]).containsExactly(1);
        assertThat(rows.length).isGreaterThan(1);
    }

    @Test
    void pushingManyValuesKeepsThemAll() {
        int[] stack = new int[0];
        for (int top = 0; top < 10_000; top++) {
            stack = Saved.grow(stack, top);
            stack[top] = top;
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(stack[i]).isEqualTo(i);
        }
    }

    @Test
    void indexBeyondAnArrayNamesTheCause() {
        byte[] stack = new byte[1];
        for (int index : new int[] {LONGEST, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
            assertThatThrownBy(() -> Saved.grow(stack, index))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessageContaining("a loop of unknown length has run too often");
        }
    }
}
