package org.tapeless.processor;

import java.util.function.Function;
import org.tapeless.processor.diagnostics.Key;
import org.tapeless.processor.diagnostics.Problem;
import org.tapeless.processor.diagnostics.Problems;
import org.tapeless.processor.emit.EmitProblems;
import org.tapeless.processor.source.DifferentiableMethod;

/** Tells the user what the writer had to leave out. */
record LeftOut(Function<DifferentiableMethod, Problems> problems) implements EmitProblems {
    @Override
    public void tooManyParameters(DifferentiableMethod method, String member, int slots) {
        problems.apply(method)
                .report(new Problem(
                        Key.TooManyParameters,
                        0,
                        member + " is left out: its parameters would take " + slots + " slots",
                        "a method of the Java virtual machine has at most 255",
                        "pass several of the parameters as one array"));
    }

    @Override
    public void collision(DifferentiableMethod method, String member, DifferentiableMethod other) {
        problems.apply(method)
                .report(new Problem(
                        Key.NeedsName,
                        Problem.ANNOTATION,
                        member + " would be generated for this method and for " + other.name(),
                        "two members of the companion cannot have one signature",
                        "give one of them another stem: @Differentiable(name = \"...\")"));
    }
}
