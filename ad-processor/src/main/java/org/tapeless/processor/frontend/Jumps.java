package org.tapeless.processor.frontend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/** The statements around the present place that {@code break}, {@code continue} and {@code yield} may mean. */
final class Jumps {
    /** What a jump without a label can leave. */
    enum Kind {
        LOOP,
        SWITCH,
        SWITCH_EXPRESSION,
        BLOCK
    }

    /** One of them. Its labels in the IR get their names when a jump needs them. */
    static final class Exit {
        private final Body body;
        private final Kind kind;
        private final List<String> names;
        private final @Nullable Var result;
        private @Nullable String leave;
        private @Nullable String next;

        private Exit(Body body, Kind kind, List<String> names, @Nullable Var result) {
            this.body = body;
            this.kind = kind;
            this.names = names;
            this.result = result;
        }

        /** The label of what {@code break} or {@code yield} leaves. */
        String leave() {
            if (leave == null) {
                leave = body.variables.label(names.isEmpty() ? usual() : names.get(0));
            }
            return leave;
        }

        /** The label of a loop's body, which {@code continue} leaves. */
        String next() {
            if (next == null) {
                next = body.variables.label(names.isEmpty() ? "next" : "next" + Operands.capitalized(names.get(0)));
            }
            return next;
        }

        private String usual() {
            return kind == Kind.LOOP ? "loop" : "choice";
        }

        /** Where a switch expression's value goes. */
        @Nullable
        Var result() {
            return result;
        }

        /** The block, labelled where a jump leaves it. */
        Block left(Block block, SourceSpan span) {
            return labeled(leave, block, span);
        }

        /** A loop's body, labelled where a jump leaves it for the next round. */
        Block continued(Block block, SourceSpan span) {
            return labeled(next, block, span);
        }

        private Block labeled(@Nullable String label, Block block, SourceSpan span) {
            if (label == null) {
                return block;
            }
            Block labeled = Completion.labeled(label, block, span);
            if (!Completion.leaves(labeled, label)) {
                body.variables.release(label);
            }
            return labeled;
        }
    }

    private final Body body;
    private final Deque<Exit> exits = new ArrayDeque<>();

    Jumps(Body body) {
        this.body = body;
    }

    /**
     * Enters a statement.
     *
     * @param names the labels it has in the source
     */
    Exit enter(Kind kind, List<String> names, @Nullable Var result) {
        Exit exit = new Exit(body, kind, names, result);
        exits.push(exit);
        return exit;
    }

    void exit() {
        exits.pop();
    }

    void breakTo(@Nullable String name) {
        for (Exit exit : exits) {
            if (name == null ? exit.kind == Kind.LOOP || exit.kind == Kind.SWITCH : exit.names.contains(name)) {
                body.add(new Stmt.Break(exit.leave(), body.span()));
                return;
            }
        }
    }

    void continueTo(@Nullable String name) {
        for (Exit exit : exits) {
            if (exit.kind == Kind.LOOP && (name == null || exit.names.contains(name))) {
                body.add(new Stmt.Break(exit.next(), body.span()));
                return;
            }
        }
    }

    /** The switch expression that {@code yield} belongs to. */
    @Nullable
    Exit yielding() {
        return exits.stream()
                .filter(exit -> exit.kind == Kind.SWITCH_EXPRESSION)
                .findFirst()
                .orElse(null);
    }
}
