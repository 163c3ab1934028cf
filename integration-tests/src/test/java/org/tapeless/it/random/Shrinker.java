package org.tapeless.it.random;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tapeless.it.random.model.Printer;
import org.tapeless.it.random.model.RandomProgram;
import org.tapeless.it.random.model.Reductions;

/**
 * Makes a failing program smaller as long as it fails in the same way: statements go, blocks and loops give way to what
 * is in them, expressions to one of their operands or to a literal.
 */
final class Shrinker {

    private static final int AT_ONCE = 40;
    private static final int MOST_STEPS = 200;

    private final Jury jury;
    private final String disabled;

    Shrinker(Jury jury, String disabled) {
        this.jury = jury;
        this.disabled = disabled;
    }

    /** The smallest program found, and what came of it. */
    record Shrunk(RandomProgram program, Verdict verdict) {}

    Shrunk shrink(RandomProgram program, Verdict verdict) {
        Shrunk best = new Shrunk(program, verdict);
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Shrunk> smaller = step(best);
            if (smaller.isEmpty()) {
                return best;
            }
            best = smaller.get();
        }
        return best;
    }

    private Optional<Shrunk> step(Shrunk best) {
        List<RandomProgram> candidates = jury.valid(Reductions.of(best.program()).stream()
                .filter(p -> weight(p) < weight(best.program()))
                .sorted(Comparator.comparingInt(Shrinker::weight))
                .toList());
        for (int from = 0; from < candidates.size(); from += AT_ONCE) {
            List<RandomProgram> some = candidates.subList(from, Math.min(candidates.size(), from + AT_ONCE));
            List<Verdict> verdicts = jury.judgeAgain(some, disabled, best.verdict());
            Predicate<Verdict> same =
                    v -> v.isFailure() && v.signature().equals(best.verdict().signature());
            for (int i = 0; i < some.size(); i++) {
                if (same.test(verdicts.get(i))) {
                    return Optional.of(new Shrunk(some.get(i), verdicts.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    /** What must fall: the length of the text, so that a name is preferred to an element and a literal to a name. */
    private static int weight(RandomProgram program) {
        return Printer.body(program, "P").replaceAll("\\s+", "").length();
    }
}
