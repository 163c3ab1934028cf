package org.tapeless.processor.diagnostics;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;

/**
 * Prints problems on the very trees they are about. They are collected first, so that each is told once and in the order
 * of the source, whatever order passes find them in.
 *
 * <pre>
 * Fit.java:7: error: [TryCatch] a try statement cannot be differentiated
 *     because: an exception may leave the block anywhere, and the reverse sweep could not tell where
 *     try: check for the exceptional case before it occurs
 *     see: docs/errors/TryCatch.md
 *         try {
 *         ^
 * </pre>
 */
public final class Reporter {
    private static final Comparator<Entry> BY_PLACE = Comparator.comparing(Entry::file)
            .thenComparingLong(Entry::start)
            .thenComparingLong(entry -> -entry.end())
            .thenComparing(entry -> entry.problem().key())
            .thenComparing(Entry::text);

    private final Trees trees;
    private final Suppression suppression;
    private final boolean warnings;
    private final TreeSet<Entry> waiting = new TreeSet<>(BY_PLACE);
    private final Set<String> printed = new HashSet<>();

    /** @param warnings false to print errors only */
    public Reporter(Trees trees, boolean warnings) {
        this.trees = trees;
        this.suppression = new Suppression(trees);
        this.warnings = warnings;
    }

    /** Keeps a problem until {@link #flush}, unless it is a warning that the user has silenced. */
    public void report(Problem problem, TreePath place) {
        boolean warning = problem.key().severity() == Key.Severity.WARNING;
        if (warning && (!warnings || suppression.silences(problem.key(), place))) {
            return;
        }
        CompilationUnitTree unit = place.getCompilationUnit();
        waiting.add(new Entry(
                unit.getSourceFile().toUri().toString(),
                trees.getSourcePositions().getStartPosition(unit, place.getLeaf()),
                trees.getSourcePositions().getEndPosition(unit, place.getLeaf()),
                Message.text(problem),
                problem,
                place));
    }

    /** Prints what was collected. A problem that was printed before is not printed again. */
    public void flush() {
        for (Entry entry : waiting) {
            if (printed.add(entry.file() + '\n' + entry.start() + ' ' + entry.end() + '\n' + entry.text())) {
                trees.printMessage(
                        entry.problem().key().severity() == Key.Severity.ERROR
                                ? Diagnostic.Kind.ERROR
                                : Diagnostic.Kind.WARNING,
                        entry.text(),
                        entry.place().getLeaf(),
                        entry.place().getCompilationUnit());
            }
        }
        waiting.clear();
    }

    private record Entry(String file, long start, long end, String text, Problem problem, TreePath place) {}
}
