package org.tapeless.processor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Var;
import org.tapeless.processor.rules.Rules;

/** Which arrays may be ones in which nothing active may be stored, and how calls hand that down. */
final class ShadowlessTest {
    private static final String HELPERS = """
            function set(p: double[], q: double[], u: double) { p[0] = u }
            function sum(p: double[], u: double) -> (value: double) { return u * p[0] }
            function same(p: double[], u: double) -> (value: double[]) { r: double[] = p; return r }
            function table(u: double) -> (value: double[]) { t: double[] = (double[]) `F.TABLE`; return t }
            function made(p: double[], u: double) -> (value: double[]) { r: double[] = new double[2]; r[0] = u * p[0]; return r }
            function hide(p: double[][], u: double) { t: double[] = (double[]) `F.TABLE`; p[0] = t }
            function put(p: double[][], q: double[], u: double) { p[0] = q }
            function deep(p: double[], u: double) { set(p, p, u) }
            """;

    /** Body, arrays of f that may be such, a helper, and arrays there that may be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            return x                                                                                            | -     | set | -
            t: double[] = (double[]) `F.TABLE`; return x                                                        | t     | set | -
            t: double[] = (double[]) `F.TABLE`; r: double[] = t; return x                                       | r t   | set | -
            r: double[] = a; r = (double[]) `F.TABLE`; return x                                                 | r     | set | -
            t: double[] = (double[]) `F.TABLE`; r: double[] = t.clone(); return x                               | t     | set | -
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; s: double[] = n > 0 ? b : a; return x | r t | set | -
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? a : t; return x                           | r t   | set | -
            t: double[] = (double[]) `F.TABLE`; m[0] = t; return x                                              | m t   | set | -
            t: double[] = (double[]) `F.TABLE`; m[0] = t; r: double[] = m[1]; return x                          | m r t | set | -
            m[0] = a; r: double[] = m[1]; return x                                                              | -     | set | -
            t: double[][] = (double[][]) `F.T`; r: double[] = t[0]; return x                                    | r t   | set | -
            t: double[][] = (double[][]) `F.T`; r: double[][] = t.clone(); return x                             | r t   | set | -
            t: double[][] = (double[][]) `F.T`; System.arraycopy(t, 0, m, 0, 1); return x                       | m t   | set | -
            t: double[] = (double[]) `F.TABLE`; System.arraycopy(t, 0, a, 0, 1); return x                       | t     | set | -
            t: double[] = (double[]) `F.TABLE`; Arrays.fill(m, t); return x                                     | m t   | set | -
            r: double[] = foreign `F.g(${a})`; return x                                                         | r     | set | -
            foreign `F.g(${m})`; return x                                                                       | m     | set | -
            t: double[] = (double[]) `F.TABLE`; set(t, b, x); return x                                          | t     | set | p
            t: double[] = (double[]) `F.TABLE`; set(b, t, x); return x                                          | t     | set | q
            t: double[] = (double[]) `F.TABLE`; set(t, t, y); return x                                          | t     | set | -
            t: double[] = (double[]) `F.TABLE`; deep(t, x); return x                                            | t     | set | p q
            t: double[] = (double[]) `F.TABLE`; deep(t, x); return x                                            | t     | deep | p
            t: double[] = (double[]) `F.TABLE`; r: double = sum(t, x); return r                                 | t     | sum | p
            t: double[] = (double[]) `F.TABLE`; r: double[] = same(t, x); return x                              | r t   | same | p r
            r: double[] = same(a, x); return x                                                                  | -     | same | -
            t: double[] = (double[]) `F.TABLE`; r: double[] = made(t, x); return x                              | t     | made | p
            r: double[] = table(x); return x                                                                    | r     | table | t
            hide(m, x); r: double[] = m[1]; return x                                                            | m r   | hide | p t
            t: double[] = (double[]) `F.TABLE`; put(m, t, x); return x                                          | m t   | put | p q
            put(m, a, x); return x                                                                              | -     | put | -
            """)
    void mayHaveNoShadow(String body, String arrays, String helper, String handed) {
        Analysed f = Analysed.number(body, HELPERS);
        assertThat(f.shadowless("f")).isEqualTo(arrays == null ? "" : arrays);
        assertThat(f.shadowless(helper)).isEqualTo(handed == null ? "" : handed);
    }

    @Test
    void parametersThatStopDerivativesAreSuch() {
        Program program =
                Parser.program("function f(a: double[], g: stopped double[], s: stopped double) -> (value: double) { "
                        + "r: double[] = g; return a[0] }");
        Variant variant = new Variant("f", List.of(true, false, false));
        Map<String, Aliases> aliases = Aliases.of(program.functions(), Set.of("f"));
        Activities all = new Activities(program, aliases, Rules.SHIPPED, List.of(variant));
        Shadowless shadowless = new Shadowless(program, aliases, all);
        List<Var> parameters = program.get("f").parameters();
        assertThat(parameters.stream().map(p -> shadowless.is(variant, new Expr.Local(p))))
                .containsExactly(false, true, false);
        Var copy = program.get("f").body().statements().get(0).defines().get(0);
        assertThat(shadowless.is(variant, new Expr.Local(copy))).isTrue();
    }

    /** Body, whether something outside is written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; return x             | false
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; a[0] = x; return x   | false
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; a[0] += x; return x  | false
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; r[0] = y; return x   | true
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; r[0] += y; return x  | true
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; System.arraycopy(r, 0, a, 0, 1); return x | false
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; System.arraycopy(a, 0, r, 0, 1); return x | true
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; Arrays.fill(a, y); return x | false
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; Arrays.fill(r, y); return x | true
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; set(a, b, y); return x | false
            t: double[] = (double[]) `F.TABLE`; r: double[] = n > 0 ? t : a; set(r, b, y); return x | true
            """)
    void writesOutside(String body, boolean impure) {
        Analysed f = Analysed.number(body, HELPERS);
        assertThat(f.aliases().impure()).isEqualTo(impure);
        assertThat(f.aliases().firstEffect() != null).isEqualTo(impure);
    }
}
