package org.tapeless.processor.normalize;

import java.util.ArrayList;
import java.util.List;
import org.tapeless.processor.ir.ArrayType;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Op;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * Three-address form for everything that may carry a derivative: the operands of a floating operation, and arrays that
 * are read or written, are variables or constants. A floating {@code ?:} becomes an {@code if}.
 *
 * <pre>
 *   s = s + m[i][j] * exp(-x)     =&gt;     t = m[i]; t1 = t[j]; t2 = -x; t3 = exp(t2); t4 = t1 * t3; s = s + t4
 * </pre>
 *
 * Integer, boolean and index expressions carry none and stay trees, as do floating comparisons. {@code simplify.Nest}
 * puts the trees back together. Order of evaluation is kept, exceptions included.
 */
final class Flatten {
    private final List<Stmt> out = new ArrayList<>();
    private SourceSpan span = SourceSpan.NONE;

    private Flatten() {}

    static Function apply(Function function) {
        return function.withBody(block(function.body()));
    }

    private static Block block(Block block) {
        Flatten flatten = new Flatten();
        block.statements().forEach(flatten::statement);
        return new Block(flatten.out);
    }

    private void statement(Stmt stmt) {
        span = stmt.span();
        if (stmt instanceof Stmt.Assign assign) {
            out.add(new Stmt.Assign(assign.target(), operation(assign.value()), span));
        } else if (stmt instanceof Stmt.Store store) {
            out.add(stmt.withExpressions(element(store.array(), store.index(), store.value())));
        } else if (stmt instanceof Stmt.Accumulate add) {
            out.add(stmt.withExpressions(element(add.array(), add.index(), add.value())));
        } else if (stmt instanceof Stmt.Bulk) {
            out.add(stmt.withExpressions(inOrder(stmt.expressions()).stream()
                    .map(e -> loads(e) ? temporary("k", e) : e)
                    .toList()));
        } else if (stmt instanceof Stmt.Call || stmt instanceof Stmt.Return) {
            out.add(stmt.withExpressions(inOrder(stmt.expressions())));
        } else if (stmt instanceof Stmt.FrameSet set) {
            out.add(stmt.withExpressions(List.of(set.frame(), atom(set.value()))));
        } else {
            out.add(stmt.withBlocks(stmt.blocks().stream().map(Flatten::block).toList()));
        }
    }

    /**
     * Array, index and value of a write. The value's own statements must not run before a failing index, and an index
     * that is read from an array must not be read again after the write.
     */
    private List<Expr> element(Expr array, Expr index, Expr value) {
        Expr base = atom(array);
        boolean spill = loads(index) || !isAtom(value) && mayThrow(index);
        Expr at = spill ? temporary("k", index) : index;
        return List.of(base, at, atom(value));
    }

    private List<Expr> inOrder(List<Expr> expressions) {
        boolean any = expressions.stream().anyMatch(e -> e.type().isDifferentiable() && !isAtom(e));
        List<Expr> result = new ArrayList<>();
        for (Expr e : expressions) {
            boolean spill = any && !e.type().isDifferentiable() && mayThrow(e);
            result.add(spill ? temporary("k", e) : atom(e));
        }
        return result;
    }

    /** A variable or constant with the expression's value; what cannot carry a derivative stays a tree. */
    private Expr atom(Expr e) {
        if (!e.type().isDifferentiable() || isAtom(e)) {
            return e;
        }
        if (e instanceof Expr.Conditional conditional) {
            Var target = Var.temporary(hint(e), e.type());
            branch(target, conditional);
            return Exprs.local(target);
        }
        return temporary(hint(e), operation(e));
    }

    /** The expression with atoms for operands. */
    private Expr operation(Expr e) {
        if (!e.type().isDifferentiable() || isAtom(e)) {
            return e;
        }
        if (e instanceof Expr.Conditional) {
            return atom(e);
        }
        if (e instanceof Expr.NewArray || e instanceof Expr.ForeignRead || e instanceof Expr.FrameGet) {
            return e;
        }
        return e.withChildren(inOrder(e.children()));
    }

    private void branch(Var target, Expr.Conditional conditional) {
        out.add(new Stmt.If(
                conditional.condition(),
                arm(target, conditional.whenTrue()),
                arm(target, conditional.whenFalse()),
                span));
    }

    private Block arm(Var target, Expr value) {
        Flatten flatten = new Flatten();
        flatten.span = span;
        Expr operation = flatten.operation(value);
        flatten.out.add(new Stmt.Assign(target, operation, span));
        return new Block(flatten.out);
    }

    private Expr temporary(String name, Expr value) {
        Var variable = Var.temporary(name, value.type());
        out.add(new Stmt.Assign(variable, value, span));
        return Exprs.local(variable);
    }

    private static String hint(Expr e) {
        return e.type() instanceof ArrayType ? "row" : "t";
    }

    private static boolean loads(Expr e) {
        return e.nodes().anyMatch(Expr.Load.class::isInstance);
    }

    private static boolean isAtom(Expr e) {
        return e instanceof Expr.Local || e instanceof Expr.Const;
    }

    private static boolean mayThrow(Expr e) {
        return e.nodes().anyMatch(Flatten::throwing);
    }

    private static boolean throwing(Expr node) {
        if (node instanceof Expr.Binary binary) {
            return binary.type() != Scalar.DOUBLE
                    && binary.type() != Scalar.FLOAT
                    && (binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.REM);
        }
        if (node instanceof Expr.Intrinsic intrinsic) {
            return throwing(intrinsic.op());
        }
        return node instanceof Expr.Load
                || node instanceof Expr.Length
                || node instanceof Expr.NewArray
                || node instanceof Expr.ForeignRead;
    }

    private static boolean throwing(Op op) {
        return !op.result().isFloating();
    }
}
