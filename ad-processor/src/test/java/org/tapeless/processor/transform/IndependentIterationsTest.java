package org.tapeless.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;

/**
 * Each condition for reversing iterations one by one: the programs of one file violate one condition each, those of the
 * other keep them all, some by a hair's breadth. That both have right derivatives is told by {@link
 * HandWrittenProgramsTest}.
 */
final class IndependentIterationsTest {

    static Stream<String> independent() {
        return Programs.roots(Programs.read("independent")).stream();
    }

    static Stream<String> dependent() {
        return Programs.roots(Programs.read("dependent")).stream();
    }

    @ParameterizedTest
    @MethodSource("independent")
    void iterationsAreReversedOneByOne(String name) {
        assertThat(counters("independent", name)).contains("i");
    }

    @ParameterizedTest
    @MethodSource("dependent")
    void theLoopIsReversedAsAWhole(String name) {
        assertThat(counters("dependent", name)).doesNotContain("i");
    }

    /** The counters of the loops whose iterations are reversed one by one. */
    private static Stream<String> counters(String file, String name) {
        Program program = Programs.of(Programs.read(file), name);
        return Differentiated.of(program, name, Differentiated.all(program.get(name)), Set.of())
                .independentLoops()
                .stream()
                .map(loop -> ((Stmt.For) loop).counter().name());
    }
}
