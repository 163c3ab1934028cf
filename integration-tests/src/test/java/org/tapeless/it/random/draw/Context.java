package org.tapeless.it.random.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What the parts of the generator share while they draw one method. */
final class Context {

    /** How many statements one run of a program may come to, by estimate. */
    private static final long MOST_WORK = 1500;

    final Dice dice;
    final Scope scope;
    final List<Helper> helpers;
    /** Whether {@code float} may occur. */
    final boolean single;

    /** The helpers that call each other through a depth that falls, while one of them is drawn. */
    final List<Helper> group = new ArrayList<>();

    /** Labels of the loops and blocks around, inner ones last; a leading ! marks one that cannot be continued. */
    final List<String> labels = new ArrayList<>();

    private final Set<String> pairs;
    private final Deque<Form> around = new ArrayDeque<>();
    private long times = 1;
    private long cost;
    private int recursions;
    /** Whether calls with an effect may be drawn. */
    boolean impure;

    int loops;
    int depth;
    int statements;

    Context(Dice dice, List<Variable> fields, List<Helper> helpers, boolean single, Set<String> pairs) {
        this.dice = dice;
        this.scope = new Scope(fields, dice);
        this.helpers = helpers;
        this.single = single;
        this.pairs = pairs;
    }

    /** Draws parts of a form: pairs of it and what is drawn inside are counted. */
    <T> T inside(Form form, Supplier<T> draw) {
        around.push(form);
        try {
            return draw.get();
        } finally {
            around.pop();
        }
    }

    /** A form has become part of the program. */
    void drawn(Form form) {
        pairs.add(form.key());
        for (Form outer : around) {
            pairs.add(Coverage.pair(outer, form));
        }
    }

    /** Whether something may run so many times as often as what is around it. */
    boolean affords(long factor) {
        return times * factor <= MOST_WORK;
    }

    /** Draws what runs so many times. */
    <T> T repeated(int trips, Supplier<T> draw) {
        times *= trips;
        loops++;
        try {
            return draw.get();
        } finally {
            loops--;
            times /= trips;
        }
    }

    void charge(long statements) {
        cost += times * statements;
    }

    long cost() {
        return cost;
    }

    /** Whether the helper being drawn may call itself once more: twice at most, and not in a loop. */
    boolean recurses() {
        return loops == 0 && recursions < 2;
    }

    void recursed() {
        recursions++;
    }
}
