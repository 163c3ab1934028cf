package org.tapeless.processor.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * One value that a variable has over a stretch of the program: what static single assignment would give a name of its
 * own. Within one run of its {@link #home} block it is computed once.
 */
public final class Version {
    private final Kind kind;
    private final Var variable;
    private final @Nullable Stmt at;
    private final Block home;
    private final int position;
    private final List<Version> operands = new ArrayList<>();

    /** How a version comes to be. */
    public enum Kind {
        /** A parameter on entry. */
        ENTRY,
        /** Assigned by a statement. */
        DEFINITION,
        /** After an {@code if} that may have assigned it. */
        MERGE,
        /** At the head of an iteration of a loop that assigns it. */
        HEAD,
        /** After a loop that assigns it. */
        AFTER,
        /** Made by a transform just before a statement. */
        BEFORE
    }

    /** A value that a transform computes right before the statement, in a variable assigned nowhere else. */
    public static Version before(Stmt stmt, Var variable, Structure structure) {
        return new Version(Kind.BEFORE, variable, stmt, structure.block(stmt), structure.start(stmt));
    }

    /** A value that a transform has right after the statement, in a variable of its own. */
    public static Version after(Stmt stmt, Var variable, Structure structure) {
        return new Version(Kind.AFTER, variable, stmt, structure.block(stmt), structure.end(stmt));
    }

    Version(Kind kind, Var variable, @Nullable Stmt at, Block home, int position) {
        this.kind = kind;
        this.variable = variable;
        this.at = at;
        this.home = home;
        this.position = position;
    }

    public Kind kind() {
        return kind;
    }

    public Var variable() {
        return variable;
    }

    /** The statement that it comes from; null for {@link Kind#ENTRY}. */
    public @Nullable Stmt at() {
        return at;
    }

    /** The block in which it is born: for {@link Kind#HEAD} the loop's body. */
    public Block home() {
        return home;
    }

    /** Where it is born, in the positions of {@link Structure}. */
    public int position() {
        return position;
    }

    /** Versions that a {@code MERGE}, {@code HEAD} or {@code AFTER} may stand for. */
    public List<Version> operands() {
        return operands;
    }

    @Override
    public String toString() {
        return variable + "@" + kind + position;
    }
}
