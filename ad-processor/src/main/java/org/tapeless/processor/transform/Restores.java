package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/** Values that the reverse of one block brings back first: loaded from where they were saved, or computed again. */
final class Restores {
    private final Map<Region.Key, Var> variables = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private record Step(int position, int order, Stmt stmt) {}

    Map<Region.Key, Var> variables() {
        return variables;
    }

    /** Statements run in the order of the positions in the forward sweep, since one may need another. */
    void add(int position, Stmt stmt) {
        steps.add(new Step(position, steps.size(), stmt));
    }

    List<Stmt> statements() {
        return steps.stream()
                .sorted(Comparator.comparingInt(Step::position).thenComparingInt(Step::order))
                .map(Step::stmt)
                .toList();
    }
}
