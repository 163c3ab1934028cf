package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DualTest {
    @Test
    void valueComesBeforeTangent() {
        Dual dual = new Dual(9, 6);
        assertThat(dual.value()).isEqualTo(9);
        assertThat(dual.tangent()).isEqualTo(6);
    }
}
