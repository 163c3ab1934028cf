package org.tapeless.processor.emit;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the method that a call of the same program runs. */
@FunctionalInterface
interface Linker {
    Target own(String function);

    /**
     * A method of the companion.
     *
     * @param name its emitted name
     * @param record what it returns several values in; null if it returns one or none
     * @param components the record's accessors in the order of the results
     */
    record Target(String name, @Nullable TypeName record, List<String> components) {
        public Target {
            components = List.copyOf(components);
        }
    }
}
