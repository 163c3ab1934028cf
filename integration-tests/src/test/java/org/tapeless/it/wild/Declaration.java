package org.tapeless.it.wild;

import java.util.Set;

/**
 * A method with a body, as it stands in its file.
 *
 * @param start offset of its first character, annotations and modifiers included
 * @param end offset after its last
 * @param line counted from 1
 * @param calls simple names of the methods that it calls
 */
record Declaration(String name, long start, long end, long line, Set<String> calls) {

    boolean contains(long offset) {
        return start <= offset && offset < end;
    }
}
