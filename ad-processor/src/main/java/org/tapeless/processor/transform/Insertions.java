package org.tapeless.processor.transform;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Stmt;

/**
 * What the forward sweep does beyond the primal: saves, snapshots, shadows, counters. Collected while the reverse sweep
 * is made, which finds out what it needs, and woven in afterwards.
 */
final class Insertions {
    private final Map<Stmt, List<Stmt>> before = new IdentityHashMap<>();
    private final Map<Stmt, List<Stmt>> after = new IdentityHashMap<>();
    private final Map<Stmt, List<Stmt>> instead = new IdentityHashMap<>();
    private final Map<Block, List<Stmt>> heads = new IdentityHashMap<>();
    private final Map<Block, List<Stmt>> tails = new IdentityHashMap<>();

    void before(Stmt at, Stmt stmt) {
        before.computeIfAbsent(at, key -> new ArrayList<>()).add(stmt);
    }

    void after(Stmt at, Stmt stmt) {
        after.computeIfAbsent(at, key -> new ArrayList<>()).add(stmt);
    }

    /** Runs in place of the statement, before what is inserted after it. */
    void instead(Stmt at, List<Stmt> stmts) {
        instead.put(at, stmts);
    }

    void head(Block block, Stmt stmt) {
        heads.computeIfAbsent(block, key -> new ArrayList<>()).add(stmt);
    }

    void tail(Block block, Stmt stmt) {
        tails.computeIfAbsent(block, key -> new ArrayList<>()).add(stmt);
    }

    /**
     * The forward sweep of a block.
     *
     * @param bare loops that run without insertions
     * @param skipped statements left out, inside bare loops too
     */
    Block weave(Block block, Set<Stmt> bare, Predicate<Stmt> skipped) {
        List<Stmt> out = new ArrayList<>(heads.getOrDefault(block, List.of()));
        for (Stmt stmt : block.statements()) {
            out.addAll(before.getOrDefault(stmt, List.of()));
            if (instead.containsKey(stmt)) {
                out.addAll(instead.getOrDefault(stmt, List.of()));
            } else if (bare.contains(stmt)) {
                out.add(strip(stmt, skipped));
            } else if (!skipped.test(stmt)) {
                out.add(stmt.withBlocks(stmt.blocks().stream()
                        .map(inner -> weave(inner, bare, skipped))
                        .toList()));
            }
            out.addAll(after.getOrDefault(stmt, List.of()));
        }
        out.addAll(tails.getOrDefault(block, List.of()));
        return new Block(out);
    }

    private static Stmt strip(Stmt stmt, Predicate<Stmt> skipped) {
        return stmt.withBlocks(stmt.blocks().stream()
                .map(block -> new Block(block.statements().stream()
                        .filter(inner -> !skipped.test(inner))
                        .map(inner -> strip(inner, skipped))
                        .toList()))
                .toList());
    }
}
