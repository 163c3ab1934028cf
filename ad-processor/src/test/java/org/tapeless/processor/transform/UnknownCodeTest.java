package org.tapeless.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.interpret.Args;
import org.tapeless.processor.interpret.Foreign;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;

/** Programs that call code which is not followed, with a memory of its own that each run begins anew. */
final class UnknownCodeTest {
    private final List<Object> log = new ArrayList<>();

    /** All answers depend on how often something was called before. */
    private Foreign code() {
        double[] table = new double[4];
        return Foreign.none()
                .with("F.print(${})", arguments -> log.add(String.valueOf(arguments[0])))
                .with("F.next(${})", arguments -> {
                    log.add("next " + Arrays.toString(arguments));
                    return log.size() % 3;
                })
                .with("F.next(1)", arguments -> {
                    log.add("next");
                    return log.size() % 3;
                })
                .with("F.more()", arguments -> {
                    log.add("more");
                    return log.size() < 5;
                })
                .with("F.change()", arguments -> log.add("change"))
                .with("F.TABLE", arguments -> {
                    Arrays.setAll(table, i -> 0.5 + i);
                    return table;
                })
                .with("F.RATE", arguments -> 0.75 + log.size())
                .with("F.CONSTANT", arguments -> 1.25)
                .with("F.weight(${}, ${})", arguments -> 0.5 + (Integer) arguments[0])
                .with("F.shuffle(${})", arguments -> {
                    int[] k = (int[]) arguments[0];
                    log.add(Arrays.toString(k));
                    k[1] += k[0] + 1;
                    k[2] += log.size();
                    return null;
                });
    }

    static Stream<String> programs() {
        return Programs.roots(Programs.read("unknown")).stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void runsAsOftenAsInThePrimalAndDerivativesAreThoseOfTheOracle(String name) {
        Program program = Programs.of(Programs.read("unknown"), name);
        Function function = program.get(name);
        for (Set<String> disabled :
                List.of(Switches.all().get(0), Switches.all().get(31))) {
            List<Object> args = Args.seeded(3).lengths(3, 2).of(function);
            Laws laws = Laws.at(program, name, args, 3, code(), log);
            assertThat(laws.primal().thrown()).isEmpty();
            laws.check(Differentiated.of(program, name, Differentiated.all(function), disabled));
        }
    }
}
