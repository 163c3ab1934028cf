package org.tapeless.it.adbench;

import static org.tapeless.it.adbench.Agreement.assertAgrees;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.examples.adbench.BaInstance;
import org.tapeless.examples.adbench.BaJacobian;
import org.tapeless.examples.adbench.ExpectedValues;

class BaTest {

    @ParameterizedTest
    @ValueSource(strings = {"ba/test.txt", "ba/ba1_n49_m7776_p31843.txt", "ba/ba2_n21_m11315_p36455.txt"})
    void residualsAndSparseJacobianAgreeWithTheHandDerivedOnes(String input) throws IOException {
        BaInstance ba = BaInstance.ofResource(input);
        ExpectedValues expected = ExpectedValues.of(input);

        BaJacobian jacobian = BaJacobian.of(ba);

        assertAgrees(expected.objective(), ba.residuals());
        assertAgrees(expected.section("jacobian"), jacobian.values());
        assertAgrees(expected.section("csr_rows"), jacobian.rows());
        assertAgrees(expected.section("csr_cols"), jacobian.columns());
    }
}
