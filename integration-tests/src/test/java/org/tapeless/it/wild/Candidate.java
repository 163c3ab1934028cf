package org.tapeless.it.wild;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A method that could have a derivative, by its signature.
 *
 * @param unit the path of its compilation unit
 * @param owner the binary name of its class
 * @param types the types of its parameters as written
 * @param result its result type as written
 * @param declaration where it stands
 */
record Candidate(
        String unit,
        String owner,
        String name,
        List<String> types,
        String result,
        boolean isStatic,
        Declaration declaration)
        implements Comparable<Candidate> {

    Candidate {
        types = List.copyOf(types);
    }

    /** The binary name of the class of its derivatives. */
    String companion() {
        int dot = owner.lastIndexOf('.');
        return owner.substring(0, dot + 1) + owner.substring(dot + 1).replace('$', '_') + "Derivatives";
    }

    /** The types of the parameters of its {@code Jvp}, without a receiver. */
    List<String> tangentTypes() {
        List<String> all = new ArrayList<>(types);
        types.stream()
                .filter(t -> t.startsWith("double") || t.startsWith("float"))
                .forEach(all::add);
        return all;
    }

    /** Whether it is this one. */
    boolean is(Method method) {
        List<String> own = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        return method.getName().equals(name)
                && !method.isBridge()
                && own.equals(types.stream().map(t -> t.replace("...", "[]")).toList());
    }

    /** Owner, name and parameters, for people. */
    String title() {
        String simple = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
        return simple + "." + name + "(" + String.join(", ", types) + ")";
    }

    /** The path within the jar and the line. */
    String place() {
        return unit + ":" + declaration.line();
    }

    @Override
    public int compareTo(Candidate other) {
        int byUnit = unit.compareTo(other.unit);
        return byUnit != 0 ? byUnit : Long.compare(declaration.start(), other.declaration.start());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidate candidate && compareTo(candidate) == 0;
    }

    @Override
    public int hashCode() {
        return unit.hashCode() + Long.hashCode(declaration.start());
    }

    @Override
    public String toString() {
        return title();
    }
}
