package org.tapeless.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.Frame;
import org.tapeless.processor.ir.FrameType;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Scalar;

final class BodyWriterTest {
    @Test
    void loopsReadAsWritten() {
        String ir = """
            function f(w: double[], x: double[][], n: int) -> (value: double) {
              sum: double = 0.0
              for i in 0 < n step 1 {
                for j in w.length - 1 >= 0 step -1 {
                  sum = sum + w[j] * x[i][j]
                }
                for k in 0 <= n step 2 {
                  w[k] = w[k] * 2.0
                }
                for k in n > 0 step -3 {
                  w[k] += -(sum * sum)
                }
              }
              while (sum > 1.0) {
                sum = sum / 2.0
              }
              return sum
            }
            """;
        assertThat(Body.of(ir)).isEqualTo("""
            double sum = 0.0;
            for (int i = 0; i < n; i++) {
                for (int j = w.length - 1; j >= 0; j--) {
                    sum += w[j] * x[i][j];
                }
                for (int k = 0; k <= n; k += 2) {
                    w[k] *= 2.0;
                }
                for (int k = n; k > 0; k -= 3) {
                    w[k] -= sum * sum;
                }
            }
            while (sum > 1.0) {
                sum /= 2.0;
            }
            return sum;
            """);
    }

    @Test
    void chainsOfElseStayFlatAndEmptyBranchesTurnRound() {
        String ir = """
            function f(x: double, n: int) -> (value: double) {
              if (x > 1.0) {
                y: double = 1.0
              } else {
                if (x > 0.0) {
                  y = 2.0
                } else {
                  y = 3.0
                }
              }
              if (n == 0) {
              } else {
                y = y * 2.0
              }
              if (x < 0.0) {
              } else {
                y = y * 3.0
              }
              return y
            }
            """;
        assertThat(Body.of(ir)).isEqualTo("""
            double y;
            if (x > 1.0) {
                y = 1.0;
            } else if (x > 0.0) {
                y = 2.0;
            } else {
                y = 3.0;
            }
            if (n != 0) {
                y *= 2.0;
            }
            if (!(x < 0.0)) {
                y *= 3.0;
            }
            return y;
            """);
    }

    @Test
    void commentsGroupWhatCameFromOneStatement() {
        Function function = Annotated.parse("""
            function f(x: double, xDot: double, a: double[], n: int) -> (value: double, tangent: double) {
              y: double = x * 2.0         //: double y = x * 2;
              zDot: double = xDot * y     //: final double z = x * y;
              z: double = x * y           //: final double z = x * y;
              z = z + 1.0                 //: z++;
              for i in 0 < n step 1 {     //: for (double v : a) {
                t: double = a[i]          //: z += v;
                z = z + t                 //: z += v;
              }
              if (z > 1.0) {              //: if (z > 1)
                z = z / x                 //: z = z / x;
              }
              return z, zDot
            }
            """).get("f");
        assertThat(Body.of(function)).isEqualTo("""
            double y = x * 2.0;
            double zDot = xDot * y;
            double z = x * y;
            // z++;
            z += 1.0;
            // for (double v : a)
            for (int i = 0; i < n; i++) {
                // z += v;
                double t = a[i];
                z += t;
            }
            if (z > 1.0) {
                // z = z / x;
                z /= x;
            }
            return new Dual(z, zDot);
            """);
    }

    @Test
    void theReverseSweepHasATitle() {
        Function function = Annotated.parse("""
            function f(x: double, n: int) -> (value: double) {
              y: double = x * x
              for i in 0 < n step 1 {     //<
                t: double = x * x
                y = y * t                 //<
                y = y * x                 //<
              }
              return y
            }
            """).get("f");
        assertThat(Body.of(function)).isEqualTo("""
            double y = x * x;

            // --- reverse sweep ---
            for (int i = 0; i < n; i++) {
                double t = x * x;

                // --- reverse sweep of this iteration ---
                y *= t;
                y *= x;
            }
            return y;
            """);
    }

