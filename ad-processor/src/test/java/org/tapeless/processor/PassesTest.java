package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tapeless.processor.analysis.Activities;
import org.tapeless.processor.analysis.Aliases;
import org.tapeless.processor.analysis.IndependentLoops;
import org.tapeless.processor.analysis.Structure;
import org.tapeless.processor.analysis.Variant;
import org.tapeless.processor.analysis.Versions;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.normalize.Inductions;
import org.tapeless.processor.normalize.Inline;
import org.tapeless.processor.normalize.Normalize;
import org.tapeless.processor.rules.Rules;
import org.tapeless.processor.simplify.Simplify;

/** Passes on IR as text: what goes in, what comes out. */
final class PassesTest {
    private static void becomes(UnaryOperator<Function> pass, String before, String after) {
        assertThat(pass.apply(Parser.function(before))).hasToString(after);
    }

    @Test
    void nestedExpressionsBecomeThreeAddressCode() {
        becomes(Normalize::apply, """
            function f(m: double[][], x: double, i: int) -> (value: double) {
              s: double = x
              s = s + m[i][i + 1] * -x
              return s / x
            }
            """, """
            function f(m: double[][], x: double, i: int) -> (value: double) {
              s: double = x
              row: temp double[] = m[i]
              t: temp double = row[i + 1]
              t_1: temp double = -x
              t_2: temp double = t * t_1
              s_1: double = s + t_2
              t_3: temp double = s_1 / x
              return t_3
            }
            """);
    }

    @Test
    void aLoopIsCountedIfThatIsProven() {
        becomes(Normalize::apply, """
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              i: int = 0
              while (i < n) {
                s = s + a[i]
                i = i + 1
              }
              return s
            }
            """, """
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              for i in 0 < n step 1 {
                t: temp double = a[i]
                s = s + t
              }
              return s
            }
            """);
    }

    @Test
    void aLoopWhoseBoundMovesIsNotCounted() {
        becomes(Normalize::apply, """
            function f(a: double[], m: int) -> (value: double) {
              s: double = 0.0
              n: int = m
              i: int = 0
              while (i < n) {
                s = s + a[i]
                n = n - 1
                i = i + 1
              }
              return s
            }
            """, """
            function f(a: double[], m: int) -> (value: double) {
              s: double = 0.0
              n: int = m
              i: int = 0
              while (i < n) {
                t: temp double = a[i]
                s = s + t
                n = n - 1
                i = i + 1
              }
              return s
            }
            """);
    }

    @Test
    void aFirstValueThatTheLoopChangesIsKept() {
        becomes(Normalize::apply, """
            function f(x: double[]) -> (value: double) {
              v: double[] = x
              s: double = 0.0
              j: int = v.length
              while (j > 0) {
                s = s + v[0]
                v = new double[1]
                j = j - 1
              }
              return s
            }
            """, """
            function f(x: double[]) -> (value: double) {
              v: double[] = x
              s: double = 0.0
              jFrom: gen int = v.length
              for j in jFrom > 0 step -1 {
                t: temp double = v[0]
                s = s + t
                v = new double[1]
              }
              return s
            }
            """);
    }

    @Test
    void eachLifeOfAVariableHasItsName() {
        becomes(Normalize::apply, """
            function f(a: double, b: double) -> (value: double) {
              t: double = a * a
              s: double = t
              t = b * b
              s = s + t
              return s
            }
            """, """
            function f(a: double, b: double) -> (value: double) {
              t: double = a * a
              s: double = t
              t_1: double = b * b
              s_1: double = s + t_1
              return s_1
            }
            """);
    }

    @Test
    void anIndexBesideACounterIsAffine() {
        becomes(Inductions::apply, """
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              k: int = 3
              for j in 1 < n step 1 {
                t: double = a[k]
                s = s + t
                k = k + 2
              }
              return s
            }
            """, """
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              k: int = 3
              kBase: gen int = k - 2 * 1
              for j in 1 < n step 1 {
                k = kBase + 2 * j
                t: double = a[k]
                s = s + t
              }
              return s
            }
            """);
    }

