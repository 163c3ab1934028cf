package org.tapeless.it.wild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tapeless.it.laws.Sort;

/** The tool on a library of a few lines, of which it is known what has to come out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyTest {

    private static final String FUNCTIONS = """
            package sample;

            public final class Functions {
                private static int calls;

                public static double cube(double x) {
                    return Powers.square(x) * x;
                }

                public static double bits(double x) {
                    return Double.longBitsToDouble(Double.doubleToLongBits(x) ^ 1);
                }

                public static double ofBits(double x) {
                    return 2 * Powers.truncated(x);
                }

                public static void scale(double[] x, double factor, int from) {
                    for (int i = from; i < x.length; i++) {
                        x[i] *= factor;
                    }
                }

                public static void check(double[] x) {
                    if (x.length == 0) {
                        throw new IllegalArgumentException("empty");
                    }
                }

                public static double stopped(double x) {
                    @org.tapeless.annotations.NoDerivative
                    double constant = x;
                    return constant * x;
                }

                public static double steps(double x) {
                    return Math.floor(x);
                }

                public static double endless(double x) {
                    double sum = x;
                    while (x > 0) {
                        sum += x;
                    }
                    return sum;
                }

                public static double sorted(double[] x) {
                    double[] copy = x.clone();
                    Powers.sort(copy);
                    return copy[0] * x[0];
                }

                public static String text(double x) {
                    return "" + x;
                }

                public double instance(double x) {
                    return x;
                }
            }
            """;

    private static final String POWERS = """
            package sample;

            final class Powers {
                static double square(double x) { return x * x; }

                static <T> void sort(double[] x) { java.util.Arrays.sort(x); }

                static double truncated(double x) {
                    return Double.longBitsToDouble(Double.doubleToLongBits(x) & ~15L);
                }
            }
            """;

    private final Library library = new Library(
            "sample-1", Map.of("sample/Functions.java", FUNCTIONS, "sample/Powers.java", POWERS), List.of());
    private final List<Survey> surveys = Survey.both(library, 1);
    private final Survey survey = surveys.get(0);

    private Verification run(String name) {
        return survey.verifications().entrySet().stream()
                .filter(e -> e.getKey().name().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Rejection rejection(String name) {
        return survey.rejected().entrySet().stream()
                .filter(e -> e.getKey().name().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue()
                .get(0);
    }

    @Test
    void methodsAreFoundByTheirSignatures() {
        assertThat(survey.candidates()).hasSize(11);
        assertThat(survey.methods()).isEqualTo(10);
        assertThat(survey.nothing()).extracting(Candidate::name).containsExactly("check");
        assertThat(survey.admission().unusable()).isEmpty();
    }

    @Test
    void whatObeysTheLawsIsVerified() {
        assertThat(run("cube").isVerified()).isTrue();
        assertThat(run("scale").isVerified()).isTrue();
        assertThat(run("square").isVerified()).isTrue();
        assertThat(run("endless").isVerified()).isTrue();
        assertThat(survey.verified()).isEqualTo(4);
    }

    @Test
    void aDerivativeThatIsNotThatOfTheMethodIsABrokenLaw() {
        assertThat(run("stopped").findings()).anyMatch(f -> f.contains("JVP_DIFFERENCES"));
        assertThat(new Report(library, List.of(survey), List.of()).violations())
                .isNotEmpty()
                .allMatch(v -> v.startsWith("Functions.stopped"));
    }

    @Test
    void aBrokenLawThatWasExaminedFailsNothing() {
        Examined examined = new Examined("sample", "Functions.stopped(double)", "it stops on purpose");
        Report report = new Report(library, List.of(survey), List.of(examined));
        assertThat(report.violations()).isEmpty();
        assertThat(report.text()).contains("Functions.stopped(double): it stops on purpose");
    }

    @Test
    void rejectionsHaveKeyPlaceAndWayOut() {
        Rejection bits = rejection("bits");
        assertThat(bits.key()).isEqualTo("BitTrick");
        assertThat(bits.place()).startsWith("sample/Functions.java:11:");
        assertThat(bits.source()).isEqualTo("return Double.longBitsToDouble(Double.doubleToLongBits(x) ^ 1);");
        assertThat(survey.unexplained()).isEmpty();
        assertThat(survey.faults()).isZero();
    }

    @Test
    void whatCallsARejectedMethodIsRejectedAtTheCall() {
        assertThat(rejection("truncated").key()).isEqualTo("BitTrick");
        assertThat(rejection("ofBits").key()).isEqualTo("ActiveArgument");
        assertThat(rejection("ofBits").source()).isEqualTo("return 2 * Powers.truncated(x);");
        assertThat(survey.rejected()).hasSize(3);
    }

    @Test
    void staircasesAreCompiledOnly() {
        assertThat(run("steps").isVerified()).isFalse();
        assertThat(run("steps").isFlat()).isTrue();
        assertThat(run("steps").findings()).isEmpty();
        assertThat(run("steps").count(Sort.ZERO)).isPositive();
    }

    @Test
    void argumentsForWhichALoopDoesNotEndAreLeftAlone() {
        assertThat(run("endless").findings()).isEmpty();
        assertThat(run("endless").count(Sort.THROWS)).isZero();
        assertThat(run("endless").count(Sort.INFORMATIVE)).isPositive();
    }

    @Test
    void writingOutOfSightIsTold() {
        assertThat(run("sorted").findings()).isEmpty();
        assertThat(run("sorted").count(Sort.TOLD)).isPositive();
        assertThat(new Report(library, List.of(survey), List.of()).text())
                .contains("Tell at run time", "- `Functions.sorted(double[])`");
    }

    @Test
    void processingTakesTime() {
        assertThat(survey.mean()).isPositive();
        assertThat(survey.costs().orElseThrow().toString()).contains("99 %");
    }

    @Test
    void instanceMethodsAreAnotherList() {
        Survey methods = surveys.get(1);
        assertThat(methods.verifications().keySet()).extracting(Candidate::name).containsExactly("instance");
        assertThat(methods.verified()).isEqualTo(1);
    }
}
