package org.tapeless.it.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The planted faults can still be planted, and one of them is found here; {@link FuzzTest} finds them all. */
class PlantedFaultsTest {

    private static final int FEWEST = 30;

    @Test
    void thereAreManyAndEachHasItsName() {
        assertThat(PlantedFault.all()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(PlantedFault.all().stream().map(PlantedFault::name)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> eachIsAtOnePlaceAndCompiles() {
        return PlantedFault.all().stream()
                .map(f -> dynamicTest(
                        f.name(),
                        () -> assertThat(f.compiler().processor().get()).isNotNull()));
    }

    @Test
    void textThatIsNotThereIsNoFault() {
        PlantedFault none = new PlantedFault("none", "AdProcessor.java", "what nobody has written", "");
        assertThatThrownBy(none::compiler).isInstanceOf(AssertionError.class).hasMessageContaining("not exactly once");
    }

    @Test
    void aWrongSignIsFound() {
        PlantedFault sign = PlantedFault.all().stream()
                .filter(f -> f.name().equals("sign-of-cosine"))
                .findFirst()
                .orElseThrow();
        Optional<Hunt> found = Hunt.of(sign.compiler(), Compiler.passes(), 1, 200);
        // The first derivative of a cosine has that sign, and so has the second one of a sine.
        assertThat(found.map(h -> h.verdict().signature()).orElse("not found"))
                .isIn("law JVP_DIFFERENCES", "law HVP_DIFFERENCES");
        assertThat(Hunt.of(
                        Compiler.usual(List.of()),
                        Compiler.passes(),
                        1,
                        found.orElseThrow().programs()))
                .isEmpty();
    }
}
