package org.tapeless.it.random.draw;

import java.util.List;

/** Statements. */
public enum StatementForm implements Form {
    REAL_LOCAL(14, "double x = ...; float f = ...; final or var"),
    INTEGER_LOCAL(6, "int n = ...; long, short, byte, char"),
    TRUTH_LOCAL(3, "boolean p = ...;"),
    ARRAY_LOCAL(10, "double[] a = ...; of rank 1 to 3"),
    INDEX_LOCAL(2, "int[] k = {1, 0, 1};"),
    LATE_LOCAL(1, "double x; if (p) { x = y; } else { x = z; }"),
    SET(10, "x = ...;"),
    UPDATE(10, "x += ...; x *= ...;"),
    SET_ELEMENT(16, "a[i] = ...; m[i][j] = ...;"),
    UPDATE_ELEMENT(12, "a[i] += ...; m[i][j] *= ...;"),
    CHAIN(2, "x = a[i] = ...;"),
    SET_INTEGER(4, "n = ...; n += ...; n++;"),
    SET_INDEX(3, "k[i] = n & 1;"),
    ROWS_LOCAL(1, "double[][] m = new double[2][]; m[0] = a; m[1] = b;"),
    SET_TRUTH(1, "p = ...;"),
    STEP(1, "x++; --a[i];"),
    SET_ARRAY(4, "a = ...;"),
    SET_ROW(4, "m[i] = ...;"),
    SWAP(4, "double[] t = a; a = b; b = t;"),
    SWAP_ROWS(3, "double[] t = m[i]; m[i] = m[j]; m[j] = t;"),
    COPY(3, "System.arraycopy(a, 0, b, 1, 2), overlapping too"),
    FILL(3, "Arrays.fill(a, x), Arrays.fill(a, 0, 2, x)"),
    CALL(7, "h(a, x); whatever it returns"),
    IF(8, "if (p) { ... }"),
    IF_ELSE(7, "if (p) { ... } else { ... }"),
    FOR(12, "for (int i = 0; i < a.length; i++) { ... }: up, down, strides"),
    FOR_ODD(3, "for over long, double, short counters, with two counters, without parts"),
    FOR_MOVING(2, "for whose bound or counter changes inside"),
    FOR_EACH(6, "for (double x : a) { ... }, for (double[] r : m) { ... }"),
    WHILE(5, "while (...) { ... }"),
    DO(3, "do { ... } while (...);"),
    SWITCH(3, "switch (n & 3) { case 0: ...; break; case 1: ... }: falls through"),
    ARROWS(2, "switch (n & 3) { case 0, 1 -> { ... } default -> { ... } }"),
    BREAK(6, "if (p) { break; }, labelled too"),
    CONTINUE(5, "if (p) { continue; }, labelled too"),
    RETURN(4, "if (p) { return ...; }"),
    THROW(1, "if (x > 50) { throw ...; }"),
    ASSERT(1, "assert x < 1e9;"),
    BLOCK(2, "{ ... }"),
    LABELLED(2, "l: { ... break l; ... }");

    static final List<StatementForm> ALL = List.of(values());

    private final int weight;
    private final String example;

    StatementForm(int weight, String example) {
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
