package org.tapeless.processor.ir;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** Functions that call each other, by name and in the order they were added. Immutable. */
public record Program(Map<String, Function> functions) {
    public Program {
        functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    }

    public static Program of(Collection<Function> functions) {
        Map<String, Function> byName = new LinkedHashMap<>();
        functions.forEach(function -> byName.put(function.name(), function));
        return new Program(byName);
    }

    /** The function of that name. @throws NoSuchElementException if there is none */
    public Function get(String name) {
        Function function = functions.get(name);
        if (function == null) {
            throw new NoSuchElementException(name);
        }
        return function;
    }
}
