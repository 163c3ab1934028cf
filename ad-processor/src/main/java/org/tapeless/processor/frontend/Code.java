package org.tapeless.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Stmt;

/** A block being written. What cannot be reached is not written: Java would refuse it in the generated code. */
final class Code {
    private final List<Stmt> statements = new ArrayList<>();
    private boolean ended;

    void add(Stmt stmt) {
        if (!ended) {
            statements.add(stmt);
            ended = !Completion.completes(stmt);
        }
    }

    void add(Block block) {
        block.statements().forEach(this::add);
    }

    /** Puts a statement before the {@code at}-th. */
    void insert(int at, Stmt stmt) {
        if (!ended || at < statements.size()) {
            statements.add(at, stmt);
        }
    }

    int size() {
        return statements.size();
    }

    List<Stmt> since(int mark) {
        return List.copyOf(statements.subList(mark, statements.size()));
    }

    Block block() {
        return new Block(statements);
    }
}
