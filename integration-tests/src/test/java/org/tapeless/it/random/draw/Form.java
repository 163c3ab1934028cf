package org.tapeless.it.random.draw;

import java.util.List;

/** Something the generator draws, with how often it does. */
public interface Form {

    /** How often it is drawn among the forms of its enumeration. */
    int weight();

    /** What it looks like. */
    String example();

    /** The enumeration's name and its own. */
    default String key() {
        return getClass().getSimpleName().replace("Form", "").toLowerCase(java.util.Locale.ROOT) + "." + this;
    }

    /** Draws one. */
    static <F extends Form> F draw(Dice dice, List<F> forms) {
        int sum = forms.stream().mapToInt(Form::weight).sum();
        int at = dice.below(sum);
        for (F form : forms) {
            at -= form.weight();
            if (at < 0) {
                return form;
            }
        }
        throw new AssertionError("weights are positive");
    }
}
