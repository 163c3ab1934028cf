package org.tapeless.processor.emit;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a generated method.
 *
 * @param erasure the erased type, for comparing signatures
 */
record Argument(String name, TypeName type, String erasure) {
    /** How many of a method's 255 slots it takes (JVMS 4.3.3). */
    int slots() {
        return type.equals(TypeName.DOUBLE) || type.equals(TypeName.LONG) ? 2 : 1;
    }
}
