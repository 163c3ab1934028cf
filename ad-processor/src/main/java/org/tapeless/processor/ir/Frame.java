package org.tapeless.processor.ir;

import java.util.List;

/** The declaration of a frame: a small mutable class that carries values from a forward part to its reverse part. */
public record Frame(FrameType type, List<Field> fields) {
    public Frame {
        fields = List.copyOf(fields);
    }

    /** One saved value. */
    public record Field(String name, Type type) {}
}
