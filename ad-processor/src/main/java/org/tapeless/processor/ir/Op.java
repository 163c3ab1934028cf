package org.tapeless.processor.ir;

import java.util.List;

/**
 * A static library method that the compiler knows: {@code Math.exp(double)}, {@code Arrays.copyOf(double[], int)}, a
 * method of our runtime. {@code clone} of an array has the owner {@code "[]"} and the array as its one parameter.
 *
 * @param owner the fully qualified class
 */
public record Op(String owner, String name, List<Type> parameters, Type result) {
    public Op {
        parameters = List.copyOf(parameters);
    }

    /** The owner's simple name, a dot and the method's name. */
    public String key() {
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
    }
}
