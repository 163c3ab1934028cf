package org.tapeless.processor.ir;

import java.util.List;

/**
 * What a function keeps for its reverse sweep, and why: facts for the generated Javadoc.
 *
 * @param function whose reverse sweep it is
 * @param values saved in loops, in the order in which the reverse sweep asks for them
 * @param independent heads of loops whose iterations are run again and reversed one by one
 * @param frame types of what one call hands from its forward to its reverse part; empty if both are one function
 */
public record Storage(String function, List<Value> values, List<SourceSpan> independent, List<Type> frame) {
    public Storage {
        values = List.copyOf(values);
        independent = List.copyOf(independent);
        frame = List.copyOf(frame);
    }

    /**
     * One value per iteration of a loop.
     *
     * @param statement that makes the value
     * @param loop the head of the innermost loop
     * @param growing whether the number of iterations is not known before the loop
     */
    public record Value(Var variable, SourceSpan statement, SourceSpan loop, boolean growing, Why why) {}

    /** Why a value is not computed again. */
    public enum Why {
        OVERWRITTEN("read from an array that may be overwritten"),
        CARRIED("carried or merged by control flow"),
        COSTLY("costly to compute again"),
        DERIVED("computed from values that are not at hand"),
        REFERENCE("which array it was");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
