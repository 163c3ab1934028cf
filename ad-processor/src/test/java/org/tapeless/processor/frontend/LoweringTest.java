package org.tapeless.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.source.DifferentiableMethod;
import org.tapeless.processor.source.DifferentiableMethod.PrivateField;

/** Java in, IR out, form by form. */
final class LoweringTest {
    private static void check(String parameters, String body, String expected) {
        String method = "@Differentiable static double f(" + parameters + ") {\n" + body + "\n}\n";
        String helpers = """
                static double g(double x) { return x; }
                static double w(double[] a) { a[0] = 1; return 2; }
                static boolean ok(double x) { return x > 0; }
                """;
        LoweredSource source = LoweredSource.members(method + helpers);
        assertThat(source.problems()).isEmpty();
        assertThat(source.body()).isEqualTo(expected);
    }

    // Expressions

    @Test
    void operandsArePromotedAndAssignmentsConvert() {
        check("float f, int i, long l, byte b, char c", "double x = f * i + b / c; l = i; return x + l;", """
            x: double = (double) (f * (float) i + (float) ((int) b / (int) c))
            l = (long) i
            return x + (double) l
            """);
    }

    @Test
    void compoundAssignmentsCastBack() {
        check("byte b, float f, int i, double x", "b += 0.5; i <<= 2L; f *= x; x -= i; b >>>= 1; return x;", """
            b = (byte) ((double) b + 0.5)
            i = i << 2L
            f = (float) ((double) f * x)
            x = x - (double) i
            b = (byte) ((int) b >>> 1)
            return x
            """);
    }

    @Test
    void constantsAreFoldedAndConverted() {
        check("double x", "final int n = 3; byte b = n + 1; float f = 1; return x * 2 * n + Math.PI / 2 + b + f;", """
            n: int = 3
            b: byte = (byte) 4
            f: float = 1.0f
            return x * 2.0 * 3.0 + 1.5707963267948966 + (double) b + (double) f
            """);
    }

    @Test
    void stepsOnScalarsNeedATemporaryOnlyForTheOldValue() {
        check("double x, int i", "i++; --i; x++; int j = i++; int k = --i; return x + i++ * j + k;", """
            i = i + 1
            i = i - 1
            x = x + 1.0
            oldI: temp int = i
            i = i + 1
            j: int = oldI
            i = i - 1
            k: int = i
            oldI_1: temp int = i
            i = i + 1
            return x + (double) (oldI_1 * j) + (double) k
            """);
    }

    @Test
    void stepsOnElements() {
        check("double[] a, int[] k, int i", "a[i]++; k[i]--; int j = k[i]++; j += ++k[j]; return a[k[0]++]--;", """
            a[i] += 1.0
            k[i] = k[i] - 1
            old: temp int = k[i]
            k[i] = old + 1
            j: int = old
            value: temp int = k[j] + 1
            k[j] = value
            j = j + value
            old_1: temp int = k[0]
            k[0] = old_1 + 1
            old_2: temp double = a[old_1]
            a[old_1] = old_2 - 1.0
            return old_2
            """);
    }

    @Test
    void sumsIntoElementsAccumulateWhereTheyNeedNoCast() {
        check("double[] a, float[] f, int[] k, int i, double x, float y", """
                a[i] += x; a[i] -= y; a[i] += i; a[i] *= x;
                f[i] += y; f[i] -= k[0]; f[i] += x;
                k[i] += x;
                return 0;
                """, """
            a[i] += x
            a[i] += -(double) y
            a[i] += (double) i
            a[i] = a[i] * x
            f[i] += y
            f[i] += -(float) k[0]
            f[i] = (float) ((double) f[i] + x)
            k[i] = (int) ((double) k[i] + x)
            return 0.0
            """);
    }

    @Test
    void theOldElementIsReadBeforeTheRightSideRuns() {
        check("double[] a, double[][] m, int i", "a[i] += w(a); m[i][1] *= w(m[0]); a[i] += a[i++]; return 0;", """
            old: temp double = a[i]
            w: temp double = w(a)
            a[i] = old + w
            array: temp double[] = m[i]
            old_1: temp double = array[1]
            w_1: temp double = w(m[0])
            array[1] = old_1 * w_1
            oldI: temp int = i
            oldI_1: temp int = i
            i = i + 1
            a[oldI] += a[oldI_1]
            return 0.0
            """);
    }