    @Test
    void anIndexThatOuterLoopsCarryKeepsItsLastValue() {
        becomes(Inductions::apply, """
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              k: int = 0
              for i in 0 < n step 1 {
                for j in i < n step 1 {
                  t: double = a[k]
                  s = s + t
                  k = k + 1
                }
              }
              return s
            }
            """, """
            function f(a: double[], n: int) -> (value: double) {
              s: double = 0.0
              k: int = 0
              for i in 0 < n step 1 {
                kBase: gen int = k - i
                for j in i < n step 1 {
                  k = kBase + j
                  t: double = a[k]
                  s = s + t
                  k = k + 1
                }
              }
              return s
            }
            """);
    }

    @Test
    void simplifyingKeepsEveryBit() {
        becomes(Simplify::apply, """
            function f(x: double, y: double) -> (value: double, other: double) {
              t: double = x * 1.0
              u: double = t / 1.0
              v: double = --u
              w: double = 0.0 * v
              z: double = w + 0.0
              unused: double = y * y
              return v + -y, z
            }
            """, """
            function f(x: double, y: double) -> (value: double, other: double) {
              t: double = x
              u: double = t
              v: double = u
              w: double = 0.0 * v
              z: double = w + 0.0
              return v - y, z
            }
            """);
    }

    @Test
    void smallFunctionsTakeThePlaceOfTheirCalls() {
        Program program = Parser.program("""
            function f(x: double) -> (value: double) {
              y: double = g(x)
              z: double = g(y)
              return z
            }
            function g(a: double) -> (value: double) {
              b: double = a * a
              return b
            }
            """);
        assertThat(Inline.apply(program, name -> true).get("f")).hasToString("""
            function f(x: double) -> (value: double) {
              a: temp double = x
              b: double = a * a
              y: double = b
              a_1: temp double = y
              b_1: double = a_1 * a_1
              z: double = b_1
              return z
            }
            """);
        assertThat(Inline.apply(program, name -> false).get("f")).isEqualTo(program.get("f"));
    }

    /** How many loops of {@code f(x, w, n)} are found to have independent iterations. */
    private static int independent(String body) {
        Function function = Parser.function("""
            function f(x: double[], w: double[], n: int) -> (value: double) {
              s: double = 0.0
            %s
              return s
            }
            """.formatted(body.indent(2)));
        Program program = Program.of(List.of(function));
        Map<String, Aliases> aliases = Aliases.of(program.functions(), Set.of("f"));
        Variant variant = new Variant("f", List.of(true, true, false));
        Activities activities = new Activities(program, aliases, Rules.SHIPPED, List.of(variant));
        Structure structure = new Structure(function);
        return IndependentLoops.find(
                        function,
                        structure,
                        new Versions(function, structure),
                        Objects.requireNonNull(aliases.get("f")).memory(),
                        activities.of(variant),
                        true)
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 0 < n step 1 { t: double = x[i]; s = s + t }",
                "for i in 0 < n step 1 { t: double = x[i]; y: double = t * t; s = s - y }",
                "a: double[] = new double[n]; for i in 0 < n step 1 { t: double = x[i]; a[i] = t }",
                "for i in 0 < n step 1 { a: double[] = new double[2]; t: double = x[i]; a[0] = t; u: double = a[0]; s = s + u }",
            })
    void iterationsAreIndependent(String loop) {
        assertThat(independent(loop.replace("; ", "\n").replace("{ ", "{\n").replace(" }", "\n}")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                a sum is read in the loop        | for i in 0 < n step 1 { t: double = x[i]; s = s + t; u: double = s * t; s = s + u }
                a product is carried             | s = 1.0; for i in 0 < n step 1 { t: double = x[i]; s = s * t }
                a value leaves the loop          | l: double = 0.0; for i in 0 < n step 1 { l = x[i]; s = s + l }; s = s + l
                input is overwritten by the loop | for i in 0 < n step 1 { t: double = x[i]; y: double = t * t; x[i] = y }
                input is overwritten afterwards  | for i in 0 < n step 1 { t: double = x[i]; y: double = t * t; s = s + y }; x[0] = s
                one element is written by all    | a: double[] = new double[n]; for i in 0 < n step 1 { t: double = x[i]; a[0] = t }; u: double = a[0]; s = s + u
                the next element is read         | a: double[] = new double[n]; for i in 0 < n step 1 { t: double = x[i]; a[i] = t; u: double = a[0]; s = s + u }
                """)
    void iterationsAreNotIndependentIf(String what, String loop) {
        String text = loop.replace("; ", "\n").replace("{ ", "{\n").replace(" }", "\n}");
        assertThat(independent(text)).as(what).isZero();
    }
}
