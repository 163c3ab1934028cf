package org.tapeless.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Stmt;

/** Where statements stand. */
final class StructureTest {
    private final Analysed f = Analysed.number("""
            p: double = x
            for i in 0 < n step 1 {
              q: double = x
              while (q < 1.0) {
                if (n > 0) { r: double = x } else { s: double = x; if (n > 1) { t: double = x } }
                q = q + 1.0
              }
            }
            u: double = x
            return u
            """, "");
    private final Structure structure = new Structure(f.function());
    private final Stmt outer = f.statements().get(1);
    private final Stmt inner = f.statements().get(3);
    private final Stmt branch = f.statements().get(4);

    private Stmt at(String name) {
        return f.assigning(name);
    }

    @Test
    void blocksHaveOwnersAndStatementsHaveBlocks() {
        assertThat(structure.body()).isSameAs(f.function().body());
        assertThat(structure.owner(structure.body())).isNull();
        assertThat(structure.block(at("p"))).isSameAs(structure.body());
        assertThat(structure.parent(at("p"))).isNull();
        assertThat(structure.parent(at("q"))).isSameAs(outer);
        assertThat(structure.parent(at("r"))).isSameAs(branch);
        assertThat(structure.owner(structure.block(at("r")))).isSameAs(branch);
    }

    @Test
    void placesGrowWithTheText() {
        List<Stmt> order = List.of(at("p"), outer, at("q"), inner, branch, at("r"), at("s"), at("t"), at("u"));
        assertThat(order).extracting(structure::start).isSorted().doesNotHaveDuplicates();
        assertThat(structure.end(at("p"))).isLessThan(structure.start(outer)).isGreaterThan(structure.start(at("p")));
        assertThat(structure.end(outer)).isGreaterThan(structure.end(at("t"))).isLessThan(structure.start(at("u")));
    }

    @Test
    void whatIsInsideIsContained() {
        assertThat(structure.contains(outer, at("t"))).isTrue();
        assertThat(structure.contains(outer, outer)).isTrue();
        assertThat(structure.contains(at("t"), outer)).isFalse();
        assertThat(structure.contains(outer, at("p"))).isFalse();
        assertThat(structure.contains(outer, at("u"))).isFalse();
        Block body = structure.block(at("q"));
        Block arm = structure.block(at("r"));
        assertThat(structure.contains(body, arm)).isTrue();
        assertThat(structure.contains(body, body)).isTrue();
        assertThat(structure.contains(arm, body)).isFalse();
        assertThat(structure.contains(arm, structure.block(at("s")))).isFalse();
        assertThat(structure.contains(structure.body(), arm)).isTrue();
    }

    @Test
    void loopsAreNamedOutermostFirst() {
        assertThat(structure.loopsAround(structure.block(at("t")))).containsExactly(outer, inner);
        assertThat(structure.loopsAround(structure.block(at("q")))).containsExactly(outer);
        assertThat(structure.loopsAround(structure.body())).isEmpty();
    }

    @Test
    void armsOfOneBranchExcludeEachOther() {
        assertThat(structure.exclusive(at("r"), at("s"))).isTrue();
        assertThat(structure.exclusive(at("t"), at("r"))).isTrue();
        assertThat(structure.exclusive(at("s"), at("t"))).isFalse();
        assertThat(structure.exclusive(at("t"), at("s"))).isFalse();
        assertThat(structure.exclusive(at("r"), at("r"))).isFalse();
        assertThat(structure.exclusive(at("r"), at("q"))).isFalse();
        assertThat(structure.exclusive(at("p"), at("u"))).isFalse();
        assertThat(structure.exclusive(at("r"), branch)).isFalse();
    }

    @Test
    void definitionsAreInTextualOrder() {
        List<Stmt> ofQ = structure.definitions(f.variable("q"));
        assertThat(ofQ).hasSize(2).first().isSameAs(at("q"));
        assertThat(structure.definitions(f.variable("x"))).isEmpty();
        assertThat(structure.definitions(f.variable("i"))).containsExactly(outer);
    }

    @Test
    void statementsOfOtherFunctionsAreUnknown() {
        Stmt other = Analysed.number("return x", "").statements().get(0);
        assertThatThrownBy(() -> structure.start(other)).isInstanceOf(IllegalArgumentException.class);
    }
}
