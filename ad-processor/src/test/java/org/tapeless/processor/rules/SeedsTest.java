package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partial is linear in its seed, and with it forward and reverse mode are transposes of each other. */
class SeedsTest {
    private static final int POINTS = 20;
    private static final double[] DIRECTION = {0.7, -1.3, 0.4};

    static Stream<Primitive> rows() {
        return Table.rows().stream().filter(primitive -> !primitive.varied().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void partialsAreLinearInTheSeed(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        for (double[] at : Domain.points(primitive, POINTS)) {
            for (int i : primitive.varied()) {
                Supplier<String> what = () -> "operand " + i + " at " + Arrays.toString(at);
                double one = derivatives.reverse(i, 1, at);
                assertThat(derivatives.reverse(i, 0, at)).as(what).isZero();
                assertThat(derivatives.reverse(i, -1, at)).as(what).isEqualTo(-one);
                // Powers of two do not round.
                assertThat(derivatives.reverse(i, 2, at)).as(what).isEqualTo(2 * one);
                assertThat(derivatives.reverse(i, 0.25, at)).as(what).isEqualTo(0.25 * one);
                double parts = derivatives.reverse(i, 0.3, at) + derivatives.reverse(i, 0.6, at);
                assertThat(derivatives.reverse(i, 0.9, at))
                        .as(what)
                        .isCloseTo(parts, within(8 * ulp(primitive, parts)));
            }
        }
    }

    /** {@code yBar * sum(partial_i xDot_i) = sum((partial_i yBar) * xDot_i)}. */
    @ParameterizedTest
    @MethodSource("rows")
    void forwardAndReverseHaveTheSameInnerProduct(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        double yBar = -1.5;
        double[] xDot =
                primitive.rounded(Arrays.copyOf(DIRECTION, primitive.operands().size()));
        for (double[] at : Domain.points(primitive, POINTS)) {
            double forward = 0;
            double reverse = 0;
            double size = 0;
            for (int i : primitive.varied()) {
                forward += yBar * derivatives.forward(i, xDot[i], at);
                reverse += derivatives.reverse(i, yBar, at) * xDot[i];
                size += Math.abs(yBar * derivatives.forward(i, xDot[i], at));
            }
            assertThat(forward)
                    .as(() -> "at " + Arrays.toString(at))
                    .isCloseTo(reverse, within(8 * ulp(primitive, size)));
        }
    }

    private static double ulp(Primitive primitive, double x) {
        return primitive.isSingle() ? Math.ulp((float) x) : Math.ulp(x);
    }
}
