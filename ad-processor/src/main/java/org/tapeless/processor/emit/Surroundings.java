package org.tapeless.processor.emit;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the writer must know of the world that the companion is compiled in.
 *
 * @param generatedVisible whether {@code javax.annotation.processing.Generated} may be written
 * @param suppressions names of lint categories that calls of the user's code need
 * @param marker the description for {@code GeneratedDerivative.methods}, in pieces
 * @param isType whether there is a type of this fully qualified name; tells packages from classes, and finds a user's
 *     own {@code Math}. Where it says no to everything, the usual case of letters decides.
 */
public record Surroundings(
        boolean generatedVisible, List<String> suppressions, List<String> marker, Predicate<String> isType) {
    /** Nothing visible, nothing suppressed, nothing described. */
    public static final Surroundings PLAIN = new Surroundings(false, List.of(), List.of(), name -> false);

    public Surroundings {
        suppressions = List.copyOf(suppressions);
        marker = List.copyOf(marker);
    }
}
