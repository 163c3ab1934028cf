package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final List<String> PASSES = List.of("Inline", "Simplify");

    @Test
    void noneIsTheDefault() {
        assertThat(Options.parse(Map.of("other.option", "x"), PASSES, fault -> {}))
                .isEqualTo(Options.NONE);
    }

    @Test
    void listsAreSeparatedByCommas() {
        Options options = Options.parse(
                Map.of(
                        "tapeless.disable",
                        "Simplify, Inline",
                        "tapeless.warnings",
                        "none",
                        "tapeless.test.drop",
                        "3,14"),
                PASSES,
                fault -> {
                    throw new AssertionError(fault);
                });
        assertThat(options.disabled()).containsExactlyInAnyOrder("Simplify", "Inline");
        assertThat(options.warnings()).isFalse();
        assertThat(options.dropped()).containsExactlyInAnyOrder(3, 14);
    }

    @Test
    void everyFaultIsTold() {
        Map<String, String> given = new HashMap<>();
        given.put("tapeless.disable", "Simplify,Sinplify");
        given.put("tapeless.warnings", "off");
        given.put("tapeless.test.drop", "x");
        given.put("tapeless.disabel", null);
        List<String> faults = new ArrayList<>();
        Options.parse(given, PASSES, faults::add);
        assertThat(faults)
                .containsExactly(
                        "-Atapeless.disabel: no such option; there are tapeless.disable, tapeless.warnings,"
                                + " tapeless.test.drop",
                        "-Atapeless.disable=Simplify,Sinplify: there is no pass \"Sinplify\"; there are Inline,"
                                + " Simplify",
                        "-Atapeless.test.drop=x: \"x\" is no line number",
                        "-Atapeless.warnings=off: the only value is none");
    }

    @Test
    void aDisableThatNamesNothingIsAFault() {
        List<String> faults = new ArrayList<>();
        Options.parse(Map.of("tapeless.disable", ","), PASSES, faults::add);
        assertThat(faults).containsExactly("-Atapeless.disable names no pass; there are Inline, Simplify");
    }

    @Test
    void faultsAreErrorsOfTheCompilation() {
        Compilation compilation = UserBuild.of("""
            package p;

            final class Plain {
                @org.tapeless.annotations.Differentiable
                static double f(double x) {
                    return x;
                }
            }
            """)
                .compiler(new StubCompiler())
                .options("-Atapeless.disable=Lops")
                .compile();
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
                .startsWith(
                        "[BadOption] -Atapeless.disable=Lops: there is no pass \"Lops\"; there are Inline, Simplify");
        assertThat(compilation.warnings()).isEmpty();
    }

    @Test
    void allOptionsAreDeclared() {
        assertThat(new AdProcessor(new StubCompiler()).getSupportedOptions())
                .containsExactlyInAnyOrderElementsOf(Options.names());
    }
}
