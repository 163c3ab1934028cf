package org.tapeless.it.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tapeless.it.laws.Derived;

/** Derivatives at singular points that do not matter: known from the formula of the branch that was taken. */
class SingularTest {

    private static Derived of(String name) {
        return Derived.of(Singular.class, name);
    }

    private static void bothModes(String name, Object[] arguments, double... expected) {
        assertThat(of(name).gradient(arguments)).containsExactly(expected);
        assertThat(of(name).forwardGradient(arguments)).containsExactly(expected);
    }

    /** In reverse mode only: in forward mode the infinite slope comes first, and meets the zeros of two products. */
    @Test
    void aRootOfZeroInALoopHasNoSayWhereItsWeightIsZero() {
        double[] x = {0, 4, 0, 1, 0};
        double[] w = {0, 1, 0, 2, 0};
        assertThat(of("weightedRoots").gradient(x, w)).containsExactly(0, 3, 0, 3, 0, 0, 8, 0, 1, 0);
    }

    @Test
    void tripsThatDoNotUseASingularValueDoNotSeeItsSlope() {
        double[] x = {0, 0.0625, -2, 0, 0.03125};
        bothModes("usedInSomeTrips", new Object[] {x}, 3, 3.125, -1, 3, 3.0625);
        double[][] hessian = of("usedInSomeTrips").hessian((Object) x);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertThat(hessian[i][j]).isEqualTo(i == j ? 2 : 0);
            }
        }
    }

    /** From the first element on that is not zero the state is the norm, and y = sum of norm times element. */
    @Test
    void zerosAtTheHeadOfARecurrenceAreHarmless() {
        bothModes("carried", new Object[] {new double[] {0, 0, 3, 0, 0}}, 0, 0, 6, 3, 3);
        double[] hvp = of("carried").hvp(new Object[] {new double[] {0, 0, 3, 0, 0}}, 0, 0, 1, 0, 0);
        assertThat(hvp).containsExactly(0, 0, 2, 1, 1);
    }

    @Test
    void tiesTakeTheFirstOperand() {
        double[][] jacobian = of("largest").jacobian((Object) new double[] {1, 2, 2, 0, 2});
        assertThat(jacobian[0]).containsExactly(0, 1, 0, 0, 0);
        assertThat(jacobian[1]).containsExactly(0, 0, 0, 0, 1);
        assertThat(jacobian[2]).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void whatHasOverflownAndIsNotUsedLeavesNoTrace() {
        assertThat(of("overflows").forwardGradient(1e200, 3)).containsExactly(6);
        assertThat(of("overflows").value(1e200, 3)).isEqualTo(6e200);
    }

    @Test
    void thePlaceItselfHasNoDirection() {
        double[] x = {1, 1};
        double[] y = {2, 5};
        bothModes("distances", new Object[] {1.0, 2.0, x, y}, 0, -1, 0, 0, 0, 1);
    }

    @Test
    void aSingularHelperCalledInVain() {
        bothModes("helperInVain", new Object[] {0.0, 0.0}, 3, 0);
        assertThat(of("helperInVain").hessian(0.0, 0.0)[0]).containsExactly(2, 0);
    }
}
