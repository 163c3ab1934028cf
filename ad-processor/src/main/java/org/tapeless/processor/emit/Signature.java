package org.tapeless.processor.emit;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A generated method as its callers see it.
 *
 * @param varargs whether the last parameter is variable arity
 */
record Signature(String name, List<Argument> parameters, boolean varargs, TypeName result) {
    /** The most slots that parameters may take. */
    static final int MOST_SLOTS = 255;

    Signature {
        parameters = List.copyOf(parameters);
    }

    int slots() {
        return parameters.stream().mapToInt(Argument::slots).sum();
    }

    boolean fits() {
        return slots() <= MOST_SLOTS;
    }

    List<String> names() {
        return parameters.stream().map(Argument::name).toList();
    }

    /** Equal for methods that Java cannot tell apart. */
    String key() {
        return parameters.stream().map(Argument::erasure).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
