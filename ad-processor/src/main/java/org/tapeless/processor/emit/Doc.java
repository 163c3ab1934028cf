package org.tapeless.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Javadoc comment under construction: paragraphs, then tags, filled to the width of the page. */
final class Doc {
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> exceptions = new LinkedHashMap<>();
    private @Nullable String result;

    Doc(String summary) {
        paragraphs.add(summary);
    }

    Doc paragraph(String text) {
        if (!text.isBlank()) {
            paragraphs.add("<p>" + text);
        }
        return this;
    }

    Doc parameter(String name, String text) {
        parameters.put(name, text);
        return this;
    }

    Doc returns(String text) {
        result = text;
        return this;
    }

    /** Several conditions of one exception are joined: {@code if a bar is null, or has another shape}. */
    Doc exception(String type, String text) {
        exceptions.merge(type, text, Doc::either);
        return this;
    }

    private static String either(String one, String other) {
        int last = one.lastIndexOf("if ");
        int subject = one.indexOf(" has ", Math.max(last, 0));
        String common = last < 0 || subject < 0 ? "" : one.substring(last, subject + 1);
        boolean same = !common.isEmpty() && other.startsWith(common);
        return one + ", or " + (same ? other.substring(common.length()) : other);
    }

    /** @param indent how far the declaration is indented */
    CodeBlock build(int indent) {
        int width = Lines.WIDTH - indent - " * ".length();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                lines.add("");
            }
            fill(paragraphs.get(i), "", width, lines);
        }
        List<String> tags = tags();
        if (!tags.isEmpty()) {
            lines.add("");
        }
        tags.forEach(tag -> fill(tag, "    ", width, lines));
        return CodeBlock.of("$L\n", String.join("\n", lines).replace("*/", "*&#47;"));
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        parameters.forEach((name, text) -> tags.add("@param " + name + " " + text));
        if (result != null) {
            tags.add("@return " + result);
        }
        exceptions.forEach((type, text) -> tags.add("@throws " + type + " " + text));
        return tags;
    }

    /** Breaks at spaces, but not inside an inline tag. */
    private static void fill(String text, String indent, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            boolean first = line.length() == 0;
            if (!first && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
            } else if (!first) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (char c : text.strip().toCharArray()) {
            depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
            if (Character.isWhitespace(c) && depth == 0) {
                if (word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
