package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Code whose meaning the frontend cannot find out: nothing is assumed. */
class UnreadableCodeTest {
    @Test
    void aTypeThatIsLeftToInferenceIsAskedForAtTheCall() {
        Expected.check("""
            package p;

            import java.util.List;
            import java.util.Set;
            import org.tapeless.annotations.Differentiable;

            final class Count {
                @Differentiable
                static double scaled(double x, boolean ordered) {
                    double y = x * x;
                    return (ordered ? List.of(1) : Set.of(2)).size() * y; // ERROR UninferredType
                    //                                            ^
                }
            }
            """);
    }

    /**
     * A tree of a kind that this version does not know, as syntax of later versions of Java will be: what the parser puts
     * in place of what it could not read. With this option, which Error Prone asks for, it goes on all the same.
     */
    @Test
    void syntaxThatIsNotKnownIsRefusedWhereItStands() {
        Compilation compilation =
                UserBuild.of("""
            package p;

            import org.tapeless.annotations.Differentiable;

            final class Later {
                @Differentiable
                static double expression(double x) {
                    return x * (1 + @);
                }

                @Differentiable
                static double statement(double x) {
                    if (x > 0)
                        double y = x;
                    return x;
                }
            }
            """).options("--should-stop=ifError=FLOW").compile();
        assertThat(compilation.errors())
                .filteredOn(error -> error.getMessage(Locale.ROOT).startsWith("[UnsupportedSyntax] "))
                .extracting(error -> error.getLineNumber() + ":" + error.getColumnNumber())
                .containsExactly("8:25", "14:20");
    }
}
