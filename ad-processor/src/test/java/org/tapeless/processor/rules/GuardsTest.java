package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Scalar;

/**
 * The strong zero, searched for holes: at 2,000 finite points for every row, most of them where something overflows,
 * underflows or leaves its domain, a zero tangent or adjoint gives zero.
 */
class GuardsTest {
    private static final int POINTS = 2000;

    private static final double[] CORNERS = {
        0.0,
        -0.0,
        0.5,
        -0.5,
        1,
        -1,
        2,
        -2,
        3,
        -40,
        1e10,
        0x1p53,
        Math.PI / 2,
        710,
        -710,
        746,
        -746,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        -Math.nextDown(1.0),
        1e154,
        -1e154,
        1e-154,
        1.35e154,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1e-310,
        Double.MIN_NORMAL,
        1e-300,
        1e300,
        -1e300,
        0x1p127,
        -0x1p127,
        0x1p-149,
        Double.MAX_VALUE / 4,
        Double.MAX_VALUE,
        -Double.MAX_VALUE
    };

    static Stream<Primitive> rows() {
        return Table.rows().stream().filter(primitive -> !primitive.varied().isEmpty());
    }

    /** Corners in every place, then mixed with numbers of random bits; of one operand, every corner. */
    static List<double[]> finitePoints(Primitive primitive) {
        Random random = new Random(20);
        List<double[]> points = new ArrayList<>();
        int arity = primitive.operands().size();
        for (int k = 0; points.size() < POINTS; k++) {
            double[] point = new double[arity];
            for (int i = 0; i < arity; i++) {
                boolean isCorner = k < POINTS / 2 || random.nextInt(3) == 0;
                int corner = arity == 1 && k < CORNERS.length ? k : random.nextInt(CORNERS.length);
                point[i] = isCorner ? CORNERS[corner] : anyNumber(primitive, i, random);
            }
            double[] rounded = primitive.rounded(point);
            if (Arrays.stream(rounded).allMatch(Double::isFinite) && isDefined(primitive, rounded)) {
                points.add(rounded);
            }
        }
        return points;
    }

    private static double anyNumber(Primitive primitive, int operand, Random random) {
        return primitive.operands().get(operand).type() == Scalar.FLOAT
                ? Float.intBitsToFloat(random.nextInt())
                : Double.longBitsToDouble(random.nextLong());
    }

    /** {@code clamp} throws where its bounds are in the wrong order. */
    private static boolean isDefined(Primitive primitive, double[] point) {
        return !primitive.name().equals("clamp") || Double.compare(point[1], point[2]) <= 0;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aZeroSeedGivesZeroWhateverThePartial(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        for (double[] at : finitePoints(primitive)) {
            for (int i : primitive.varied()) {
                Supplier<String> what = () -> "operand " + i + " at " + Arrays.toString(at);
                assertThat(derivatives.forward(i, 0.0, at))
                        .as(() -> "zero tangent, " + what.get())
                        .isZero();
                assertThat(derivatives.reverse(i, 0.0, at))
                        .as(() -> "zero adjoint, " + what.get())
                        .isZero();
                assertThat(derivatives.reverse(i, -0.0, at))
                        .as(() -> "zero adjoint, " + what.get())
                        .isZero();
            }
        }
    }

    /**
     * Second order, zero direction: the tangent of a partial is zero where the tangents of its seed and of the operands
     * are. The partial of {@code pow} by the exponent has the power itself for a factor: where that is infinite or NaN,
     * its product with zero is NaN, as every product's.
     */
    @ParameterizedTest
    @MethodSource("rows")
    void aZeroDirectionGivesAZeroSecondDerivative(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        double[] nowhere = new double[primitive.operands().size()];
        for (double[] at : finitePoints(primitive)) {
            if (primitive.name().equals("pow") && !Double.isFinite(derivatives.value(at))) {
                continue;
            }
            for (int i : primitive.varied()) {
                assertThat(derivatives.second(i, 1, 0, nowhere, at))
                        .as(() -> "operand " + i + " at " + Arrays.toString(at))
                        .isZero();
            }
        }
    }

    /**
     * Second order, zero seed: nothing flows however the partial changes. The operands are such that twice their size
     * is finite: {@code atan} has the sum {@code a + a} in its second derivative, and sums are not guarded.
     */
    @ParameterizedTest
    @MethodSource("rows")
    void aZeroSeedGivesAZeroSecondDerivative(Primitive primitive) {
        Derivatives derivatives = Derivatives.of(primitive);
        double[] everywhere = new double[primitive.operands().size()];
        Arrays.fill(everywhere, 1);
        double largest = primitive.isSingle() ? Float.MAX_VALUE / 2 : Double.MAX_VALUE / 2;
        for (double[] at : finitePoints(primitive)) {
            if (Arrays.stream(at).allMatch(x -> Math.abs(x) <= largest)) {
                for (int i : primitive.varied()) {
                    assertThat(derivatives.second(i, 0, 0, everywhere, at))
                            .as(() -> "operand " + i + " at " + Arrays.toString(at))
                            .isZero();
                }
            }
        }
    }

    /** The search finds what it must, and {@code scalb} needs no guard: its overflow is that of a linear function. */
    @Test
    void whatCanBeInfiniteOrNotANumberIsGuarded() {
        Set<String> guarded = new TreeSet<>();
        Set<String> singular = new TreeSet<>();
        rows().forEach(primitive -> {
            Derivatives derivatives = Derivatives.of(primitive);
            List<double[]> points = finitePoints(primitive);
            for (int i : primitive.varied()) {
                String partial = primitive.name() + " by " + i;
                if (primitive.isGuarded(i)) {
                    guarded.add(partial);
                }
                if (points.stream().anyMatch(at -> !Double.isFinite(derivatives.reverse(i, 1, at)))) {
                    singular.add(partial);
                }
            }
        });
        assertThat(singular)
                .contains("div by 0", "div by 1", "rem by 1", "sqrt by 0", "hypot by 1", "exp by 0", "scalb by 0");
        singular.remove("scalb by 0");
        assertThat(guarded).containsAll(singular);
    }
}
