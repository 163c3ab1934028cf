package org.tapeless.processor.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Verifier;
import org.tapeless.processor.ir.Verifier.Form;

final class InterpreterTest {
    private static Object eval(String expression, String type, Object... args) {
        Function function = Parser.function("function f(a: double, b: double, i: int, j: int, m: long, f: float, z: "
                + "double[]) -> (r: " + type + ") { return " + expression + " }");
        Verifier.require(function, Form.SURFACE);
        Object[] all = {1.5, -0.25, 7, -3, 1L << 40, 0.1f, new double[] {1, 2}};
        System.arraycopy(args, 0, all, 0, args.length);
        return Interpreter.run(function, all)[0];
    }

    @Test
    void arithmeticIsJavas() {
        assertThat(eval("i * 2147483647 + j", "int")).isEqualTo((int) (7L * 2147483647 - 3));
        assertThat(eval("i / j", "int")).isEqualTo(7 / -3);
        assertThat(eval("i % j", "int")).isEqualTo(7 % -3);
        assertThat(eval("-2147483648 / -1", "int")).isEqualTo(Integer.MIN_VALUE);
        assertThat(eval("m * m", "long")).isEqualTo(0L);
        assertThat(eval("a / 0.0", "double")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(eval("a % b", "double")).isEqualTo(1.5 % -0.25);
        assertThat(eval("f + f + f", "float")).isEqualTo(0.1f + 0.1f + 0.1f);
        assertThat(eval("(double) f * a", "double")).isEqualTo(0.1f * 1.5);
        assertThat(eval("-(a - a)", "double")).isEqualTo(-0.0);
        assertThat(eval("~i ^ j", "int")).isEqualTo(~7 ^ -3);
    }

    @Test
    void shiftsMaskTheirDistance() {
        assertThat(eval("i << 33", "int")).isEqualTo(14);
        assertThat(eval("i << 33L", "int")).isEqualTo(14);
        assertThat(eval("j >>> 28", "int")).isEqualTo(-3 >>> 28);
        assertThat(eval("j >> 1", "int")).isEqualTo(-3 >> 1);
        assertThat(eval("m >>> j", "long")).isEqualTo((1L << 40) >>> -3);
        assertThat(eval("m << 65", "long")).isEqualTo((1L << 40) << 65);
    }

    @Test
    void comparisonsOfNaNAreFalse() {
        assertThat(eval("a < a", "boolean", Double.NaN)).isEqualTo(false);
        assertThat(eval("a == a", "boolean", Double.NaN)).isEqualTo(false);
        assertThat(eval("a != a", "boolean", Double.NaN)).isEqualTo(true);
        assertThat(eval("0.0 == -0.0", "boolean")).isEqualTo(true);
        assertThat(eval("z == z && z.clone() != z", "boolean")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN",
        "Infinity",
        "-Infinity",
        "1e300",
        "-1e300",
        "3.99",
        "-3.99",
        "300.7",
        "-40000.5",
        "2147483648",
        "1e10",
        "-0.0"
    })
    void castsNarrowAsJavasDo(double x) {
        assertThat(eval("(int) a", "int", x)).isEqualTo((int) x);
        assertThat(eval("(long) a", "long", x)).isEqualTo((long) x);
        assertThat(eval("(byte) a", "byte", x)).isEqualTo((byte) x);
        assertThat(eval("(short) a", "short", x)).isEqualTo((short) x);
        assertThat(eval("(char) a", "char", x)).isEqualTo((char) x);
        assertThat(eval("(float) a", "float", x)).isEqualTo((float) x);
        assertThat(eval("(long) (float) a", "long", x)).isEqualTo((long) (float) x);
        assertThat(eval("(byte) (long) a", "byte", x)).isEqualTo((byte) (long) x);
    }

    @Test
    void integersWidenExactlyOnce() {
        long big = Long.MAX_VALUE - 512;
        assertThat(eval("(float) m", "float", 0.0, 0.0, 0, 0, big)).isEqualTo((float) big);
        assertThat(eval("(double) m", "double", 0.0, 0.0, 0, 0, big)).isEqualTo((double) big);
        assertThat(eval("(float) i", "float", 0.0, 0.0, 16777217)).isEqualTo(16777216f);
        assertThat(eval("(int) (char) j", "int")).isEqualTo(65533);
        assertThat(eval("(byte) i", "byte", 0.0, 0.0, 200)).isEqualTo((byte) 200);
    }

    @Test
    void failuresAreJavas() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> eval("i / (i - i)", "int"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> eval("m % 0L", "long"));
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> eval("z[j]", "double"));
        assertThatExceptionOfType(ArrayIndexOutOfBoundsException.class).isThrownBy(() -> eval("z[2]", "double"));
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> eval("z[0]", "double", 0.0, 0.0, 0, 0, 0L, 0f, null));
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> eval("z.length", "int", 0.0, 0.0, 0, 0, 0L, 0f, null));
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> eval("((int[][]) null)[0]", "int[]"));
        assertThatExceptionOfType(NegativeArraySizeException.class)
                .isThrownBy(() -> eval("new double[0][j]", "double[][]"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> eval("Math.addExact(2147483647, i)", "int"));
    }

    @Test
    void operandsAreSkippedAsInJava() {
        assertThat(eval("i == 0 && 1 / (i - i) == 0", "boolean")).isEqualTo(false);
        assertThat(eval("i == 7 || 1 / (i - i) == 0", "boolean")).isEqualTo(true);
        assertThat(eval("i == 7 ? 1 : 1 / (i - i)", "int")).isEqualTo(1);
    }

    @Test
    void libraryMethodsAreTheRealOnes() {
        assertThat(eval("Math.pow(a, b)", "double")).isEqualTo(Math.pow(1.5, -0.25));
        assertThat(eval("StrictMath.sin(a)", "double")).isEqualTo(StrictMath.sin(1.5));
        assertThat(eval("Math.<long>round(a)", "long")).isEqualTo(2L);
        assertThat(eval("Math.<int>round(f)", "int")).isEqualTo(0);
        assertThat(eval("Math.max(i, j)", "int")).isEqualTo(7);
        assertThat(eval("Double.<boolean>isNaN(a / 0.0 * 0.0)", "boolean")).isEqualTo(true);
        assertThat(eval("java.util.Arrays.copyOf(z, 3)", "double[]")).isEqualTo(new double[] {1, 2, 0});
        assertThat(eval("Integer.<int>bitCount(i)", "int")).isEqualTo(3);
        assertThat(eval("StrongZero.times(0.0, a / 0.0)", "double")).isEqualTo(0.0);
        assertThat(eval("Kinks.<boolean>sameBits(a, a)", "boolean")).isEqualTo(true);
        assertThat(eval("Saved.<int(long[])>size(new long[i - i])", "int")).isEqualTo(1);
        assertThat(eval("Saved.<int>size(2L, m - m + 3L, 4L)", "int")).isEqualTo(24);
        assertThat(eval("Shadows.zerosLike(new double[2][i - 4])", "double[][]"))
                .isEqualTo(new double[2][3]);
    }

    @Test
    void arraysAreRealAndWrittenInPlace() {
        Function function = Parser.function("""
            function f(a: double[][], k: int[], b: byte[]) -> (r: double[]) {
              row: double[] = a[1]
              row[0] = 5.0
              row[0] += 0.5
              a[0] = row
              k[k[0]] = 9
              b[0] = (byte) k[1]
              fresh: double[][][] = new double[2][1][]
              fresh[1][0] = row
              System.<void(java.lang.Object, int, java.lang.Object, int, int)>arraycopy(row, 0, row, 1, 1)
              Arrays.fill(a[2], 7.0)
              return fresh[1][0]
            }
            """);
        Verifier.require(function, Form.SURFACE);
        double[][] a = {{1, 2}, {3, 4}, {5, 6}};
        int[] k = {1, 2};
        byte[] b = {0};
        Object[] results = Interpreter.run(function, a, k, b);
        assertThat(results[0]).isSameAs(a[0]).isSameAs(a[1]);
        assertThat(a).isDeepEqualTo(new double[][] {{5.5, 5.5}, {5.5, 5.5}, {7, 7}});
        assertThat(k).containsExactly(1, 9);
        assertThat(b).containsExactly(9);
    }

    @Test
    void assignmentEvaluatesTheValueBeforeItLooksAtTheArray() {
        Function store = Parser.function("function f(a: double[], i: int) { a[5] = 1.0 / (double) (1 / i) }");
        assertThatThrownBy(() -> Interpreter.run(store, new double[1], 0)).isInstanceOf(ArithmeticException.class);
        Function add = Parser.function("function f(a: double[], i: int) { a[5] += 1.0 / (double) (1 / i) }");
        assertThatThrownBy(() -> Interpreter.run(add, new double[1], 0))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void jumpsLeaveTheirBlocks() {
        Function function = Parser.function("""
            function find(a: int[][], wanted: int) -> (row: int, tests: int) {
              tests: int = 0
              row: int = 0
              Outer: {
                while (row < a.length) {
                  k: int = 0
                  while (k < a[row].length) {
                    Next: {
                      tests = tests + 1
                      if (a[row][k] < 0) { break Next }
                      if (a[row][k] == wanted) { break Outer }
                      if (a[row][k] == 99) { return -1, tests }
                    }
                    k = k + 1
                  }
                  row = row + 1
                }
                row = -2
              }
              return row, tests
            }
            """);
        Verifier.require(function, Form.SURFACE);
        int[][] a = {{1, -5, 2}, {3, 4}, {99, 6}};
        assertThat(Interpreter.run(function, a, 4)).containsExactly(1, 5);
        assertThat(Interpreter.run(function, a, 6)).containsExactly(-1, 6);
        assertThat(Interpreter.run(function, new int[][] {{1}}, 6)).containsExactly(-2, 1);
    }

    @Test
    void countedLoopsCount() {
        Function function = Parser.function("""
            function f(n: int) -> (up: int, down: int, none: int) {
              up: int = 0
              for i in 0 < n step 2 { up = up * 10 + i }
              down: int = 0
              for i in n >= 1 step -1 { down = down * 10 + i }
              none: int = 0
              for i in n <= 0 step 1 { none = 1 }
              return up, down, none
            }
            """);
        Verifier.require(function, Form.CORE);
        assertThat(Interpreter.run(function, 5)).containsExactly(24, 54321, 0);
    }

    @Test
    void functionsCallEachOther() {
        Program program = Parser.program("""
            function fact(n: int) -> (value: double) {
              if (n <= 1) { return 1.0 }
              below: double = fact(n - 1)
              return below * (double) n
            }
            function both(n: int, out: double[]) -> (fact: double, half: double) {
              v: double = fact(n)
              set(out, v)
              return v, out[0] / 2.0
            }
            function set(out: double[], v: double) { out[0] = v }
            function main(n: int) -> (sum: double) {
              a: double, b: double = both(n, new double[1])
              both(n, new double[1])
              return a + b
            }
            """);
        Verifier.require(program, Form.SURFACE);
        assertThat(Interpreter.of(program).call("main", 5)).containsExactly(180.0);
    }

    @Test
    void framesKeepValues() {
        Function function = Parser.function("""
            function f(x: double) -> (value: double, empty: double) {
              outer: frame Outer = new frame Outer
              inner: frame Inner = new frame Inner
              outer.child = inner
              inner.x = x
              outer.<frame Inner>child.x = inner.<double>x + 1.0
              many: frame Inner[] = new frame Inner[2]
              many[1] = inner
              return many[1].<double>x, many[1].<double>never
            }
            """);
        Verifier.require(function, Form.SURFACE);
        assertThat(Interpreter.run(function, 2.0)).containsExactly(3.0, 0.0);
    }

    @Test
    void foreignCodeComesFromATable() {
        Program program = Parser.program("""
            function f(self: p.Foo, x: double) -> (value: double) {
              k: double = (final double) `${self}.k`
              foreign plain `System.out.println(${k} + ${x})`
              y: double = companion p.Bar#g <double(active double)> in p.BarDerivatives#g order 1 (x)
              u: double, v: double = generated p.BarDerivatives#both record p.Both {u, v} (x)
              n: int = foreign pure `count()`
              return k * y + u - v * (double) n
            }
            """);
        List<Object> printed = new ArrayList<>();
        Foreign foreign = Foreign.none()
                .with("${}.k", args -> ((double[]) args[0])[0])
                .with("System.out.println(${} + ${})", args -> printed.add(List.of(args)))
                .with("p.Bar#g", args -> (Double) args[0] * 10)
                .with("p.BarDerivatives#both", args -> new Object[] {1.0, 2.0})
                .with("count()", args -> 3);
        Object[] result = Interpreter.of(program, foreign).call("f", new double[] {2.0}, 0.5);
        assertThat(result).containsExactly(2.0 * 5.0 + 1.0 - 6.0);
        assertThat(printed).containsExactly(List.of(2.0, 0.5));
        assertThatThrownBy(() -> Interpreter.of(program).call("f", "self", 0.5)).hasMessageContaining("${}.k");
    }

    @Test
    void exceptionsPassThrough() {
        Function function = Parser.function("""
            function f(x: double) {
              if (x < 0.0) {
                throw (java.lang.IllegalArgumentException) `new IllegalArgumentException("x = " + ${x})`
              }
              if (x > 1.0) { throw (java.io.IOException) `new java.io.IOException()` }
              assert x != 0.5 : "half"
            }
            """);
        assertThatThrownBy(() -> Interpreter.run(function, -1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Interpreter.run(function, 2.0)).isInstanceOf(java.io.IOException.class);
        assertThatThrownBy(() -> Interpreter.run(function, 0.5))
                .isInstanceOf(AssertionError.class)
                .hasMessage("half");
        assertThat(Interpreter.run(function, 0.25)).isEmpty();
    }

    @Test
    void variablesWithoutAValueHaveTheirTypesDefault() {
        Function function = Parser.function("""
            function f(b: boolean) -> (x: double, y: double[], z: boolean) {
              if (b) {
                x: double = 1.0
                y: double[] = new double[1]
                z: boolean = true
              }
              return x, y, z
            }
            """);
        Verifier.require(function, Form.CORE);
        assertThat(Interpreter.run(function, false)).containsExactly(0.0, null, false);
    }

    @Test
    void endlessLoopsEnd() {
        Function function = Parser.function("function f() { while (true) { } }");
        assertThatThrownBy(() -> Interpreter.run(function)).hasMessageContaining("loop trips");
    }
}
