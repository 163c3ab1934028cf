package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Storage;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** What the reverse sweep saves, in sentences. */
final class StorageWords {
    /** The size of a reference, with compressed pointers. */
    private static final int REFERENCE = 4;

    private final List<String> sentences = new ArrayList<>();

    private StorageWords() {}

    static String of(List<Storage> all) {
        StorageWords words = new StorageWords();
        all.forEach(words::add);
        return words.sentences.isEmpty()
                ? "Nothing is saved for the reverse sweep."
                : String.join(" ", words.sentences);
    }

    private void add(Storage storage) {
        if (!storage.frame().isEmpty()) {
            sentences.add("Each call of " + code(storage.function()) + " keeps a frame of "
                    + bytes(storage.frame().stream()
                            .mapToInt(StorageWords::size)
                            .sum()) + ".");
        }
        Map<SourceSpan, List<Storage.Value>> loops = new LinkedHashMap<>();
        storage.values()
                .forEach(value -> loops.computeIfAbsent(value.loop(), key -> new ArrayList<>())
                        .add(value));
        loops.forEach((loop, values) -> sentences.add(perIteration(loop, values)));
        Set<String> independent = new LinkedHashSet<>();
        storage.independent().forEach(loop -> independent.add(head(loop)));
        if (!independent.isEmpty()) {
            sentences.add("The iterations of " + String.join(", ", independent)
                    + " are independent: each is run again and reversed at once.");
        }
    }

    private static String perIteration(SourceSpan loop, List<Storage.Value> values) {
        int size = values.stream().mapToInt(v -> size(v.variable().type())).sum();
        Set<String> items = new LinkedHashSet<>();
        values.forEach(value -> items.add(item(value)));
        boolean growing = values.stream().anyMatch(Storage.Value::growing);
        return "Saved for each iteration of " + head(loop) + ", " + bytes(size)
                + (growing ? " in arrays that grow: " : ": ") + String.join("; ", items) + ".";
    }

    private static String item(Storage.Value value) {
        Var variable = value.variable();
        boolean named = variable.origin() == Var.Origin.USER;
        String statement = value.statement().line() > 0 ? code(Comments.text(value.statement())) : "";
        String what = named ? code(variable.name()) : "a value";
        String where = statement.isEmpty() ? "" : " of " + statement;
        return what + where + " (" + value.why() + ")";
    }

    private static String head(SourceSpan loop) {
        return loop.line() > 0 ? code(Comments.text(loop)) : "a loop";
    }

    private static String bytes(int count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    private static int size(Type type) {
        if (!(type instanceof Scalar scalar)) {
            return REFERENCE;
        }
        return switch (scalar) {
            case BOOLEAN, BYTE -> Byte.BYTES;
            case SHORT, CHAR -> Short.BYTES;
            case INT, FLOAT -> Integer.BYTES;
            case LONG, DOUBLE -> Long.BYTES;
        };
    }

    /** Code in Javadoc; where its braces do not match, an inline tag would not end where it should. */
    private static String code(String text) {
        int depth = 0;
        boolean matched = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            matched &= depth >= 0;
        }
        String shown = matched && depth == 0 ? text : text.replace('{', '(').replace('}', ')');
        return "{@code " + shown + "}";
    }
}
