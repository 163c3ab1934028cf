package org.tapeless.processor.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.OpaqueType;
import org.tapeless.processor.ir.Parser;

final class ArgsTest {
    private static final Function FUNCTION = Parser.function(
            "function f(a: double, f: float, n: int, b: byte, c: char, z: boolean, m: double[][], k: int[], self:"
                    + " p.Foo) { }");

    @Test
    void argumentsHaveTheParametersTypes() {
        List<Object> args = Args.seeded(1)
                .lengths(5, 2)
                .with(new OpaqueType("p.Foo"), "self")
                .of(FUNCTION);
        assertThat(args)
                .extracting(Object::getClass)
                .hasToString("[class java.lang.Double, class java.lang.Float, class java.lang.Integer, class"
                        + " java.lang.Byte, class java.lang.Character, class java.lang.Boolean, class [[D,"
                        + " class [I, class java.lang.String]");
        assertThat((double[][]) args.get(6)).hasDimensions(5, 2);
        assertThat((int[]) args.get(7)).hasSize(5);
        assertThat((Integer) args.get(2)).isBetween(0, 1);
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertThat(Values.difference(Args.seeded(7).of(FUNCTION), Args.seeded(7).of(FUNCTION)))
                .isEmpty();
        assertThat(Values.difference(Args.seeded(7).of(FUNCTION), Args.seeded(8).of(FUNCTION)))
                .isPresent();
    }

    @Test
    void directionsHaveTheShapeOfWhatIsFloating() {
        List<Object> args = Args.seeded(1).of(FUNCTION);
        List<Object> direction = Args.seeded(2).direction(args);
        assertThat(direction.subList(0, 2)).doesNotContainNull();
        assertThat(direction.subList(2, 6)).containsOnlyNulls();
        assertThat((double[][]) direction.get(6)).hasDimensions(4, 3);
        assertThat(Values.inner(Args.zeros(args), direction)).isZero();
        assertThat(Values.numbers(direction)).hasSize(14);
    }

    @Test
    void copiesKeepAliases() {
        double[] row = {1, 2};
        List<Object> copy = Values.copy(Arrays.asList(row, new double[][] {row, null, row}, 3, null));
        double[][] rows = (double[][]) copy.get(1);
        assertThat(rows[0])
                .isSameAs(rows[2])
                .isSameAs(copy.get(0))
                .isNotSameAs(row)
                .containsExactly(1, 2);
        assertThat(copy.get(3)).isNull();
    }

    @Test
    void differencesAreBitsAndPlaces() {
        assertThat(Values.difference(0.0, -0.0)).contains(": 0.0 and -0.0");
        assertThat(Values.difference(Double.NaN, Double.NaN)).isEmpty();
        assertThat(Values.difference(new double[][] {{1}, {2}}, new double[][] {{1}, {3}}))
                .contains("[1][0]: 2.0 and 3.0");
        assertThat(Values.difference(new double[1], new float[1])).contains(": [0.0] and [0.0]");
        assertThat(Values.difference(null, null)).isEmpty();
    }

    @Test
    void specialNumbersAppearWhenAsked() {
        double[] numbers =
                Values.numbers(Args.seeded(3).lengths(40, 40).special(0.5).of(FUNCTION));
        assertThat(numbers).contains(Double.NaN, Double.NEGATIVE_INFINITY, -0.0);
    }
}
