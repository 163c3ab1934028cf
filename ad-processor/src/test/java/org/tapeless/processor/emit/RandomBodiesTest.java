package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.interpret.Args;
import org.tapeless.processor.interpret.RandomPrograms;
import org.tapeless.processor.interpret.Run;
import org.tapeless.processor.interpret.Values;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.normalize.Normalize;
import org.tapeless.processor.simplify.Simplify;

/** Random programs, printed and compiled, do what the interpreter does, bit for bit. */
final class RandomBodiesTest {
    private static final long PROGRAMS = 80;

    @Test
    void normalizedProgramsRunAsInterpreted() {
        check(Normalize::apply);
    }

    @Test
    void simplifiedProgramsRunAsInterpreted() {
        check(function -> Simplify.apply(Normalize.apply(function)));
    }

    private static void check(UnaryOperator<Function> pass) {
        Map<String, String> sources = new LinkedHashMap<>();
        List<Program> programs = new ArrayList<>();
        LongStream.range(0, PROGRAMS).forEach(seed -> {
            List<Function> functions = RandomPrograms.of(seed).functions().values().stream()
                    .map(pass)
                    .toList();
            programs.add(Program.of(functions));
            sources.put(name(seed), FunctionsWriter.write("p", "Made" + seed, functions, List.of()));
        });
        Compiled compiled = Compiled.of(sources);
        LongStream.range(0, PROGRAMS).forEach(seed -> {
            Program program = programs.get((int) seed);
            List<Object> args = Args.seeded(seed).lengths(3, 2).of(program.get("f"));
            Run expected = Run.of(program, "f", args);
            if (expected.thrown().isPresent()) {
                return;
            }
            List<Object> actual = Values.copy(args);
            Object result = compiled.call(name(seed), "f", actual.toArray());
            List<Object> results = program.get("f").results().isEmpty() ? List.of() : List.of(result);
            assertThat(Values.difference(List.of(expected.results(), expected.arguments()), List.of(results, actual)))
                    .as(() -> program.get("f") + sources.get(name(seed)))
                    .isEmpty();
        });
    }

    private static String name(long seed) {
        return "p.Made" + seed;
    }
}
