package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where JavaPoet is generous with lines and a person is not. Works on whole lines, comments left alone. */
final class Tidy {
    private static final Pattern FIELD = Pattern.compile(" {8}(?:static final )?[\\w.$<>?, \\[\\]]+ [\\w$]+;");

    private Tidy() {}

    static String text(String java) {
        List<String> lines = new ArrayList<>();
        Lines.of(java).forEach(line -> add(line, lines));
        return String.join("\n", lines);
    }

    private static void add(String line, List<String> lines) {
        int last = lines.size() - 1;
        String before = last < 0 ? "" : lines.get(last);
        if (line.strip().equals("}") && before.endsWith("{") && !Lines.isComment(before)) {
            // An empty body.
            lines.set(last, before + "}");
        } else if (isField(line) && before.isEmpty() && last > 0 && isField(lines.get(last - 1))) {
            lines.set(last, line);
        } else {
            lines.add(line);
        }
    }

    private static boolean isField(String line) {
        return FIELD.matcher(line).matches() && !line.strip().startsWith("return ");
    }
}
