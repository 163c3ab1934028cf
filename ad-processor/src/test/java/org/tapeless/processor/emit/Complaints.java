package org.tapeless.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.source.DifferentiableMethod;

/** Keeps what the writer complains about. */
final class Complaints implements EmitProblems {
    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    @Override
    public void tooManyParameters(DifferentiableMethod method, String member, int slots) {
        found.add(member + " takes " + slots);
    }

    @Override
    public void collision(DifferentiableMethod method, String member, DifferentiableMethod other) {
        found.add(member + " collides");
    }
}
