package org.tapeless.processor.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        List<Object> args = args(seed, program);
        Run run = Run.of(program, "f", args);
        if (run.thrown().isEmpty()) {
            Oracle.Jvp jvp = jvp(seed, program, args);
            assertThat(Values.difference(
                            List.of(run.results(), run.arguments()), List.of(jvp.values(), jvp.arguments())))
                    .isEmpty();
        } else {
            // Not by the interpreter, whose exceptions say what is wrong with the program.
            assertThat(run.thrown().get())
                    .containsPattern("IllegalStateException: \"\" \\+|ArrayIndexOutOfBoundsException");
        }
    }

    private static List<Object> args(long seed, Program program) {
        return Args.seeded(seed).lengths(3, 2).of(program.get("f"));
    }

    private static Oracle.Jvp jvp(long seed, Program program, List<Object> args) {
        return Oracle.jvp(program, "f", Values.copy(args), Args.seeded(seed + 1).direction(args));
    }

    @Test
    void fewOfThemThrow() {
        long thrown = seeds().filter(seed -> {
                    Program program = RandomPrograms.of(seed);
                    return Run.of(program, "f", args(seed, program)).thrown().isPresent();
                })
                .count();
        assertThat(thrown).isBetween(3L, 30L);
    }

    @Test
    void mostOfThemAreDifferentiable() {
        long close = seeds().filter(RandomProgramsTest::agreesWithDifferences).count();
        // The others jump between the two sides of a branch or a kink, bend too much, or have floats.
        assertThat(close).isGreaterThan(200);
    }

    private static boolean agreesWithDifferences(long seed) {
        Program program = RandomPrograms.of(seed);
        List<Object> args = args(seed, program);
        List<Object> v = Args.seeded(seed + 1).direction(args);
        if (Run.of(program, "f", args).thrown().isPresent()) {
            return false;
        }
        Oracle.Jvp jvp = jvp(seed, program, args);
        double[] exact = Values.numbers(List.of(jvp.tangents(), Values.arrays(jvp.argumentTangents())));
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
        Run run = Run.of(program, "f", args);
        return Values.numbers(List.of(run.results(), Values.arrays(run.arguments())));
    }
}
