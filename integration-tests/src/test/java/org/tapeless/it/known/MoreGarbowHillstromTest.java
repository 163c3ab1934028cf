package org.tapeless.it.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.it.laws.Derived;
import org.tapeless.it.programs.MghDataFits;
import org.tapeless.it.programs.MghFewVariables;
import org.tapeless.it.programs.MghManyVariables;

/**
 * The test problems of More, Garbow and Hillstrom, minimised from their published starts to their published minima with
 * generated gradients and Hessians.
 */
class MoreGarbowHillstromTest {

    private static final double UNKNOWN = Double.NaN;

    /**
     * A problem.
     *
     * @param startValue the value at the start, where it is known exactly
     * @param minima the published minima, any of which may be found
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Problem(Class<?> owner, String name, double[] start, double startValue, double... minima) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Problem> problems() {
        Class<?> few = MghFewVariables.class;
        Class<?> fits = MghDataFits.class;
        Class<?> many = MghManyVariables.class;
        return Stream.of(
                new Problem(few, "rosenbrock", at(-1.2, 1), 24.2, 0),
                new Problem(few, "freudensteinRoth", at(0.5, -2), 400.5, 0, 48.98425367924),
                new Problem(few, "powellBadlyScaled", at(0, 1), 1.13526171734838, 0),
                new Problem(few, "brownBadlyScaled", at(1, 1), 999998000003.0, 0),
                new Problem(few, "beale", at(1, 1), 14.203125, 0),
                new Problem(few, "jennrichSampson", at(0.3, 0.4), UNKNOWN, 124.362182355),
                new Problem(few, "helicalValley", at(-1, 0, 0), 2500, 0),
                new Problem(few, "gulf", at(5, 2.5, 0.15), UNKNOWN, 0),
                new Problem(few, "box", at(0, 10, 20), UNKNOWN, 0),
                new Problem(few, "powellSingular", at(3, -1, 0, 1), 215, 0),
                new Problem(few, "wood", at(-3, -1, -3, -1), 19192, 0),
                new Problem(few, "brownDennis", at(25, 5, -5, -1), UNKNOWN, 85822.20162635),
                new Problem(fits, "bard", at(1, 1, 1), UNKNOWN, 8.2148773e-3),
                new Problem(fits, "gaussian", at(0.4, 1, 0), UNKNOWN, 1.12793277e-8),
                new Problem(fits, "meyer", at(0.02, 4000, 250), UNKNOWN, 87.94585517),
                new Problem(fits, "kowalikOsborne", at(0.25, 0.39, 0.415, 0.39), UNKNOWN, 3.0750560385e-4),
                new Problem(fits, "osborne1", at(0.5, 1.5, -1, 0.01, 0.02), UNKNOWN, 5.46489470e-5),
                new Problem(fits, "biggsExp6", at(1, 2, 1, 1, 1, 1), UNKNOWN, 0, 5.655649925e-3),
                new Problem(fits, "watson", new double[6], 30, 2.287670054e-3),
                new Problem(fits, "watson", new double[9], 30, 1.3997601e-6),
                new Problem(many, "extendedRosenbrock", at(-1.2, 1, -1.2, 1, -1.2, 1), 72.6, 0),
                new Problem(many, "penalty1", at(1, 2, 3, 4), 885.06264, 2.2499775e-5),
                new Problem(many, "penalty2", at(0.5, 0.5, 0.5, 0.5), UNKNOWN, 9.3762931e-6),
                new Problem(many, "variablyDimensioned", each(10, i -> 1 - (i + 1) / 10.0), 2198551.1625, 0),
                new Problem(many, "trigonometric", each(10, i -> 0.1), UNKNOWN, 0, 2.79506e-5),
                new Problem(many, "brownAlmostLinear", each(10, i -> 0.5), UNKNOWN, 0),
                new Problem(many, "discreteBoundaryValue", each(10, i -> (i + 1) * (i - 10) / 121.0), UNKNOWN, 0),
                new Problem(many, "discreteIntegral", each(10, i -> (i + 1) * (i - 10) / 121.0), UNKNOWN, 0),
                new Problem(many, "broydenTridiagonal", each(10, i -> -1), UNKNOWN, 0),
                new Problem(many, "broydenBanded", each(10, i -> -1), UNKNOWN, 0),
                new Problem(many, "chebyquad", each(8, i -> (i + 1) / 9.0), UNKNOWN, 3.516873726e-3),
                new Problem(many, "chebyquad", each(9, i -> (i + 1) / 10.0), UNKNOWN, 0));
    }

    private static double[] at(double... x) {
        return x;
    }

    private static double[] each(int n, java.util.function.IntToDoubleFunction start) {
        return IntStream.range(0, n).mapToDouble(start).toArray();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void generatedDerivativesLeadToThePublishedMinimum(Problem problem) {
        Derived f = Derived.of(problem.owner(), problem.name());
        if (!Double.isNaN(problem.startValue())) {
            assertThat(f.value(problem.start())).isCloseTo(problem.startValue(), within(1e-9 * problem.startValue()));
        }
        NewtonMinimiser newton = new NewtonMinimiser(f::value, f::gradient, f::hessian);
        double[] x = newton.minimise(problem.start());
        double found = f.value(x);
        assertThat(Arrays.stream(problem.minima()).anyMatch(m -> Math.abs(found - m) <= 1e-5 * m + 1e-14))
                .as("%s reaches %s at %s", problem, found, Arrays.toString(x))
                .isTrue();
    }
}
