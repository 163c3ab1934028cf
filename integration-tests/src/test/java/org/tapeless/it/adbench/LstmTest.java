package org.tapeless.it.adbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tapeless.it.adbench.Agreement.assertAgrees;
import static org.tapeless.it.adbench.Agreement.concatenate;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.examples.adbench.ExpectedValues;
import org.tapeless.examples.adbench.LstmDerivatives;
import org.tapeless.examples.adbench.LstmInstance;

class LstmTest {

    @ParameterizedTest
    @ValueSource(strings = "lstm/lstm_l2_c1024.txt")
    void lossAndGradientAgreeWithTheHandDerivedOnes(String input) throws IOException {
        LstmInstance lstm = LstmInstance.ofResource(input);
        ExpectedValues expected = ExpectedValues.of(input);
        double[] state = lstm.state().clone();

        double loss = lstm.loss();
        LstmDerivatives.LossGradient gradient =
                LstmDerivatives.lossGradient(lstm.main(), lstm.extra(), lstm.state(), lstm.sequence());

        assertAgrees(expected.objective(), new double[] {loss});
        assertThat(gradient.value()).isEqualTo(loss);
        assertAgrees(expected.section("gradient"), concatenate(gradient.main(), gradient.extra()));
        assertThat(lstm.state()).containsExactly(state);
    }
}
