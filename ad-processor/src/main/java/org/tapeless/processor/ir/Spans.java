package org.tapeless.processor.ir;

/** The same statement with another position. */
public final class Spans implements Stmt.Visitor<Stmt> {
    private final SourceSpan span;

    private Spans(SourceSpan span) {
        this.span = span;
    }

    public static Stmt with(Stmt stmt, SourceSpan span) {
        return stmt.accept(new Spans(span));
    }

    @Override
    public Stmt assign(Stmt.Assign node) {
        return new Stmt.Assign(node.target(), node.value(), span);
    }

    @Override
    public Stmt store(Stmt.Store node) {
        return new Stmt.Store(node.array(), node.index(), node.value(), span);
    }

    @Override
    public Stmt accumulate(Stmt.Accumulate node) {
        return new Stmt.Accumulate(node.array(), node.index(), node.value(), span);
    }

    @Override
    public Stmt bulk(Stmt.Bulk node) {
        return new Stmt.Bulk(node.op(), node.arguments(), span);
    }

    @Override
    public Stmt call(Stmt.Call node) {
        return new Stmt.Call(node.results(), node.callee(), node.arguments(), span);
    }

    @Override
    public Stmt branch(Stmt.If node) {
        return new Stmt.If(node.condition(), node.whenTrue(), node.whenFalse(), span);
    }

    @Override
    public Stmt counted(Stmt.For node) {
        return new Stmt.For(node.counter(), node.from(), node.test(), node.to(), node.step(), node.body(), span);
    }

    @Override
    public Stmt loop(Stmt.While node) {
        return new Stmt.While(node.condition(), node.body(), span);
    }

    @Override
    public Stmt frameSet(Stmt.FrameSet node) {
        return new Stmt.FrameSet(node.frame(), node.field(), node.value(), span);
    }

    @Override
    public Stmt exit(Stmt.Return node) {
        return new Stmt.Return(node.values(), span);
    }

    @Override
    public Stmt fail(Stmt.Throw node) {
        return new Stmt.Throw(node.exception(), span);
    }

    @Override
    public Stmt check(Stmt.Assert node) {
        return new Stmt.Assert(node.expressions(), span);
    }

    @Override
    public Stmt labeled(Stmt.Labeled node) {
        return new Stmt.Labeled(node.label(), node.body(), span);
    }

    @Override
    public Stmt leave(Stmt.Break node) {
        return new Stmt.Break(node.label(), span);
    }
}
