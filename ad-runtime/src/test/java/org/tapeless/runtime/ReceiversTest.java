package org.tapeless.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedMethod")
class ReceiversTest {
    private interface Curve {
        default double at(double x) {
            return x;
        }
    }

    private static final class Plain implements Curve {}

    private static final class Own implements Curve {
        @Override
        public double at(double x) {
            return -x;
        }
    }

    private interface Steep extends Curve {
        @Override
        default double at(double x) {
            return 9 * x;
        }
    }

    private static final class Slope implements Steep {}

    private static class Base {
        double f(double x) {
            return x;
        }

        double f(int x) {
            return x;
        }
    }

    private static final class Silent extends Base {}

    private static final class Overrides extends Base {
        @Override
        double f(double x) {
            return 2 * x;
        }
    }

    @Test
    void aClassThatInheritsTheMethodPasses() {
        assertThatCode(() -> Receivers.runs(new Base(), Base.class, "f", double.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> Receivers.runs(new Silent(), Base.class, "f", double.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> Receivers.runs(new Plain(), Curve.class, "at", double.class))
                .doesNotThrowAnyException();
    }

    @Test
    void aClassThatOverridesAnotherOverloadPasses() {
        assertThatCode(() -> Receivers.runs(new Overrides(), Base.class, "f", int.class))
                .doesNotThrowAnyException();
    }

    @Test
    void aClassThatOverridesTheMethodIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receivers.runs(new Overrides(), Base.class, "f", double.class))
                .withMessageContaining("Overrides");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receivers.runs(new Own(), Curve.class, "at", double.class))
                .withMessageContaining("Own");
    }

    @Test
    void aMoreSpecificInterfaceIsSeen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receivers.runs(new Slope(), Curve.class, "at", double.class))
                .withMessageContaining("Slope");
    }

    @Test
    void theAnswerIsTheSameTheSecondTime() {
        for (int i = 0; i < 2; i++) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Receivers.runs(new Own(), Curve.class, "at", double.class));
        }
    }

    @Test
    void nullIsLeftToThePrimal() {
        assertThatCode(() -> Receivers.runs(null, Base.class, "f", double.class))
                .doesNotThrowAnyException();
    }
}
