package org.tapeless.examples.adbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void blanksLineBreaksAndColonsSeparateAlikeAndCommentsAreSkipped() throws IOException {
        Tokens tokens = Tokens.of("test", "# two lines\n# of comment\n  wrist:-1:0.5e1\n\n  7 # the end");

        assertThat(tokens.next()).isEqualTo("wrist");
        assertThat(tokens.nextInt()).isEqualTo(-1);
        assertThat(tokens.nextDoubles(2)).containsExactly(5.0, 7.0);
        assertThat(tokens.hasNext()).isFalse();
        tokens.expectEnd();
    }

    @Test
    void badNumberIsReportedWithItsPlace() {
        Tokens tokens = Tokens.of("test", "1\n 2 x");

        assertThatThrownBy(() -> tokens.nextDoubles(3))
                .isInstanceOf(IOException.class)
                .hasMessage("test: line 2, column 4: expected a number");
    }

    @Test
    void missingAndSurplusTokensAreReported() throws IOException {
        assertThatThrownBy(() -> Tokens.of("test", "1").nextDoubles(2))
                .hasMessage("test: line 1, column 2: the file ends too early");
        assertThatThrownBy(() -> Tokens.of("test", "1\n").expectEnd())
                .hasMessage("test: line 1, column 1: expected the end of the file");
        assertThatThrownBy(() -> Tokens.ofResource("gmm/none.txt"))
                .hasMessage("gmm/none.txt: no such file among the ADBench resources");
    }
}
