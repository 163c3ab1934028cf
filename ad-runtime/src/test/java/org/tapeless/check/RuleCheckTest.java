package org.tapeless.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RuleCheckTest {
    private static final RuleCheck.Function DECAY = x -> Math.exp(-x[0] * x[1]) + x[0];

    @Test
    void rightPartialsPass() {
        RuleCheck check = RuleCheck.of(DECAY)
                .partials(x -> -x[1] * Math.exp(-x[0] * x[1]) + 1, x -> -x[0] * Math.exp(-x[0] * x[1]))
                .inside(new double[] {0, 0.5}, new double[] {3, 2});
        for (long seed = 0; seed < 20; seed++) {
            long one = seed;
            assertThatCode(() -> check.check(one)).doesNotThrowAnyException();
        }
    }

    @Test
    void aWrongPartialIsNamed() {
        RuleCheck check = RuleCheck.of(DECAY)
                .partials(x -> -x[1] * Math.exp(-x[0] * x[1]) + 1, x -> x[0] * Math.exp(-x[0] * x[1]));
        assertThatThrownBy(() -> check.check(7))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("most in error is the partial by argument 1")
                .hasMessageContaining("(seed 7)");
    }

    @Test
    void anErrorOfOnePartInAMillionIsFound() {
        RuleCheck check = RuleCheck.of(x -> Math.sin(x[0])).partials(x -> (1 + 1e-6) * Math.cos(x[0]));
        assertThatThrownBy(() -> check.check(1)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPartialThatIsNotANumberIsFound() {
        RuleCheck check = RuleCheck.of(x -> x[0] * x[0]).partials(x -> Double.NaN);
        assertThatThrownBy(() -> check.check(1)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aConstantHasPartialsOfZero() {
        assertThatCode(() -> RuleCheck.of(x -> 3).partials(x -> 0).check(1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> RuleCheck.of(x -> 3).partials(x -> 1e-9).check(1))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aFunctionThatIsNowhereSmoothCannotBeJudged() {
        RuleCheck check = RuleCheck.of(x -> (Double.doubleToLongBits(x[0]) & 1023) / 1024.0)
                .partials(x -> 0);
        assertThatThrownBy(() -> check.check(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("choose another box");
    }

    @Test
    void aBoxMustFit() {
        RuleCheck check = RuleCheck.of(DECAY).partials(x -> 0, x -> 0);
        assertThatThrownBy(() -> check.inside(new double[] {0}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 partials");
        assertThatThrownBy(() -> check.inside(new double[] {0, 1}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("argument 1");
        assertThatThrownBy(() -> RuleCheck.of(DECAY).check(1)).isInstanceOf(IllegalStateException.class);
    }
}
