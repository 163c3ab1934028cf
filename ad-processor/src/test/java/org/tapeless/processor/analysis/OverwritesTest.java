package org.tapeless.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.ir.Stmt;

/** What a loop leaves in the array {@code r}, condition by condition. */
final class OverwritesTest {
    private static final String HELPERS = """
            function sum(p: double[], u: double) -> (value: double) { return u * p[0] }
            function keep(p: double[][], q: double[]) { p[0] = q }
            """;

    private static Overwrites overwrites(Analysed f) {
        return new Overwrites(f.function(), f.structure(), f.aliases(), Set.of(), true);
    }

    private static Stmt loop(Analysed f) {
        return f.statements().stream()
                .filter(stmt ->
                        stmt instanceof Stmt.For loop && loop.counter().name().equals("i"))
                .findFirst()
                .orElseThrow();
    }

    /** Bodies with an array made before the loop over i: whether what the loop stores there is ever read after an iteration. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = x } s = s + r[0] } return s                       | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < r.length step 1 { r[j] = x } s = s + r[0] } return s                | true
            s: double = x; l: int = n + 1; r: double[] = new double[l]; for i in 0 < n step 1 { for j in 0 < n + 1 step 1 { r[j] = x } s = s + r[0] } return s   | true
            s: double = x; l: int = n + 1; r: double[] = new double[l]; for i in 0 < n step 1 { for j in 0 < n - 1 step 1 { r[j] = x } s = s + r[0] } return s   | false
            s: double = x; r: double[] = new double[a.length]; for i in 0 < n step 1 { for j in 0 < a.length step 1 { r[j] = x } s = s + r[0] } return s         | true
            s: double = x; r: double[] = new double[a.length]; for i in 0 < n step 1 { for j in 0 < b.length step 1 { r[j] = x } s = s + r[0] } return s         | false
            s: double = x; c: double[] = a; r: double[] = new double[a.length]; for i in 0 < n step 1 { for j in 0 < c.length step 1 { r[j] = x } s = s + r[0] } return s | true
            s: double = x; c: double[] = a; c = b; r: double[] = new double[a.length]; for i in 0 < n step 1 { for j in 0 < c.length step 1 { r[j] = x } s = s + r[0] } return s | false
            s: double = x; c: double[] = new double[n]; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < c.length step 1 { r[j] = x } s = s + r[0] } return s | true
            s: double = x; c: double[] = m[0]; r: double[] = new double[a.length]; for i in 0 < n step 1 { for j in 0 < c.length step 1 { r[j] = x } s = s + r[0] } return s | false
            s: double = x; l: int = k[0]; r: double[] = new double[l]; for i in 0 < n step 1 { for j in 0 < l step 1 { r[j] = x } s = s + r[0] } return s         | true
            s: double = x; l: int = k[0]; r: double[] = new double[l]; l = n; for i in 0 < n step 1 { for j in 0 < l step 1 { r[j] = x } s = s + r[0] } return s  | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 1 < n step 1 { r[j] = x } s = s + r[0] } return s                       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 2 { r[j] = x } s = s + r[0] } return s                       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in n > 0 step -1 { r[j] = x } s = s + r[0] } return s                      | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[i] = x } s = s + r[0] } return s                       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[0] = x } s = s + r[0] } return s                       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { if (x > 0.0) { r[j] = x } } s = s + r[0] } return s       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = x; s = s + r[j] } } return s                       | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { s = s + r[j]; r[j] = x } } return s                       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = x; s = s + r[0] } } return s                       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = x; s = s + Math.sin(r[0]) } } return s             | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = x; if (s > 0.0) { s = s + r[0] } } } return s       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = x; v: double = sum(r, x); s = s + v } } return s                  | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = r[j] + x } } return s                              | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { for j in 0 < n step 1 { r[j] = x; b[0] = 1.0 * r.length } } return s              | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { Arrays.fill(r, x); s = s + r[0] } return s                                        | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { Arrays.fill(r, 0, 1, x); s = s + r[0] } return s                                  | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { Arrays.fill(b, x); s = s + r[0] } return s                                        | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { s = s + r[0]; Arrays.fill(r, x) } return s                                        | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { v: double = sum(r, x); s = s + v; Arrays.fill(r, x) } return s                                   | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { Arrays.fill(r, x); v: double = sum(r, x); s = s + v } return s                                   | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } return s                                                              | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] += x } return s                                                             | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } return r[0]                                                           | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } if (x > 0.0) { s = r[0] } return s                                    | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } if (x > 0.0) { s = y } else { s = r[0] } return s                     | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } for o in 0 < n step 1 { s = s + r[0] } return s                       | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } Arrays.fill(r, y); return r[0]                                        | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } if (x > 0.0) { Arrays.fill(r, y) } else { Arrays.fill(r, x) } return r[0] | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x } if (x > 0.0) { Arrays.fill(r, y) } return r[0]                        | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { if (x > 0.0) { Arrays.fill(r, y) } else { s = s + r[0] } } return s               | false
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { if (x > 0.0) { s = s + r[0] } else { Arrays.fill(r, y) } } return s               | false
            s: double = x; r: double[] = new double[n]; for o in 0 < n step 1 { for i in 0 < n step 1 { r[0] = x } } return s                                    | true
            s: double = x; r: double[] = new double[n]; for o in 0 < n step 1 { s = s + r[0]; for i in 0 < n step 1 { r[0] = x } } return s                      | false
            s: double = x; r: double[] = new double[n]; for o in 0 < n step 1 { Arrays.fill(r, x); for i in 0 < n step 1 { r[0] = x } } return s                 | true
            s: double = x; r: double[] = new double[n]; for o in 0 < n step 1 { for i in 0 < n step 1 { r[0] = x } } return r[0]                                 | false
            s: double = x; r: double[] = new double[n]; for o in 0 < n step 1 { Arrays.fill(r, x); for i in 0 < n step 1 { r[0] = x } } return r[0]              | false
            s: double = x; r: double[] = new double[n]; while (s < r[0]) { s = s + 1.0; for i in 0 < n step 1 { r[0] = x } } return s                            | false
            s: double = x; r: double[] = new double[n]; while (s < y) { s = s + 1.0; for i in 0 < n step 1 { r[0] = x } } return s                               | true
            s: double = x; r: double[] = new double[n]; q: double[] = r; for i in 0 < n step 1 { Arrays.fill(r, x); s = s + q[0] } return s                       | true
            s: double = x; r: double[] = new double[n]; q: double[] = r; for i in 0 < n step 1 { s = s + q[0]; Arrays.fill(r, x) } return s                       | false
            s: double = x; r: double[] = new double[n]; r = new double[n]; for i in 0 < n step 1 { Arrays.fill(r, x); s = s + r[0] } return s                     | false
            s: double = x; r: double[] = new double[n]; q: double[] = new double[n]; r = q; for i in 0 < n step 1 { Arrays.fill(r, x); s = s + r[0] } return s    | false
            s: double = x; r: double[] = a.clone(); for i in 0 < n step 1 { Arrays.fill(r, x); s = s + r[0] } return s                                           | false
            s: double = x; r: double[] = a; for i in 0 < n step 1 { Arrays.fill(r, x); s = s + r[0] } return s                                                   | false
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; s = s + r[0]; r[0] = x } return s                                                | true
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; m[0] = r; r[0] = x } return s                                                    | false
            """)
    void isForgotten(String body, boolean forgotten) {
        Analysed f = Analysed.number(body, HELPERS);
        assertThat(overwrites(f).forgotten(f.aliases().cell(f.variable("r")), loop(f)))
                .isEqualTo(forgotten);
    }

    /** Whether one shadow, made anew, may stand for the array in the reverse of an iteration. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; r[0] = x; s = s + r[0] } return s                                | true
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; q: double[] = r; q[0] = x; s = s + r[0] } return s               | true
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; foreign `F.g(${r})`; s = s + r[0] } return s                     | true
            s: double = x; r: double[] = new double[n]; for i in 0 < n step 1 { r[0] = x; s = s + r[0] } return s                                | false
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; r = new double[2]; s = s + r[0] } return s                       | false
            s: double = x; for i in 0 < n step 1 { r: double[] = made(x); s = s + r[0] } return s                                                | false
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; v: double = sum(r, x); s = s + v } return s                                     | false
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; t: double[][] = new double[2][]; t[0] = r; s = s + r[0] } return s | false
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; t: double[][] = new double[2][]; keep(t, r); s = s + r[0] } return s | false
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; t: double[][] = new double[2][]; Arrays.fill(t, r); s = s + r[0] } return s | false
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; t: double[][] = new double[2][2]; v: double = sum(t[0], x); s = s + r[0] + v } return s | true
            s: double = x; for i in 0 < n step 1 { r: double[] = new double[n]; Arrays.fill(r, x); System.arraycopy(a, 0, r, 0, 1); s = s + r[0] } return s | true
            """)
    void isSolitary(String body, boolean solitary) {
        Analysed f = Analysed.number(
                body,
                HELPERS
                        + "function made(u: double) -> (value: double[]) { t: double[] = new double[2]; t[0] = u; return t }");
        assertThat(overwrites(f).solitary(f.aliases().cell(f.variable("r")), loop(f)))
                .isEqualTo(solitary);
    }
}
