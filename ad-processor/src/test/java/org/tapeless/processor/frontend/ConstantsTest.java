package org.tapeless.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each expression is folded by us, and compiled by javac and run: value and box must be the same. */
class ConstantsTest {
    private static final List<String> CONSTANT = List.of(
            "1 + 2 * 3 - 7 / 2 % 2",
            "-(byte) 200",
            "(byte) 300",
            "(short) 70000L",
            "(char) 98",
            "(int) 3.99e20",
            "(byte) 1e10",
            "(char) -1.5f",
            "(long) Float.NaN",
            "(float) 0.1",
            "(double) 0.1f",
            "0.1f + 0.2",
            "0.1f + 0.2f",
            "1 / 3f",
            "1.0 / 0",
            "-0.0 / 0",
            "5 % -3.5",
            "'a' + 1",
            "'a' + 'b'",
            "+'a'",
            "~7L",
            "~'a'",
            "!(1 < 2)",
            "1 << 33",
            "1L << 33",
            "-8 >> 1L",
            "-8 >>> 28",
            "-8L >>> 60",
            "6 & 3 | 8 ^ 2",
            "true & false | true ^ true",
            "true && !false || false",
            "1 == 1.0",
            "'a' != 97",
            "true == false",
            "Double.NaN == Double.NaN",
            "Double.NaN != Double.NaN",
            "Float.NaN < 1",
            "2 >= 2L",
            "\"a\" + 1 + 2.0f + 'c' + true + 3L + 1e300",
            "1 + 2 + \"a\"",
            "(\"a\" + \"b\") == \"ab\"",
            "\"a\" != \"b\"",
            "(String) \"text\"",
            "true ? 1 : 'a'",
            "false ? 1 : 2.0",
            "(1 > 2) ? 3f : 4L",
            "Integer.MAX_VALUE + 1",
            "Integer.MIN_VALUE / -1",
            "-2147483648",
            "-9223372036854775808L",
            "0x1p-3",
            "Math.PI * 2",
            "Byte.MAX_VALUE",
            "K",
            "Folded.K + L",
            "samples.Folded.S + K",
            "Inner.DEEP * K",
            "EPS",
            "(K)");

    private static final List<String> NOT_CONSTANT = List.of(
            "1 / 0",
            "5L % 0",
            "this_.K",
            "CHANGING",
            "BOXED",
            "COMPUTED",
            "null",
            "Math.abs(1)",
            "(Integer) 5",
            "(Object) \"a\"",
            "new int[0].length",
            "K + CHANGING");

    @TempDir
    private Path output;

    @Test
    void foldsWhatJavacFoldsToTheSameValueOfTheSameType() throws Exception {
        Map<String, @Nullable Object> folded = fold(CONSTANT);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            Class<?> compiled = loader.loadClass("samples.Folded");
            for (int i = 0; i < CONSTANT.size(); i++) {
                var method = compiled.getDeclaredMethod("c" + i);
                method.setAccessible(true);
                assertThat(folded.get("c" + i)).as(CONSTANT.get(i)).isEqualTo(method.invoke(null));
            }
        }
    }

    @Test
    void leavesOtherExpressionsAlone() throws IOException {
        Map<String, @Nullable Object> folded = fold(NOT_CONSTANT);

        assertThat(folded).hasSize(NOT_CONSTANT.size());
        for (int i = 0; i < NOT_CONSTANT.size(); i++) {
            assertThat(folded.get("c" + i)).as(NOT_CONSTANT.get(i)).isNull();
        }
    }

    @Test
    void knowsFinalLocalsWithConstantInitialisers() throws IOException {
        Map<String, @Nullable Object> folded = new LinkedHashMap<>();
        new CheckedCompilation()
                .source("samples.Locals", """
                        package samples;

                        class Locals {
                            static Object converted() { final byte b = 3; return b; }
                            static Object inferred() { final var x = 2L; return x + 1; }
                            static Object chained() { final int a = 2; final double b = a; return a * b; }
                            static Object notFinal() { int a = 2; return a; }
                            static Object late() { final int a; a = 2; return a; }
                            static Object boxed() { final Integer a = 2; return a; }
                            static Object ofParameter(final int a) { return a; }
                        }
                        """)
                .inspecting((method, attribution) -> put(folded, (MethodTree) method.getLeaf(), attribution))
                .run(output);

        assertThat(folded)
                .containsEntry("converted", (byte) 3)
                .containsEntry("inferred", 3L)
                .containsEntry("chained", 4.0)
                .containsEntry("notFinal", null)
                .containsEntry("late", null)
                .containsEntry("boxed", null)
                .containsEntry("ofParameter", null);
    }

    private Map<String, @Nullable Object> fold(List<String> expressions) {
        StringBuilder source = new StringBuilder("""
                package samples;

                class Folded implements Eps {
                    static final int K = 7;
                    static final float L = K / 2 + 0.5f;
                    static final String S = "s" + K;
                    static int CHANGING = 3;
                    static final Integer BOXED = 3;
                    static final int COMPUTED = Integer.parseInt("3");
                    static final Folded this_ = new Folded();

                    static class Inner {
                        static final char DEEP = 'd';
                    }
                """);
        for (int i = 0; i < expressions.size(); i++) {
            source.append("    static Object c")
                    .append(i)
                    .append("() { return ")
                    .append(expressions.get(i))
                    .append("; }\n");
        }
        source.append("}\n\ninterface Eps { double EPS = 1e-9 * 2; }\n");
        Map<String, @Nullable Object> folded = new LinkedHashMap<>();
        CheckedCompilation.Outcome outcome = new CheckedCompilation()
                .source("samples.Folded", source.toString())
                .inspecting((method, attribution) -> put(folded, (MethodTree) method.getLeaf(), attribution))
                .run(output);
        assertThat(outcome.diagnostics).isEmpty();
        assertThat(outcome.mismatches).isEmpty();
        return folded;
    }

    private static void put(Map<String, @Nullable Object> folded, MethodTree method, Attribution attribution) {
        int size = method.getBody().getStatements().size();
        if (size > 0 && method.getBody().getStatements().get(size - 1) instanceof ReturnTree end) {
            folded.put(method.getName().toString(), attribution.constantOf(end.getExpression()));
        }
    }
}
