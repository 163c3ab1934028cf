package org.tapeless.processor.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Printer;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Verifier;
import org.tapeless.processor.ir.Verifier.Form;

final class RandomProgramsTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theyAreWellFormedAndComeBackFromText(long seed) {
        Program program = RandomPrograms.of(seed);
        Verifier.require(program, Form.SURFACE);
        String text = new Printer().print(program);
        assertThat(new Printer().print(Parser.program(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hyperDualValuesHaveThePrimalsBits(long seed) {
        Program program = RandomPrograms.of(seed);
        Function function = program.get("f");
        List<Object> args = Args.seeded(seed).lengths(3, 2).of(function);
        List<Object> after = Values.copy(args);
        List<Object> results = List.of(Interpreter.of(program).call("f", after.toArray()));
        Oracle.Jvp jvp = Oracle.jvp(program, "f", args, Args.seeded(seed + 1).direction(args));
        assertThat(Values.difference(List.of(results, after), List.of(jvp.values(), jvp.arguments())))
                .isEmpty();
    }

    @Test
    void mostOfThemAreDifferentiable() {
        long close = seeds().filter(RandomProgramsTest::agreesWithDifferences).count();
        // The others jump between the two sides of a branch or a kink, or bend too much.
        assertThat(close).isGreaterThan(280);
    }

    private static boolean agreesWithDifferences(long seed) {
        Program program = RandomPrograms.of(seed);
        List<Object> args = Args.seeded(seed).lengths(3, 2).of(program.get("f"));
        List<Object> v = Args.seeded(seed + 1).direction(args);
        Oracle.Jvp jvp = Oracle.jvp(program, "f", args, v);
        double[] exact =
                Values.numbers(List.of(jvp.tangents(), jvp.argumentTangents().subList(2, 5)));
        double h = 1e-6;
        double[] above = run(program, Values.movedAll(args, v, h));
        double[] below = run(program, Values.movedAll(args, v, -h));
        for (int i = 0; i < exact.length; i++) {
            double slope = (above[i] - below[i]) / (2 * h);
            if (Math.abs(slope - exact[i]) > 1e-5 * Math.max(1, Math.abs(exact[i]))) {
                return false;
            }
        }
        return true;
    }

    private static double[] run(Program program, List<Object> args) {
        List<Object> after = Values.copy(args);
        Object[] results = Interpreter.of(program).call("f", after.toArray());
        // The scalars among the arguments are no results.
        return Values.numbers(List.of(List.of(results), after.subList(2, 5)));
    }
}
