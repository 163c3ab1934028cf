package org.tapeless.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.rules.Rules;

/**
 * {@link Activity} of every function under every pattern of active parameters that is reached, to a fixpoint over
 * recursion: a variant's outcome starts as "nothing varies" and grows.
 */
public final class Activities {
    /** Beyond this many patterns a function is treated as if every parameter were active. */
    private static final int MOST_PATTERNS = 8;

    private final Program program;
    private final Map<String, Aliases> aliases;
    private final Rules rules;
    private final Map<Variant, Activity> known = new LinkedHashMap<>();
    private final Map<Variant, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Set<Variant>> patterns = new HashMap<>();
    private final Set<String> fields = new HashSet<>();
    private boolean changed;

    /** What a call of a variant makes vary: its array parameters at exit, its results. */
    record Outcome(List<Boolean> parameters, List<Boolean> results) {}

    public Activities(Program program, Map<String, Aliases> aliases, Rules rules, List<Variant> roots) {
        this.program = program;
        this.aliases = aliases;
        this.rules = rules;
        roots.forEach(this::outcome);
        do {
            changed = false;
            for (Variant variant : List.copyOf(outcomes.keySet())) {
                refresh(variant);
            }
        } while (changed);
    }

    /** The activity of a function under the pattern; of {@link #canonical} patterns, every one that is reached. */
    public Activity of(Variant variant) {
        Activity activity = known.get(canonical(variant));
        if (activity == null) {
            throw new IllegalArgumentException("never reached: " + variant);
        }
        return activity;
    }

    /** The variant that stands for this one: itself, or all parameters active where there are too many. */
    public Variant canonical(Variant variant) {
        return outcomes.containsKey(variant) ? variant : allActive(variant);
    }

    /** The table that says what varies with what. */
    public Rules rules() {
        return rules;
    }

    Outcome outcome(Variant variant) {
        Set<Variant> seen = patterns.computeIfAbsent(variant.function(), key -> new HashSet<>());
        Variant used = outcomes.containsKey(variant) || seen.size() < MOST_PATTERNS ? variant : allActive(variant);
        Outcome outcome = outcomes.get(used);
        if (outcome == null) {
            Function function = program.get(used.function());
            outcome = new Outcome(
                    used.active(),
                    new ArrayList<>(
                            java.util.Collections.nCopies(function.results().size(), false)));
            outcomes.put(used, outcome);
            seen.add(used);
            changed = true;
        }
        return outcome;
    }

    private Variant allActive(Variant variant) {
        return new Variant(
                variant.function(),
                program.get(variant.function()).parameters().stream()
                        .map(p -> p.type().isDifferentiable() && !p.stopped())
                        .toList());
    }

    private void refresh(Variant variant) {
        Function function = program.get(variant.function());
        Aliases alias = aliases.get(function.name());
        if (alias == null) {
            throw new IllegalArgumentException("no aliases for " + function.name());
        }
        Activity activity = new Activity(function, alias, variant.active(), this);
        known.put(variant, activity);
        Outcome now = new Outcome(activity.variedParameters(), activity.activeResults());
        changed |= !now.equals(outcomes.put(variant, now));
    }

    /** Frame fields are judged once for the whole program. */
    boolean vary(String field) {
        boolean added = fields.add(field);
        changed |= added;
        return added;
    }

    /** Whether the field of a frame, as {@code Frame.field}, carries a derivative somewhere. */
    public boolean varied(String field) {
        // What another companion brings back is taken to be active.
        boolean broughtBack = field.endsWith(".value") || field.endsWith("Bar");
        return fields.contains(field) || field.contains("$Frame") && broughtBack;
    }

    public Set<Variant> variants() {
        return known.keySet();
    }
}
