package org.tapeless.processor.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.Type;
import org.tapeless.processor.ir.Var;

/** The rows of other libraries' elementary functions: the lines of {@code libraries.txt}, which explains itself. */
final class LibraryRows {
    private static final String FILE = "libraries.txt";
    private static final String AS_IN_MATH = "as in Math:";
    private static final Pattern FUNCTION = Pattern.compile("(\\w+)\\(([\\w,]*)\\)");
    /** What a function that is not in the processor's own table costs, in additions. */
    private static final int COST = 60;

    private final Map<Op, Row> rows = new LinkedHashMap<>();
    private List<String> owners = List.of();

    /** @throws IllegalArgumentException if a line says nothing that can be understood */
    LibraryRows(Stream<String> lines) {
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::line);
    }

    /** The table that ships with the processor. */
    static LibraryRows shipped() {
        try (InputStream stream = LibraryRows.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the processor's jar");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return new LibraryRows(reader.lines());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Row> row(Op op) {
        return Optional.ofNullable(rows.get(op));
    }

    /** All functions of the table, in its order. */
    List<Op> functions() {
        return List.copyOf(rows.keySet());
    }

    private void line(String line) {
        if (line.startsWith("class ")) {
            owners = List.of(line.substring("class ".length()).strip().split("\\s+", -1));
            return;
        }
        Matcher function = FUNCTION.matcher(line);
        if (line.startsWith(AS_IN_MATH)) {
            while (function.find()) {
                add(
                        function,
                        op -> MathRows.like(op)
                                .orElseThrow(() -> new IllegalArgumentException("Math has no row for " + op.key())));
            }
        } else if (function.lookingAt() && line.startsWith(":", function.end())) {
            String partials = line.substring(function.end() + 1);
            add(function, op -> parse(op, List.of(partials.split(";", -1))));
        } else {
            throw new IllegalArgumentException(FILE + ": " + line);
        }
    }

    /** The same row for each of the classes that are being described; the result has the first operand's type. */
    private void add(Matcher function, Function<Op, Row> row) {
        List<Type> types = new ArrayList<>();
        for (String type : function.group(2).split(",", -1)) {
            types.add(Scalar.valueOf(type.toUpperCase(java.util.Locale.ROOT)));
        }
        for (String owner : owners) {
            Op op = new Op(owner, function.group(1), types, types.get(0));
            rows.put(op, row.apply(op));
        }
    }

    private static Row parse(Op op, List<String> partials) {
        Row.Builder row = new Row.Builder(op.name(), op.result(), op.parameters()).cost(COST);
        List<Var> holes = row.holes();
        for (String partial : partials) {
            if (partial.strip().equals("none")) {
                row.none();
            } else {
                row.linear(d -> Parser.expression(partial, holes));
            }
        }
        return row.build();
    }
}
