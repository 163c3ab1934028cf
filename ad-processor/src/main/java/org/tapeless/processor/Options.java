package org.tapeless.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the user said with {@code -Atapeless.*}.
 *
 * @param disabled names of optimisation passes to leave out: {@code -Atapeless.disable=PASS,...}
 * @param warnings false for {@code -Atapeless.warnings=none}
 * @param dropped lines whose contribution to derivatives is left out, for tests only: {@code -Atapeless.test.drop=LINE,...}
 */
public record Options(Set<String> disabled, boolean warnings, Set<Integer> dropped) {
    /** No option given. */
    public static final Options NONE = new Options(Set.of(), true, Set.of());

    private static final String PREFIX = "tapeless.";
    private static final String DISABLE = "tapeless.disable";
    private static final String WARNINGS = "tapeless.warnings";
    private static final String DROP = "tapeless.test.drop";

    public Options {
        disabled = Set.copyOf(disabled);
        dropped = Set.copyOf(dropped);
    }

    /** Every option there is. */
    public static List<String> names() {
        return List.of(DISABLE, WARNINGS, DROP);
    }

    /**
     * Reads the options.
     *
     * @param given all {@code -A} options of the compilation, other processors' too
     * @param passes the passes that can be disabled
     * @param faults takes one line per fault
     */
    static Options parse(Map<String, String> given, Collection<String> passes, Consumer<String> faults) {
        Set<String> disabled = new LinkedHashSet<>();
        Set<Integer> dropped = new LinkedHashSet<>();
        boolean warnings = true;
        // Sorted, so that faults come in one order.
        for (Map.Entry<String, String> option : new TreeMap<>(given).entrySet()) {
            String name = option.getKey();
            // An option without '=' has a null value.
            String value = option.getValue() == null ? "" : option.getValue();
            if (!name.startsWith(PREFIX)) {
                continue;
            }
            switch (name) {
                case DISABLE -> disabled.addAll(passes(value, passes, faults));
                case WARNINGS -> {
                    warnings = !value.equals("none");
                    if (warnings) {
                        faults.accept("-A" + WARNINGS + "=" + value + ": the only value is none");
                    }
                }
                case DROP -> dropped.addAll(lines(value, faults));
                default -> faults.accept("-A" + name + ": no such option; there are " + String.join(", ", names()));
            }
        }
        return new Options(disabled, warnings, dropped);
    }

    private static List<String> passes(String value, Collection<String> known, Consumer<String> faults) {
        List<String> names = items(value);
        for (String name : names) {
            if (!known.contains(name)) {
                faults.accept("-A" + DISABLE + "=" + value + ": there is no pass \"" + name + "\"; there are "
                        + String.join(", ", known));
            }
        }
        if (names.isEmpty()) {
            faults.accept("-A" + DISABLE + " names no pass; there are " + String.join(", ", known));
        }
        return names;
    }

    private static List<Integer> lines(String value, Consumer<String> faults) {
        List<Integer> lines = new ArrayList<>();
        for (String item : items(value)) {
            try {
                lines.add(Integer.valueOf(item));
            } catch (NumberFormatException notANumber) {
                faults.accept("-A" + DROP + "=" + value + ": \"" + item + "\" is no line number");
            }
        }
        return lines;
    }

    private static List<String> items(String value) {
        List<String> items = new ArrayList<>();
        for (String item : value.split(",", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}