    @Test
    void assignmentsAreExpressions() {
        check(
                "double[] a, double x, int i",
                "double y, z; y = z = a[i] = x * 2; float f = i = 3; return y + z + f;",
                """
            value: temp double = x * 2.0
            a[i] = value
            z: double = value
            y: double = z
            i = 3
            f: float = (float) i
            return y + z + (double) f
            """);
    }

    @Test
    void pureLogicStaysAnExpression() {
        check("double x, boolean b", "boolean c = x > 0 && !b || x < -1 ? b : x != x; return c ? x : 1;", """
            c: boolean = x > 0.0 && !b || x < -1.0 ? b : x != x
            return c ? x : 1.0
            """);
    }

    @Test
    void logicWithEffectsBecomesBranches() {
        check("double x, int i", "boolean b = x > 0 && i++ > 1; b = b || ok(x); return b ? g(x) : x;", """
            if (x > 0.0) {
              oldI: temp int = i
              i = i + 1
              b: boolean = oldI > 1
            } else {
              b = false
            }
            if (b) {
              b = true
            } else {
              ok: temp boolean = ok(x)
              b = ok
            }
            if (b) {
              g: temp double = g(x)
              value: temp double = g
            } else {
              value = x
            }
            return value
            """);
    }

    @Test
    void arraysAreMadeAndFilled() {
        check("double x, int n", """
                double[] a = {x, 1}; double[][] m = {a, {}, {2}}; int[][][] k = new int[n][2][];
                a = new double[] {a[1], a[0]};
                return m.length + k[0].length + new float[3][0].length;
                """, """
            a: double[] = new double[2]
            a[0] = x
            a[1] = 1.0
            m: double[][] = new double[3][]
            m[0] = a
            m[1] = new double[0]
            array: temp double[] = new double[1]
            array[0] = 2.0
            m[2] = array
            k: int[][][] = new int[n][2][]
            array_1: temp double[] = new double[2]
            array_1[0] = a[1]
            array_1[1] = a[0]
            a = array_1
            return (double) (m.length + k[0].length + (new float[3][0]).length)
            """);
    }

    @Test
    void libraryMethodsOnArrays() {
        check("double[] a, double[][] m, int n", """
                double[] b = a.clone();
                System.arraycopy(a, 0, b, 1, n);
                java.util.Arrays.fill(b, 1);
                java.util.Arrays.fill(b, 0, n, 2);
                java.util.Arrays.fill(m, b);
                m = java.util.Arrays.copyOf(m, n);
                return java.util.Arrays.copyOfRange(b, 1, 2)[0];
                """, """
            b: double[] = a.clone()
            System.arraycopy(a, 0, b, 1, n)
            Arrays.fill(b, 1.0)
            Arrays.fill(b, 0, n, 2.0)
            Arrays.fill(m, b)
            m = Arrays.copyOf(m, n)
            return Arrays.copyOfRange(b, 1, 2)[0]
            """);
    }

    @Test
    void callsAreStatementsInOrder() {
        check(
                "double x, double[] a",
                "x = g(x); double y = g(a[0]) + w(a) * a[0]; g(y); Math.abs(x); return g(y);",
                """
            x = g(x)
            g: temp double = g(a[0])
            w: temp double = w(a)
            y: double = g + w * a[0]
            g(y)
            g_1: temp double = g(y)
            return g_1
            """);
    }

    // Statements

    @Test
    void forLoops() {
        check(
                "double[] a, int n",
                "double s = 0; for (int i = 0, j = n; i < j; i++, j -= 2) s += a[i]; return s;",
                """
            s: double = 0.0
            i: int = 0
            j: int = n
            while (i < j) {
              s = s + a[i]
              i = i + 1
              j = j - 2
            }
            return s
            """);
    }

    @Test
    void loopsOverArrays() {
        check(
                "float[] a, int i",
                "double s = 0; for (float v : a) s += v; for (double v : new int[i]) s += v; return s;",
                """
            s: double = 0.0
            j: temp int = 0
            while (j < a.length) {
              v: float = a[j]
              s = s + (double) v
              j = j + 1
            }
            array: temp int[] = new int[i]
            k: temp int = 0
            while (k < array.length) {
              v_1: double = (double) array[k]
              s = s + v_1
              k = k + 1
            }
            return s
            """);
    }

