package org.tapeless.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.interpret.Args;
import org.tapeless.processor.interpret.RandomPrograms;
import org.tapeless.processor.ir.Program;

/**
 * The {@link Laws} on programs nobody wrote, compiled with every pass and with some pass left out. More of them by
 * {@code -Dtapeless.ir.programs=N}.
 */
final class RandomProgramLawsTest {
    private static final List<Set<String>> SWITCHES = Switches.all();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("tapeless.ir.programs", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derivativesAreThoseOfTheOracle(long seed) {
        Program program = RandomPrograms.of(seed);
        Laws laws = laws(program, seed);
        laws.check(derived(program, Set.of()));
        laws.check(derived(program, SWITCHES.get(1 + (int) (seed % (SWITCHES.size() - 1)))));
    }

    @Test
    void mostOfThemSaySomething(TestReporter reporter) {
        long all = seeds().count();
        long informative = seeds().filter(seed -> {
                    Program program = RandomPrograms.of(seed);
                    return laws(program, seed).isInformative(derived(program, Set.of()));
                })
                .count();
        reporter.publishEntry("informative programs", informative + " of " + all);
        assertThat(informative).isGreaterThan(all * 9 / 10);
    }

    private static Laws laws(Program program, long seed) {
        return Laws.at(program, "f", Args.seeded(seed).lengths(3, 2).of(program.get("f")), seed);
    }

    private static Differentiated derived(Program program, Set<String> disabled) {
        return Differentiated.of(program, "f", Differentiated.all(program.get("f")), disabled);
    }
}
