package org.tapeless.it.adbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tapeless.it.adbench.Agreement.assertAgrees;
import static org.tapeless.it.adbench.Agreement.concatenate;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.examples.adbench.ExpectedValues;
import org.tapeless.examples.adbench.GmmDerivatives;
import org.tapeless.examples.adbench.GmmInstance;

class GmmTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmm/test.txt",
                "gmm/1k/gmm_d2_K5.txt",
                "gmm/1k/gmm_d10_K5.txt",
                "gmm/1k/gmm_d10_K25.txt",
                "gmm/1k/gmm_d64_K5.txt",
                "gmm/10k/gmm_d10_K25.txt"
            })
    void objectiveAndGradientAgreeWithTheHandDerivedOnes(String input) throws IOException {
        GmmInstance gmm = GmmInstance.ofResource(input);
        ExpectedValues expected = ExpectedValues.of(input);

        double objective = gmm.objective();
        GmmDerivatives.ObjectiveGradient gradient =
                GmmDerivatives.objectiveGradient(gmm.alpha(), gmm.mean(), gmm.icf(), gmm.x(), gmm.gamma(), gmm.m());

        assertAgrees(expected.objective(), new double[] {objective});
        assertThat(gradient.value()).isEqualTo(objective);
        assertAgrees(expected.section("gradient"), concatenate(gradient.alpha(), gradient.mean(), gradient.icf()));
    }
}
