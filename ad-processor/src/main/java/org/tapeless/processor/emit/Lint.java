package org.tapeless.processor.emit;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tapeless.processor.ir.BinaryOp;
import org.tapeless.processor.ir.Expr;
import org.tapeless.processor.ir.Function;
import org.tapeless.processor.ir.Stmt;

/** What javac would warn of in a companion, and need not: the user has been warned, or it is known to be safe. */
final class Lint {
    private Lint() {}

    /**
     * The categories to suppress, in alphabetical order.
     *
     * @param given what calls of the user's code need
     */
    static List<String> categories(List<Derivatives> all, Collection<String> given) {
        TreeSet<String> categories = new TreeSet<>(given);
        if (all.stream()
                .anyMatch(derivatives -> !derivatives.method().typeParameters().isEmpty())) {
            // Generic values that are only passed on have erased types.
            categories.addAll(List.of("rawtypes", "unchecked"));
        }
        if (all.stream().flatMap(Lint::functions).anyMatch(Lint::dividesByZero)) {
            categories.add("divzero");
        }
        return List.copyOf(categories);
    }

    private static Stream<Function> functions(Derivatives derivatives) {
        Stream<Function> members = Stream.concat(
                Stream.of(derivatives.jvp()), derivatives.adjoints().stream().map(Derivatives.Adjoint::function));
        Stream<Function> internals = derivatives.internals().stream().map(Derivatives.Internal::function);
        return Stream.of(members, Stream.ofNullable(derivatives.hvp()), internals)
                .flatMap(functions -> functions);
    }

    private static boolean dividesByZero(Function function) {
        return function.body().statements().stream()
                .flatMap(Stmt::all)
                .flatMap(stmt -> stmt.expressions().stream())
                .flatMap(Expr::nodes)
                .anyMatch(node -> node instanceof Expr.Binary binary
                        && (binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.REM)
                        && !binary.type().isFloating()
                        && Conversions.withoutWidening(binary.right()) instanceof Expr.Const constant
                        && constant.value() instanceof Number number
                        && number.longValue() == 0);
    }
}
