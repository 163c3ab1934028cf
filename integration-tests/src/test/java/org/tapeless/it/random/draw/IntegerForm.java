package org.tapeless.it.random.draw;

import java.util.List;

/** Expressions of type {@code int}. */
public enum IntegerForm implements Form {
    LITERAL(20, "3"),
    VARIABLE(36, "n"),
    LENGTH(6, "a.length"),
    SUM(10, "n + 1, n - m"),
    PRODUCT(5, "n * m"),
    QUOTIENT(3, "n / (m | 1), n % 3"),
    RAW_QUOTIENT(1, "n / m"),
    BITS(5, "n & m, n | m, n ^ m, ~n"),
    SHIFT(3, "n << 2, n >> 1, n >>> 28"),
    NEGATION(2, "-n"),
    TRUNCATION(3, "(int) (2 * x)"),
    NARROWED(2, "(int) l, (byte) n, (char) n"),
    LIBRARY(4, "Math.min(n, m), Math.floorMod(n, 3), Integer.bitCount(n), ..."),
    CONDITIONAL(3, "p ? n : m"),
    ELEMENT(5, "k[i]"),
    EFFECT(4, "E.next(n), where a program may have effects"),
    STEPPED(3, "n++, --n"),
    ASSIGNED(2, "(n = m + 1), (n += 2)");

    static final List<IntegerForm> ALL = List.of(values());

    private final int weight;
    private final String example;

    IntegerForm(int weight, String example) {
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
