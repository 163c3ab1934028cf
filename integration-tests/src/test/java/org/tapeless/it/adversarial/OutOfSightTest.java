package org.tapeless.it.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What methods of another class store where no derivative follows is told when it happens. */
class OutOfSightTest {

    private final double[] x = {3, 4};
    private final double[] u = {1, 0};
    private final OutOfSight self = new OutOfSight();

    @Test
    void codeThatIsNotDifferentiatedWritesToActiveValues() {
        String told = "Stores.scale has written to an array of active values";
        assertThatThrownBy(() -> OutOfSightDerivatives.scaledGradient(x, true)).hasMessageStartingWith(told);
        assertThatThrownBy(() -> OutOfSightDerivatives.scaledJvp(x, true, u)).hasMessageStartingWith(told);
        assertThat(OutOfSightDerivatives.scaledGradient(x, false).x()).containsExactly(4, 3);
    }

    @Test
    void aCompanionStoresActiveValuesInAField() {
        String told = "Stores.put has written to an array of a field";
        assertThatThrownBy(() -> OutOfSightDerivatives.storedGradient(self, x, true))
                .hasMessageStartingWith(told);
        assertThatThrownBy(() -> OutOfSightDerivatives.storedJvp(new OutOfSight(), x, true, u))
                .hasMessageStartingWith(told);
    }

    @Test
    void aCompanionLeavesAFieldAlone() {
        assertThat(OutOfSightDerivatives.storedGradient(self, x, false).x()).containsExactly(0, 0.5);
        assertThat(OutOfSightDerivatives.storedJvp(self, x, false, u).tangent()).isZero();
    }
}
