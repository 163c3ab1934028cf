package org.tapeless.it.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tapeless.it.laws.Assay;
import org.tapeless.it.laws.Examination;
import org.tapeless.it.laws.Subject;
import org.tapeless.it.random.model.Printer;
import org.tapeless.it.random.model.RandomProgram;

/** Compiles programs in batches and asks everything of each. */
final class Jury {

    private static final Pattern KEY = Pattern.compile("\\[([A-Z][A-Za-z]+)\\]");
    private static final Pattern CRASH =
            Pattern.compile("([\\w.]+(?:Exception|Error))[^\\n]*[\\s\\S]*?at (org\\.tapeless\\.processor[\\w.$]+)");

    static final List<String> LINT = List.of("-Xlint:all", "-Werror");

    private final Compiler compiler;

    Jury(Compiler compiler) {
        this.compiler = compiler;
    }

    /** Those that are Java. */
    List<RandomProgram> valid(List<RandomProgram> programs) {
        Map<String, Map<String, String>> files = files(programs);
        Batch batch = new Batch(compiler, files, List.of("-proc:none"));
        List<String> names = List.copyOf(files.keySet());
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .filter(i -> batch.errors(names.get(i)).isEmpty())
                .map(programs::get)
                .toList();
    }

    /**
     * One verdict for each program, in order, after everything there is to ask.
     *
     * @param disabled an optimisation without which the derivatives must be the same
     */
    List<Verdict> judge(List<RandomProgram> programs, String disabled) {
        return judge(programs, disabled, true);
    }

    /** Only as much as it takes to see a known failure again. */
    List<Verdict> judgeAgain(List<RandomProgram> programs, String disabled, Verdict known) {
        return judge(programs, disabled, Rerun.finds(known));
    }

    private List<Verdict> judge(List<RandomProgram> programs, String disabled, boolean twice) {
        Map<String, Map<String, String>> files = files(programs);
        List<String> names = List.copyOf(files.keySet());
        Map<String, Verdict> verdicts = new TreeMap<>();
        Batch usual = new Batch(compiler, files, LINT);
        usual.rejected().forEach(name -> verdicts.put(name, uncompiled(usual.errors(name))));
        files.keySet().removeAll(usual.rejected());
        Optional<Rerun> rerun = twice ? Optional.of(new Rerun(compiler, files, usual, disabled)) : Optional.empty();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (files.containsKey(name)) {
                Optional<Subject> variant = rerun.flatMap(r -> r.variant(name));
                long seed = programs.get(i).seed();
                verdicts.put(
                        name,
                        rerun.flatMap(r -> r.failure(name))
                                .orElseGet(() -> examined(usual.subject(name), variant, seed, disabled)));
            }
        }
        return names.stream().map(verdicts::get).toList();
    }

    /** The texts, under names that differ although the seeds may not. */
    private static Map<String, Map<String, String>> files(List<RandomProgram> programs) {
        Map<String, Map<String, String>> files = new LinkedHashMap<>();
        for (RandomProgram program : programs) {
            String name = "P" + files.size() + "_" + Long.toUnsignedString(program.seed(), 36);
            files.put(name, Map.of(Batch.binaryName(name), Printer.unit(program, name)));
        }
        return files;
    }

    static Verdict uncompiled(List<String> messages) {
        String first = messages.get(0);
        String text = String.join("\n", messages);
        Matcher key = KEY.matcher(first);
        Matcher crash = CRASH.matcher(first);
        if (first.contains("InternalError") && crash.find()) {
            return Verdict.failed("crash " + crash.group(1) + " at " + crash.group(2), text);
        }
        if (key.find()) {
            return Verdict.failed("rejected " + key.group(1), text);
        }
        if (first.startsWith("source")) {
            return new Verdict(Verdict.Sort.INVALID, "invalid", text);
        }
        String line =
                first.lines().findFirst().orElse("").replaceAll(":\\d+", "").replaceAll("\\w*\\d\\w*", "#");
        return Verdict.failed(line, text);
    }

    private static Verdict examined(Subject subject, Optional<Subject> variant, long seed, String disabled) {
        return Deadline.within(() -> verdict(Examination.of(subject, variant, seed), disabled))
                .orElseGet(() -> Verdict.failed("endless", "the laws have not been examined in time"));
    }

    private static Verdict verdict(Examination examination, String disabled) {
        List<Assay.Finding> findings = examination.findings();
        if (!findings.isEmpty()) {
            List<String> lines = new ArrayList<>();
            findings.forEach(f -> lines.add(f.law() + ": " + f.message()));
            Assay.Finding first = findings.get(0);
            Verdict verdict = Verdict.failed(
                    "law " + first.law() + (first.message().contains(" throws ") ? " throws" : ""),
                    String.join("\n", lines));
            return first.law().equals(Examination.VARIANT) ? verdict.without(disabled) : verdict;
        }
        return new Verdict(Verdict.Sort.of(examination.sort()), "", String.join("; ", examination.thrown()));
    }
}
