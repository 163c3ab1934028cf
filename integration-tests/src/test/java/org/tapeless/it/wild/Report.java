package org.tapeless.it.wild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tapeless.it.laws.Sort;

/** What came of a library, as a page. */
final class Report {
    private static final int FREQUENT = 10;

    private final Library library;
    private final List<Survey> surveys;
    private final List<Examined> examined;
    private final StringBuilder text = new StringBuilder();

    Report(Library library, List<Survey> surveys, List<Examined> examined) {
        this.library = library;
        this.surveys = surveys;
        this.examined = examined;
    }

    /** Broken laws that nobody has examined. */
    List<String> violations() {
        return findings().filter(f -> f.reason().isEmpty()).map(Finding::text).toList();
    }

    private record Finding(Candidate method, String text, Optional<String> reason) {}

    private Stream<Finding> findings() {
        return surveys.stream()
                .flatMap(s -> s.verifications().entrySet().stream())
                .flatMap(e -> e.getValue().findings().stream()
                        .map(text -> new Finding(e.getKey(), text, Examined.reason(examined, library, e.getKey()))));
    }

    /** The page, in Markdown. */
    String text() {
        text.setLength(0);
        line("# " + library.name());
        line("");
        line("| | " + surveys.stream().map(Survey::title).collect(Collectors.joining(" | ")) + " |");
        line("|---|" + "--:|".repeat(surveys.size()));
        row("methods that could have a derivative", s -> "" + s.methods());
        row("compiled or verified", s -> share(s.compiled(), s));
        row(
                "verified: laws hold at " + Verification.ENOUGH + " informative points or more",
                s -> share(s.verified(), s));
        row("rejected", s -> share(s.rejected().size(), s));
        row("processor failures", s -> "" + s.faults());
        row("companions that do not compile", s -> "" + s.uncompilable());
        row("warnings in companions", s -> "" + s.complaints().size());
        row("methods with broken laws", s -> "" + broken(s, false));
        row("methods with broken laws that were examined", s -> "" + broken(s, true));
        row(
                "`void` methods that write no floating array, not counted",
                s -> "" + s.nothing().size());
        row("javac runs to find those that compile", s -> "" + s.admission().rounds());
        row("processing, ms for each method, all in one run", s -> String.format(Locale.ROOT, "%.1f", s.mean()));
        row("processing, each method alone", s -> s.costs().map(Costs::toString).orElse(""));
        for (Survey survey : surveys) {
            line("");
            line("## " + survey.title() + " methods");
            rejections(survey);
            runs(survey);
        }
        section("Broken laws", findings().filter(f -> f.reason().isEmpty()).map(Finding::text));
        section(
                "Broken laws that were examined",
                findings()
                        .filter(f -> f.reason().isPresent())
                        .map(f -> f.method().title() + ": " + f.reason().orElse(""))
                        .distinct());
        return text.toString();
    }

    private long broken(Survey survey, boolean isExamined) {
        return survey.verifications().entrySet().stream()
                .filter(e -> !e.getValue().findings().isEmpty()
                        && Examined.reason(examined, library, e.getKey()).isPresent() == isExamined)
                .count();
    }

    private void rejections(Survey survey) {
        Collection<List<Rejection>> reasons = survey.rejected().values();
        section(
                "Keys, with the number of methods",
                frequent(reasons, Rejection::key).map(e -> e.getKey() + " " + e.getValue()));
        section(
                "The most frequent reasons",
                frequent(reasons, r -> r.key() + ": " + r.summary())
                        .limit(FREQUENT)
                        .map(e -> e.getValue() + " methods: " + e.getKey()));
        section(
                "Rejected",
                survey.rejected().entrySet().stream()
                        .map(e -> "`" + e.getKey().title() + "` " + e.getKey().place()
                                + e.getValue().stream()
                                        .map(r -> "\n  - [" + r.key() + "] " + r.place() + " " + r.summary() + ": `"
                                                + r.source() + "`")
                                        .collect(Collectors.joining())));
        section("Files that do not compile as they are", survey.admission().unusable().stream());
    }

    private static Stream<Map.Entry<String, Long>> frequent(
            Collection<List<Rejection>> reasons, Function<Rejection, String> name) {
        Map<String, Long> counts = reasons.stream()
                .flatMap(r -> r.stream().map(name).distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()));
    }

    private void runs(Survey survey) {
        Map<String, Verification> only = new LinkedHashMap<>();
        List<String> excused = new ArrayList<>();
        survey.verifications().forEach((method, verification) -> {
            if (!verification.isVerified()) {
                only.put(method.title(), verification);
            }
            excused.addAll(verification.excused());
        });
        section(
                "Compiled only, with what their points were",
                only.entrySet().stream()
                        .map(e -> "`" + e.getKey() + "` " + e.getValue().sorts()));
        section(
                "Derivative zero at more than 90 % of the points",
                survey.verifications().entrySet().stream()
                        .filter(e -> e.getValue().isFlat())
                        .map(e -> "`" + e.getKey().title() + "`"));
        section(
                "Tell at run time that code which is not followed writes to active values",
                survey.verifications().entrySet().stream()
                        .filter(e -> e.getValue().count(Sort.TOLD) > 0)
                        .map(e -> "`" + e.getKey().title() + "`"));
        for (Sort sort : List.of(Sort.KINK, Sort.ILL_CONDITIONED)) {
            section(
                    "Points excused as " + sort,
                    excused.stream().filter(e -> e.startsWith(sort.name())).map(e -> e.substring(e.indexOf(' ') + 1)));
        }
    }

    private void section(String title, Stream<String> items) {
        List<String> all = items.toList();
        if (!all.isEmpty()) {
            line("");
            line("### " + title);
            line("");
            all.forEach(item -> line("- " + item));
        }
    }

    private void row(String title, Function<Survey, String> cell) {
        line("| " + title + " | " + surveys.stream().map(cell).collect(Collectors.joining(" | ")) + " |");
    }

    private static String share(long count, Survey survey) {
        return String.format(Locale.ROOT, "%d (%.1f %%)", count, 100.0 * count / Math.max(1, survey.methods()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
