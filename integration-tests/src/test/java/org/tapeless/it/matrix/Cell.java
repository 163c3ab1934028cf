package org.tapeless.it.matrix;

import java.util.EnumSet;
import java.util.Set;

/**
 * A claim that has been tried: leaving out the lines breaks laws of the program in these modes.
 *
 * @param construct the key of the construct
 * @param program the class and the method
 */
record Cell(String construct, Context context, String program, Set<Mode> modes) {

    /** The modes of a construct that no second derivative is made of: an impure call must not run in many sweeps. */
    static Set<Mode> modesOf(String construct) {
        return construct.equals("impure-call") ? EnumSet.of(Mode.JVP, Mode.REVERSE) : EnumSet.allOf(Mode.class);
    }

    boolean isComplete() {
        return modes.containsAll(modesOf(construct));
    }
}
