package org.tapeless.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.ir.Stmt;

/** Which arrays may be the same object, which are written, and who else may hold them. */
final class AliasesTest {

    /** Body, arrays that may be the same, arrays that are written, arrays that others hold. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            return x                                                                                   | -                | -         | a b k m m[]
            r: double[] = a; return r[0]                                                               | a=r              | -         | a b k m m[] r
            r: double[] = m[0]; r[0] = x; return x                                                     | m[]=r            | m[] r     | a b k m m[] r
            r: double[] = new double[n]; r[0] = x; return x                                            | -                | r         | a b k m m[]
            r: double[] = new double[n]; r[0] += x; return x                                           | -                | r         | a b k m m[]
            m[0] = a; return x                                                                         | a=m[]            | m         | a b k m m[]
            r: double[] = new double[n]; m[0] = r; r[0] = x; return x                                  | m[]=r            | m m[] r   | a b k m m[] r
            m[0] = (double[]) null; return x                                                                      | -                | m         | a b k m m[]
            r: double[] = (double[]) null; r = b; return x                                                        | b=r              | -         | a b k m m[] r
            r: double[] = a; s: double[] = r; s = b; s[1] = x; return x                                | a=b=r=s          | a b r s   | a b k m m[] r s
            r: double[] = n > 0 ? a : b; return x                                                      | a=b=r            | -         | a b k m m[] r
            r: double[][] = new double[n][n]; r[0] = a; q: double[] = r[1]; return x                   | a=q=r[]          | r         | a b k m m[] q r[]
            r: double[][] = m.clone(); return x                                                        | m[]=r[]          | -         | a b k m m[] r[]
            r: double[][] = new double[n][n]; q: double[][] = r.clone(); q[0][0] = x; return x         | q[]=r[]          | q[] r[]   | a b k m m[]
            r: double[] = a.clone(); r[0] = x; return x                                                | -                | r         | a b k m m[]
            r: int[] = k; r[0] = n; return x                                                           | k=r              | k r       | a b k m m[] r
            System.arraycopy(a, 0, b, 0, n); return x                                                  | -                | b         | a b k m m[]
            r: double[][] = new double[n][n]; System.arraycopy(m, 0, r, 0, n); return x                | m[]=r[]          | r         | a b k m m[] r[]
            Arrays.fill(a, x); return x                                                                | -                | a         | a b k m m[]
            Arrays.fill(m, a); return x                                                                | a=m[]            | m         | a b k m m[]
            t: double[][] = new double[n][n]; p: double[] = t[0]; q: double[] = m[0]; t = m; p[0] = x; return x    | m=t, m[]=p=q=t[] | m[] p q t[] | a b k m m[] p q t t[]
            t: double[][] = new double[n][n]; q: double[] = m[0]; t = m; q[0] = x; return x            | m=t, m[]=q=t[]   | m[] q t[] | a b k m m[] q t t[]
            r: double[] = g(a, b, n); return x                                                         | a=r              | b         | a b k m m[] r
            h(m, b); return x                                                                          | b=m[]            | m         | a b k m m[]
            r: double[] = new double[1]; h(m, r); return x                                             | m[]=r            | m         | a b k m m[] r
            r: double[] = fresh(x); r[0] = y; return x                                                 | -                | r         | a b k m m[]
            """)
    void mayBeTheSame(String body, String same, String written, String external) {
        Analysed f = Analysed.number(body, """
                function g(p: double[], q: double[], i: int) -> (value: double[]) { q[i] = 1.0; return p }
                function h(p: double[][], q: double[]) { p[0] = q }
                function fresh(u: double) -> (value: double[]) { t: double[] = new double[2]; t[0] = u; return t }
                """);
        assertThat(f.same(f.aliases())).isEqualTo(same == null ? "" : same);
        assertThat(f.arrays(Cell::written)).isEqualTo(written == null ? "" : written);
        assertThat(f.arrays(Cell::external)).isEqualTo(external);
        assertThat(f.arrays(Cell::foreign)).isEmpty();
        assertThat(f.aliases().impure()).isFalse();
        assertThat(f.aliases().firstEffect()).isNull();
    }

    /** Body with code that is called as it is, arrays that may be the same, are written, and come from elsewhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            foreign `F.g(${a}, ${n})`; return x                                         | -     | a      | -   | true
            foreign pure `F.g(${a}, ${n})`; return x                                    | -     | -      | -   | false
            foreign `F.g(${m})`; return x                                               | -     | m m[]  | -   | true
            foreign `F.g(${n})`; return x                                               | -     | -      | -   | true
            r: double[] = foreign `F.g(${a})`; return x                                 | a=r   | a r    | a r | true
            r: double[] = foreign pure `F.g(${a}, ${k})`; return x                      | a=r   | -      | a r | false
            r: double[] = foreign pure `F.g(${k})`; return x                            | -     | -      | r   | false
            r: double = foreign pure `F.g(${n})`; return r                              | -     | -      | -   | false
            r: double[] = (double[]) `F.TABLE`; return x                                | -     | -      | r   | false
            r: double[] = (double[]) `F.TABLE`; r[0] = x; return x                      | -     | r      | r   | true
            r: double[][] = (double[][]) `F.T`; q: double[] = r[0]; q[1] = x; return x  | q=r[] | q r[]  | q r r[] | true
            t: double[][] = new double[n][n]; p: double[] = t[0]; u: double[][] = (double[][]) `F.T`; q: double[] = u[0]; t = u; return x | p=q=t[]=u[], t=u | - | p q t t[] u u[] | false
            t: double[][] = new double[n][n]; p: double[] = t[0]; u: double[][] = (double[][]) `F.T`; u = t; return x | p=t[]=u[], t=u | - | p t t[] u u[] | false
            r: double[] = table(n); return x                                            | -     | -      | r   | false
            r: double[] = table(n); r[0] = y; return x                                  | -     | r      | r   | true
            prints(n); return x                                                         | -     | -      | -   | true
            calls(n); return x                                                          | -     | -      | -   | true
            keeps(a); return x                                                          | -     | -      | -   | true
            """)
    void unknownCodeMayDoAnything(String body, String same, String written, String foreign, boolean impure) {
        Analysed f = Analysed.number(body, """
                function table(i: int) -> (value: double[]) { t: double[] = (double[]) `F.TABLE`; return t }
                function calls(i: int) { prints(i) }
                function prints(i: int) { foreign `F.print(${i})` }
                function keeps(p: double[]) { foreign `F.print()` }
                """);
        assertThat(f.same(f.aliases())).isEqualTo(same == null ? "" : same);
        assertThat(f.arrays(Cell::written)).isEqualTo(written == null ? "" : written);
        assertThat(f.arrays(Cell::foreign)).isEqualTo(foreign == null ? "" : foreign);
        assertThat(f.aliases().impure()).isEqualTo(impure);
        // What others see happens in the last statement but the return.
        Stmt effect = f.statements().get(f.statements().size() - 2);
        assertThat(f.aliases().firstEffect()).isSameAs(impure ? effect : null);
    }

    /** Unless a caller has checked, two parameters of one type may be one array, or one a row of the other. */
    @Test
    void parametersMayBeTheSameWhereNobodyHasChecked() {
        Analysed f = Analysed.called("r: double[] = new double[2]; return x");
        assertThat(f.same(f.aliases())).isEmpty();
        assertThat(f.same(f.aliases().memory())).isEqualTo("a=b=m[]");
        Analysed entry = Analysed.number("return x", "");
        assertThat(entry.same(entry.aliases().memory())).isEmpty();
    }

    @Test
    void statementsThatWriteAreListedInOrder() {
        Analysed f = Analysed.number(
                "a[0] = x; b[1] += x; Arrays.fill(k, n); h(m, b); return x",
                "function h(p: double[][], q: double[]) { p[0] = q; q[0] = 1.0 }");
        assertThat(f.aliases().writes().stream().map(Aliases.Write::stmt).distinct())
                .containsExactlyElementsOf(f.statements().subList(0, 4));
    }
}
