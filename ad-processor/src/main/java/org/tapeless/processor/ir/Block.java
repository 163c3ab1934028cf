package org.tapeless.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Statements in order. Also a scope: sibling blocks may use one name for different variables. */
public record Block(List<Stmt> statements) {
    public static final Block EMPTY = new Block(List.of());

    public Block {
        statements = List.copyOf(statements);
    }

    public static Block of(Stmt... statements) {
        return new Block(List.of(statements));
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** This block and then that one. */
    public Block then(Block next) {
        List<Stmt> all = new ArrayList<>(statements);
        all.addAll(next.statements);
        return new Block(all);
    }
}
