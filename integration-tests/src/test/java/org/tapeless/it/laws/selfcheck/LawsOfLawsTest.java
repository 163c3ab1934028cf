package org.tapeless.it.laws.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tapeless.it.laws.Law;
import org.tapeless.it.laws.Subject;

/** The laws pass what is right and find what is wrong, so that a silent harness means something. */
class LawsOfLawsTest {

    private static final List<Subject> SUBJECTS = Subject.of(Sample.class, SampleDerivatives.class);

    @AfterEach
    void beRightAgain() {
        SampleDerivatives.ACTIVE.clear();
    }

    @Test
    void rightDerivativesPass() {
        for (Subject subject : SUBJECTS) {
            laws(subject).forEach(law -> law.check(subject, Law.seed()));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aFaultBreaksTheLawThatIsAboutIt(Fault fault) {
        SampleDerivatives.ACTIVE.add(fault);
        Subject subject = SUBJECTS.stream()
                .filter(s -> s.title().endsWith("." + fault.program()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> fault.foundBy().check(subject, Law.seed()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Sample." + fault.program())
                .hasMessageContaining("seed");
    }

    @Test
    void everyLawButTheContractFindsAFault() {
        Stream<Law> finders = Arrays.stream(Fault.values()).map(Fault::foundBy);
        assertThat(finders)
                .contains(Arrays.stream(Law.values())
                        .filter(law -> law != Law.CONTRACT && law != Law.HVP_LINEAR)
                        .toArray(Law[]::new));
    }

    private static Stream<Law> laws(Subject subject) {
        return Arrays.stream(Law.values()).filter(law -> law.appliesTo(subject));
    }
}
