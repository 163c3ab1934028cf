package org.tapeless.processor.emit;

import org.tapeless.processor.source.DifferentiableMethod;

/** Takes what the writer had to leave out. */
public interface EmitProblems {
    /** A member is left out because its signature would take more than 255 slots. */
    void tooManyParameters(DifferentiableMethod method, String member, int slots);

    /** A method is left out because {@code member}, a method or a record, already belongs to {@code other}. */
    void collision(DifferentiableMethod method, String member, DifferentiableMethod other);
}
