package org.tapeless.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Where everything stands: the block of a statement, the statement of a block, and positions in textual order, so that
 * {@code start(s) < start(t)} says that s comes before t and {@code start(s) <= start(t) <= end(s)} that t is inside s.
 */
public final class Structure {
    private final Map<Stmt, Place> places = new IdentityHashMap<>();
    private final Map<Block, @Nullable Stmt> owners = new IdentityHashMap<>();
    private final Map<Var, List<Stmt>> definitions = new HashMap<>();
    private final Block body;
    private int next;

    private record Place(Block block, int start, int end) {}

    public Structure(Function function) {
        body = function.body();
        number(body, null);
    }

    private void number(Block block, @Nullable Stmt owner) {
        owners.put(block, owner);
        for (Stmt stmt : block.statements()) {
            int start = next++;
            stmt.defines()
                    .forEach(v -> definitions
                            .computeIfAbsent(v, key -> new ArrayList<>())
                            .add(stmt));
            for (Block inner : stmt.blocks()) {
                next++;
                number(inner, stmt);
            }
            if (places.put(stmt, new Place(block, start, next++)) != null) {
                throw new IllegalStateException("one statement at two places: " + stmt);
            }
        }
    }

    /** The block that the statement stands in. */
    public Block block(Stmt stmt) {
        return place(stmt).block;
    }

    /** The statement that a block belongs to; null for the function's body. */
    public @Nullable Stmt owner(Block block) {
        return owners.get(block);
    }

    /** The statement around this one; null at the top. */
    public @Nullable Stmt parent(Stmt stmt) {
        return owners.get(block(stmt));
    }

    public int start(Stmt stmt) {
        return place(stmt).start;
    }

    public int end(Stmt stmt) {
        return place(stmt).end;
    }

    /** Whether {@code inner} is {@code outer} or inside it. */
    public boolean contains(Stmt outer, Stmt inner) {
        return start(outer) <= start(inner) && end(inner) <= end(outer);
    }

    /** Whether the block is {@code outer} or inside it. */
    public boolean contains(Block outer, Block inner) {
        for (Block at = inner; ; ) {
            if (at == outer) {
                return true;
            }
            Stmt owner = owners.get(at);
            if (owner == null) {
                return false;
            }
            at = block(owner);
        }
    }

    /** Statements that assign the variable, in textual order. */
    public List<Stmt> definitions(Var variable) {
        return definitions.getOrDefault(variable, List.of());
    }

    /** Loops around the block, outermost first. */
    public List<Stmt> loopsAround(Block block) {
        List<Stmt> loops = new ArrayList<>();
        for (Stmt at = owners.get(block); at != null; at = parent(at)) {
            if (at instanceof Stmt.For || at instanceof Stmt.While) {
                loops.add(0, at);
            }
        }
        return loops;
    }

    /** Whether two statements stand in different branches of one {@code if}, so that one run reaches at most one. */
    public boolean exclusive(Stmt left, Stmt right) {
        Block leftBlock = block(left);
        for (Stmt at = owners.get(leftBlock); at != null; leftBlock = block(at), at = parent(at)) {
            if (contains(at, right)) {
                Block leftArm = leftBlock;
                return at instanceof Stmt.If
                        && at.blocks().stream().anyMatch(arm -> arm != leftArm && contains(arm, block(right)));
            }
        }
        return false;
    }

    public Block body() {
        return body;
    }

    private Place place(Stmt stmt) {
        Place place = places.get(stmt);
        if (place == null) {
            throw new IllegalArgumentException("not in this function: " + stmt);
        }
        return place;
    }
}
