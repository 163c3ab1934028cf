package org.tapeless.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What carries a derivative by {@code a}, {@code b}, {@code m} and {@code x}, but not by {@code y}. Useful is what the
 * result depends on in whatever way, a step or a cast included.
 */
final class ActivityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            return y                                                                             | a b m
            return x                                                                             | a b m x
            p: double = y * y; return p                                                          | a b m
            p: double = x * y; return p                                                          | a b m p x
            p: double = x * y; return x                                                          | a b m x
            p: double = x * y; q: double = p; p = y; return p                                    | a b m p x
            p: double = Math.floor(x); return p                                                  | a b m x
            p: double = Math.sin(y); q: double = p * x; return q                                 | a b m q x
            p: double = Math.copySign(y, x); return p                                            | a b m x
            p: double = Math.copySign(x, y); return p                                            | a b m p x
            p: stopped double = x * x; q: double = p * x; return q                               | a b m q x
            p: int = (int) x; q: double = (double) p; return q                                   | a b m x
            p: float = (float) x; q: double = (double) p; return q                               | a b m p q x
            p: double = a[0]; return p                                                           | a b m p
            c: double[] = new double[2]; c[0] = x; p: double = c[1]; return p                    | a b c m p x
            c: double[] = new double[2]; c[0] = y; p: double = c[1]; return p                    | a b m
            c: double[] = new double[2]; c[0] = x; return y                                      | a b m
            c: double[] = new double[2]; c[0] += x; p: double = c[0]; return p                   | a b c m p x
            c: double[] = new double[2]; c[0] += y; p: double = c[0]; return p                   | a b m
            c: double[] = a.clone(); p: double = c[0]; return p                                  | a b c m p
            c: double[] = a.clone(); return y                                                    | a b m
            c: double[] = new double[2]; d: double[] = c.clone(); c[0] = x; p: double = d[0]; return p     | a b c d m p x
            c: double[] = new double[2]; Arrays.fill(c, x); p: double = c[0]; return p           | a b c m p x
            c: double[] = new double[2]; Arrays.fill(c, y); p: double = c[0]; return p           | a b m
            c: double[] = new double[2]; System.arraycopy(a, 0, c, 0, n); p: double = c[0]; return p       | a b c m p
            c: stopped double[] = a; p: double = c[0]; return p                                  | a b m
            r: double[] = m[0]; p: double = r[0]; return p                                       | a b m p r
            c: double[][] = new double[2][2]; r: double[] = c[0]; r[0] = x; q: double[] = c[1]; p: double = q[0]; return p | a b c m p q r x
            c: int[] = new int[2]; p: double = (double) c[0]; return p                           | a b m
            p: double = x; for i in 0 < n step 1 { q: double = p; p = y * q } return p          | a b m p q x
            p: double = 0.0; q: double = 0.0; for i in 0 < n step 1 { p = q; q = x } return p   | a b m p q x
            p: double = g(x, y); return p                                                        | a b m p x
            p: double = g(y, x); return p                                                        | a b m x
            p: double = first(x, y); q: double = first(y, x); t: double = p * q; return t        | a b m p t x
            c: double[] = new double[2]; put(c, x); p: double = c[0]; return p                   | a b c m p x
            c: double[] = new double[2]; put(c, y); p: double = c[0]; return p                   | a b m
            c: double[] = made(x); p: double = c[0]; return p                                    | a b c m p x
            """)
    void isVariedAndUseful(String body, String expected) {
        Analysed f = Analysed.number(body, """
                function g(u: double, v: double) -> (value: double) {
                  w: double = u
                  if (v > 1.0) { w = g(u * u, v - 1.0) }
                  return w
                }
                function first(u: double, v: double) -> (value: double) { return u }
                function put(c: double[], u: double) { c[0] = u }
                function made(u: double) -> (value: double[]) { c: double[] = new double[2]; c[1] = u; return c }
                """);
        Activity activity = f.activity();
        assertThat(f.named(activity::active)).isEqualTo(expected);
    }
}