    @Test
    void continueRunsTheUpdateAndBreakDoesNot() {
        check("double x, int n", """
                for (int i = 0; i < n; i++) {
                    if (i == 2) continue;
                    if (x > 9) break;
                    x += i;
                }
                while (x > 1) {
                    x /= 2;
                    if (x < 2) continue;
                }
                return x;
                """, """
            i: int = 0
            loop: {
              while (i < n) {
                next: {
                  if (i == 2) {
                    break next
                  }
                  if (x > 9.0) {
                    break loop
                  }
                  x = x + (double) i
                }
                i = i + 1
              }
            }
            while (x > 1.0) {
              x = x / 2.0
              if (x < 2.0) {
              }
            }
            return x
            """);
    }

    @Test
    void labels() {
        check("double x", """
                outer:
                while (true) {
                    for (;;) {
                        if (x > 5) break outer;
                        if (x > 3) continue outer;
                        x++;
                        if (x < 0) break;
                    }
                    x += 2;
                }
                done: {
                    if (x > 6) break done;
                    x--;
                }
                return x;
                """, """
            outer: {
              while (true) {
                nextOuter: {
                  loop: {
                    while (true) {
                      if (x > 5.0) {
                        break outer
                      }
                      if (x > 3.0) {
                        break nextOuter
                      }
                      x = x + 1.0
                      if (x < 0.0) {
                        break loop
                      }
                    }
                  }
                  x = x + 2.0
                }
              }
            }
            done: {
              if (x > 6.0) {
                break done
              }
              x = x - 1.0
            }
            return x
            """);
    }

    @Test
    void doLoops() {
        check(
                "double x",
                "do { x++; if (x < 0) continue; x *= 2; } while (x < 5); do x--; while (false); return x;",
                """
            loop: {
              while (true) {
                next: {
                  x = x + 1.0
                  if (x < 0.0) {
                    break next
                  }
                  x = x * 2.0
                }
                if (!(x < 5.0)) {
                  break loop
                }
              }
            }
            x = x - 1.0
            return x
            """);
    }

    @Test
    void conditionsWithEffects() {
        check("double x, int i", "while (i-- > 0 && ok(x)) x--; if (i > 1 && ok(x)) x++; return x;", """
            loop: {
              while (true) {
                oldI: temp int = i
                i = i - 1
                if (!(oldI > 0)) {
                  break loop
                }
                ok: temp boolean = ok(x)
                if (!ok) {
                  break loop
                }
                x = x - 1.0
              }
            }
            if (i > 1) {
              ok_1: temp boolean = ok(x)
              if (ok_1) {
                x = x + 1.0
              }
            }
            return x
            """);
    }

    @Test
    void switchesWithoutFallThroughAreChains() {
        check("double x, int n", """
                switch (n + 1) {
                    case 1: x++; break;
                    default: return x;
                    case 2: case 3: if (x > 0) break; x--;
                }
                switch (n) { case 0, 1 -> x *= 2; default -> {} }
                return x;
                """, """
            selector: temp int = n + 1
            choice: {
              if (selector == 1) {
                x = x + 1.0
              } else if (selector == 2 || selector == 3) {
                if (x > 0.0) {
                  break choice
                }
                x = x - 1.0
              } else {
                return x
              }
            }
            if (n == 0 || n == 1) {
              x = x * 2.0
            }
            return x
            """);
    }

    @Test
    void fallThroughEntersAChainOfCases() {
        check("double x, int n", """
                switch (n) {
                    case 1: x++;
                    default: x *= 2; break;
                    case 5: x = 0;
                }
                return x;
                """, """
            choice: {
              entry: temp int = n == 1 ? 0 : n == 5 ? 2 : 1
              if (entry <= 0) {
                x = x + 1.0
              }
              if (entry <= 1) {
                x = x * 2.0
                break choice
              }
              x = 0.0
            }
            return x
            """);
    }

    @Test
    void switchExpressionsAssign() {
        check("double x, int n", """
                double y = switch (n) { case 0 -> 1; case 1 -> { x++; yield x; } default -> g(x); };
                return y + switch (n) { case 0: yield 1; default: throw new IllegalStateException("n " + n); };
                """, """
            if (n == 0) {
              y: double = 1.0
            } else if (n == 1) {
              x = x + 1.0
              y = x
            } else {
              y = g(x)
            }
            if (n == 0) {
              value: temp int = 1
            } else {
              throw (java.lang.IllegalStateException) `new java.lang.IllegalStateException(${"n "} + ${n})`
            }
            return y + (double) value
            """);
    }

