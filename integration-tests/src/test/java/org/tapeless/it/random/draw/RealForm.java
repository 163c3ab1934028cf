package org.tapeless.it.random.draw;

import java.util.List;

/** Expressions of type {@code double} or {@code float}. */
public enum RealForm implements Form {
    LITERAL(8, "0.75"),
    VARIABLE(30, "x"),
    ELEMENT(22, "a[i]"),
    SUM(14, "x + y, x - y"),
    PRODUCT(16, "x * y"),
    QUOTIENT(6, "x / (1.5 + y * y)"),
    RAW_QUOTIENT(1, "x / y"),
    REMAINDER(1, "x % 0.7"),
    NEGATION(4, "-x, +x"),
    MIXED(6, "x * n, n / 2 * x"),
    CONVERSION(3, "(double) f, (float) x"),
    TRUNCATION(1, "(int) (3 * x) * 0.5"),
    CONDITIONAL(4, "x > y ? x : y"),
    SMOOTH(12, "Math.sin(x), Math.tanh(x), ... of one operand, anywhere finite"),
    RESTRICTED(6, "Math.sqrt(1 + x * x), Math.log(...), ... in its domain"),
    RAW(1, "Math.sqrt(x), Math.log(x), Math.asin(x), anywhere"),
    TWO(5, "Math.pow, Math.atan2, Math.hypot, Math.max, ..."),
    STEPS(2, "Math.floor(x), Math.rint(x), Math.signum(x), Math.ulp(x), Math.round(x), Math.scalb(x, n)"),
    FMA(2, "Math.fma(x, y, z)"),
    HELPER(9, "h(x, a, n)"),
    ASSIGNED(2, "(x = y)"),
    UPDATED(2, "(x += y), (a[i] *= y)"),
    STEPPED(1, "x++, --a[i]"),
    CHOICE(2, "switch (n & 3) { case 0 -> x; ... }");

    static final List<RealForm> ALL = List.of(values());

    private final int weight;
    private final String example;

    RealForm(int weight, String example) {
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
