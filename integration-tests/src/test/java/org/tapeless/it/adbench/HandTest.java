package org.tapeless.it.adbench;

import static org.tapeless.it.adbench.Agreement.assertAgrees;
import static org.tapeless.it.adbench.Agreement.concatenate;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.examples.adbench.ExpectedValues;
import org.tapeless.examples.adbench.HandInstance;
import org.tapeless.examples.adbench.HandJacobian;

class HandTest {

    @ParameterizedTest
    @ValueSource(strings = {"hand/test.txt", "hand/simple_small/hand1_t26_c100.txt"})
    void simpleResidualsAndJacobianAgreeWithTheHandDerivedOnes(String input) throws IOException {
        assertResidualsAndJacobianAgree(HandInstance.simpleOfResource(input), ExpectedValues.of(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hand/hand_complicated.txt", "hand/complicated_small/hand1_t26_c100.txt"})
    void complicatedResidualsAndJacobianAgreeWithTheHandDerivedOnes(String input) throws IOException {
        assertResidualsAndJacobianAgree(HandInstance.complicatedOfResource(input), ExpectedValues.of(input));
    }

    private static void assertResidualsAndJacobianAgree(HandInstance hand, ExpectedValues expected) {
        assertAgrees(expected.objective(), hand.residuals());
        assertAgrees(expected.section("jacobian"), concatenate(HandJacobian.columns(hand)));
    }
}
