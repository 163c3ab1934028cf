package org.tapeless.processor.analysis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/** Which value of a variable a statement reads. */
final class VersionsTest {

    /** Body, and what the assignment of {@code r} reads as {@code s}: how it came to be, and from what. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: double = x; r: double = s; return r                                                          | DEFINITION
            s: double = x; s = y; r: double = s; return r                                                   | DEFINITION
            s: double = x; if (n > 0) { s = y } r: double = s; return r                                    | MERGE(DEFINITION DEFINITION)
            s: double = x; if (n > 0) { s = y } else { s = x } r: double = s; return r                     | MERGE(DEFINITION DEFINITION)
            s: double = x; if (n > 0) { t: double = y } r: double = s; return r                            | DEFINITION
            s: double = x; if (n > 0) { s = y; r: double = s } return x                                    | DEFINITION
            s: double = x; if (n > 0) { s = y } else { r: double = s } return x                            | DEFINITION
            s: double = x; for i in 0 < n step 1 { s = y } r: double = s; return r                         | AFTER(HEAD(DEFINITION DEFINITION))
            s: double = x; for i in 0 < n step 1 { r: double = s; s = y } return x                         | HEAD(DEFINITION DEFINITION)
            s: double = x; for i in 0 < n step 1 { s = y; r: double = s } return x                         | DEFINITION
            s: double = x; for i in 0 < n step 1 { r: double = s } return x                                | DEFINITION
            s: double = x; while (n > 0) { s = y } r: double = s; return r                                 | AFTER(HEAD(DEFINITION DEFINITION))
            s: double = x; while (n > 0) { if (n > 1) { s = y } } r: double = s; return r                  | AFTER(HEAD(DEFINITION MERGE(DEFINITION)))
            """)
    void aStatementReadsTheLatest(String body, String expected) {
        Analysed f = Analysed.number(body, "");
        Version read = f.versions().read(f.assigning("r"), f.variable("s"));
        assertThat(shown(read, read)).isEqualTo(expected);
        assertThat(read.variable()).isEqualTo(f.variable("s"));
    }

    private static String shown(Version version, Version from) {
        String operands = version.operands().stream()
                .filter(operand -> operand != from)
                .map(operand -> shown(operand, version))
                .collect(joining(" "));
        return version.kind() + (operands.isEmpty() ? "" : "(" + operands + ")");
    }

    @Test
    void parametersHaveTheirValueOnEntry() {
        Analysed f = Analysed.number("r: double = x; return r", "");
        Version read = f.versions().read(f.assigning("r"), f.variable("x"));
        assertThat(read.kind()).isEqualTo(Version.Kind.ENTRY);
        assertThat(read.at()).isNull();
        assertThat(read.home()).isSameAs(f.function().body());
    }

    @Test
    void aLoopsConditionIsReadAtItsHead() {
        Analysed f = Analysed.number("s: double = x; while (s < 1.0) { s = s + y } return s", "");
        Stmt loop = f.statements().get(1);
        Versions versions = f.versions();
        Var s = f.variable("s");
        assertThat(versions.read(loop, s).kind()).isEqualTo(Version.Kind.HEAD);
        assertThat(versions.heads(loop)).containsOnlyKeys(s);
        assertThat(versions.assigned(loop)).containsExactly(s);
        assertThat(versions.written(f.statements().get(2), s).at())
                .isSameAs(f.statements().get(2));
    }

    @Test
    void boundsAreReadBeforeTheLoop() {
        Analysed f = Analysed.number("p: int = n; for i in 0 < p step 1 { p = p - 1 } return x", "");
        assertThat(f.versions().read(f.statements().get(1), f.variable("p")).kind())
                .isEqualTo(Version.Kind.DEFINITION);
    }

    @Test
    void aCounterIsKnownInItsLoopOnly() {
        Analysed f = Analysed.number("for i in 0 < n step 1 { p: int = i } return x", "");
        Versions versions = f.versions();
        Version read = versions.read(f.assigning("p"), f.variable("i"));
        assertThat(read.kind()).isEqualTo(Version.Kind.HEAD);
        assertThat(read.operands()).isEmpty();
        assertThat(versions.heads(f.statements().get(0)).keySet())
                .extracting(Var::name)
                .containsExactly("i", "p");
    }

    @Test
    void whatIsReadThroughMergesIsUsed() {
        Analysed f = Analysed.number("s: double = x; t: double = y; if (n > 0) { s = y; t = x } return s", "");
        Versions versions = f.versions();
        assertThat(versions.used())
                .extracting(v -> v.variable().name())
                .contains("s", "n")
                .doesNotContain("t");
        assertThat(versions.used())
                .filteredOn(v -> v.variable().name().equals("s"))
                .hasSize(3);
    }

    @Test
    void whatIsNotReadHasNoVersionThere() {
        Analysed f = Analysed.number("r: double = x; return r", "");
        Versions versions = f.versions();
        Stmt stmt = f.assigning("r");
        assertThat(versions.reads(stmt)).containsOnlyKeys(f.variable("x"));
        assertThatThrownBy(() -> versions.read(stmt, f.variable("y"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> versions.written(stmt, f.variable("x"))).isInstanceOf(IllegalArgumentException.class);
    }
}
