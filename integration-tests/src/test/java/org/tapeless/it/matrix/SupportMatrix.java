package org.tapeless.it.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All constructs in all contexts, each with the program that shows it, as two tables of Markdown. */
final class SupportMatrix {

    private static final String YES = "✓";

    private final Map<String, Construct> constructs;
    private final Map<String, Map<Context, Cell>> best = new LinkedHashMap<>();

    SupportMatrix(Map<String, Construct> constructs, List<Cell> cells) {
        this.constructs = constructs;
        for (String key : constructs.keySet()) {
            Map<Context, Cell> row = new LinkedHashMap<>();
            for (Context context : Context.values()) {
                bestOf(cells, key, context).ifPresent(cell -> row.put(context, cell));
            }
            best.put(key, row);
        }
    }

    /** The program that shows most, the first of its name among equals. */
    private static Optional<Cell> bestOf(List<Cell> cells, String key, Context context) {
        return cells.stream()
                .filter(c -> c.construct().equals(key) && c.context() == context)
                .max(Comparator.comparingInt((Cell c) -> c.modes().size())
                        .thenComparing(Cell::program, Comparator.reverseOrder()));
    }

    /** What is missing, in words; empty if every construct counts in every context and mode. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (String key : constructs.keySet()) {
            for (Context context : Context.values()) {
                Cell cell = best.get(key).get(context);
                if (cell == null) {
                    gaps.add(key + " " + context.title() + ": no program");
                } else if (!cell.isComplete()) {
                    gaps.add(key + " " + context.title() + ": " + cell.program() + " shows " + cell.modes() + " only");
                }
            }
        }
        return gaps;
    }

    private boolean counts(String key, Mode mode) {
        return Arrays.stream(Context.values()).allMatch(context -> {
            Cell cell = best.get(key).get(context);
            return cell != null && cell.modes().contains(mode);
        });
    }

    /** A row per kind of construct and a tick per mode, given only where every member counts in every context. */
    String summary() {
        StringBuilder out = new StringBuilder("| Java | JVP | reverse | order 2 |\n|---|:-:|:-:|:-:|\n");
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        Map<String, String> areaOfRow = new LinkedHashMap<>();
        for (Construct construct : constructs.values()) {
            rows.computeIfAbsent(construct.row(), r -> new LinkedHashSet<>()).add(construct.key());
            areaOfRow.putIfAbsent(construct.row(), construct.area());
        }
        String area = "";
        for (Map.Entry<String, Set<String>> row : rows.entrySet()) {
            if (!areaOfRow.get(row.getKey()).equals(area)) {
                area = areaOfRow.get(row.getKey());
                out.append("| **").append(area).append("** | | | |\n");
            }
            out.append("| ").append(escaped(row.getKey()));
            for (Mode mode : Mode.values()) {
                boolean all = row.getValue().stream().allMatch(key -> counts(key, mode));
                out.append(" | ").append(all ? YES : "");
            }
            out.append(" |\n");
        }
        return out.toString();
    }

    /** A row per construct with the name of a program for each context. */
    String details() {
        StringBuilder out = new StringBuilder("| construct |");
        for (Context context : Context.values()) {
            out.append(' ').append(context.title()).append(" |");
        }
        out.append("\n|---|---|---|---|---|\n");
        for (Construct construct : constructs.values()) {
            out.append("| `").append(escaped(construct.key())).append("` |");
            for (Context context : Context.values()) {
                out.append(' ')
                        .append(shown(best.get(construct.key()).get(context)))
                        .append(" |");
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** The program alone if it shows the construct in every mode, else with the modes in which it does. */
    private static String shown(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.modes().size() == Mode.values().length) {
            return cell.program();
        }
        List<String> modes = cell.modes().stream().map(Mode::title).toList();
        return cell.program() + " (" + String.join(", ", modes) + ")";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