    @Test
    void severalResultsComeInARecordThatIsTakenApart() {
        String ir = """
            function outer(x: double) -> (value: double) {
              a: double, b: double = pair(x)
              c: double, d: double[] = mixed(x)
              e: double, f: double[] = mixed(x)
              g: double = single(a * e)
              nothing(d)
              return b + c + d[0] + g
            }
            function pair(x: double) -> (value: double, tangent: double) {
              return x, 2.0
            }
            function mixed(x: double) -> (value: double, hashCode: double[]) {
              y: double[] = new double[1]
              y[0] = x
              return x * 3.0, y
            }
            function single(x: double) -> (value: double) {
              return x * 5.0
            }
            function nothing(a: double[]) {
              a[0] = a[0] * 7.0
            }
            """;
        String text = Body.text(Parser.program(ir).functions().values());
        assertThat(text).contains("""
                    Dual dual = pair(x);
                    double a = dual.value();
                    double b = dual.tangent();
                    MixedResult mixed = mixed(x);
                    double c = mixed.value();
                    double[] d = mixed.hashCode_();
                    MixedResult mixed1 = mixed(x);
                    double e = mixed1.value();
                    double g = single(a * e);
                    nothing(d);
                    return b + c + d[0] + g;
            """);
        assertThat(text).contains("public record MixedResult(double value, double[] hashCode_) {}");
        assertThat(Body.compiled(ir).call("p.Made", "outer", 1.0)).isEqualTo(2 + 3 + 7 + 15.0);
    }

    @Test
    void framesAreSmallClasses() {
        String ir = """
            function f(x: double) -> (value: double) {
              frame: frame Saved = new frame Saved
              frame.x = x
              frame.x = frame.<double>x + x
              frame.row = new double[2]
              frame.<double[]>row[1] = 3.0
              return frame.<double>x * frame.<double[]>row[1]
            }
            """;
        Frame saved = new Frame(
                new FrameType("Saved"),
                List.of(
                        new Frame.Field("x", Scalar.DOUBLE),
                        new Frame.Field("row", Scalar.DOUBLE.array()),
                        new Frame.Field("next", new FrameType("Saved"))));
        assertThat(Body.text(List.of(Parser.function(ir)), saved)).endsWith("""
                public static double f(double x) {
                    Saved frame = new Saved();
                    frame.x = x;
                    frame.x += x;
                    frame.row = new double[2];
                    frame.row[1] = 3.0;
                    return frame.x * frame.row[1];
                }

                @GeneratedDerivative(format = 1)
                public static final class Saved {
                    public double x;
                    public double[] row;
                    public Saved next;

                    Saved() {}
                }
            }
            """);
        assertThat(Body.compiled(ir, saved).call("p.Made", "f", 2.0)).isEqualTo(12.0);
    }

    @Test
    void unreachableStatementsAreLeftOut() {
        String ir = """
            function f(x: double) -> (value: double) {
              if (x > 0.0) {
                throw (java.lang.RuntimeException) `new java.lang.IllegalStateException("x = " + ${x})`
              } else {
                while (true) {
                  x = x + 1.0
                  if (x > 100.0) {
                    throw (java.lang.RuntimeException) `new java.lang.IllegalArgumentException()`
                  }
                }
              }
              while (false) {
                x = 2.0
              }
              return x
            }
            """;
        assertThat(Body.of(ir)).isEqualTo("""
            if (x > 0.0) {
                throw new IllegalStateException("x = " + x);
            } else {
                while (true) {
                    x += 1.0;
                    if (x > 100.0) {
                        throw new IllegalArgumentException();
                    }
                }
            }
            """);
        Body.compiled(ir);
    }

    @Test
    void theSameFunctionGivesTheSameText() {
        String ir = """
            function f(x: double) -> (value: double) {
              t: double = x
              return t
            }
            """;
        assertThat(Body.of(ir)).isEqualTo(Body.of(ir));
    }
}
