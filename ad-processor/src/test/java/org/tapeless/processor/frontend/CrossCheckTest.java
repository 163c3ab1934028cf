package org.tapeless.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that is generated later, and nearer than the one that was found, makes what was assumed wrong. */
class CrossCheckTest {
    private static final String USER = """
            package samples;

            import samples.lib.*;

            class User {
                static double call(double x) {
                    return 2 * Helper.f(x);
                }

                static double field(double x) {
                    return Helper.K * x;
                }

                static double same(double x) {
                    return Math.sqrt(x) + Helper.g();
                }
            }
            """;

    private static final String LIBRARY = """
            package samples.lib;

            public class Helper {
                public static final double K = 2;

                public static double f(double x) {
                    return x;
                }

                public static long g() {
                    return 1;
                }
            }
            """;

    @TempDir
    private Path output;

    @Test
    void reportsTypesCallsAndFieldsThatJavacUnderstandsOtherwise() {
        CheckedCompilation.Outcome outcome = new CheckedCompilation()
                .source("samples.User", USER)
                .source("samples.lib.Helper", LIBRARY)
                .generating("samples.Helper", """
                        package samples;

                        class Helper {
                            static final double K = 3;

                            static float f(float x) {
                                return x;
                            }

                            static float f(double x) {
                                return 1;
                            }

                            static long g() {
                                return 1;
                            }
                        }
                        """)
                .run(output);

        assertThat(outcome.mismatches)
                .contains(
                        "User.java:7 Helper.f(x): assumed double, is float",
                        "User.java:7 Helper.f(x): assumed samples.lib.Helper.f(double), is samples.Helper.f(double)",
                        "User.java:11 Helper.K: assumed field samples.lib.Helper.K, is field samples.Helper.K",
                        "User.java:15 Helper.g(): assumed samples.lib.Helper.g(), is samples.Helper.g()")
                .noneMatch(text -> text.contains("Math"));
    }

    @Test
    void isSilentWhenNothingChanges() {
        CheckedCompilation.Outcome outcome = new CheckedCompilation()
                .source("samples.User", USER)
                .source("samples.lib.Helper", LIBRARY)
                .generating("samples.Unrelated", "package samples; class Unrelated {}")
                .run(output);

        assertThat(outcome.diagnostics).isEmpty();
        assertThat(outcome.mismatches).isEmpty();
        assertThat(outcome.methods).isGreaterThanOrEqualTo(5);
    }
}
