package org.tapeless.processor.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tapeless.processor.ir.SourceSpan;

/** The user's statements as comments above what became of them, unless that reads the same. */
final class Comments {
    private static final int LONGEST = 100;
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");
    private static final Pattern DECLARED_TYPE =
            Pattern.compile("^(?:final\\s+)?[A-Za-z_$][\\w$.]*(?:\\s*\\[\\s*])*\\s+(?=[\\w$]+\\s*(?:=[^=]|;))");
    private static final Pattern WHOLE_REAL = Pattern.compile("(?<=\\d)\\.0(?:f|F|d|D)?(?![\\w.])");

    private final Map<String, String> essences = new HashMap<>();

    /** Whether two statements come from one of the user's. */
    static boolean isSame(SourceSpan left, SourceSpan right) {
        return left.line() == right.line() && left.text().equals(right.text());
    }

    /** Whether there is something to say. */
    boolean isPrinted(SourceSpan span, List<String> headlines) {
        if (span.line() == 0 || span.text().isBlank()) {
            return false;
        }
        String wanted = essence(span.text());
        return headlines.stream().noneMatch(line -> essence(line).equals(wanted));
    }

    /** The text of the comment, fit for one line and for javac, which reads unicode escapes in comments too. */
    static String text(SourceSpan span) {
        String text = span.text().strip().replaceAll("\\s+", " ").replace("\\u", "\\ u");
        if (text.endsWith("{")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + " ...";
    }

    /** A statement less what the eye passes over: spaces, packages, a declared type, {@code .0}, an open brace. */
    private String essence(String line) {
        return essences.computeIfAbsent(line, Comments::stripped);
    }

    private static String stripped(String line) {
        String text = PACKAGES.matcher(line.strip()).replaceAll("");
        text = DECLARED_TYPE.matcher(text).replaceFirst("");
        text = WHOLE_REAL.matcher(text).replaceAll("");
        text = text.replaceAll("\\s+", "");
        return text.endsWith("{") || text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }
}
