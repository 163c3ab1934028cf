package org.tapeless.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;

/** The rows of other libraries against these libraries themselves. */
class LibraryRowsTest {
    private static final Map<String, Class<?>> CLASSES = Map.of(
            org.apache.commons.math3.util.FastMath.class.getName(), org.apache.commons.math3.util.FastMath.class,
            org.hipparchus.util.FastMath.class.getName(), org.hipparchus.util.FastMath.class);

    /** Functions whose slopes by hand are here, since Java's Math has none of that name. */
    private static final Map<String, DoubleUnaryOperator> SLOPES = Map.of(
            "asinh", x -> 1 / Math.sqrt(x * x + 1),
            "acosh", x -> 1 / Math.sqrt(x * x - 1),
            "atanh", x -> 1 / (1 - x * x));

    static List<Op> functions() {
        return Rules.libraries();
    }

    static Stream<Op> ownFunctions() {
        // clamp is among Math's in newer JDKs, and in the law tests everywhere.
        return functions().stream()
                .filter(op -> likeInMath(op).isEmpty() && !op.name().equals("clamp"));
    }

    static Stream<Op> likeMath() {
        return functions().stream().filter(op -> likeInMath(op).isPresent());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionOfTheTableExists(Op op) {
        assertThat(method(op)).isPresent();
        assertThat(Rules.SHIPPED.of(op)).isPresent();
    }

    @Test
    void everyFloatingMethodHasARow() {
        for (Class<?> owner : CLASSES.values()) {
            for (Method method : owner.getMethods()) {
                Op op = Table.op(method).orElse(null);
                if (op != null && op.result().isFloating() && !op.name().equals("random")) {
                    assertThat(functions()).contains(op);
                }
            }
        }
    }

    /** The row is that of Math, its other functions taken from the library. */
    @ParameterizedTest
    @MethodSource("likeMath")
    void aFunctionThatMathHasTooIsTheSameFunction(Op op) throws ReflectiveOperationException {
        Method theirs = method(op).orElseThrow();
        Method ours = likeInMath(op).orElseThrow();
        Random random = new Random(op.hashCode());
        for (int i = 0; i < 200; i++) {
            Object[] arguments = arguments(op, random);
            double expected = ((Number) ours.invoke(null, arguments)).doubleValue();
            double actual = ((Number) theirs.invoke(null, arguments)).doubleValue();
            double error = Math.abs(actual - expected);
            // Hipparchus subtracts a rounded multiple, so that its remainders have the dividend's precision.
            double scale = op.name().equals("IEEEremainder") ? ((Number) arguments[0]).doubleValue() : expected;
            assertThat(Double.compare(actual, expected) == 0 || error <= 1e-14 * Math.abs(scale))
                    .as("%s of %s is %s, and in Math %s", op, Arrays.toString(arguments), actual, expected)
                    .isTrue();
        }
        Op math = new Op(MathRows.MATH, op.name(), op.parameters(), op.result());
        Row row = Rules.SHIPPED.of(op).orElseThrow();
        Row expected = MathRows.like(math).orElseThrow();
        for (int i = 0; i < op.parameters().size(); i++) {
            assertThat(row.variesWith(i)).isEqualTo(expected.variesWith(i));
        }
    }

    @ParameterizedTest
    @MethodSource("ownFunctions")
    void aRowOfItsOwnHasTheSlopeOfTheFunction(Op op) throws ReflectiveOperationException {
        Row row = Rules.SHIPPED.of(op).orElseThrow();
        Method function = method(op).orElseThrow();
        Derivatives derivatives = Derivatives.of(Table.method(op));
        Random random = new Random(7);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            Object[] arguments = ownArguments(op, random);
            for (int k = 0; k < arguments.length; k++) {
                if (!row.variesWith(k)) {
                    assertThat(op.parameters().get(k).isFloating()).isFalse();
                    continue;
                }
                double partial = derivatives.reverse(k, 1.0, numbers(arguments));
                double expected = expected(op, function, k, arguments);
                assertThat(Math.abs(partial - expected))
                        .as("%s by %d at %s: %s, expected %s", op, k, Arrays.toString(arguments), partial, expected)
                        .isLessThanOrEqualTo(1e-7 * Math.max(Math.abs(expected), 1e-3));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(300);
    }

    /** By hand where there is a formula above, else by a difference of fourth order. */
    private static double expected(Op op, Method function, int k, Object[] at) throws ReflectiveOperationException {
        DoubleUnaryOperator slope = SLOPES.get(op.name());
        if (slope != null) {
            return slope.applyAsDouble(((Number) at[0]).doubleValue());
        }
        double x = ((Number) at[k]).doubleValue();
        double h = 1e-3 * Math.abs(x);
        double[] values = new double[4];
        double[] offsets = {-2, -1, 1, 2};
        for (int i = 0; i < 4; i++) {
            Object[] moved = at.clone();
            moved[k] = x + offsets[i] * h;
            values[i] = ((Number) function.invoke(null, moved)).doubleValue();
        }
        return (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * h);
    }

    @Test
    void aGuardKeepsAZeroSeedWhereThePartialIsInfinite() {
        for (Op op : functions()) {
            if (Set.of("acosh", "atanh").contains(op.name())) {
                Derivatives derivatives = Derivatives.of(Table.method(op));
                assertThat(derivatives.reverse(0, 1.0, 1.0)).isInfinite();
                assertThat(derivatives.reverse(0, 0.0, 1.0)).isZero();
            }
        }
    }

    @Test
    void aPowerByZeroIsConstantEverywhere() {
        List<Op> powers = functions().stream()
                .filter(op -> op.name().equals("pow") && !op.parameters().get(1).isFloating())
                .toList();
        assertThat(powers).hasSize(4);
        for (Op op : powers) {
            Derivatives derivatives = Derivatives.of(Table.method(op));
            assertThat(derivatives.reverse(0, 1.0, 0.0, 0.0)).isZero();
            assertThat(derivatives.reverse(0, 1.0, -2.0, 3.0)).isEqualTo(12.0);
            assertThat(derivatives.reverse(0, 1.0, -2.0, -1.0)).isEqualTo(-0.25);
        }
    }

    @Test
    void linesAreRowsOfTheClassesNamedBeforeThem() {
        LibraryRows rows = new LibraryRows(Stream.of(
                "# no row",
                "",
                "class p.A p.B",
                "as in Math: sin(double)",
                "class p.C",
                "f(double,int): d / y ; none"));
        assertThat(rows.functions())
                .map(op -> op.owner() + "." + op.name())
                .containsExactly("p.A.sin", "p.B.sin", "p.C.f");
        Op f = new Op("p.C", "f", List.of(Scalar.DOUBLE, Scalar.INT), Scalar.DOUBLE);
        Row row = rows.row(f).orElseThrow();
        assertThat(row.variesWith(0) && row.needsResult(0)).isTrue();
        assertThat(row.needsOperand(0, 0)).isFalse();
        assertThat(row.variesWith(1)).isFalse();
        Op sine = new Op("p.B", "sin", List.of(Scalar.DOUBLE), Scalar.DOUBLE);
        assertThat(rows.row(sine).orElseThrow().partials().get(0))
                .asString()
                .contains("p.B")
                .contains("cos");
        assertThat(rows.row(new Op("p.C", "sin", List.of(Scalar.DOUBLE), Scalar.DOUBLE)))
                .isEmpty();
    }

    @Test
    void theShippedTableIsReadFromItsFile() {
        assertThat(LibraryRows.shipped().functions()).isEqualTo(functions());
    }

    @Test
    void aLineThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> new LibraryRows(Stream.of("class p.C", "as in Maths: sin(double)")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as in Maths");
        assertThatThrownBy(() -> new LibraryRows(Stream.of("class p.C", "as in Math: sine(double)")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C.sine");
    }

    private static Optional<Method> method(Op op) {
        Class<?> owner = Objects.requireNonNull(CLASSES.get(op.owner()), op.owner());
        return Arrays.stream(owner.getMethods())
                .filter(method -> Table.op(method).equals(Optional.of(op)))
                .findFirst();
    }

    /** Java's method of that name and those types; newer ones are compared where the JDK has them. */
    private static Optional<Method> likeInMath(Op op) {
        Op math = new Op(MathRows.MATH, op.name(), op.parameters(), op.result());
        return Arrays.stream(Math.class.getMethods())
                .filter(method -> Table.op(method).equals(Optional.of(math)))
                .findFirst();
    }

    private static double[] numbers(Object[] arguments) {
        return Arrays.stream(arguments)
                .mapToDouble(argument -> ((Number) argument).doubleValue())
                .toArray();
    }

    private static Object[] arguments(Op op, Random random) {
        List<Object> arguments = new ArrayList<>();
        for (Type type : op.parameters()) {
            // The last argument of clamp is the upper bound.
            boolean isUpper = op.name().equals("clamp") && arguments.size() == 2;
            double x = 3 * random.nextGaussian() + (isUpper ? 20 : 0);
            arguments.add(
                    type == Scalar.INT
                            ? (Object) random.nextInt(-9, 10)
                            : type == Scalar.FLOAT ? (Object) (float) x : (Object) x);
        }
        return arguments.toArray();
    }

    /** Inside the domains of the functions that only the libraries have. */
    private static Object[] ownArguments(Op op, Random random) {
        List<Object> arguments = new ArrayList<>();
        for (Type type : op.parameters()) {
            double x = 0.1 + 0.8 * random.nextDouble();
            double inside = op.name().equals("acosh") || op.name().equals("log") ? 1.1 + x : x;
            arguments.add(
                    type == Scalar.INT
                            ? (Object) random.nextInt(-4, 5)
                            : type == Scalar.LONG ? (Object) random.nextLong(-4, 5) : (Object) inside);
        }
        return arguments.toArray();
    }
}
