package org.tapeless.it.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The programs themselves, before any derivative: there are enough of them, and each can tell right from wrong. */
class ProgramsTest {

    private static Stream<Subject> programs() {
        return ProgramClasses.all().stream().flatMap(c -> Subject.of(c, c).stream());
    }

    @Test
    void thereAreAtLeast280ProgramsOfOrderTwo() {
        assertThat(programs().filter(Subject::isSecondOrder).count()).isGreaterThanOrEqualTo(280);
    }

    @TestFactory
    Stream<DynamicTest> everyProgramIsInformative() {
        return programs()
                .map(s -> dynamicTest(s.title(), () -> {
                    List<Point> points = new Points(s, Law.seed()).informative();
                    assertThat(points).hasSizeGreaterThanOrEqualTo(3);
                }));
    }
}