    @Test
    void stringsAndEnumsAreCompared() {
        check("double x, String s, Thread.State t", """
                switch (s) { case "a": x++; }
                return switch (t) { case NEW, RUNNABLE -> x; case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> -x; };
                """, """
            if ((final boolean) `${s}.equals(${"a"})`) {
              x = x + 1.0
            }
            if ((final boolean) `${t}.equals(java.lang.Thread.State.NEW)` || (final boolean) `${t}.equals(java.lang.Thread.State.RUNNABLE)`) {
              value: temp double = x
            } else if ((final boolean) `${t}.equals(java.lang.Thread.State.BLOCKED)` || (final boolean) `${t}.equals(java.lang.Thread.State.WAITING)` || (final boolean) `${t}.equals(java.lang.Thread.State.TIMED_WAITING)` || (final boolean) `${t}.equals(java.lang.Thread.State.TERMINATED)`) {
              value = -x
            } else {
              throw (final java.lang.IncompatibleClassChangeError) `new java.lang.IncompatibleClassChangeError()`
            }
            return value
            """);
    }

    @Test
    void throwsAndAssertionsKeepTheirText() {
        check("double x, String s", """
                assert x > 0 && ok(x) : "x = " + x;
                System.out.println("at " + x * 2 + String.valueOf(s));
                if (x > 9) throw new java.io.UncheckedIOException("too " + s.trim(), new java.io.IOException(s));
                return x;
                """, """
            assert x > 0.0 && (boolean) `p.Foo.ok(${x})` : (final java.lang.String) `${"x = "} + ${x}`
            foreign plain `java.lang.System.out.println(${"at "} + ${x * 2.0} + java.lang.String.valueOf(${s}))`
            if (x > 9.0) {
              throw (java.io.UncheckedIOException) `new java.io.UncheckedIOException(${"too "} + ${s}.trim(), new java.io.IOException(${s}))`
            }
            return x
            """);
    }

    @Test
    void foreignCallsAreStatements() {
        check("double x, java.util.Random r, String s", """
                x += r.nextInt(3) + s.length();
                x *= System.nanoTime() * Integer.parseInt(s);
                r.setSeed('a');
                return x;
                """, """
            nextInt: temp int = foreign `${r}.nextInt(${3})`
            length: temp int = foreign pure `${s}.length()`
            x = x + (double) (nextInt + length)
            nanoTime: temp long = foreign `java.lang.System.nanoTime()`
            parseInt: temp int = foreign pure `java.lang.Integer.parseInt(${s})`
            x = x * (double) (nanoTime * (long) parseInt)
            foreign `${r}.setSeed(${97L})`
            return x
            """);
    }

    @Test
    void excludedLocalsStop() {
        check(
                "double x, @NoDerivative double y",
                "@NoDerivative double t = x * y; final @org.tapeless.annotations.NoDerivative double u = t; return x * t + u;",
                """
            t: stopped double = x * y
            u: stopped double = t
            return x * t + u
            """);
    }

    // Places

    @Test
    void spansShowTheStatementOnOneLine() {
        LoweredSource source = LoweredSource.members("""
                @Differentiable static double f(double[] a,
                        int n) {
                    double s = 0,
                        t = 1;
                    for (int i = 0; // all of them
                            i < n; i++) {
                        s += a[i]
                            * g( t /* not s */ );
                    }
                    if (s > "(;".length()) { s--; } else if (s < 0) return s;
                    do s++; while (s < 3);
                    switch (n) { case 1: t = 2; }
                    return s + 1111111111111111111.0 + 2222222222222222222.0 + 3333333333333333333.0 + 4444444444444444444.0;
                }
                static double g(double x) { return x; }
                """);
        Function function = source.function("f");
        List<String> lines = function.body().statements().stream()
                .flatMap(Stmt::all)
                .map(Stmt::span)
                .map(span -> span.line() + " " + span.text())
                .distinct()
                .collect(Collectors.toList());
        assertThat(lines)
                .containsExactly(
                        "6 double s = 0, t = 1;",
                        "8 for (int i = 0; i < n; i++)",
                        "10 s += a[i] * g( t );",
                        "13 if (s > \"(;\".length())",
                        "13 s--;",
                        "13 if (s < 0)",
                        "13 return s;",
                        "14 do ... while (s < 3)",
                        "14 s++;",
                        "15 switch (n)",
                        "15 t = 2;",
                        "16 return s + 1111111111111111111.0 + 2222222222222222222.0 + 3333333333333333333.0 + 44444444444444...");
        assertThat(function.body().statements().stream()
                        .flatMap(Stmt::all)
                        .map(Stmt::span)
                        .map(SourceSpan::node))
                .doesNotContain(0);
    }

