package org.tapeless.it.random.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The names in scope, inner ones last. */
final class Scope {

    /** Everyday names, and some that generated code would like to use itself. */
    private static final List<String> NAMES = List.of(
            "x",
            "y",
            "z",
            "s",
            "t",
            "u",
            "v",
            "w",
            "p",
            "q",
            "r",
            "c",
            "a",
            "b",
            "d",
            "g",
            "h",
            "sum",
            "xBar",
            "xDot",
            "t1",
            "value",
            "tangent",
            "yBar",
            "i1",
            "saved",
            "result",
            "resultBar",
            "out",
            "self",
            "frame");

    private final List<Variable> fields;
    private final List<Variable> variables = new ArrayList<>();
    private final Dice dice;

    Scope(List<Variable> fields, Dice dice) {
        this.fields = fields;
        this.dice = dice;
    }

    int mark() {
        return variables.size();
    }

    void release(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    void add(Variable variable) {
        variables.add(variable);
    }

    /** A name that no local has; it may hide a field. */
    String fresh() {
        for (int tries = 0; ; tries++) {
            String name = dice.of(NAMES) + (tries < 4 ? "" : Integer.toString(tries));
            if (!isLocal(name)) {
                return name;
            }
        }
    }

    /** A name made of a stem that no local has. */
    String fresh(String stem) {
        String name = stem;
        for (int i = 2; isLocal(name); i++) {
            name = stem + i;
        }
        return name;
    }

    private boolean isLocal(String name) {
        return variables.stream().anyMatch(v -> v.name().equals(name));
    }

    List<Variable> all(Predicate<Variable> which) {
        List<Variable> found = new ArrayList<>();
        fields.stream().filter(f -> !isLocal(f.name())).filter(which).forEach(found::add);
        variables.stream().filter(which).forEach(found::add);
        return found;
    }

    /** One of those, the inner ones more often; empty if there is none. */
    Optional<Variable> any(Predicate<Variable> which) {
        List<Variable> found = new ArrayList<>(all(which));
        if (dice.percent(85) && !fields.containsAll(found)) {
            found.removeAll(fields);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int half = found.size() / 2;
        return Optional.of(dice.percent(40) ? found.get(dice.from(half, found.size() - 1)) : dice.of(found));
    }
}
