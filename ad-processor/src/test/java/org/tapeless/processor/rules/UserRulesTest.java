package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/** Rows whose partials are functions that the user has written. */
class UserRulesTest {
    private static final Op F = op("f", 2);
    private static final Op BY_FIRST = op("byFirst", 2);
    /** Takes the value of {@code f} as well. */
    private static final Op BY_SECOND = op("bySecond", 3);

    private static Op op(String name, int operands) {
        List<Type> types = Collections.nCopies(operands, Scalar.DOUBLE);
        return new Op("org.example.Special", name, types, Scalar.DOUBLE);
    }

    private static Rules rules(@Nullable Op... partials) {
        return Rules.with(Map.of(F, Arrays.asList(partials)));
    }

    @Test
    void partialsAreCallsWithTheOperandsAndTheResultIfItIsTaken() {
        Row row = rules(BY_FIRST, BY_SECOND).of(F).orElseThrow();
        assertThat(row.partials())
                .map(String::valueOf)
                .satisfiesExactly(
                        first -> assertThat(first).contains("byFirst").contains("times"),
                        second -> assertThat(second).contains("bySecond").contains("times"));
        assertThat(row.needsOperand(0, 0) && row.needsOperand(0, 1)).isTrue();
        assertThat(row.needsResult(0)).isFalse();
        assertThat(row.needsResult(1)).isTrue();
        assertThat(row.cost())
                .as("nobody knows, and so it is not computed twice")
                .isGreaterThan(60);
    }

    @Test
    void anOperandWithoutAFunctionDoesNotVary() {
        Row row = rules(BY_FIRST, null).of(F).orElseThrow();
        assertThat(row.variesWith(0)).isTrue();
        assertThat(row.variesWith(1)).isFalse();
    }

    @Test
    void functionsOfManyOperandsHaveRowsToo() {
        Op many = op("many", 6);
        Op partial = op("partial", 6);
        Row row = Rules.with(Map.of(many, Collections.nCopies(6, partial)))
                .of(many)
                .orElseThrow();
        assertThat(row.operands()).doesNotHaveDuplicates().hasSize(6);
        assertThat(row.needsOperand(5, 3) && row.needsOperand(0, 5)).isTrue();
    }

    @Test
    void theUsersRowComesFirst() {
        Op sine = new Op("java.lang.Math", "sin", List.of(Scalar.DOUBLE), Scalar.DOUBLE);
        Rules rules = Rules.with(Map.of(sine, List.of(op("slope", 1))));
        assertThat(rules.isUsers(sine)).isTrue();
        assertThat(rules.of(sine)).isNotEqualTo(Rules.SHIPPED.of(sine));
        assertThat(Rules.SHIPPED.isUsers(sine)).isFalse();
        assertThat(rules.isUsers(F)).isFalse();
        assertThat(rules.of(F)).isEmpty();
    }

    @Test
    void withoutRowsItIsTheShippedTable() {
        assertThat(Rules.with(Map.of())).isSameAs(Rules.SHIPPED);
    }

    /** There is a second derivative only if each partial has one by each of its operands. */
    @Test
    void theChainEndsWhereAPartialHasNoRow() {
        assertThat(rules(BY_FIRST, null).endOfChain(F)).contains(BY_FIRST);
        assertThat(Rules.SHIPPED.endOfChain(F)).isEmpty();
        List<@Nullable Op> half = Arrays.asList(BY_FIRST, null);
        assertThat(Rules.with(Map.of(F, List.of(BY_FIRST, BY_FIRST), BY_FIRST, half))
                        .endOfChain(F))
                .contains(BY_FIRST);
        List<@Nullable Op> whole = Arrays.asList(BY_FIRST, BY_FIRST);
        assertThat(Rules.with(Map.of(F, List.of(BY_FIRST, BY_FIRST), BY_FIRST, whole))
                        .endOfChain(F))
                .isEmpty();
        Op cosine = new Op("java.lang.Math", "cos", List.of(Scalar.DOUBLE), Scalar.DOUBLE);
        Op own = op("own", 1);
        assertThat(Rules.with(Map.of(own, List.of(cosine))).endOfChain(own)).isEmpty();
    }
}
