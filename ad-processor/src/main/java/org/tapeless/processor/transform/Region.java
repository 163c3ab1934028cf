package org.tapeless.processor.transform;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.analysis.Structure;
import org.tapeless.processor.analysis.Version;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * A stretch of code whose reverse follows its forward sweep in one scope: the function's body, or the body of a loop
 * with independent iterations. What is computed outside of the region's loops is still in its variable when the reverse
 * sweep needs it; what is computed inside them must be saved or computed again.
 */
final class Region {
    private final @Nullable Region parent;
    private final Stmt.@Nullable For loop;
    private final Block body;
    private final Map<Key, Var> snapshots = new HashMap<>();
    private final Map<Block, Restores> restores = new IdentityHashMap<>();
    private final Map<Block, Var> cursors = new IdentityHashMap<>();

    /** A value or, for an array, its shadow. */
    record Key(Version version, boolean shadow) {}

    Region(@Nullable Region parent, Stmt.@Nullable For loop, Block body) {
        this.parent = parent;
        this.loop = loop;
        this.body = body;
    }

    @Nullable
    Region parent() {
        return parent;
    }

    /** The independent loop whose body this is; null for the function's body. */
    Stmt.@Nullable For loop() {
        return loop;
    }

    boolean contains(Version version, Structure structure) {
        return structure.contains(body, version.home());
    }

    Map<Key, Var> snapshots() {
        return snapshots;
    }

    /** What the reverse of a block brings back at its start, while that reverse is being made. */
    Map<Block, Restores> restores() {
        return restores;
    }

    /** Per block inside a loop, the number of its runs so far, where saved values are stacked. */
    Map<Block, Var> cursors() {
        return cursors;
    }
}
