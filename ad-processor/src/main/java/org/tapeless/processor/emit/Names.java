package org.tapeless.processor.emit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** How generated names give way: to the user's, to each other, and to what Java reserves. */
final class Names {
    /** JLS 8.10.1. */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Set<String> taken;

    Names(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A name with {@code _} added until it is free; taken from now on. */
    String underscored(String wanted) {
        String name = wanted;
        while (!isFree(name)) {
            name += "_";
        }
        taken.add(name);
        return name;
    }

    /** A record component's name. */
    String component(String wanted) {
        return underscored(NO_COMPONENTS.contains(wanted) ? wanted + "_" : wanted);
    }

    /** A name with the first number that makes it free; taken from now on. */
    String numbered(String wanted) {
        String name = wanted;
        for (int number = 1; !isFree(name); number++) {
            name = wanted + number;
        }
        taken.add(name);
        return name;
    }

    private boolean isFree(String name) {
        return !taken.contains(name) && !SourceVersion.isKeyword(name);
    }

    /** {@code loss} as {@code Loss}. */
    static String capitalised(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name.substring(Character.charCount(first)))
                .toString();
    }
}
