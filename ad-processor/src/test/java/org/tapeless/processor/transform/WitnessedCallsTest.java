package org.tapeless.processor.transform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.Shadowless;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.ir.Callee;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.rules.Rules;

/** Calls that are checked when they have run, and calls that need not be. */
final class WitnessedCallsTest {
    private static final String HEAD = "function f(a: double[], c: double[], x: double, n: int) -> (value: double) { "
            + "t: double[] = (double[]) `F.TABLE`; ";
    private static final String OTHER = "r: double = companion p.Other#g<double (active double[], active double)> in"
            + " p.OtherDerivatives#g order 1";

    /** By {@code a} and {@code x} is differentiated; {@code OTHER} is a companion of an array and a number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            foreign `F.g(${a})`; return x                   | copy(a) F.g(kept) unchanged(kept, a)
            foreign `F.g(${a}, ${c}, ${a})`; return x       | copy(a) copy(a) F.g(kept, c, kept) unchanged(kept, a) unchanged(kept, a)
            foreign `F.g(${c})`; return x                   | F.g(c)
            foreign `F.g(${x})`; return x                   | F.g(x)
            foreign pure `F.g(${a})`; return x              | F.g(a)
            foreign plain `F.g(${a})`; return x             | F.g(a)
            if (n > 0) { foreign `F.g(${a})` } return x     | copy(a) F.g(kept) unchanged(kept, a)
            OTHER(t, x); return x                           | copy(t) Other.g(t, x) constant(kept, t)
            OTHER(a, x); return x                           | Other.g(a, x)
            OTHER(t, 1.0); return x                         | Other.g(t, 1.0)
            """)
    void areChecked(String body, String calls) {
        Program program = Parser.program(HEAD + body.replace("OTHER", OTHER) + " }");
        Map<String, Aliases> aliases = Aliases.of(program.functions(), Set.of("f"));
        Variant variant = new Variant("f", List.of(true, false, true, false));
        Activities activities = new Activities(program, aliases, Rules.SHIPPED, List.of(variant));
        Program safe = WitnessedCalls.apply(program, activities, new Shadowless(program, aliases, activities));
        assertThat(safe.get("f").body().statements().stream()
                        .flatMap(Stmt::all)
                        .flatMap(WitnessedCallsTest::told)
                        .collect(joining(" ")))
                .isEqualTo(calls);
        assertThat(safe == program).isEqualTo(!calls.contains("copy"));
    }

    /** Copies and calls in short. */
    private static Stream<String> told(Stmt stmt) {
        if (stmt instanceof Stmt.Call call) {
            String name = call.callee() instanceof Callee.Foreign foreign
                    ? foreign.called().replace("Checks.", "")
                    : "Other.g";
            return Stream.of(name + arguments(call.arguments()));
        }
        return stmt instanceof Stmt.Assign assign && assign.value() instanceof Expr.Intrinsic copy
                ? Stream.of(copy.op().name() + arguments(copy.arguments()))
                : Stream.of();
    }

    private static String arguments(List<Expr> arguments) {
        return arguments.stream()
                .map(a -> a instanceof Expr.Local local ? local.variable().name() : "1.0")
                .collect(joining(", ", "(", ")"));
    }
}
