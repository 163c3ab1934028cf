package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.tapeless.processor.interpret.Interpreter;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Var;

/** {@code docs/kinks.md}, line by line: each has a check here, and each check a line there. */
class KinksPageTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    private static final Pattern FIRST_CELL = Pattern.compile("^\\| (?!function)([^|-][^|]*) \\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static String page() throws IOException {
        Path file = Path.of("docs", "kinks.md");
        return Files.readString(Files.exists(file) ? file : Path.of("..").resolve(file));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        int end = text.indexOf(to, start);
        assertThat(start).as(from).isNotNegative();
        assertThat(end).as(to).isGreaterThan(start);
        return text.substring(start, end);
    }

    private static Map<String, Executable> checks() {
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("`max(a, b)`, `min(a, b)`", KinksPageTest::selections);
        checks.put("`clamp(x, lo, hi)`", KinksPageTest::clamps);
        checks.put("`abs(x)`", KinksPageTest::absoluteValues);
        checks.put(
                "`floor`, `ceil`, `rint`, `round`, `signum`, `ulp`, casts to integers",
                KinksPageTest::constantFunctions);
        checks.put("`a % b`, `IEEEremainder(a, b)`", KinksPageTest::remainders);
        checks.put("`copySign(m, s)`", KinksPageTest::signs);
        checks.put("`nextUp`, `nextDown`, `nextAfter`", KinksPageTest::neighbours);
        checks.put("`pow(x, y)` by `x`", KinksPageTest::powersByBase);
        checks.put("`pow(x, y)` by `y`", KinksPageTest::powersByExponent);
        checks.put("`if (x == c)` and the like", KinksPageTest::branches);
        return checks;
    }

    @TestFactory
    Stream<DynamicTest> everyLineHolds() {
        return checks().entrySet().stream().map(line -> DynamicTest.dynamicTest(line.getKey(), line.getValue()));
    }

    @Test
    void everyLineHasACheck() throws IOException {
        assertThat(FIRST_CELL
                        .matcher(between(page(), "## Kinks", "## The strong zero"))
                        .results())
                .extracting(match -> match.group(1))
                .containsExactlyElementsOf(checks().keySet());
    }

    /** The partials of all primitives of that name, in both modes. */
    private static void partials(String name, double[] at, double... expected) {
        List<Primitive> primitives = Table.rows().stream()
                .filter(primitive -> primitive.name().equals(name))
                .toList();
        assertThat(primitives).isNotEmpty();
        for (Primitive primitive : primitives) {
            Derivatives derivatives = Derivatives.of(primitive);
            for (int i = 0; i < expected.length; i++) {
                String what = primitive + " by operand " + i + " at " + Arrays.toString(at);
                for (double partial : new double[] {derivatives.forward(i, 1, at), derivatives.reverse(i, 1, at)}) {
                    // The sign of a zero means nothing.
                    assertThat((Double) (partial + 0.0)).as(what).isEqualTo((Double) expected[i]);
                }
            }
        }
    }

    private static double[] at(double... point) {
        return point;
    }

    private static void selections() {
        partials("max", at(1, 1), 1, 0);
        partials("max", at(2, 1), 1, 0);
        partials("max", at(1, 2), 0, 1);
        partials("max", at(0.0, -0.0), 1, 0);
        partials("max", at(-0.0, 0.0), 0, 1);
        partials("max", at(NAN, 1), 1, 0);
        partials("max", at(1, NAN), 0, 1);
        partials("max", at(NAN, NAN), 1, 0);
        partials("min", at(1, 1), 1, 0);
        partials("min", at(2, 1), 0, 1);
        partials("min", at(0.0, -0.0), 0, 1);
        partials("min", at(-0.0, 0.0), 1, 0);
        partials("min", at(1, NAN), 0, 1);
        assertThat(Composition.of("Math.max(x * x, x)").second(1)).isEqualTo(2);
        assertThat(Composition.of("Math.max(x, x * x)").second(1)).isZero();
        Composition hinge = Composition.of("Math.max(x, 0.0) * Math.max(x, 0.0)");
        assertThat(hinge.second(0.0)).isEqualTo(2);
        assertThat(hinge.second(-0.0)).isZero();
    }

    private static void clamps() {
        partials("clamp", at(0.5, 0, 1), 1, 0, 0);
        partials("clamp", at(-1, 0, 1), 0, 1, 0);
        partials("clamp", at(2, 0, 1), 0, 0, 1);
        partials("clamp", at(0.0, 0.0, 1), 1, 0, 0);
        partials("clamp", at(-0.0, 0.0, 1), 0, 1, 0);
        partials("clamp", at(1, 0, 1), 1, 0, 0);
        partials("clamp", at(2, 1, 1), 0, 1, 0);
        partials("clamp", at(NAN, 0, 1), 1, 0, 0);
    }

    private static void absoluteValues() {
        partials("abs", at(0.0), 1);
        partials("abs", at(-0.0), -1);
        partials("abs", at(NAN), 1);
        partials("abs", at(Double.longBitsToDouble(-1)), 1);
        partials("abs", at(-2), -1);
        partials("abs", at(-INFINITY), -1);
        Composition parabola = Composition.of("Math.abs(-x * x)");
        assertThat(parabola.first(0.0)).isZero();
        assertThat(parabola.second(0.0)).isEqualTo(2);
        assertThat(Composition.of("Math.abs(x) * x").second(-0.0)).isEqualTo(-2);
    }

    private static void constantFunctions() {
        for (String name : List.of("floor", "ceil", "rint", "signum", "ulp")) {
            for (double x : new double[] {0.0, -0.0, 0.5, 1, -2.5, INFINITY, NAN}) {
                partials(name, at(x), 0);
            }
        }
        Var x = new Var("x", Scalar.DOUBLE);
        for (String integer : List.of("Math.<long>round(x)", "(int) x", "(long) x", "(char) x")) {
            Expr expr = Parser.expression(integer, List.of(x));
            assertThat(expr.type().isFloating()).isFalse();
            assertThat(Rules.SHIPPED.of(expr)).as(integer).isEmpty();
            assertThat(Rules.SHIPPED.of(Exprs.cast(Scalar.DOUBLE, expr)))
                    .as(integer)
                    .isEmpty();
        }
    }

    private static void remainders() {
        partials("rem", at(7, 3), 1, -2);
        partials("rem", at(-7, 3), 1, 2);
        partials("rem", at(7, -3), 1, 2);
        partials("rem", at(6, 3), 1, -2);
        partials("rem", at(2, 5), 1, 0);
        partials("IEEEremainder", at(7, 3), 1, -2);
        partials("IEEEremainder", at(8, 3), 1, -3);
        partials("IEEEremainder", at(5, 2), 1, -2);
        partials("IEEEremainder", at(1.0, 0.1), 1, -10);
        Primitive remainder = Table.operators().stream()
                .filter(primitive -> primitive.label().equals("double % double"))
                .findFirst()
                .orElseThrow();
        assertThat(Derivatives.of(remainder).reverse(1, 1, 1.0, 0.1)).isEqualTo(-9);
    }

    private static void signs() {
        partials("copySign", at(2, 3), 1, 0);
        partials("copySign", at(-2, 3), -1, 0);
        partials("copySign", at(2, -3), -1, 0);
        partials("copySign", at(-2, -3), 1, 0);
        partials("copySign", at(0.0, -0.0), -1, 0);
        partials("copySign", at(-0.0, -0.0), 1, 0);
    }

    private static void neighbours() {
        for (double x : new double[] {0.0, 1, -3, INFINITY}) {
            partials("nextUp", at(x), 1);
            partials("nextDown", at(x), 1);
            partials("nextAfter", at(x, 2), 1, 0);
        }
    }

    private static void powersByBase() {
        partials("pow", at(2, 3), 12);
        partials("pow", at(-2, 3), 12);
        partials("pow", at(0, 1), 1);
        partials("pow", at(0, 2), 0);
        partials("pow", at(0, 0.5), INFINITY);
        for (double x : new double[] {0.0, -0.0, 5, -5, INFINITY, NAN}) {
            partials("pow", at(x, 0.0), 0);
            partials("pow", at(x, -0.0), 0);
        }
        assertThat(Composition.of("Math.pow(x, 2.0)").second(0)).isEqualTo(2);
        assertThat(Composition.of("Math.pow(x, 1.0)").second(0)).isZero();
    }

    private static void powersByExponent() {
        partials("pow", at(1, 3), 3, 0);
        partials("pow", at(0, 2), 0, 0);
        partials("pow", at(0, 3.5), 0, 0);
        partials("pow", at(0, 0), 0, -INFINITY);
        partials("pow", at(0, -1), -INFINITY, -INFINITY);
        partials("pow", at(-2, 3), 12, NAN);
        partials("pow", at(-2, -2000), 0, 0);
        assertThat(Composition.of("Math.pow(0.0, x)").second(2)).isZero();
    }

    private static void branches() {
        Function branching = Parser.function("""
                function f(x: double) -> (y: double) {
                  y: double = 3.0 * x
                  if (x == 1.0) { y = 2.0 * x * x }
                  return y
                }
                """);
        Interpreter run = Interpreter.of(Program.of(List.of(Derivatives.tangent(branching, "g"))));
        assertThat(run.call("g", 1.0, 1.0)).containsExactly(2.0, 4.0);
        assertThat(run.call("g", 2.0, 1.0)).containsExactly(6.0, 3.0);
    }

    /** The names in one sentence of the page, as the rows have them. */
    private static Set<String> names(String from, String to) throws IOException {
        return CODE.matcher(between(page(), from, to))
                .results()
                .map((MatchResult match) -> match.group(1))
                .map(name -> Map.of("/", "div", "%", "rem", "+", "add", "-", "sub", "*", "mul")
                        .getOrDefault(name, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theGuardedRowsAreThoseOfThePage() throws IOException {
        Set<String> guarded = Table.rows().stream()
                .filter(primitive -> primitive.varied().stream().anyMatch(primitive::isGuarded))
                .map(Primitive::name)
                .filter(name -> !name.equals("times"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names("Guarded is every row", "`+`")).isEqualTo(guarded);
        assertThat(names("`+`", "The guarded product")).hasSize(8).doesNotContainAnyElementsOf(guarded);
    }

    @Test
    void aZeroWeightOfASingularFunctionIsZero() {
        partials("sqrt", at(0), INFINITY);
        Composition weighted = Composition.of("0.0 * Math.sqrt(x)");
        assertThat(weighted.first(0)).isZero();
        assertThat(weighted.second(0)).isZero();
    }

    @Test
    void theGuardKeepsTheSecondDerivative() {
        Composition square = Composition.of("(Math.sqrt(x) - 1.0) * (Math.sqrt(x) - 1.0)");
        assertThat(square.first(1)).isZero();
        assertThat(square.second(1)).isEqualTo(0.5);
    }
}
