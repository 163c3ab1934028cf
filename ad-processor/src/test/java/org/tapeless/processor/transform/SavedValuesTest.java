package org.tapeless.processor.transform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Storage;

/** What the reverse sweep needs is at hand, computed again, or kept: no more is kept than that. */
final class SavedValuesTest {
    private static final String HEAD =
            "function f(a: double[], b: double[], m: double[][], k: int[], x: double, n: int) -> (value: double) {\n";

    /** Values kept per iteration, each with the reason; {@code ...} where the number of iterations is not known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            y: double = Math.sin(x); y = y * y; y = Math.exp(y) * y; return y                                       | -
            s: double = 0.0; for i in 0 < n step 1 { s = s + a[i] * x } return s * s                               | -
            s: double = x; for i in 0 < n step 1 { s = s + s } return s                                            | -
            s: double = x; for i in 0 < n step 1 { s = s / 3.0 - a[i] } return s                                   | -
            s: double = x; for i in 0 < n step 1 { s = s * a[i] } return s                                         | s carried
            s: double = x; for i in 0 < n step 1 { s = Math.sin(s) } return s                                      | s carried
            s: double = x; i: int = 0; while (s < 9.0 && i < n) { s = s * a[i]; i = i + 1 } return s               | i carried ..., s carried ...
            s: double = x; while (s < 9.0) { s = s * s + 1.0 } return s                                            | s carried ...
            s: double = x; for i in 0 < n step 1 { u: double = a[i] * 2.0; s = s * u } return s                    | s carried
            s: double = x; for i in 0 < n step 1 { u: double = Math.sin(a[i]); s = s * u } return s                | u costly, s carried
            s: double = x; for i in 0 < n step 1 { u: double = s - a[i]; s = u * u * s } return s                  | s carried
            s: double = x; for i in 0 < n step 1 { u: double = s - a[i]; s = Math.sin(u) } return s                | u derived
            s: double = x; for i in 0 < n step 1 { u: double = a[i]; a[i] = x; s = s + u * u } return s            | u overwritten
            s: double = x; for i in 0 < n step 1 { s = s * a[i] } a[0] = x; return s                               | t overwritten, s carried
            s: double = x; for i in 0 < n step 1 { for j in 0 < n step 2 { s = s * a[j] } } return s               | s carried
            s: double = x; for i in 0 < n step 1 { for j in 0 < i step 1 { s = s * a[j] } } return s               | s carried ...
            s: double = x; for i in 0 < n step 1 { for j in 0 < m[0].length step 1 { s = s * a[j] } } return s     | s carried
            s: double = x; for i in 0 < n step 1 { for j in 0 < m[i].length step 1 { s = s * a[j] } } return s     | s carried ...
            s: double = x; for i in 0 < n step 1 { for j in 0 < k[0] step 1 { s = s * a[j] } } return s            | s carried
            s: double = x; for i in 0 < n step 1 { for j in 0 < k[0] step 1 { s = s * a[j]; k[0] = 1 } } return s  | s carried ..., k carried
            s: double = x; for i in 0 < n step 1 { for j in 0 < n / 2 step 1 { s = s * a[j] } } return s           | s carried ...
            s: double = x; for i in 0 < n step 1 { p: int = k[i]; s = s * a[p] } return s                          | s carried
            s: double = x; for i in 0 < n step 1 { p: int = k[i]; s = s * a[p] } k[0] = 0; return s                | p overwritten, s carried
            s: double = x; for i in 0 < n step 1 { if (s > 1.0) { s = s * 0.5 } else { s = s + x } } return s      | taken carried
            s: double = x; for i in 0 < n step 1 { c: double = a[i] * 2.0; d: double = c + 1.0; s = s * d } return s | s carried
            s: double = x; for i in 0 < n step 1 { c: double = a[i] / 2.0; s = s * c } return s                     | c costly, s carried
            s: double = x; for i in 0 < n step 1 { c: double = Math.abs(a[i]); s = s * c } return s                 | s carried
            s: double = x; for i in 0 < n step 1 { c: int = Math.max(i, 2); s = s * a[c] } return s                 | s carried
            s: double = x; for i in 0 < n step 1 { r: double[] = m[i]; s = s * r[0] } return s                      | s carried
            s: double = x; for i in 0 < n step 1 { r: double[] = m[i]; q: double[] = r; s = s * q[0] } return s     | s carried
            s: double = x; for i in 0 < n step 1 { r: double[] = m[i]; s = s * r[0] } m[0] = a; return s            | t overwritten, s carried, r reference
            s: double = x; for i in 0 < n step 1 { r: double[] = m[i]; s = s + r[0] * x; m[i] = a } return s        | t overwritten, r reference
            s: double = x; for i in 0 < n step 1 { t: double[] = new double[n]; t[0] = s; s = t[0] * s } return s   | s carried, t overwritten
            s: double = x; for i in 0 < n step 1 { t: double[] = new double[2]; m[i] = t; t[0] = s; s = s + t[0] } return s | t reference
            s: double = x; for i in 0 < n step 1 { c: double[] = a; if (s > 1.0) { c = b } s = s + c[0] * x } return s | t overwritten, c reference
            s: double = x; r: double[] = a; for i in 0 < n step 1 { s = s * r[0]; r = b } return s                  | t overwritten, s carried, r reference
            s: double = x; for i in 0 < n step 1 { c: double = (final double) `F.RATE`; s = s * c } return s        | -
            s: double = x; for i in 0 < n step 1 { c: double = (double) `F.RATE`; s = s * c } return s              | -
            s: double = x; for i in 0 < n step 1 { c: double = (double) `F.RATE`; s = s * c; foreign `F.change()` } return s | c costly
            s: double = x; for i in 0 < n step 1 { c: double = foreign pure `F.w(${i})`; s = s * c } return s       | c carried
            """)
    void areThoseThatNothingBringsBack(String body, String expected) {
        assertThat(values(storage(body).get(0))).isEqualTo(expected == null ? "" : expected);
    }

    /** What a call hands from its forward to its reverse part. */
    @Test
    void aFrameHoldsWhatTheReversePartNeeds() {
        List<Storage> all = Differentiated.of(Parser.program("""
                        function f(x: double, n: int) -> (value: double) {
                          y: double = g(x, n)
                          return y * y
                        }
                        function g(x: double, n: int) -> (value: double) {
                          s: double = x
                          for i in 0 < n step 1 { s = s * Math.sin(s) }
                          return s
                        }
                        """), "f", List.of(true, false), Set.of("inline"))
                .storage();
        assertThat(all).hasSize(2);
        assertThat(all.get(0).frame()).isEmpty();
        assertThat(all.get(1).function()).isEqualTo("g");
        // The adjoint of x on its way back, the number of trips, and per trip the factors s and sin(s).
        ArrayType numbers = Scalar.DOUBLE.array();
        assertThat(all.get(1).frame()).containsExactly(Scalar.DOUBLE, Scalar.INT, numbers, numbers);
    }

    private static List<Storage> storage(String body) {
        Program program = Parser.program(HEAD + body + " }");
        return Differentiated.of(program, "f", Differentiated.all(program.get("f")), Set.of())
                .storage();
    }

    private static String values(Storage storage) {
        return storage.values().stream()
                .map(value -> value.variable().name() + " " + value.why().name().toLowerCase(java.util.Locale.ROOT)
                        + (value.growing() ? " ..." : ""))
                .collect(joining(", "));
    }
}
