package org.tapeless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Diagnostics that a test source announces in comments. What is announced must come, where it is announced, and nothing
 * else may come.
 *
 * <pre>
 * try { // ERROR TryCatch
 * // ^ the caret's column; this line may be left out
 * </pre>
 */
final class Expected {
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("// ((?:ERROR|WARNING) \\w+(?:, (?:(?:ERROR|WARNING) )?\\w+)*)\\s*$");
    private static final Pattern CARETS = Pattern.compile("^\\s*//[\\s^]*\\^.*$");
    private static final Pattern KEY = Pattern.compile("^\\[(\\w+)\\] ");

    private Expected() {}

    /** Compiles sources and compares what the compiler says with what they announce. */
    static Compilation check(String... sources) {
        return check(UserBuild.of(sources), sources);
    }

    static Compilation check(UserBuild build, String... sources) {
        Compilation compilation = build.compile();
        List<Line> announced = new ArrayList<>();
        for (String source : sources) {
            announced.addAll(announced(source));
        }
        List<Line> said = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
            said.add(said(diagnostic));
        }
        // Where a test gives no column, any will do.
        List<Line> comparable = new ArrayList<>();
        List<Line> open = new ArrayList<>(announced);
        for (Line line : said) {
            Line match = open.stream().filter(line::matches).findFirst().orElse(line);
            open.remove(match);
            comparable.add(match);
        }
        assertThat(sorted(comparable))
                .as("diagnostics of\n%s\nwere %s", String.join("\n", sources), compilation.diagnostics())
                .isEqualTo(sorted(announced));
        return compilation;
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::file)
                        .thenComparingLong(Line::line)
                        .thenComparingLong(Line::column)
                        .thenComparing(Line::key))
                .toList();
    }

    private static List<Line> announced(String source) {
        String file = UserBuild.typeName(source).replace('.', '/') + ".java";
        List<Line> found = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher announcement = ANNOUNCEMENT.matcher(lines.get(i));
            if (announcement.find()) {
                String next =
                        i + 1 < lines.size() && CARETS.matcher(lines.get(i + 1)).matches() ? lines.get(i + 1) : "";
                int column = -1;
                String kind = "";
                for (String item : announcement.group(1).split(", ", -1)) {
                    int space = item.indexOf(' ');
                    kind = space < 0 ? kind : item.substring(0, space);
                    column = next.isEmpty() ? -1 : next.indexOf('^', column + 1);
                    found.add(new Line(file, i + 1, column + 1, kind + " " + item.substring(space + 1)));
                }
            }
        }
        return found;
    }

    private static Line said(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getMessage(Locale.ROOT);
        Matcher key = KEY.matcher(text);
        String kind = diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
                ? "WARNING"
                : diagnostic.getKind().toString();
        JavaFileObject file = diagnostic.getSource();
        return new Line(
                file == null ? "" : file.toUri().getPath().replaceFirst("^/", ""),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                kind + " " + (key.find() ? key.group(1) : text));
    }

    /** @param column from 1, 0 for any */
    private record Line(String file, long line, long column, String key) {
        boolean matches(Line announced) {
            return file.equals(announced.file)
                    && line == announced.line
                    && key.equals(announced.key)
                    && (announced.column == 0 || announced.column == column);
        }
    }
}
