package org.tapeless.it.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.it.javac.Sources;
import org.tapeless.it.laws.ProgramClasses;
import org.tapeless.it.random.draw.ProgramDraw;
import org.tapeless.it.random.model.Printer;
import org.tapeless.it.variants.Passes;

/** A few hundred programs that nobody wrote, always the same ones, under every law. */
class RandomProgramsTest {

    private static final long SEED = 1;
    private static final int COUNT = 500;

    private static final Campaign CAMPAIGN =
            new Campaign(List.of(), Passes.all(Sources.of(ProgramClasses.all().get(0))), line -> {}).run(SEED, COUNT);

    @Test
    void allLawsHold() {
        assertThat(CAMPAIGN.regressions()).as(CAMPAIGN.summary()).isEmpty();
    }

    @Test
    void mostProgramsAreInformative() {
        assertThat(CAMPAIGN.informative()).as(CAMPAIGN.summary()).isGreaterThan(0.7);
    }

    @Test
    void everyFormOccurs() {
        assertThat(CAMPAIGN.coverage().missing()).isEmpty();
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
