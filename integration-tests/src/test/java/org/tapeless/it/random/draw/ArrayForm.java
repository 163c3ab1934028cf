package org.tapeless.it.random.draw;

import java.util.List;

/** Expressions whose value is an array. */
public enum ArrayForm implements Form {
    NAME(14, "a: a second name for it"),
    ROW(12, "m[i]: the row itself"),
    CREATED(10, "new double[3], new double[2][3]"),
    INITIALIZED(14, "new double[] {x, y}, new double[][] {a, b}"),
    CLONED(10, "a.clone(), m[i].clone()"),
    COPIED(6, "Arrays.copyOf(a, 4), Arrays.copyOfRange(a, 1, 3)"),
    CONDITIONAL(4, "p ? a : b"),
    HELPER(10, "h(a, x)"),
    ASSIGNED(2, "(a = b)");

    static final List<ArrayForm> ALL = List.of(values());

    private final int weight;
    private final String example;

    ArrayForm(int weight, String example) {
        this.weight = weight;
        this.example = example;
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public String example() {
        return example;
    }
}
