package org.tapeless.processor.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Verifier;
import org.tapeless.processor.ir.Verifier.Form;

final class OracleTest {
    private static Program program(String text) {
        return Verifier.require(Parser.program(text), Form.SURFACE);
    }

    /** Value, first and second derivative of an expression in x. */
    private static double[] taylor(String expression, double x) {
        Program program = program("function f(x: double) -> (y: double) { return " + expression + " }");
        Oracle.Second run = Oracle.second(program, "f", List.of(x), List.of(1.0), List.of(1.0));
        return new double[] {
            (Double) run.values().get(0),
            (Double) run.alongV().get(0),
            (Double) run.mixed().get(0)
        };
    }

    @Test
    void closedForms() {
        double x = 0.7;
        double e = Math.exp(x * x);
        assertThat(taylor("Math.exp(x * x)", x))
                .containsExactly(new double[] {e, 2 * x * e, (2 + 4 * x * x) * e}, within(1e-14));
        assertThat(taylor("x * x * x / (1.0 + x)", 1.0)).containsExactly(new double[] {0.5, 1.25, 1.75}, within(1e-15));
        assertThat(taylor("Math.pow(x, 3.0)", 2.0)).containsExactly(8, 12, 12);
        assertThat(taylor("Math.pow(2.0, x)", 3.0))
                .containsExactly(new double[] {8, 8 * Math.log(2), 8 * Math.log(2) * Math.log(2)}, within(1e-14));
        assertThat(taylor("Math.pow(x, x)", 1.0)).containsExactly(1, 1, 2);
        assertThat(taylor("Math.sqrt(x) - 1.0", 1.0)).containsExactly(0, 0.5, -0.25);
        assertThat(taylor("(double) (float) x * x", 0.5)).containsExactly(0.25, 1, 2);
        assertThat(taylor("(double) (int) x * x", 2.5)).containsExactly(5, 2, 0);
        assertThat(taylor("x % 0.75 * x", 2.0)).containsExactly(1, 2.5, 2);
        assertThat(taylor("1.0 % x", 0.1)).containsExactly(1.0 % 0.1, -9, 0);
    }

    @Test
    void kinksAndSingularPoints() {
        assertThat(taylor("Math.abs(-x * x)", 0.0)).containsExactly(0, 0, 2);
        assertThat(taylor("Math.abs(x)", -0.0)).containsExactly(0, -1, 0);
        assertThat(taylor("Math.abs(x)", Double.NaN)).containsExactly(Double.NaN, 1, 0);
        assertThat(taylor("Math.max(x, -x)", 0.0)).containsExactly(0, 1, 0);
        assertThat(taylor("Math.max(-x, x)", 0.0)).containsExactly(0, 1, 0);
        assertThat(taylor("Math.max(x * x, x)", 1.0)).containsExactly(1, 2, 2);
        assertThat(taylor("Math.min(1.0, x)", 1.0)).containsExactly(1, 0, 0);
        assertThat(taylor("Math.floor(x) * x", 3.0)).containsExactly(9, 3, 0);
        assertThat(taylor("Math.pow(x, 2.0)", 0.0)).containsExactly(0, 0, 2);
        assertThat(taylor("Math.pow(x, 1.0)", 0.0)).containsExactly(0, 1, 0);
        assertThat(taylor("Math.pow(x, 0.0)", 0.0)).containsExactly(1, 0, 0);
        assertThat(taylor("Math.pow(0.0, x)", 2.0)).containsExactly(0, 0, 0);
        assertThat(taylor("Math.pow(x, 2.0)", -3.0)).containsExactly(9, -6, 2);
    }

