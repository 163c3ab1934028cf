package org.tapeless.processor.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.interpret.Args;
import org.tapeless.processor.interpret.Run;
import org.tapeless.processor.interpret.Values;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.transform.Differentiated.Derivative;
import org.tapeless.processor.transform.JoinedAdjoint.Style;

/** Small programs for one construct each, most with a gradient worked out by hand. */
final class HandWrittenProgramsTest {
    private static final int POINTS = 4;
    /** Sets of passes to leave out per program: none, all, and some of the others. */
    private static final int SETS = Integer.getInteger("tapeless.ir.switches", 4);

    private static final List<Set<String>> SWITCHES = Switches.all();

    static Stream<Arguments> programs() {
        return Stream.of("arithmetic", "branches", "loops", "arrays", "calls", "results", "dependent", "independent")
                .flatMap(HandWrittenProgramsTest::of);
    }

    static Stream<Arguments> failing() {
        return of("exceptions");
    }

    private static Stream<Arguments> of(String file) {
        return Programs.roots(Programs.read(file)).stream().map(name -> arguments(file, name));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void derivativesAreThoseOfTheOracle(String file, String name) {
        Program program = Programs.of(Programs.read(file), name);
        for (int i = 0; i < SETS; i++) {
            int point = i % POINTS;
            Laws laws = Laws.at(program, name, args(program.get(name), point), point);
            assertThat(laws.primal().thrown()).isEmpty();
            laws.check(derived(program, name, disabled(name, i)));
        }
    }

    @ParameterizedTest
    @MethodSource("failing")
    void exceptionsAreThePrimals(String file, String name) {
        Program program = Programs.of(Programs.read(file), name);
        Laws laws = Laws.at(program, name, args(program.get(name), 0), 0);
        assertThat(laws.primal().thrown()).isPresent();
        for (int i = 0; i < SETS; i++) {
            laws.check(derived(program, name, disabled(name, i)));
        }
    }

    /** None, all, and then others that depend on the name. */
    private static Set<String> disabled(String name, int i) {
        int last = SWITCHES.size() - 1;
        return SWITCHES.get(i == 0 ? 0 : i == 1 ? last : 1 + Math.floorMod(name.hashCode() + 7 * i, last - 1));
    }

    static Stream<Arguments> worked() {
        return programs()
                .filter(row ->
                        Programs.read((String) row.get()[0]).functions().containsKey(row.get()[1] + Programs.GRADIENT));
    }

    @ParameterizedTest
    @MethodSource("worked")
    void gradientsAreAsWorkedOut(String file, String name) {
        Program all = Programs.read(file);
        Function function = all.get(name);
        Derivative gradient = derived(Programs.of(all, name), name, Set.of()).adjoint(Style.FRESH);
        for (int point = 0; point < POINTS; point++) {
            List<Object> args = args(function, point);
            Run byHand = Run.of(all, name + Programs.GRADIENT, args);
            Run made = Run.of(gradient.program(), gradient.function(), args);
            assertThat(Values.numbers(made.results().subList(1, made.results().size())))
                    .as(() -> Values.show(args) + gradient)
                    .usingComparatorWithPrecision(hasFloats(function) ? 1e-4 : 1e-10)
                    .containsExactly(Values.numbers(byHand.results()));
        }
    }

    private static boolean hasFloats(Function function) {
        return function.toString().contains("float");
    }

    private static List<Object> args(Function function, int point) {
        return Args.seeded(point + 1).lengths(3, 2).of(function);
    }

    private static Differentiated derived(Program program, String name, Set<String> disabled) {
        return Differentiated.of(program, name, Differentiated.all(program.get(name)), disabled);
    }
}
