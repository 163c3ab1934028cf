package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Op;

/** The table is complete, closed under differentiation, and has no row for nothing. */
class TableTest {
    private static final Pattern CASE = Pattern.compile("\\bcase ((?:\"\\w+\"(?:,\\s*)?)+) ->");
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");

    /** Floating operands, but the result is an integer and has the derivative zero. */
    private static final Set<String> TO_INTEGERS = Set.of("round", "getExponent");

    /** No function of anything. */
    private static final Set<String> WITHOUT_OPERANDS = Set.of("random");

    static Stream<Primitive> rows() {
        return Table.rows().stream();
    }

    static Stream<Method> floatingMethods() {
        return Stream.of(Math.class, StrictMath.class)
                .flatMap(owner -> Arrays.stream(owner.getMethods()))
                .filter(method -> Table.op(method).filter(TableTest::isFloating).isPresent());
    }

    private static boolean isFloating(Op op) {
        return op.result().isFloating() || op.parameters().stream().anyMatch(type -> type.isFloating());
    }

    @ParameterizedTest
    @MethodSource("floatingMethods")
    void everyFloatingMethodOfMathHasARowOrADecision(Method method) {
        Op op = Table.op(method).orElseThrow();
        if (TO_INTEGERS.contains(op.name())) {
            assertThat(op.result().isFloating()).isFalse();
        } else if (WITHOUT_OPERANDS.contains(op.name())) {
            assertThat(op.parameters()).isEmpty();
        } else {
            assertThat(Rules.SHIPPED.of(op)).as("row of %s", op).isPresent();
        }
    }

    /** The other way around: names in the source of the table that no class has would be rows that no test sees. */
    @Test
    void everyNameInTheTableIsThatOfAMethod() throws IOException {
        String source = Files.readString(module().resolve("src/main/java/org/tapeless/processor/rules/MathRows.java"));
        Set<String> names = CASE.matcher(source)
                .results()
                .flatMap(labels -> NAME.matcher(labels.group(1)).results())
                .map(MatchResult::group)
                .map(quoted -> quoted.replace("\"", ""))
                .collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Table.methods().stream().map(Primitive::name).collect(Collectors.toSet()));
    }

    /** Tests run in the module's folder or in the project's. */
    private static Path module() {
        Path here = Path.of("ad-processor");
        return Files.isDirectory(here) ? here : Path.of("");
    }

    @Test
    void methodsOfNewerJdksAreFoundThere() {
        Set<Op> known = Stream.of(Math.class, StrictMath.class)
                .flatMap(owner -> Arrays.stream(owner.getMethods()))
                .flatMap(method -> Table.op(method).stream())
                .collect(Collectors.toSet());
        boolean isNewer = Runtime.version().feature() >= 21;
        assertThat(Table.newer())
                .allMatch(op -> known.contains(op) == isNewer)
                .allMatch(op -> Rules.SHIPPED.of(op).isPresent());
    }

    /** Whatever carries a value in a partial has a row itself, so that partials can be differentiated again. */
    @ParameterizedTest
    @MethodSource("rows")
    void partialsMentionOnlyPrimitivesThatHaveRows(Primitive primitive) {
        for (int i : primitive.varied()) {
            Expr partial = primitive.partial(
                    i,
                    Exprs.local(primitive.row().seed()),
                    Exprs.local(primitive.row().result()));
            assertThat(partial.nodes()
                            .filter(node -> node.type().isFloating())
                            .filter(node -> !(node instanceof Expr.Local
                                    || node instanceof Expr.Const
                                    || node instanceof Expr.Conditional))
                            .filter(node -> Rules.SHIPPED.of(node).isEmpty()))
                    .as("without a row, in the partial of %s by operand %d", primitive, i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowHasAPartialOrNoneForEachOperand(Primitive primitive) {
        Row row = primitive.row();
        assertThat(row.partials()).hasSameSizeAs(primitive.operands());
        assertThat(row.operands())
                .extracting(v -> v.type())
                .isEqualTo(primitive.operands().stream().map(v -> v.type()).toList());
        assertThat(row.result().type()).isEqualTo(primitive.type());
        assertThat(row.cost()).isPositive();
        assertThat(primitive.varied()).allMatch(primitive::isFloating);
    }

    @Test
    void whatIsNotFloatingHasNoRow() {
        for (String name : TO_INTEGERS) {
            List<Method> methods = Arrays.stream(Math.class.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .toList();
            assertThat(methods).isNotEmpty();
            assertThat(methods)
                    .allMatch(method ->
                            Table.op(method).flatMap(Rules.SHIPPED::of).equals(Optional.empty()));
        }
    }
}