    @Test
    void zeroDerivativesStayZero() {
        assertThat(taylor("Math.sqrt(x - x) + x", 2.0)).containsExactly(2, 1, 0);
        assertThat(taylor("Math.log(0.0 * x) * 0.0", 2.0)[1]).isZero();
        assertThat(taylor("(Math.sqrt(x) - 1.0) * (Math.sqrt(x) - 1.0)", 1.0)).containsExactly(0, 0, 0.5);
        assertThat(taylor("StrongZero.times(x - 1.0, Math.sqrt(x))", 1.0)).containsExactly(0, 1, 1);
        assertThat(taylor("Math.sqrt(x)", 0.0)).containsExactly(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Test
    void controlFlowGoesByValue() {
        Program program = program("""
            function f(x: double, n: int) -> (y: double) {
              y: double = 1.0
              for i in 0 < n step 1 {
                if (y > 10.0) { return y * x }
                y = y * x
              }
              while (y < 100.0) { y = y * y }
              return y
            }
            """);
        Oracle.Jvp jvp = Oracle.jvp(program, "f", List.of(3.0, 10), Arrays.asList(1.0, null));
        assertThat(jvp.values()).containsExactly(81.0);
        assertThat(jvp.tangents()).containsExactly(4 * 27.0);
        assertThat(Oracle.jvp(program, "f", List.of(3.0, 2), Arrays.asList(1.0, null))
                        .tangents())
                .containsExactly(8 * Math.pow(3, 7));
    }

    @Test
    void arraysWrittenInPlaceHaveDerivatives() {
        Program program = program("""
            function f(x: double[], out: double[], k: int[]) -> (alias: double[]) {
              out[0] = x[0] * x[1]
              out[1] += x[0]
              x[1] = 1.0
              k[0] = 7
              return out
            }
            """);
        double[] x = {3, 5};
        int[] k = {0};
        Oracle.Second run = Oracle.second(
                program,
                "f",
                List.of(x, new double[] {0, 10}, k),
                Arrays.asList(new double[] {1, 0}, null, null),
                Arrays.asList(new double[] {0, 1}, new double[] {8, 9}, null));
        assertThat(run.arguments().get(1)).isEqualTo(new double[] {15, 13});
        assertThat(run.argumentsAlongV().get(0)).isEqualTo(new double[] {1, 0});
        assertThat(run.argumentsAlongV().get(1)).isEqualTo(new double[] {5, 1});
        assertThat(run.argumentsAlongW().get(1)).isEqualTo(new double[] {3, 9});
        assertThat(run.argumentsMixed().get(1)).isEqualTo(new double[] {1, 0});
        assertThat(run.argumentsMixed().get(2)).isNull();
        assertThat(run.values().get(0)).isSameAs(run.arguments().get(1));
        assertThat(x).containsExactly(3, 5);
        assertThat(k).containsExactly(7);
    }

    @Test
    void aliasesStayAliases() {
        Program program =
                program("function f(a: double[], m: double[][]) { a[0] = 2.0 * a[0]; m[0][0] = m[1][0] * a[0] }");
        double[] row = {3};
        Oracle.Jvp jvp = Oracle.jvp(
                program, "f", List.of(row, new double[][] {row, row}), Arrays.asList(new double[] {1}, null));
        assertThat(jvp.arguments().get(0)).isEqualTo(new double[] {36});
        assertThat(jvp.argumentTangents().get(0)).isEqualTo(new double[] {24});
    }

    @Test
    void bulkOperationsMoveDerivatives() {
        Program program = program("""
            function f(x: double[], y: float[]) -> (s: double, g: double[], r: double[][], e: boolean) {
              c: double[] = x.clone()
              System.arraycopy(c, 0, c, 1, 2)
              c[0] = c[0] * c[1]
              d: double[] = Arrays.copyOf(c, 4)
              d[3] = d[3] + 1.0
              Arrays.fill(y, y[0])
              s: double = BulkAdjoints.<double>sumRange(d, 0, 4)
              g: double[] = Saved.grow(x, 2)
              BulkAdjoints.addRange(x, 0, d, 0, 2)
              m: double[][] = new double[2][]
              m[0] = x
              m[1] = c
              r: double[][] = Shadows.copy(m)
              Arrays.sort(c)
              e: boolean = Arrays.<boolean>equals(x, g)
              return s, g, r, e
            }
            """);
        double[] x = {2, 3, 4};
        Oracle.Jvp jvp = Oracle.jvp(
                program, "f", List.of(x, new float[] {5, 6}), List.of(new double[] {1, 10, 100}, new float[] {7, 8}));
        assertThat(jvp.values().get(0)).isEqualTo(4 + 2 + 3 + 1.0);
        assertThat(jvp.tangents().get(0)).isEqualTo(4 + 1 + 10.0);
        assertThat(jvp.values().get(1)).isSameAs(jvp.arguments().get(0)).isEqualTo(new double[] {6, 5, 4});
        assertThat(jvp.argumentTangents().get(0)).isEqualTo(new double[] {5, 11, 100});
        assertThat(jvp.argumentTangents().get(1)).isEqualTo(new float[] {7, 7});
        assertThat((double[][]) jvp.tangents().get(2)).isDeepEqualTo(new double[][] {{5, 11, 100}, {4, 1, 10}});
        assertThat(jvp.values().get(3)).isEqualTo(true);
    }

    @Test
    void sortingCarriesDerivativesAlong() {
        Program program = program("function f(x: double[]) { Arrays.sort(x, 1, 4) }");
        Oracle.Jvp jvp =
                Oracle.jvp(program, "f", List.of(new double[] {9, 3, -0.0, 0.0}), List.of(new double[] {1, 2, 3, 4}));
        assertThat(jvp.arguments().get(0)).isEqualTo(new double[] {9, -0.0, 0.0, 3});
        assertThat(jvp.argumentTangents().get(0)).isEqualTo(new double[] {1, 3, 4, 2});
    }

    @Test
    void framesAndCallsCarryDerivatives() {
        Program program = program("""
            function fwd(x: double) -> (value: double, saved: frame F) {
              fr: frame F = new frame F
              fr.x = x
              return x * x, fr
            }
            function f(x: double) -> (y: double) {
              v: double, fr: frame F = fwd(x)
              return v * fr.<double>x + fr.<double>unset
            }
            """);
        assertThat(Oracle.second(program, "f", List.of(2.0), List.of(1.0), List.of(1.0))
                        .mixed())
                .containsExactly(12.0);
    }

    @Test
    void foreignCodeIsConstant() {
        Program program = program("""
            function f(x: double, a: double[]) -> (y: double) {
              k: double = (double) `scale`
              foreign `write(${a})`
              return x * k * a[0]
            }
            """);
        Foreign foreign =
                Foreign.none().with("scale", args -> 3.0).with("write(${})", args -> ((double[]) args[0])[0] = 5);
        Oracle.Jvp jvp =
                Oracle.jvp(program, "f", List.of(2.0, new double[] {1, 2}), List.of(1.0, new double[] {9, 9}), foreign);
        assertThat(jvp.values()).containsExactly(30.0);
        assertThat(jvp.tangents()).containsExactly(15.0);
        assertThat(jvp.argumentTangents().get(1)).isEqualTo(new double[] {0, 9});
    }

    @Test
    void whatHasNoDerivativeIsRefused() {
        Program program = program("function f(x: double[]) -> (y: double) { return p.Q.<double>norm(x) }");
        assertThatThrownBy(() -> Oracle.jvp(program, "f", List.of(new double[1]), List.of(new double[1])))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Q.norm");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void agreesWithDifferencesOnWholeFunctions(long seed) {
        Program program = program("""
            function f(w: double[][], x: double[], b: double) -> (loss: double) {
              s: double = 0.0
              for i in 0 < w.length step 1 {
                z: double = b
                for j in 0 < w[i].length step 1 {
                  z = z + w[i][j] * x[j]
                }
                x[i] = Math.tanh(z)
                s = s + Math.log1p(Math.exp(-z)) / (1.0 + x[i] * x[i])
              }
              return Math.sqrt(s)
            }
            """);
        Args random = Args.seeded(seed).lengths(3, 3);
        List<Object> args = random.of(program.get("f"));
        List<Object> v = random.direction(args);
        List<Object> w = random.direction(args);
        Oracle.Second run = Oracle.second(program, "f", args, v, w);
        double h = 1e-5;
        double slope =
                (value(program, Values.movedAll(args, v, h)) - value(program, Values.movedAll(args, v, -h))) / (2 * h);
        assertThat((Double) run.alongV().get(0)).isCloseTo(slope, within(1e-8));
        double bend = (slope(program, Values.movedAll(args, w, h), v) - slope(program, Values.movedAll(args, w, -h), v))
                / (2 * h);
        assertThat((Double) run.mixed().get(0)).isCloseTo(bend, within(1e-8));
        double[] after = Values.numbers(Oracle.jvp(program, "f", args, v).argumentTangents());
        double[] forward = Values.numbers(run.argumentsAlongV());
        assertThat(after).isEqualTo(forward);
    }

    private static double value(Program program, List<Object> args) {
        return (Double) Interpreter.of(program).call("f", Values.copy(args).toArray())[0];
    }

    private static double slope(Program program, List<Object> args, List<Object> v) {
        return (Double) Oracle.jvp(program, "f", args, v).tangents().get(0);
    }
}
