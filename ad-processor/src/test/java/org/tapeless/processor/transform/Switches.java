package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Passes that can be left out, as {@code -Atapeless.disable} does. */
public final class Switches {
    private static final List<String> PASSES =
            List.of("inductions", "inline", "independent-loops", "recompute", "simplify");

    private Switches() {}

    /** Every set of passes to leave out, the empty one first. */
    public static List<Set<String>> all() {
        List<Set<String>> result = new ArrayList<>();
        for (int bits = 0; bits < 1 << PASSES.size(); bits++) {
            Set<String> disabled = new TreeSet<>();
            for (int i = 0; i < PASSES.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    disabled.add(PASSES.get(i));
                }
            }
            result.add(disabled);
        }
        return result;
    }
}
