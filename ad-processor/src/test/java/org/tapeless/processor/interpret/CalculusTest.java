package org.tapeless.processor.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;

/** Every method of {@code Math} and {@code StrictMath} with a floating result, against differences. */
final class CalculusTest {
    /** Not functions of their operands. */
    private static final Set<String> EXCLUDED = Set.of("random");
    /** Locally constant, or a rounding error away from the identity: differences say nothing about the second kind. */
    private static final Set<String> ROUNDINGS = Set.of("nextUp", "nextDown", "nextAfter", "ulp");

    private static final double[] POINTS = {-2.3, -1.4, -0.7, -0.2, 0.15, 0.6, 0.9, 1.3, 2.6};
    /** Others for the second operand, since two equal ones are a kink of {@code max}. */
    private static final double[] SECONDS = {-2.13, -1.17, -0.61, 0.23, 0.71, 1.57, 2.41};

    static Stream<Method> methods() {
        return Stream.of(Math.class, StrictMath.class)
                .flatMap(owner -> Arrays.stream(owner.getMethods()))
                .filter(m -> Modifier.isStatic(m.getModifiers()) && !EXCLUDED.contains(m.getName()))
                .filter(m -> m.getReturnType() == double.class || m.getReturnType() == float.class);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void firstAndSecondDerivativesAreThoseOfTheFunction(Method method) {
        Class<?>[] types = method.getParameterTypes();
        for (double x : POINTS) {
            for (double y : types.length == 1 ? new double[1] : SECONDS) {
                Object[] args = new Object[types.length];
                for (int i = 0; i < types.length; i++) {
                    args[i] = number(types[i], List.of(x, y, 0.37).get(i));
                }
                check(method, args);
            }
        }
    }

    private static Object number(Class<?> type, double x) {
        if (type == int.class) {
            return (int) x;
        }
        return type == float.class ? (Object) (float) x : (Object) x;
    }

    private static void check(Method method, Object[] args) {
        if (method.getName().equals("clamp") && ((Number) args[1]).doubleValue() > 0.37) {
            return;
        }
        Program program = calling(method);
        Object[] v = directions(args, 0.8, -0.6);
        Object[] w = directions(args, 0.3, 0.9);
        Oracle.Second run = Oracle.second(program, "f", List.of(args), Arrays.asList(v), Arrays.asList(w));
        double value = number(Interpreter.of(program).call("f", args));
        assertThat(Values.difference(
                        run.values().get(0), Interpreter.of(program).call("f", args)[0]))
                .isEmpty();
        double alongV = number(run.alongV().toArray());
        double mixed = number(run.mixed().toArray());
        if (Double.isNaN(value) || Double.isNaN(alongV) || ROUNDINGS.contains(method.getName())) {
            return;
        }
        boolean single = Arrays.asList(method.getParameterTypes()).contains(float.class);
        double h = single ? 1e-2 : 1e-5;
        String where = method + Arrays.toString(args);
        double slope = slope(t -> number(Interpreter.of(program).call("f", moved(args, v, t))), h);
        assertThat(alongV).as("first derivative of " + where).isCloseTo(slope, tolerance(slope, single));
        double bend = slope(
                t -> number(Oracle.jvp(program, "f", List.of(moved(args, w, t)), Arrays.asList(v))
                        .tangents()
                        .toArray()),
                h);
        assertThat(mixed).as("second derivative of " + where).isCloseTo(bend, tolerance(bend, single));
    }

    private static org.assertj.core.data.Offset<Double> tolerance(double expected, boolean single) {
        return within((single ? 1e-2 : 1e-6) * Math.max(1, Math.abs(expected)));
    }

    /** Fourth order. */
    private static double slope(DoubleUnaryOperator f, double h) {
        double near = (f.applyAsDouble(h) - f.applyAsDouble(-h)) / (2 * h);
        double far = (f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h)) / (4 * h);
        return (4 * near - far) / 3;
    }

    private static Object[] directions(Object[] args, double first, double second) {
        Object[] result = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            double d = List.of(first, second, 0.5).get(i);
            result[i] = args[i] instanceof Integer ? null : args[i] instanceof Float ? (Object) (float) d : (Object) d;
        }
        return result;
    }

    private static Object[] moved(Object[] args, Object[] direction, double t) {
        return Values.movedAll(Arrays.asList(args), Arrays.asList(direction), t).toArray();
    }

    private static double number(Object[] results) {
        return ((Number) results[0]).doubleValue();
    }

    private static Program calling(Method method) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            parameters
                    .append(i == 0 ? "" : ", ")
                    .append("x")
                    .append(i)
                    .append(": ")
                    .append(types[i]);
            arguments.append(i == 0 ? "" : ", ").append("x").append(i);
        }
        String call = method.getDeclaringClass().getSimpleName() + ".<" + method.getReturnType() + ">"
                + method.getName() + "(" + arguments + ")";
        return Parser.program(
                "function f(" + parameters + ") -> (y: " + method.getReturnType() + ") { return " + call + " }");
    }
}
