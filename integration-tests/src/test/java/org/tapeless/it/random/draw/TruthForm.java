package org.tapeless.it.random.draw;

import java.util.List;

/** Expressions of type {@code boolean}. */
public enum TruthForm implements Form {
    REALS(30, "x > 0.8 * y"),
    INTEGERS(25, "n % 2 == 0, n < m"),
    VARIABLE(10, "p"),
    AND(6, "p && q"),
    OR(6, "p || q"),
    STRICT(4, "p & q, p | q, p ^ q"),
    NOT(5, "!p"),
    LIBRARY(2, "Double.isNaN(x), Double.compare(x, y) < 0"),
    BITS(2, "Double.doubleToLongBits(x) >>> 52 > 1022L: bits that only decide"),
    EFFECT(4, "(x = y) > 0.5, n++ < 3"),
    ASSIGNED(3, "(p = x > y)"),
    LITERAL(1, "true");

    static final List<TruthForm> ALL = List.of(values());

    private final int weight;
    private final String example;

    TruthForm(int weight, String example) {
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
