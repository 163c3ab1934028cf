package org.tapeless.it.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tapeless.it.random.draw.ProgramDraw;
import org.tapeless.it.random.model.RandomProgram;

/**
 * What the first random program shows that a compiler is wrong.
 *
 * @param programs how many it took, that one included
 */
record Hunt(int programs, RandomProgram program, String disabled, Verdict verdict) {

    private static final int FIRST_BATCH = 10;
    private static final int LARGEST_BATCH = 100;

    /** The first failure of the programs from a seed on, so many at most. */
    static Optional<Hunt> of(Compiler compiler, List<String> passes, long seed, int most) {
        Jury jury = new Jury(compiler);
        int size = FIRST_BATCH;
        for (int done = 0, batch = 0; done < most; done += size, batch++) {
            size = Math.min(LARGEST_BATCH, done == 0 ? FIRST_BATCH : 2 * size);
            long from = seed + done;
            List<RandomProgram> programs = LongStream.range(from, from + Math.min(size, most - done))
                    .mapToObj(s -> ProgramDraw.of(s).program())
                    .toList();
            String disabled = passes.get(batch % passes.size());
            List<Verdict> verdicts = jury.judge(programs, disabled);
            for (int i = 0; i < programs.size(); i++) {
                if (verdicts.get(i).isFailure()) {
                    return Optional.of(new Hunt(done + i + 1, programs.get(i), disabled, verdicts.get(i)));
                }
            }
        }
        return Optional.empty();
    }
}
