package org.tapeless.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.interpret.Args;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;

/** The programs with calls once more, where what they call is in another class: derivatives go through its companion. */
final class CompanionCallsTest {

    static Stream<String> programs() {
        return Programs.roots(Programs.read("calls")).stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void derivativesAreThoseOfTheOracle(String name) {
        Program whole = Programs.of(Programs.read("calls"), name);
        Companions companions = new Companions(whole, name);
        Program caller = companions.caller();
        Function function = caller.get(name);
        for (int point = 0; point < 2; point++) {
            List<Object> args = Args.seeded(point + 1).lengths(3, 2).of(function);
            Laws laws = Laws.at(whole, name, args, point, companions.code(), new ArrayList<>());
            assertThat(laws.primal().thrown()).isEmpty();
            laws.check(Differentiated.of(caller, name, Differentiated.all(function), Set.of()));
        }
    }
}
