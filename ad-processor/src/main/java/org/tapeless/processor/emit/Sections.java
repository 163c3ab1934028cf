package org.tapeless.processor.emit;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Stmt;

/**
 * Titles such as {@code reverse sweep}, printed above the statement that begins the part. Statements are told apart by
 * identity, and equal titles need no caution.
 */
public final class Sections {
    public static final Sections NONE = new Sections(new IdentityHashMap<>());

    private final IdentityHashMap<Stmt, String> titles;

    /** A copy of the map. */
    public Sections(IdentityHashMap<Stmt, String> titles) {
        this.titles = new IdentityHashMap<>(titles);
    }

    /** The title above this statement, null if it begins nothing. */
    public @Nullable String above(Stmt stmt) {
        return titles.get(stmt);
    }
}
