package org.tapeless.it.random.draw;

import java.util.List;

/** What a whole program may have; the weight is the share of programs, in percent. */
public enum ProgramForm implements Form {
    SECOND_ORDER(35, "order = 2, if the result is a scalar"),
    SINGLE(18, "float beside double"),
    FIELDS(15, "static final double C; static final double[] W; static final int N"),
    RECEIVER(8, "an instance method, with fields; its helpers too"),
    ELSEWHERE(10, "a helper in another class, differentiable by itself"),
    IMPURE(8, "calls of another class that have an effect: one in every run");

    static final List<ProgramForm> ALL = List.of(values());

    private final int weight;
    private final String example;

    ProgramForm(int weight, String example) {
        this.weight = weight;
        this.example = example;
    }

    boolean comesUp(Dice dice) {
        return dice.percent(weight);
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
