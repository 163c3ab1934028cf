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

    boolean isComplete() {
        return modes.containsAll(EnumSet.allOf(Mode.class));
    }
}
