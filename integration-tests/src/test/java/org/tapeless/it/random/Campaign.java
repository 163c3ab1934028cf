package org.tapeless.it.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.tapeless.it.random.draw.Coverage;
import org.tapeless.it.random.draw.ProgramDraw;
import org.tapeless.it.random.model.RandomProgram;

/** Many programs, drawn from consecutive seeds, judged in batches by as many threads as there are processors. */
final class Campaign {

    private static final int BATCH = 100;

    /** Of each kind of failure so many are shrunk; the others are only counted. */
    private static final int SHRUNK = 2;

    private final Jury jury;
    private final List<String> passes;
    private final Consumer<String> progress;
    private final Map<Verdict.Sort, Integer> sorts = new EnumMap<>(Verdict.Sort.class);
    private final Map<String, Integer> signatures = new TreeMap<>();
    private final Coverage coverage = new Coverage();
    private final List<String> regressions = Collections.synchronizedList(new ArrayList<>());

    /**
     * Prepares.
     *
     * @param passes the optimisations to leave out, one a batch
     * @param progress takes lines to show
     */
    Campaign(Compiler compiler, List<String> passes, Consumer<String> progress) {
        this.jury = new Jury(compiler);
        this.passes = List.copyOf(passes);
        this.progress = progress;
    }

    /** Judges the programs of so many seeds. */
    Campaign run(long seed, int count) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (long first = seed; first < seed + count; first += BATCH) {
                long from = first;
                long to = Math.min(seed + count, first + BATCH);
                batches.add(threads.submit(() -> batch(from, to)));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        return this;
    }

    private void batch(long from, long to) {
        List<ProgramDraw.Drawn> drawn =
                LongStream.range(from, to).mapToObj(ProgramDraw::of).toList();
        List<RandomProgram> programs =
                drawn.stream().map(ProgramDraw.Drawn::program).toList();
        String disabled = passes.get(Math.floorMod(from / BATCH, passes.size()));
        List<Verdict> verdicts = jury.judge(programs, disabled);
        for (int i = 0; i < programs.size(); i++) {
            if (count(verdicts.get(i), drawn.get(i).pairs())) {
                shrink(programs.get(i), verdicts.get(i), disabled);
            }
        }
        progress.accept(summary());
    }

    /** Whether it is a failure of a kind that has not been seen often enough. */
    private synchronized boolean count(Verdict verdict, Set<String> pairs) {
        sorts.merge(verdict.sort(), 1, Integer::sum);
        coverage.add(pairs);
        return verdict.isFailure() && signatures.merge(verdict.signature(), 1, Integer::sum) <= SHRUNK;
    }

    private void shrink(RandomProgram program, Verdict verdict, String disabled) {
        progress.accept("seed " + program.seed() + ": " + verdict.signature() + "\n" + verdict.message());
        Shrinker.Shrunk shrunk = new Shrinker(jury, disabled).shrink(program, verdict);
        String text = Regression.text(shrunk.program(), shrunk.verdict());
        regressions.add(text);
        progress.accept(text);
    }

    /** One line of numbers. */
    synchronized String summary() {
        return "%d programs, %.1f %% informative: %s%s"
                .formatted(programs(), 100 * informative(), sorts, signatures.isEmpty() ? "" : " " + signatures);
    }

    private int programs() {
        return sorts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of the programs at which every law was asked where it tells something. */
    synchronized double informative() {
        return sorts.getOrDefault(Verdict.Sort.INFORMATIVE, 0) / (double) programs();
    }

    /** The failures of all kinds as regression tests. */
    List<String> regressions() {
        return List.copyOf(regressions);
    }

    Coverage coverage() {
        return coverage;
    }
}
