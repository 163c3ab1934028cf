package org.tapeless.it.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tapeless.it.random.draw.ProgramDraw;
import org.tapeless.it.random.model.Printer;

/** A few hundred programs that nobody wrote, always the same ones, under every law. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomProgramsTest {

    private static final long SEED = 1;
    private static final int COUNT = 500;

    private final Campaign campaign =
            new Campaign(Compiler.usual(List.of()), Compiler.passes(), line -> {}).run(SEED, COUNT);

    @Test
    void allLawsHold() {
        assertThat(campaign.regressions()).as(campaign.summary()).isEmpty();
    }

    @Test
    void mostProgramsAreInformative() {
        assertThat(campaign.informative()).as(campaign.summary()).isGreaterThan(0.7);
    }

    @Test
    void everyFormOccurs() {
        assertThat(campaign.coverage().missing()).isEmpty();
    }

    @Test
    void theSameSeedDrawsTheSameProgram() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(text(seed)).isEqualTo(text(seed)).isNotEqualTo(text(seed + 1));
        }
    }

    private static String text(long seed) {
        return Printer.unit(ProgramDraw.of(seed).program(), "P");
    }
}