    // Helpers

    @Test
    void helpersAreLoweredOnceEachUnderNamesOfTheirOwn() {
        LoweredSource source = LoweredSource.members("""
                double k = 2;
                @Differentiable double f(double x) { return g(x) + g(x, 1) + f(x - 1) + Nested.g(x) + this.g(x); }
                private double g(double x) { return x * k; }
                static double g(double x, int n) { return n; }
                static final class Nested { static double g(double x) { return x; } }
                """.replace("double f(", "final double f("));
        Lowered lowered = source.get("f");
        source.function("f");
        assertThat(lowered.program().functions().keySet()).containsExactly("f", "g", "g2", "g3");
        assertThat(lowered.root()).isEqualTo("f");
        assertThat(lowered.primals().values())
                .extracting(DifferentiableMethod.Primal::parts)
                .containsExactly(
                        List.of("", ".f(", ")"),
                        List.of(),
                        List.of("p.Foo.g(", ", ", ")"),
                        List.of("p.Foo.Nested.g(", ")"));
    }

    @Test
    void privateFieldsAreReadThroughAccessors() {
        LoweredSource source = LoweredSource.members("""
                private final double a = Math.random();
                private static int n;
                private static class Other { int[] k; }
                private final Other other = null;
                java.util.List<String> open;
                @Differentiable double f(double x) { return x * a * n + other.k[0] + open.size(); }
                """);
        assertThat(source.body()).isEqualTo("""
            value: temp double = x * (final double) `field$a(${self})` * (double) (int) `field$n()` + (double) ((int[]) `field$Foo_Other$k(field$other(${self}))`)[0]
            size: temp int = foreign `${self}.open.size()`
            return value + (double) size
            """);
        assertThat(source.get("f").privateFields())
                .extracting(PrivateField::accessor)
                .containsExactly("field$a", "field$n", "field$other", "field$Foo_Other$k");
    }

    @Test
    void annotatedMethodsOfOtherClassesAreCalledThroughTheirCompanions() {
        LoweredSource source = LoweredSource.of("""
                package p;
                import org.tapeless.annotations.*;
                class Foo { @Differentiable static double f(double x, double[] a) { return Bar.g(x, a) + Bar.h(a) * x; } }
                """, """
                package p;
                import org.tapeless.annotations.*;
                class Bar {
                    @Differentiable static double g(double x, double... a) { return x; }
                    static double h(double[] a) { return a[0]; }
                }
                """);
        assertThat(source.problems()).isEmpty();
        assertThat(source.function("f").toString())
                .contains(
                        "g: temp double = companion p.Bar#g <double(active double, active double[])>",
                        "h: temp double = foreign `p.Bar.h(${a})`");
    }

    @Test
    void typeVariablesGiveWayToTheirBounds() {
        LoweredSource source = LoweredSource.members("""
                static class Box<T extends Number, L extends java.util.List<T>> {
                    T value;
                    L list;
                    @Differentiable final double f(double x, T[] all, Box<T, ?> other) {
                        T first = list.get(0);
                        for (T each : all) x += each.intValue();
                        return x * value.doubleValue() + other.value.intValue() + first.intValue();
                    }
                }
                """);
        assertThat(source.problems()).isEmpty();
        assertThat(source.function("f").parameters())
                .extracting(parameter -> parameter.type().java())
                .containsExactly("p.Foo.Box<?, ?>", "double", "java.lang.Number[]", "p.Foo.Box<?, ?>");
        assertThat(source.body()).contains("first: java.lang.Number", "each: java.lang.Number");
    }

    @Test
    void whatTheLibraryTableLists() {
        PureMethods methods = PureMethods.shipped();
        assertThat(methods.contains("java.lang.Math", "exp")).isTrue();
        assertThat(methods.contains("java.lang.Math", "random")).isFalse();
        assertThat(methods.contains("java.lang.Integer", "parseInt")).isTrue();
        assertThat(methods.contains("java.lang.Integer", "getInteger")).isFalse();
        assertThat(methods.contains("java.util.Arrays", "sort")).isFalse();
        assertThat(methods.contains("p.Math", "exp")).isFalse();
    }
}
