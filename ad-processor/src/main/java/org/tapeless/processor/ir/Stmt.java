package org.tapeless.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement. The frontend may produce every kind; {@code Normalize} removes {@link Labeled} and {@link Break},
 * leaves one {@link Return} at the end of the body and turns the loops it can prove counted into {@link For}. Nodes
 * are compared by identity in analyses, so one node never stands at two places.
 */
public sealed interface Stmt {
    SourceSpan span();

    /** Expressions evaluated by this statement itself (not by its blocks), in order. */
    List<Expr> expressions();

    Stmt withExpressions(List<Expr> expressions);

    /** Nested blocks in order. */
    default List<Block> blocks() {
        return List.of();
    }

    default Stmt withBlocks(List<Block> blocks) {
        return this;
    }

    /** Variables this statement itself assigns. */
    default List<Var> defines() {
        return List.of();
    }

    <R> R accept(Visitor<R> visitor);

    /** This statement and all in its blocks, in textual order. */
    default Stream<Stmt> all() {
        if (blocks().isEmpty()) {
            return Stream.of(this);
        }
        List<Stmt> found = new ArrayList<>();
        Deque<Stmt> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Stmt stmt = open.pop();
            found.add(stmt);
            List<Block> blocks = stmt.blocks();
            for (int b = blocks.size() - 1; b >= 0; b--) {
                List<Stmt> inner = blocks.get(b).statements();
                for (int i = inner.size() - 1; i >= 0; i--) {
                    open.push(inner.get(i));
                }
            }
        }
        return found.stream();
    }

    /** One method per kind of statement, so that a forgotten kind does not compile. */
    interface Visitor<R> {
        R assign(Assign node);

        R store(Store node);

        R accumulate(Accumulate node);

        R bulk(Bulk node);

        R call(Call node);

        R branch(If node);

        R counted(For node);

        R loop(While node);

        R frameSet(FrameSet node);

        R exit(Return node);

        R fail(Throw node);

        R check(Assert node);

        R labeled(Labeled node);

        R leave(Break node);
    }

    /** {@code target = value}. */
    record Assign(Var target, Expr value, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(value);
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return new Assign(target, expressions.get(0), span);
        }

        @Override
        public List<Var> defines() {
            return List.of(target);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    /** {@code array[index] = value}, the three evaluated in this order. */
    record Store(Expr array, Expr index, Expr value, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(array, index, value);
        }

        @Override
        public Stmt withExpressions(List<Expr> e) {
            return new Store(e.get(0), e.get(1), e.get(2), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.store(this);
        }
    }

    /** {@code array[index] += value}, floating elements, value of the element's type. */
    record Accumulate(Expr array, Expr index, Expr value, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(array, index, value);
        }

        @Override
        public Stmt withExpressions(List<Expr> e) {
            return new Accumulate(e.get(0), e.get(1), e.get(2), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.accumulate(this);
        }
    }

    /** A library method that writes arrays it is given: {@code System.arraycopy}, {@code Arrays.fill}, our bulk adjoints. */
    record Bulk(Op op, List<Expr> arguments, SourceSpan span) implements Stmt {
        public Bulk {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expr> expressions() {
            return arguments;
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return new Bulk(op, expressions, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bulk(this);
        }
    }

    /** {@code r1, r2 = callee(arguments)}; as many results as the callee has, or none if they are dropped. */
    record Call(List<Var> results, Callee callee, List<Expr> arguments, SourceSpan span) implements Stmt {
        public Call {
            results = List.copyOf(results);
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expr> expressions() {
            return arguments;
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return new Call(results, callee, expressions, span);
        }

        @Override
        public List<Var> defines() {
            return results;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** Two-way branch. */
    record If(Expr condition, Block whenTrue, Block whenFalse, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(condition);
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return new If(expressions.get(0), whenTrue, whenFalse, span);
        }

        @Override
        public List<Block> blocks() {
            return List.of(whenTrue, whenFalse);
        }

        @Override
        public Stmt withBlocks(List<Block> blocks) {
            return new If(condition, blocks.get(0), blocks.get(1), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.branch(this);
        }
    }

    /**
     * A counted loop: {@code for (int counter = from; counter test to; counter += step)}, {@code test} one of {@code <}
     * and {@code <=} for a positive step, {@code >} and {@code >=} for a negative one. The counter is an {@code int},
     * assigned nowhere else and dead after the loop; {@code from} and {@code to} keep their values while the loop runs.
     */
    record For(Var counter, Expr from, BinaryOp test, Expr to, int step, Block body, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(from, to);
        }

        @Override
        public Stmt withExpressions(List<Expr> e) {
            return new For(counter, e.get(0), test, e.get(1), step, body, span);
        }

        @Override
        public List<Block> blocks() {
            return List.of(body);
        }

        @Override
        public Stmt withBlocks(List<Block> blocks) {
            return new For(counter, from, test, to, step, blocks.get(0), span);
        }

        @Override
        public List<Var> defines() {
            return List.of(counter);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.counted(this);
        }
    }

    /** {@code while (condition) body}. */
    record While(Expr condition, Block body, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(condition);
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return new While(expressions.get(0), body, span);
        }

        @Override
        public List<Block> blocks() {
            return List.of(body);
        }

        @Override
        public Stmt withBlocks(List<Block> blocks) {
            return new While(condition, blocks.get(0), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.loop(this);
        }
    }

    /** {@code frame.field = value}. */
    record FrameSet(Expr frame, String field, Expr value, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(frame, value);
        }

        @Override
        public Stmt withExpressions(List<Expr> e) {
            return new FrameSet(e.get(0), field, e.get(1), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.frameSet(this);
        }
    }

    /** Leaves the function with as many values as it has results. */
    record Return(List<Expr> values, SourceSpan span) implements Stmt {
        public Return {
            values = List.copyOf(values);
        }

        @Override
        public List<Expr> expressions() {
            return values;
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return new Return(expressions, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exit(this);
        }
    }

    /** {@code throw exception}; active values inside are read as plain numbers. */
    record Throw(Expr exception, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of(exception);
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return new Throw(expressions.get(0), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fail(this);
        }
    }

    /** {@code assert expressions.get(0) : expressions.get(1)}, the message optional. */
    record Assert(List<Expr> expressions, SourceSpan span) implements Stmt {
        public Assert {
            expressions = List.copyOf(expressions);
        }

        @Override
        public Stmt withExpressions(List<Expr> newExpressions) {
            return new Assert(newExpressions, span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /** A block that {@link Break} with the same label leaves; labels are unique within a function. */
    record Labeled(String label, Block body, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of();
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return this;
        }

        @Override
        public List<Block> blocks() {
            return List.of(body);
        }

        @Override
        public Stmt withBlocks(List<Block> blocks) {
            return new Labeled(label, blocks.get(0), span);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.labeled(this);
        }
    }

    /** Leaves the enclosing {@link Labeled} of that label. */
    record Break(String label, SourceSpan span) implements Stmt {
        @Override
        public List<Expr> expressions() {
            return List.of();
        }

        @Override
        public Stmt withExpressions(List<Expr> expressions) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leave(this);
        }
    }
}
