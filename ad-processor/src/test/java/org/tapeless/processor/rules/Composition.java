package org.tapeless.processor.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tapeless.processor.interpret.Interpreter;
import org.tapeless.processor.ir.Block;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Exprs;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Parser;
import org.tapeless.processor.ir.Program;
import org.tapeless.processor.ir.Scalar;
import org.tapeless.processor.ir.SourceSpan;
import org.tapeless.processor.ir.Stmt;
import org.tapeless.processor.ir.Var;

/**
 * A function of {@code x} written as one expression, with its derivatives by the table alone: the first is the sum,
 * over the places where {@code x} stands, of what reverse mode brings there; the second is the tangent of that.
 */
final class Composition {
    private final Interpreter interpreter;

    private Composition(Function gradient) {
        this.interpreter = Interpreter.of(Program.of(List.of(gradient, Derivatives.tangent(gradient, "second"))));
    }

    static Composition of(String text) {
        Var x = new Var("x", Scalar.DOUBLE);
        Expr f = Parser.expression(text, List.of(x));
        Expr sum = terms(f, Exprs.real(Scalar.DOUBLE, 1.0))
                .reduce(Exprs::add)
                .orElseThrow(() -> new AssertionError(text + " does not vary with x"));
        return new Composition(new Function(
                "first",
                List.of(x),
                List.of(new Function.Result("slope", Scalar.DOUBLE)),
                Block.of(new Stmt.Return(List.of(sum), SourceSpan.NONE))));
    }

    private static Stream<Expr> terms(Expr node, Expr bar) {
        if (node instanceof Expr.Local) {
            return Stream.of(bar);
        }
        Row row = Rules.SHIPPED.of(node).orElse(null);
        List<Expr> operands = node.children();
        return IntStream.range(0, operands.size())
                .filter(i -> row != null && row.variesWith(i))
                .boxed()
                .flatMap(i -> row == null ? Stream.of() : terms(operands.get(i), row.fill(i, bar, operands, node)));
    }

    double first(double x) {
        return (Double) interpreter.call("first", x)[0];
    }

    double second(double x) {
        return (Double) interpreter.call("second", x, 1.0)[1];
    }
}
